import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type ContentFolder, openContentFolder } from '#desk/content-folder.ts';
import { openPageFile, pagePaths, readPage } from '#desk/page-files.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { pageSchema } from '#dispatch/schema.ts';
import type { Problem } from '#wire/problem.ts';
import { engineDigest, entryDigest } from './digests.ts';
import { EntryStore } from './entry-store.ts';
import { reportProblems } from './report-problems.ts';

/** Loads the publisher's own pages, `pages/NAME.mdx`. They are few, so Astro renders each as a module. */
export function pageLoader(): Loader {
  return {
    name: 'slugline-pages',
    schema: pageSchema,
    load: (context) => loadPages(openContentFolder(), context),
  };
}

async function loadPages(folder: ContentFolder, context: LoaderContext): Promise<void> {
  const root = fileURLToPath(context.config.root);
  const store = new EntryStore({ ...context, root }, folder, 'pages');
  const engine = await engineDigest(folder);
  const problems: Problem[] = [];
  for (const path of await pagePaths(folder)) {
    try {
      const page = openPageFile(folder, path);
      const { source } = page;
      const { frontMatter: data } = await readPage(folder, page);
      store.put(path, { data, digest: entryDigest(engine, source), isModule: true });
    } catch (error) {
      if (!(error instanceof DispatchError)) throw error;
      problems.push(...error.problems);
    }
  }
  store.dropOthers();
  reportProblems({ problems }, context);
}
