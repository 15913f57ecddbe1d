import { readdir, readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that clients fetch again and again: feeds, lists, sitemaps. */
const POLLED = /\.(?:xml|json|opml|txt)$/u;
/** These files lie at the root, or beside the page of a facet or a month. */
const DEPTH = 2;

/**
 * Gives each feed of a new site whose bytes have not changed the time of the last one: hosts make `Last-Modified` and
 * `ETag` from it, and then answer 304 (RFC 9110, section 15.4.5).
 */
export async function keepModificationTimes(
  fresh: string,
  before: string,
  depth = DEPTH,
): Promise<void> {
  const entries = await readdir(fresh, { withFileTypes: true });
  for (const entry of entries) {
    const [now, then] = [join(fresh, entry.name), join(before, entry.name)];
    if (entry.isDirectory() && depth > 0) await keepModificationTimes(now, then, depth - 1);
    else if (entry.isFile() && POLLED.test(entry.name)) await keepTime(now, then);
  }
}

async function keepTime(now: string, then: string): Promise<void> {
  const before = await readFile(then).catch(() => undefined);
  if (!before?.equals(await readFile(now))) return;
  const { atime, mtime } = await stat(then);
  await utimes(now, atime, mtime);
}
