import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareSites, type SiteChange } from './compare-sites.ts';
import { moveFolder } from './move-folder.ts';

/** A file that tells a built site from any other folder. It says nothing that a reader may not know. */
const MARK = '.slugline';
const MARK_TEXT = 'A site made by Slugline. The next build replaces this folder whole.\n';

/** Where a new site waits within the folder of the one before, and so in the same file system. */
const WAITING = '.slugline-new';

/** What is never removed as a file of the site before. The root of a volume has the last, which nobody may read. */
const KEPT: ReadonlySet<string> = new Set([MARK, WAITING, 'lost+found']);

/** The system stopped a replacement that had begun, as `cause` says: the site has files of before and new ones. */
export class HalfReplacedError extends Error {
  override readonly name = 'HalfReplacedError';
}

/** Whether a build may replace what is in a folder: nothing, a site, or what a build has left that was killed. */
export function isReplaceable(folder: string): boolean {
  const names = readdirSync(folder);
  return names.includes(MARK) || names.every((name) => KEPT.has(name));
}

/** Marks a folder as a site that a build has made. */
export function markSite(folder: string): void {
  writeFileSync(join(folder, MARK), MARK_TEXT);
}

/**
 * Puts a new site, which is marked, in the place of the one before; its own folder is gone then. At each moment every
 * address that both have is there, and so is the mark: a build can begin anew whenever this one is killed.
 *
 * @throws HalfReplacedError where the system stops it late; after any other error the site is as it was
 */
export function replaceSite(staging: string, out: string): void {
  const fresh = join(out, WAITING);
  try {
    mkdirSync(out, { recursive: true });
    removeAll(fresh);
    moveFolder(staging, fresh);
    // Before any other file: a folder that has files and no mark is taken for somebody else's.
    renameSync(join(fresh, MARK), join(out, MARK));
    const change = compareSites(fresh, out);
    add(change, fresh, out);
    replace(change, fresh, out);
  } finally {
    removeAll(fresh);
  }
}

// Before what leads to it. A folder of more files may need room, which the disk may lack.
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
