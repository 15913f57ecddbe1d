import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a new site changes, as paths relative to the folder of the site. A folder that is new or gone is listed without
 * its contents.
 */
export interface SiteChange {
  readonly added: string[];
  readonly replaced: string[];
  /** Files where a folder was, and folders where a file was. */
  readonly turned: string[];
  readonly gone: string[];
}

/**
 * Compares a new site with the last one, by names only.
 *
 * @throws if a folder of the last one cannot be written
 */
export function compareSites(fresh: string, out: string): SiteChange {
  const change: SiteChange = { added: [], replaced: [], turned: [], gone: [] };
  compareFolders('', fresh, out, change);
  return change;
}

function compareFolders(folder: string, fresh: string, out: string, change: SiteChange): void {
  // A folder that belongs to another user must stop the build here, before anything is changed.
  accessSync(join(out, folder), constants.W_OK);
  const [after, before] = [entriesOf(join(fresh, folder)), entriesOf(join(out, folder))];
  for (const [name, isFolder] of after) {
    const path = join(folder, name);
    const wasFolder = before.get(name);
    if (wasFolder === undefined) change.added.push(path);
    else if (wasFolder !== isFolder) change.turned.push(path);
    else if (isFolder) compareFolders(path, fresh, out, change);
    else change.replaced.push(path);
  }
  for (const name of before.keys()) if (!after.has(name)) change.gone.push(join(folder, name));
}

/** Names, and whether each is a folder. A link is not, wherever it leads. */
function entriesOf(folder: string): ReadonlyMap<string, boolean> {
  const entries = readdirSync(folder, { withFileTypes: true });
  return new Map(entries.map((entry) => [entry.name, entry.isDirectory()]));
}
