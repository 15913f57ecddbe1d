import { realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Finding } from '#wire/problem.ts';

/** The path of a file with all links resolved; undefined if there is no such file. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/**
 * Whether a file is in a folder once links are resolved. A missing file counts as within: whoever opens it gets the
 * error.
 */
export function isWithin(folder: string, path: string): boolean {
  const real = realPath(path);
  const realFolder = realPath(folder);
  return real === undefined || realFolder === undefined || isBelow(realFolder, real);
}

/** Whether a path is a folder or lies below it. */
export function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/**
 * What is wrong with a path found in a folder (`listFiles`): a link on the way to it leads out of the folder, or in a
 * circle. Undefined if nothing is.
 */
export function findBadLink(folder: string, path: string): Finding | undefined {
  if (!isWithin(folder, path)) return leadsOut(realPath(path) ?? path);
  // `listFiles` lists a folder only if it is a link that could not be followed.
  return isDirectory(path) ? LEADS_ROUND : undefined;
}

// A name that is too long for the file system is an error even where a missing file is none.
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function leadsOut(target: string): Finding {
  return {
    code: 'desk/leads-out',
    found: `a link that leads out of the folder, to ${target}`,
    expected: 'files that lie in the folder itself, since what is read there is published',
    remedy: 'put the file or folder itself in place of the link, or remove the link',
  };
}

const LEADS_ROUND: Finding = {
  code: 'desk/leads-round',
  found: 'a link to a folder that it lies in itself',
  expected: 'links that end somewhere',
  remedy: 'remove the link',
};
