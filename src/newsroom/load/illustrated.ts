import { editionCachePath } from '#desk/cache-folder.ts';
import { type ContentFolder, timeOf } from '#desk/content-folder.ts';
import { standingOf } from '#edition/edition.ts';
import { picturesOf } from '#newsroom/bodies/body.ts';
import { EditionCache } from './edition-cache.ts';

/** A dispatch with pictures. */
export interface Illustrated {
  /** Relative to the folder of dispatches. */
  readonly path: string;
  /** Of its sources (`entryDigest`). */
  readonly digest: string;
  /** As its body has them. */
  readonly pictures: readonly string[];
}

/**
 * The dispatches of the last loaded edition that show pictures.
 *
 * @param withHeld also those that are not published; Astro publishes every picture that it is told of
 */
export function illustratedDispatches(
  folder: ContentFolder,
  withHeld = false,
): readonly Illustrated[] {
  const { timeZone, hoursAhead } = folder.settings;
  const context = { timeZone, hoursAhead, now: () => timeOf(folder) };
  const kept = EditionCache.open(editionCachePath(folder.root));
  return (kept?.pathsWithComponents ?? []).flatMap((path) => {
    const entry = kept?.entry(path);
    if (!entry || !(withHeld || standingOf(entry.item, context) === 'published')) return [];
    const pictures = picturesOf(entry.body);
    return pictures.length > 0 ? [{ path, digest: entry.digest, pictures }] : [];
  });
}
