import type { ContentFolder } from '#desk/content-folder.ts';
import { pageNames } from '#desk/page-files.ts';
import { FEEDS_PATH, pagePath, SEARCH_PATH } from '#dispatch/paths.ts';
import { type SiteFile, siteFiles } from '#exports/site-files.ts';
import { cardFiles } from '#newsroom/cards/cards.ts';
import type { IndexedEdition, ShownBodies } from '#newsroom/index/index-edition.ts';
import { wordsOf } from '#words/words-of.ts';

/** The part of a newsroom that files show. */
export type ShownEdition = Pick<IndexedEdition, 'edition' | 'ledger' | 'now'> & ShownBodies;

/** Every file of the site that is not a page, for whoever writes or serves them. */
export async function listSiteFiles(
  folder: ContentFolder,
  { edition, ledger, now, htmlOf, bodyDigestOf }: ShownEdition,
): Promise<Iterable<SiteFile>> {
  const paths = [
    FEEDS_PATH,
    ...(folder.settings.search ? [SEARCH_PATH] : []),
    ...(await pageNames(folder)).map(pagePath),
  ];
  const context = {
    ...folder,
    words: wordsOf(folder.settings.language),
    htmlOf,
    bodyDigestOf,
    otherPages: paths.map((path) => ({ path })),
    answers: ledger,
    now,
  };
  return concatenate(siteFiles(edition, context), cardFiles(edition, ledger.redirects, folder));
}

function* concatenate<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
