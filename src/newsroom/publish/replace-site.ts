import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareSites, type SiteChange } from './compare-sites.ts';
import { moveFolder } from './move-folder.ts';

/** A file that marks a built site. It holds nothing that readers may not see. */
const MARK = '.slugline';
const MARK_TEXT = 'A site made by Slugline. The next build replaces this folder whole.\n';

/** Where a new site waits: inside the folder of the last one, and so on the same file system. */
const WAITING = '.slugline-new';

/** Never removed as files of the last site. `lost+found` is at the root of a volume, and only root may read it. */
const KEPT: ReadonlySet<string> = new Set([MARK, WAITING, 'lost+found']);

/** The system stopped a replacement half-way, for the reason in `cause`: the site has old files and new ones. */
export class HalfReplacedError extends Error {
  override readonly name = 'HalfReplacedError';
}

/** Whether a build may replace the contents of a folder: nothing, a site, or the remains of a killed build. */
export function isReplaceable(folder: string): boolean {
  const names = readdirSync(folder);
  return names.includes(MARK) || names.every((name) => KEPT.has(name));
}

/** Marks a folder as a site made by a build. */
export function markSite(folder: string): void {
  writeFileSync(join(folder, MARK), MARK_TEXT);
}

/**
 * Puts a new site, which is marked, in place of the last one; its own folder is then gone. At each moment the mark is
 * there, and so is every address that both sites have: if this build is killed, another can begin.
 *
 * @throws HalfReplacedError if the system stops it late; after any other error the site is unchanged
 */
export function replaceSite(staging: string, out: string): void {
  const fresh = join(out, WAITING);
  try {
    mkdirSync(out, { recursive: true });
    removeAll(fresh);
    moveFolder(staging, fresh);
    // The mark goes first: a folder with files and no mark is taken for somebody else's.
    renameSync(join(fresh, MARK), join(out, MARK));
    const change = compareSites(fresh, out);
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
    for (const path of gone) if (!KEPT.has(path)) removeAll(join(out, path));
  } catch (cause) {
    throw new HalfReplacedError('half replaced', { cause });
  }
}

function removeAll(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
