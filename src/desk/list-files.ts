import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toDeskError } from './desk-error.ts';
import { isMissing } from './missing-file.ts';

/** Whether a file is a picture: it may lie beside the text that shows it. */
export function isPicture(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu.test(path);
}

/** What systems and office programs leave in a shared folder by themselves: hidden files, previews, marks of open files. */
const LEFT_BEHIND = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini)$/iu;

/**
 * The files below a folder as sorted absolute paths, without those that no person put there. Empty where there is no folder.
 *
 * @throws DeskError where a folder cannot be read, since what lies in it would be missed
 */
export function listFiles(folder: string): Promise<readonly string[]> {
  return walk(folder, (path, error) => {
    throw toDeskError(error, path);
  });
}

/** As `listFiles`, but a folder that cannot be read stands in the list itself: who opens it is told why. */
export function listFilesAndLocked(folder: string): Promise<readonly string[]> {
  return walk(folder, (path) => [path]);
}

type OnLocked = (folder: string, error: unknown) => readonly string[];

async function walk(folder: string, onLocked: OnLocked): Promise<readonly string[]> {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of await entriesOf(next, onLocked)) {
      if (typeof entry === 'string') files.push(entry);
      else if (LEFT_BEHIND.test(entry.name)) continue;
      else if (entry.isDirectory()) folders.push(join(next, entry.name));
      else if (await isFile(entry)) files.push(join(next, entry.name));
    }
  }
  return files.sort();
}

async function entriesOf(
  folder: string,
  onLocked: OnLocked,
): Promise<readonly (Dirent | string)[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return isMissing(error) ? [] : onLocked(folder, error);
  }
}

// A link to a file is one, and so is one that leads nowhere: who reads it is told. A link to a folder is not
// followed, since it might lead round in a circle.
async function isFile(entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(join(entry.parentPath, entry.name)).catch(() => undefined);
  return target?.isFile() ?? true;
}
