import { editionCachePath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { engineDigest } from './digests.ts';
import { EditionCache } from './edition-cache.ts';
import { FileStamps } from './file-stamps.ts';

/** The edition as it was loaded last, and what of it still holds. */
export interface LastEdition {
  readonly cache: EditionCache | undefined;
  /** A digest of all that makes entries (`engineDigest`). */
  readonly engine: string;
  /** The entries that have the stamp they had, by path: neither they nor their wire files need be read. */
  readonly untouched: ReadonlyMap<string, UntouchedEntry>;
}

/** An entry whose sources are as they were. */
interface UntouchedEntry {
  readonly item: EditionItem;
  readonly stamp: string;
}

/** What was opened last, if this process will open the next. */
let opened: EditionCache | undefined;

/**
 * Opens the edition that was loaded last, and looks which of its files were touched since.
 *
 * @param staysLoaded whether this process will do so again: what it has read it need not read again
 */
export async function openLastEdition(
  folder: ContentFolder,
  staysLoaded = false,
): Promise<LastEdition> {
  const engine = await engineDigest(folder);
  const cache = EditionCache.open(editionCachePath(folder.root), opened);
  opened = staysLoaded ? cache : undefined;
  const stamps = new FileStamps(folder, engine, Date.now());
  const untouched = new Map<string, UntouchedEntry>();
  for (const path of cache?.paths ?? []) {
    const stamp = cache?.stamp(path);
    const item = stamp ? cache?.item(path) : undefined;
    if (stamp && item && stamps.of(path, item.dispatch.wire) === stamp) {
      untouched.set(path, { item, stamp });
    }
  }
  return { cache, engine, untouched };
}
