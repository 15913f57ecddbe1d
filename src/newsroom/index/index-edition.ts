import { editionCachePath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { type Instant, instantOf } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { type Edition, toEdition } from '#edition/edition.ts';
import type { Body } from '#newsroom/bodies/body.ts';
import { EditionCache } from '#newsroom/load/edition-cache.ts';

/** The edition in order, and the bodies of its dispatches. */
export interface IndexedEdition {
  readonly edition: Edition;
  /** The time of the build. */
  readonly now: Instant;
  /** The path of a dispatch below the folder of dispatches, by which Astro knows it. */
  readonly pathOf: (item: EditionItem) => string;
  readonly bodyOf: (item: EditionItem) => Body;
  /** The body of a dispatch; undefined if it uses components, which Astro has to render. */
  readonly htmlOf: (item: EditionItem) => string | undefined;
}

/** Puts the last loaded edition in order. */
export function indexEdition({ root, settings, sourceDate }: ContentFolder): IndexedEdition {
  const kept = EditionCache.open(editionCachePath(root));
  const paths = new Map<string, string>();
  const items: EditionItem[] = [];
  for (const path of kept?.paths ?? []) {
    const item = kept?.item(path);
    if (!item) continue;
    paths.set(item.dispatch.id, path);
    items.push(item);
  }
  const now = sourceDate ?? instantOf(Date.now());
  const pathOf = ({ dispatch }: EditionItem) => paths.get(dispatch.id) ?? '';
  return {
    edition: toEdition(items, { timeZone: settings.timeZone, now: () => now }),
    now,
    pathOf,
    bodyOf: (item) => kept?.body(pathOf(item)) ?? [],
    htmlOf: (item) => kept?.html(pathOf(item)),
  };
}
