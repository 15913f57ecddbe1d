import { basename, join, relative } from 'node:path';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import { FACET_KINDS } from '../dispatch/paths.ts';
import { isSlug } from '../dispatch/slug.ts';
import type { Problem } from '../wire/problem.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import type { EditionFile } from './edition-files.ts';
import { isPicture, listFiles } from './list-files.ts';
import { readText } from './read-text.ts';

/** Names of pages that the engine makes itself. */
const RESERVED: readonly string[] = [...FACET_KINDS, 'feeds', '404', 'index'];

/** The publisher's own pages, `pages/NAME.mdx`, as paths from the folder of pages, in order. Pictures may lie beside them. */
export async function pagePaths({ root }: ContentFolder): Promise<readonly string[]> {
  const pages = join(root, 'pages');
  return (await listFiles(pages))
    .filter((file) => !isPicture(file))
    .map((file) => relative(pages, file).replaceAll('\\', '/'));
}

/**
 * A page of the publisher's own.
 *
 * @throws DispatchError where it is no text, or its name gives no address or one that the engine has in use
 */
export function openPageFile({ root }: ContentFolder, path: string): EditionFile {
  const whole = join(root, 'pages', path);
  checkPageName(path, shownPath(whole));
  return { path, file: shownPath(whole), source: readText(whole) };
}

/** The names of the publisher's own pages, which are their addresses, in order. */
export async function pageNames(folder: ContentFolder): Promise<readonly string[]> {
  return (await pagePaths(folder)).map((path) => basename(path, '.mdx'));
}

function checkPageName(path: string, file: string): void {
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
