import { editionCachePath } from '#desk/cache-folder.ts';
import { type ContentFolder, timeOf } from '#desk/content-folder.ts';
import { readLedger } from '#desk/ledger-file.ts';
import { pageNames } from '#desk/page-files.ts';
import type { Instant } from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { answeredPath } from '#dispatch/former-address.ts';
import { comparisonPath, pagePath, type SitePath } from '#dispatch/paths.ts';
import { type Edition, type Standing, standingOf, toEdition } from '#edition/edition.ts';
import { asPublished } from '#edition/notice.ts';
import { toSitemaps } from '#exports/sitemap.ts';
import { type KeptLedger, keepLedger } from '#ledger/keep-ledger.ts';
import type { Body } from '#newsroom/bodies/body.ts';
import type { ComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { bodyDigestOf, EditionCache } from '#newsroom/load/edition-cache.ts';
import { wordsOf } from '#words/words-of.ts';

/** The edition in order, and the bodies of its dispatches. */
export interface IndexedEdition {
  readonly edition: Edition;
  /** The dispatches that are not published, for the dev server. */
  readonly held: readonly EditionItem[];
  /** The path of every page of the edition, also those that no sitemap has, and of the publisher's own. */
  readonly pages: readonly SitePath[];
  /** Every address that the site has published, and what answers there now. */
  readonly ledger: KeptLedger;
  /** The time of the build. */
  readonly now: Instant;
  /** The path of a dispatch below the folder of dispatches, by which Astro knows it. */
  readonly pathOf: (item: EditionItem) => string;
  readonly bodyOf: (item: EditionItem) => Body;
  /** A digest of the body; empty if it uses components. */
  readonly htmlDigestOf: (item: EditionItem) => string;
  /** Of the sources of a dispatch (`entryDigest`). */
  readonly digestOf: (item: EditionItem) => string;
  /** The body of a dispatch; undefined if it uses components, which Astro has to render. */
  readonly htmlOf: (item: EditionItem) => string | undefined;
}

/** The bodies of the dispatches of an edition, those with components too. */
export interface ShownBodies {
  /** As HTML; empty if the dispatch is canceled. */
  readonly htmlOf: (item: EditionItem) => string;
  /** A digest of that. */
  readonly bodyDigestOf: (item: EditionItem) => string;
}

/** @param components the bodies that use components */
export function bodiesOf(
  edition: Pick<IndexedEdition, 'htmlOf' | 'digestOf' | 'htmlDigestOf'>,
  components: ComponentBodies,
): ShownBodies {
  const isCanceled = (item: EditionItem) => item.dispatch.status === 'canceled';
  const componentsOf = (item: EditionItem) => components.get(edition.digestOf(item)) ?? '';
  return {
    htmlOf: (item) => (isCanceled(item) ? '' : (edition.htmlOf(item) ?? componentsOf(item))),
    bodyDigestOf: (item) =>
      isCanceled(item) ? '' : edition.htmlDigestOf(item) || bodyDigestOf(componentsOf(item)),
  };
}

function isHeld(standing: Standing | undefined): boolean {
  return standing === 'withheld' || standing === 'embargoed';
}

/** The edition that was put in order last. */
let lastOpened: EditionCache | undefined;

/**
 * Puts an edition in order.
 *
 * @param edition the file of the edition; of the one loaded last, if none is given
 */
export async function indexEdition(
  folder: ContentFolder,
  edition = editionCachePath(folder.root),
  now = timeOf(folder),
): Promise<IndexedEdition> {
  const { settings } = folder;
  const kept = EditionCache.open(edition, lastOpened);
  lastOpened = kept;
  const paths = new Map<string, string>();
  const items: EditionItem[] = [];
  for (const path of kept?.paths ?? []) {
    const item = kept?.item(path);
    if (!item) continue;
    paths.set(item.dispatch.id, path);
    items.push(item);
  }
  const pathOf = ({ dispatch }: EditionItem) => paths.get(dispatch.id) ?? '';
  const { timeZone, hoursAhead } = settings;
  const context = { timeZone, hoursAhead, now: () => now };
  const words = wordsOf(settings.language);
  const candidates = items.map((item) => asPublished(item, words));
  const ordered = toEdition(candidates, context);
  const dispatches = items.map((item) => ({
    id: item.dispatch.id,
    path: itemPath(item),
    formerly: item.dispatch.formerly.flatMap((former) => answeredPath(former) ?? []),
    state: standingOf(item, context),
  }));
  const others = (await pageNames(folder)).map((name) => ({ path: pagePath(name) }));
  const listed = toSitemaps(ordered, others, settings.timeZone).flatMap((part) =>
    part.pages.map(({ path }) => path),
  );
  const compared = ordered.items.filter(({ comparison }) => comparison !== undefined);
  const pages = [...listed, ...compared.map((item) => comparisonPath(itemPath(item)))];
  return {
    edition: ordered,
    held: candidates.filter((_item, index) => isHeld(dispatches[index]?.state)),
    pages,
    ledger: keepLedger(readLedger(folder).lines, { dispatches, pages }),
    now,
    pathOf,
    bodyOf: (item) => kept?.body(pathOf(item)) ?? [],
    digestOf: (item) => kept?.digest(pathOf(item)) ?? '',
    htmlDigestOf: (item) => kept?.bodyDigest(pathOf(item)) ?? '',
    htmlOf: (item) => kept?.html(pathOf(item)),
  };
}
