import type { ContentFolder } from '#desk/content-folder.ts';
import { pageNames } from '#desk/page-files.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { FEEDS_PATH, pagePath, SEARCH_PATH } from '#dispatch/paths.ts';
import { type SiteFile, siteFiles } from '#exports/site-files.ts';
import type { ComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { cardFiles } from '#newsroom/cards/cards.ts';
import type { IndexedEdition } from '#newsroom/index/index-edition.ts';
import { wordsOf } from '#words/words-of.ts';

/** Every file of the site that is not a page, for whoever writes or serves them. */
export async function listSiteFiles(
  folder: ContentFolder,
  indexed: IndexedEdition,
  components: ComponentBodies,
): Promise<Iterable<SiteFile>> {
  const { edition, ledger, now } = indexed;
  const paths = [
    FEEDS_PATH,
    ...(folder.settings.search ? [SEARCH_PATH] : []),
    ...(await pageNames(folder)).map(pagePath),
  ];
  const context = {
    ...folder,
    words: wordsOf(folder.settings.language),
    htmlOf: shownHtml(indexed, components),
    otherPages: paths.map((path) => ({ path })),
    answers: ledger,
    now,
  };
  return concatenate(siteFiles(edition, context), cardFiles(edition, ledger.redirects, folder));
}

/** The body of a dispatch as its page has it; empty if it is canceled. */
export function shownHtml(
  { htmlOf }: IndexedEdition,
  components: ComponentBodies,
): (item: EditionItem) => string {
  return (item) => {
    const { id, status } = item.dispatch;
    return status === 'canceled' ? '' : (htmlOf(item) ?? components.get(id) ?? '');
  };
}

function* concatenate<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
