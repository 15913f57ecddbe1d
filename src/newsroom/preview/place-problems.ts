import { filedPlace } from '#dispatch/filed-place.ts';
import { dispatchPath, pagePath, type SitePath } from '#dispatch/paths.ts';
import { isSlug } from '#dispatch/slug.ts';
import type { Problem } from '#wire/problem.ts';

/** A problem, and the page that it is about. */
export interface PlacedProblem<Page> {
  readonly problem: Problem;
  /** Undefined if there is no such page. */
  readonly page: Page | undefined;
  /** Its address, also where no page answers yet; undefined for files that never have one. */
  readonly path: SitePath | undefined;
}

/** What is needed to find the page of a problem. */
export interface PlaceContext<Page> {
  /** The path of a file, as messages show it, relative to the content folder. */
  readonly pathOf: (file: string) => string;
  /** The pages that there are, by such paths of the files that they are made from. */
  readonly pages: ReadonlyMap<string, Page>;
}

/** Finds the page that each problem is about. */
export function placeProblems<Page extends { readonly path: SitePath }>(
  problems: readonly Problem[],
  { pathOf, pages }: PlaceContext<Page>,
): readonly PlacedProblem<Page>[] {
  return problems.map((problem) => {
    const file = pathOf(problem.file);
    const page = pages.get(file);
    return { problem, page, path: page?.path ?? addressOf(file) };
  });
}

/** Where the page of a file will be, by its name alone. */
function addressOf(file: string): SitePath | undefined {
  const [, folder, path = ''] = /^(dispatches|pages)\/(.*\.mdx)$/u.exec(file) ?? [];
  if (folder === 'pages') {
    const name = path.slice(0, -'.mdx'.length).normalize('NFC');
    return isSlug(name) ? pagePath(name) : undefined;
  }
  const place = folder === undefined ? undefined : filedPlace(path);
  return place && dispatchPath(place.day, place.slug);
}
