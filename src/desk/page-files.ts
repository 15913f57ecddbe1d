import { basename, join, relative } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { z } from 'zod';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { FACET_KINDS } from '#dispatch/paths.ts';
import { pageSchema } from '#dispatch/schema.ts';
import { isSlug } from '#dispatch/slug.ts';
import { findComponentFaults } from '#mdx/component-faults.ts';
import { componentOf } from '#mdx/editorial-components.ts';
import { type MdxFile, readMdx } from '#mdx/read-mdx.ts';
import type { Problem } from '#wire/problem.ts';
import { findBadPictures } from './body-pictures.ts';
import type { ContentFolder } from './content-folder.ts';
import type { EditionFile } from './edition-files.ts';
import { isPicture, listFiles } from './list-files.ts';
import { openText } from './read-text.ts';

/** Names of pages that the engine makes itself. */
const RESERVED: readonly string[] = [
  ...FACET_KINDS,
  ...['corrections', 'feeds', 'search', 'pagefind', '404', 'index'],
];

/**
 * The publisher's own pages, `pages/NAME.mdx`, relative to the folder of pages, in order. Pictures may lie beside them.
 */
export async function pagePaths({ root }: ContentFolder): Promise<readonly string[]> {
  const pages = join(root, 'pages');
  return (await listFiles(pages, root))
    .filter((file) => !isPicture(file))
    .map((file) => relative(pages, file).replaceAll('\\', '/'));
}

/**
 * Reads one of the publisher's own pages.
 *
 * @throws DispatchError if its front matter is wrong, its body is not MDX, or it uses an unknown component or a picture
 *   that cannot be shown
 */
export async function readPage(
  folder: ContentFolder,
  page: EditionFile,
): Promise<MdxFile<z.infer<typeof pageSchema>>> {
  const { path, file, source } = page;
  const mdx = readMdx(source, file, pageSchema);
  const { tree, bodyLine } = mdx;
  const problems = [
    ...componentFaults(tree).map((fault): Problem => {
      return { severity: 'error', file, ...fault, line: fault.line + bodyLine - 1 };
    }),
    ...(await findBadPictures(folder, {
      path: join(folder.root, 'pages', path),
      file,
      tree,
      bodyLine,
    })),
  ];
  if (problems.length > 0) throw new DispatchError(problems);
  return mdx;
}

// A page may run code, so it may also use components that it imports or makes itself.
function componentFaults(tree: Root) {
  const code = tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
  const ownNames = new Set(code.join('\n').match(/[\p{L}\p{N}_$]+/gu));
  const faults: ReturnType<typeof findComponentFaults>[number][] = [];
  visit(tree, (node) => {
    const component = componentOf(node);
    const [name = ''] = component?.name?.split('.') ?? [];
    if (component && !ownNames.has(name)) faults.push(...findComponentFaults(component));
  });
  return faults;
}

/**
 * Opens one of the publisher's own pages.
 *
 * @throws DispatchError if it is not text, its name is no address or is taken by the engine, or a link to it leads out
 *   of the content folder
 */
export function openPageFile(folder: ContentFolder, path: string): EditionFile {
  const text = openText(folder, join('pages', path));
  checkPageName(path, text.file);
  return { path, ...text };
}

/** The names of the publisher's own pages, which are also their addresses, in order. */
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
