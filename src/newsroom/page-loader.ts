import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type ContentFolder, openContentFolder, shownPath } from '../desk/content-folder.ts';
import { listFiles } from '../desk/list-files.ts';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import { readMdx } from '../dispatch/read-mdx.ts';
import { pageSchema } from '../dispatch/schema.ts';
import type { Problem } from '../wire/problem.ts';
import { EntryStore } from './entry-store.ts';
import { reportProblems } from './report-problems.ts';

/** Loads the publisher's own pages, `pages/NAME.mdx`. */
export function pageLoader(): Loader {
  return {
    name: 'slugline-pages',
    schema: pageSchema,
    async load(context) {
      const folder = openContentFolder();
      await loadPages(folder, context, await EntryStore.open(context, folder, 'pages'));
    },
  };
}

async function loadPages(
  folder: ContentFolder,
  context: LoaderContext,
  store: EntryStore,
): Promise<void> {
  const problems: Problem[] = [];
  const root = join(folder.root, 'pages');
  for (const file of await listFiles(root)) {
    const path = relative(root, file);
    const source = await readFile(file, 'utf8');
    if (!path.endsWith('.mdx') || store.keep(path, source) !== undefined) continue;
    try {
      const mdx = readMdx(source, shownPath(file), pageSchema);
      store.put(path, source, { data: mdx.frontMatter, mdx });
    } catch (error) {
      if (!(error instanceof DispatchError)) throw error;
      problems.push(...error.problems);
    }
  }
  store.dropUntouched();
  reportProblems(context, problems);
}
