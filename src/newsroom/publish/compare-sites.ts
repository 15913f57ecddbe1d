import { accessSync, constants, type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/**
 * Compares a new site with the last one.
 *
 * @param ignored names in the folder of the site itself
 * @throws if a folder of the last one cannot be written
 */
export function compareSites(
  fresh: string,
  out: string,
  ignored: ReadonlySet<string> = new Set(),
): SiteChange {
  const change: SiteChange = { added: [], replaced: [], turned: [], gone: [] };
  compareFolders('', { fresh, out, ignored }, change);
  return change;
}

interface Compared {
  readonly fresh: string;
  readonly out: string;
  readonly ignored: ReadonlySet<string>;
}

function compareFolders(folder: string, compared: Compared, change: SiteChange): void {
  const { fresh, out, ignored } = compared;
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
  for (const name of before.keys()) {
    const path = join(folder, name);
    if (!after.has(name) && !ignored.has(path)) change.gone.push(path);
  }
}

function entriesOf(folder: string): ReadonlyMap<string, Dirent> {
  const entries = readdirSync(folder, { withFileTypes: true });
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
