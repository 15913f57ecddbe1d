import { relative, resolve } from 'node:path';
import { openContentFolder } from '#desk/content-folder.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { itemPath } from '#dispatch/edition-item.ts';
import { pagePath, type SitePath } from '#dispatch/paths.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import { folder } from '#newsroom/index/site.ts';
import { type Problem, withoutRepeats } from '#wire/problem.ts';
import { remember } from '#wire/remember.ts';
import { readKeptProblems } from './kept-problems.ts';
import { type PlacedProblem, placeProblems } from './place-problems.ts';

/** A page that is there. */
export interface NamedPage {
  readonly path: SitePath;
  readonly title: string;
  readonly language: string;
}

/** What is wrong or doubtful in the content, and the pages that it is about. */
export function loadPlacedProblems(opened: Newsroom): readonly PlacedProblem<NamedPage>[] {
  const { root } = folder;
  const problems = ['dispatches', 'pages'].flatMap((name) => readKeptProblems(root, name));
  return placeProblems(withoutRepeats([...settingsProblems(), ...problems]), {
    pathOf: (file) => relative(root, resolve(file)).replaceAll('\\', '/'),
    pages: pagesOf(opened),
  });
}

// Astro goes on with the last settings that could be read, and no loader runs.
function settingsProblems(): readonly Problem[] {
  try {
    openContentFolder();
    return [];
  } catch (error) {
    if (error instanceof DispatchError) return error.problems;
    throw error;
  }
}

// Each page asks, and the newsroom is the same until something changes.
const pagesOf = remember(pagesByFile, 1);

/** The pages that there are, by the files that they are made from. */
function pagesByFile({
  edition,
  held,
  pathOf,
  ownPages,
}: Newsroom): ReadonlyMap<string, NamedPage> {
  const items = [...held, ...edition.items].map((item) => {
    const { headline: title, language, wire } = item.dispatch;
    return { files: [wire, `dispatches/${pathOf(item)}`], path: itemPath(item), title, language };
  });
  const own = ownPages.map(({ name, title }) => {
    const { language } = folder.settings;
    return { files: [`pages/${name}.mdx`], path: pagePath(name), title, language };
  });
  return new Map(
    [...items, ...own].flatMap(({ files, ...page }) => files.map((file) => [file, page] as const)),
  );
}
