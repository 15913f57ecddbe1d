import type { Loader, LoaderContext } from 'astro/loaders';
import { type ContentFolder, openContentFolder } from '../desk/content-folder.ts';
import { checkPageName, pageFiles } from '../desk/page-files.ts';
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
  for await (const page of pageFiles(folder)) {
    const { path, file, source } = page;
    if (store.keep(path, source) !== undefined) continue;
    try {
      checkPageName(page);
      const mdx = readMdx(source, file, pageSchema);
      store.put(path, source, { data: mdx.frontMatter, mdx });
    } catch (error) {
      if (!(error instanceof DispatchError)) throw error;
      problems.push(...error.problems);
    }
  }
  store.dropUntouched();
  reportProblems(context, problems);
}
