import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import { type DispatchFile, readDispatch } from '../dispatch/read-dispatch.ts';
import type { Finding, Problem } from '../wire/problem.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { isPicture, listFiles } from './list-files.ts';
import { findDifference } from './prove-words.ts';

/** A file of the edition, as text. */
export interface EditionFile {
  /** From the folder of dispatches, `2021/11/14/minsk-talks.mdx`. */
  readonly path: string;
  /** As messages show it. */
  readonly file: string;
  readonly source: string;
}

/** The files of the edition, one behind the other, in the order of their paths. */
export async function* editionFiles({ root }: ContentFolder): AsyncGenerator<EditionFile> {
  const dispatches = join(root, 'dispatches');
  for (const path of await listFiles(dispatches)) {
    if (!path.endsWith('.mdx')) continue;
    yield {
      path: relative(dispatches, path).replaceAll('\\', '/'),
      file: shownPath(path),
      source: await readFile(path, 'utf8'),
    };
  }
}

/** Files among the dispatches that are none, so that no build would publish them. */
export async function strayFiles({ root }: ContentFolder): Promise<readonly Problem[]> {
  const paths = await listFiles(join(root, 'dispatches'));
  return paths
    .filter((path) => !path.endsWith('.mdx') && !isPicture(path))
    .map((path) => ({
      severity: 'error',
      file: shownPath(path),
      line: 1,
      column: 1,
      ...NO_DISPATCH,
    }));
}

const NO_DISPATCH: Finding = {
  code: 'edition/stray-file',
  found: 'a file that is no dispatch',
  expected: 'files that end in .mdx, and pictures',
  remedy: 'give it its name back, or move it out of the folder',
};

/**
 * Reads a file of the edition and proves its words.
 *
 * @throws DispatchError with what is wrong in it
 */
export async function readProven(
  folder: ContentFolder,
  edition: EditionFile,
): Promise<DispatchFile> {
  const read = readDispatch(edition.source, edition);
  const problem = await findDifference(folder, edition.file, read);
  if (problem) throw new DispatchError([problem]);
  return read;
}
