import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareSites, type SiteChange } from './compare-sites.ts';
import { moveFolder } from './move-folder.ts';

/** A file that marks a built site. It holds nothing that readers may not see. */
const MARK = '.slugline';
const MARK_TEXT = 'A site made by Slugline. The next build removes what does not belong to it.\n';

/** Where a new site waits: inside the folder of the last one, and so on the same file system. */
const WAITING = '.slugline-new';

/** Never removed as files of the last site. `lost+found` is at the root of a volume, and only root may read it. */
const OURS: ReadonlySet<string> = new Set([MARK, WAITING, 'lost+found']);

/** The system stopped a replacement half-way, for the reason in `cause`: the site has old files and new ones. */
export class HalfReplacedError extends Error {
  override readonly name = 'HalfReplacedError';
}

/** Whether a build may replace the contents of a folder: nothing, a site, or the remains of a killed build. */
export function isReplaceable(folder: string): boolean {
  const names = readdirSync(folder);
  return names.includes(MARK) || names.every((name) => OURS.has(name));
}

/**
 * Puts a new site in place of the last one; its own folder is then gone. At each moment the folder is marked, and every
 * address that both sites have is there: if this build is killed, another can begin. A file whose bytes are as they were
 * is not touched: hosts make `Last-Modified` and `ETag` from its time, and then answer 304 (RFC 9110, section
 * 15.4.5), and what copies a site elsewhere sees only what has changed.
 *
 * @param kept files of the last site that the new one has as they are; they are not in its folder
 * @throws HalfReplacedError if the system stops it late; after any other error the site is unchanged
 */
export function replaceSite(staging: string, out: string, kept: ReadonlySet<string>): void {
  const fresh = join(out, WAITING);
  try {
    mkdirSync(out, { recursive: true });
    removeAll(fresh);
    const change = compareSites(staging, out, { ignored: OURS, kept });
    moveFolder(staging, fresh, [...change.added, ...change.replaced, ...change.turned]);
    // The mark goes first: a folder with files and no mark is taken for somebody else's.
    if (!existsSync(join(out, MARK))) writeFileSync(join(out, MARK), MARK_TEXT);
    add(change, fresh, out);
    replace(change, fresh, out);
  } finally {
    removeAll(fresh);
  }
}

// New files go in before the pages that link to them. A folder with more files may need room that the disk lacks.
function add({ added }: SiteChange, fresh: string, out: string): void {
  try {
    for (const path of added) renameSync(join(fresh, path), join(out, path));
  } catch (error) {
    for (const path of added) removeAll(join(out, path));
    throw error;
  }
}

function replace({ replaced, turned, gone }: SiteChange, fresh: string, out: string): void {
  try {
    for (const path of replaced) renameSync(join(fresh, path), join(out, path));
    for (const path of turned) {
      removeAll(join(out, path));
      renameSync(join(fresh, path), join(out, path));
    }
    for (const path of gone) removeAll(join(out, path));
  } catch (cause) {
    throw new HalfReplacedError('half replaced', { cause });
  }
}

function removeAll(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
