import { dispatchPath, pagePath, type SitePath } from '#dispatch/paths.ts';
import { isSlug } from '#dispatch/slug.ts';
import { parseDay } from '#wire/calendar.ts';
import type { Problem } from '#wire/problem.ts';

/** A problem, and the page that it is about. */
export interface PlacedProblem {
  readonly problem: Problem;
  /** The address of that page, also where no page answers yet; absent for files that never have one. */
  readonly path?: SitePath;
  /** Whether a page is there to show it on. */
  readonly hasPage: boolean;
}

/** What is needed to find the page of a problem. */
export interface PlaceContext {
  /** The path of a file, as messages show it, relative to the content folder. */
  readonly pathOf: (file: string) => string;
  /** The pages that there are, by such paths of the files that they are made from. */
  readonly pages: ReadonlyMap<string, SitePath>;
}

/** Finds the page that each problem is about. */
export function placeProblems(
  problems: readonly Problem[],
  { pathOf, pages }: PlaceContext,
): readonly PlacedProblem[] {
  return problems.map((problem) => {
    const file = pathOf(problem.file);
    const path = pages.get(file) ?? addressOf(file);
    return { problem, ...(path !== undefined && { path }), hasPage: pages.has(file) };
  });
}

/** Where the page of a file will be, by its name alone. */
function addressOf(file: string): SitePath | undefined {
  const [, folder, name = ''] = /^(dispatches\/.*|pages)\/([^/]+)\.mdx$/u.exec(file) ?? [];
  const slug = name.normalize('NFC');
  if (folder === undefined || !isSlug(slug)) return undefined;
  if (folder === 'pages') return pagePath(slug);
  const day = parseDay(folder.slice('dispatches/'.length).replaceAll('/', '-'));
  return day === undefined ? undefined : dispatchPath(day, slug);
}
