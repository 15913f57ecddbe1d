import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import { FACET_KINDS } from '../dispatch/paths.ts';
import { isSlug } from '../dispatch/slug.ts';
import type { Problem } from '../wire/problem.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import type { EditionFile } from './edition-files.ts';
import { isPicture, listFiles } from './list-files.ts';

/** Names of pages that the engine makes itself. */
const RESERVED: readonly string[] = [...FACET_KINDS, 'feeds', '404', 'index'];

/** The publisher's own pages, `pages/NAME.mdx`, one behind the other in the order of their names. Pictures may lie beside them. */
export async function* pageFiles({ root }: ContentFolder): AsyncGenerator<EditionFile> {
  const pages = join(root, 'pages');
  for (const file of await listFiles(pages)) {
    if (isPicture(file)) continue;
    const path = relative(pages, file).replaceAll('\\', '/');
    yield { path, file: shownPath(file), source: await readFile(file, 'utf8') };
  }
}

/** The names of the publisher's own pages, which are their addresses, in order. */
export async function pageNames({ root }: ContentFolder): Promise<readonly string[]> {
  const files = await listFiles(join(root, 'pages'));
  return files.filter((file) => file.endsWith('.mdx')).map((file) => basename(file, '.mdx'));
}

/**
 * Refuses a page whose name gives no address, or one that the engine has in use.
 *
 * @throws DispatchError
 */
export function checkPageName({ path, file }: EditionFile): void {
  const name = /^([^/]+)\.mdx$/u.exec(path)?.[1] ?? '';
  if (isSlug(name) && !RESERVED.includes(name) && !/^\d{4}$/u.test(name)) return;
  const problem: Problem = {
    severity: 'error',
    code: 'page/name',
    file,
    line: 1,
    column: 1,
    found: `the page ${path}`,
    expected: `NAME.mdx, of small letters, figures and hyphens, and none of ${RESERVED.join(', ')} or a year`,
    remedy: 'rename the file: its name is the address of the page',
  };
  throw new DispatchError([problem]);
}
