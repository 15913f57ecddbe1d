import { join, relative } from 'node:path';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { isBareText } from '#mdx/mdx-syntax.ts';
import { type DispatchFile, readDispatch } from '#mdx/read-dispatch.ts';
import type { Finding, Problem } from '#wire/problem.ts';
import { findBadPictures } from './body-pictures.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { proveFiled } from './filed-copy.ts';
import { isPicture, listFiles } from './list-files.ts';
import { openText } from './read-text.ts';
import { findBadLink } from './within.ts';

/** A file of the edition, as text. */
export interface EditionFile {
  /** Relative to the folder of dispatches, `2021/11/14/minsk-talks.mdx`. */
  readonly path: string;
  /** As messages show it. */
  readonly file: string;
  readonly source: string;
}

/** The paths of the edition's files, relative to the folder of dispatches, in order. */
export async function editionPaths({ root }: ContentFolder): Promise<readonly string[]> {
  const dispatches = join(root, 'dispatches');
  return (await listFiles(dispatches, root))
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => relative(dispatches, path).replaceAll('\\', '/'));
}

/**
 * Opens a file of the edition by its path, relative to the folder of dispatches.
 *
 * @throws DispatchError if it is not text, or a link to it leads out of the content folder
 */
export function openEditionFile(folder: ContentFolder, path: string): EditionFile {
  return { path, ...openText(folder, join('dispatches', path)) };
}

/** Files in the folder of dispatches that are not dispatches, so that no build would publish them. */
export async function strayFiles({ root }: ContentFolder): Promise<readonly Problem[]> {
  const paths = await listFiles(join(root, 'dispatches'), root);
  return paths
    .filter((path) => !path.endsWith('.mdx') && !isPicture(path))
    .map((path) => ({
      severity: 'error',
      file: shownPath(path),
      line: 1,
      column: 1,
      ...(findBadLink(root, path) ?? NO_DISPATCH),
    }));
}

const NO_DISPATCH: Finding = {
  code: 'edition/stray-file',
  found: 'a file that is no dispatch',
  expected: 'files that end in .mdx, and pictures',
  remedy: 'give it its name back, or move it out of the folder',
};

/**
 * Reads a file of the edition, checks its pictures and proves its words. Its headline and its dateline are as readers see
 * them, after corrections of their words.
 *
 * @throws DispatchError with what is wrong in it
 */
export async function readProven(
  folder: ContentFolder,
  edition: EditionFile,
): Promise<DispatchFile> {
  const read = readDispatch(edition.source, edition);
  const { path, file } = edition;
  const { tree, bodyLine } = read.mdx;
  const whole = join(folder.root, 'dispatches', path);
  const bad = isBareText(tree)
    ? []
    : await findBadPictures(folder, { path: whole, file, tree, bodyLine });
  if (bad.length > 0) throw new DispatchError(bad);
  const { problem, headline, dateline, comparison } = await proveFiled(folder, file, read);
  if (problem) throw new DispatchError([problem]);
  const { item, mdx } = read;
  const { dateline: _filed, ...rest } = item.dispatch;
  const dispatch = { ...rest, headline, ...(dateline !== undefined && { dateline }) };
  const proven = { ...item, dispatch };
  return {
    ...read,
    // The renderer of bodies finds the dateline by its words.
    mdx: { ...mdx, frontMatter: dispatch },
    item: comparison ? { ...proven, comparison } : proven,
  };
}
