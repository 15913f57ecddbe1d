import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toDeskError } from './desk-error.ts';
import { isMissing } from './missing-file.ts';
import { isBelow, isWithin, realPath } from './within.ts';

/** Whether a file is a picture: it may lie beside the text that shows it. */
export function isPicture(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu.test(path);
}

/** What systems and office programs leave in a shared folder: hidden files, previews, lock files. */
const LEFT_BEHIND = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini)$/iu;

/** Whether no person put a file or folder of this name there. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.test(name);
}

/** A file below a folder. */
interface Listed {
  readonly path: string;
  /** Whether it is a file, in a folder that was found to lie within: `findBadLink` would find nothing. */
  readonly isPlain: boolean;
}

/**
 * Lists the files below a folder as sorted absolute paths, without those that no person put there; empty if there is no
 * folder. Links to folders are followed. A link that leads out of `within`, or in a circle, is listed itself, and so is
 * a link to a file: whoever opens it gets the error (`findBadLink`).
 *
 * @throws DeskError if a folder cannot be read, since its files would be missed
 */
export async function listFiles(folder: string, within = folder): Promise<readonly string[]> {
  return pathsOf(await listWithLinks(folder, within));
}

/** As `listFiles`, and says where links are. */
export function listWithLinks(folder: string, within = folder): Promise<readonly Listed[]> {
  return walk(folder, within, (path, error) => {
    throw toDeskError(error, path);
  });
}

/** As `listFiles`, but lists a folder that cannot be read: whoever opens it gets the reason. */
export async function listFilesAndLocked(
  folder: string,
  within = folder,
): Promise<readonly string[]> {
  return pathsOf(await walk(folder, within, (path) => [path]));
}

function pathsOf(listed: readonly Listed[]): readonly string[] {
  return listed.map(({ path }) => path);
}

type OnLocked = (folder: string, error: unknown) => readonly string[];

/** A folder, and the real paths of the folders that links led into on the way to it. */
interface Step {
  readonly folder: string;
  readonly entered: readonly string[];
}

async function walk(
  folder: string,
  within: string,
  onLocked: OnLocked,
): Promise<readonly Listed[]> {
  if (!isWithin(within, folder)) return [{ path: folder, isPlain: false }];
  const files: Listed[] = [];
  const steps: Step[] = [{ folder, entered: [realPath(folder) ?? folder] }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    for (const entry of await entriesOf(step.folder, onLocked)) {
      if (typeof entry === 'string') files.push({ path: entry, isPlain: false });
      else if (isLeftBehind(entry.name)) continue;
      else if (entry.isDirectory()) steps.push({ ...step, folder: join(step.folder, entry.name) });
      else if (entry.isSymbolicLink()) {
        const link = join(step.folder, entry.name);
        const target = await stat(link).catch(() => undefined);
        const next = target?.isDirectory() ? follow(link, within, step.entered) : undefined;
        if (next) steps.push(next);
        else if (!target || target.isFile() || target.isDirectory())
          files.push({ path: link, isPlain: false });
      } else if (entry.isFile()) {
        files.push({ path: join(step.folder, entry.name), isPlain: true });
      }
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
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

/** The folder that a link leads to; undefined if it is outside `within`, or the link leads in a circle. */
function follow(link: string, within: string, entered: readonly string[]): Step | undefined {
  const [real, own] = [realPath(link), realPath(dirname(link))];
  if (real === undefined || own === undefined || !isWithin(within, link)) return undefined;
  if ([...entered, own].some((one) => isBelow(real, one))) return undefined;
  return { folder: link, entered: [...entered, real] };
}
