import {
  accessSync,
  constants,
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What a new site changes, as paths relative to the folder of the site. A folder that is new or gone is listed without
 * its contents. Files with the same bytes are not listed.
 */
export interface SiteChange {
  readonly added: string[];
  readonly replaced: string[];
  /** Files where a folder was, and folders where a file was. */
  readonly turned: string[];
  readonly gone: string[];
}

/** How two sites are compared. */
interface CompareOptions {
  /** Names in the folder of the site itself that belong to neither. */
  readonly ignored?: ReadonlySet<string>;
  /** Files of the last site that the new one has as they are; they are not in its folder. */
  readonly kept?: ReadonlySet<string>;
}

/**
 * Compares a new site with the last one.
 *
 * @throws if a folder of the last one cannot be written
 */
export function compareSites(
  fresh: string,
  out: string,
  { ignored = new Set(), kept = new Set() }: CompareOptions = {},
): SiteChange {
  const change: SiteChange = { added: [], replaced: [], turned: [], gone: [] };
  const folders = foldersOf(kept);
  compareFolders('', { fresh, out, ignored, kept, folders }, change);
  return change;
}

interface Compared extends Required<CompareOptions> {
  readonly fresh: string;
  readonly out: string;
  /** Folders with kept files. */
  readonly folders: ReadonlySet<string>;
}

function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder);
    }
  }
  return folders;
}

function compareFolders(folder: string, compared: Compared, change: SiteChange): void {
  const { fresh, out, ignored, kept, folders } = compared;
  // A folder that belongs to another user must stop the build here, before anything is changed.
  accessSync(join(out, folder), constants.W_OK);
  const [after, before] = [entriesOf(join(fresh, folder)), entriesOf(join(out, folder))];
  for (const [name, entry] of after) {
    const path = join(folder, name);
    const last = before.get(name);
    if (ignored.has(path)) continue;
    if (!last) change.added.push(path);
    else if (last.isDirectory() !== entry.isDirectory()) change.turned.push(path);
    else if (entry.isDirectory()) compareFolders(path, compared, change);
    // A link is replaced, wherever it leads.
    else if (!last.isFile() || !areAlike(join(fresh, path), join(out, path)))
      change.replaced.push(path);
  }
  for (const [name, last] of before) {
    const path = join(folder, name);
    if (after.has(name) || ignored.has(path)) continue;
    if (last.isDirectory() && folders.has(path)) compareFolders(path, compared, change);
    else if (!kept.has(path)) change.gone.push(path);
  }
}

function entriesOf(folder: string): ReadonlyMap<string, Dirent> {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function areAlike(now: string, before: string): boolean {
  if (statSync(now).size !== statSync(before).size) return false;
  try {
    return readFileSync(now).equals(readFileSync(before));
  } catch {
    // It cannot be read, but the folder says that it may be replaced.
    return false;
  }
}
