import { relative, resolve } from 'node:path';
import { openContentFolder, timeOf } from '#desk/content-folder.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { FRONT_PATH, pagePath, type SitePath } from '#dispatch/paths.ts';
import { type Hold, holdOf } from '#edition/hold.ts';
import { type Newsroom, newsroom } from '#newsroom/index/edition.ts';
import { pageName } from '#newsroom/index/sections.ts';
import { address, folder } from '#newsroom/index/site.ts';
import {
  formatPlace,
  type Problem,
  type Statement,
  statementsOf,
  withoutRepeats,
} from '#wire/problem.ts';
import { readKeptProblems } from './kept-problems.ts';
import { type PlacedProblem, placeProblems } from './place-problems.ts';

/** What the dev server tells an editor at the top of a page. */
export interface Notes {
  /** Why readers do not see the page; absent if they do. */
  readonly hold?: Hold | undefined;
  /** What is wrong with what the page shows. On the front page also what has no page of its own. */
  readonly problems: Shortened<ShownProblem>;
  /** On the front page: the other pages with problems. */
  readonly elsewhere: Shortened<PageWithProblems>;
  /** On the front page: what is held, newest first. */
  readonly held: Shortened<HeldItem>;
}

/** The beginning of a list, and how many more there are. */
export interface Shortened<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

/** A problem as a page shows it. */
export interface ShownProblem {
  readonly severity: Problem['severity'];
  readonly code: string;
  /** `content/wire/a.txt:1:7`. */
  readonly place: string;
  readonly statements: readonly Statement[];
}

/** A page that has problems of its own. */
export interface PageWithProblems {
  readonly path: SitePath;
  /** `1 error, 2 warnings`. */
  readonly count: string;
}

/** A dispatch that is held, and why. */
export interface HeldItem {
  readonly item: EditionItem;
  readonly hold: Hold;
}

/** More would bury the page, and `npm run check` lists all. */
const MOST_SHOWN = 20;

/** What to tell an editor on the page at an address of the dev server. */
export async function loadNotes({ pathname }: Pick<URL, 'pathname'>): Promise<Notes> {
  const opened = await newsroom();
  const path = sitePathOf(pathname);
  const placed = placedProblems(opened);
  const here = placed.filter((one) => one.path !== undefined && decodeURI(one.path) === path);
  const held = opened.held.flatMap((item) => {
    const hold = holdOf(item, holdContext());
    return hold ? [{ item, hold }] : [];
  });
  const hold = held.find(({ item }) => decodeURI(itemPath(item)) === path)?.hold;
  if (path !== FRONT_PATH) {
    return { hold, problems: shorten(here.map(toShown)), elsewhere: NONE, held: NONE };
  }
  return {
    problems: shorten(placed.filter(({ hasPage }) => !hasPage).map(toShown)),
    elsewhere: shorten(pagesWithProblems(placed)),
    held: shorten(held.toSorted((a, b) => b.item.day.localeCompare(a.item.day))),
  };
}

/** The addresses of files that were refused and have no page: what is wrong is shown there. */
export async function loadRefused(): Promise<readonly SitePath[]> {
  const refused = placedProblems(await newsroom()).filter(
    ({ hasPage, problem }) => !hasPage && problem.severity === 'error',
  );
  return [...new Set(refused.flatMap(({ path }) => (path ? [path] : [])))];
}

function placedProblems(opened: Newsroom): readonly PlacedProblem[] {
  const { root } = folder;
  const problems = ['dispatches', 'pages'].flatMap((name) => readKeptProblems(root, name));
  return placeProblems(withoutRepeats([...settingsProblems(), ...problems]), {
    pathOf: (file) => relative(root, resolve(file)).replaceAll('\\', '/'),
    pages: pagesByFile(opened),
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

function pagesByFile({ edition, held, pathOf, ownPages }: Newsroom): Map<string, SitePath> {
  const items = [...held, ...edition.items];
  return new Map([
    ...items.map((item) => [item.dispatch.wire, itemPath(item)] as const),
    ...items.map((item) => [`dispatches/${pathOf(item)}`, itemPath(item)] as const),
    ...ownPages.map(({ id }) => [`pages/${id}`, pagePath(pageName(id))] as const),
  ]);
}

function pagesWithProblems(placed: readonly PlacedProblem[]): readonly PageWithProblems[] {
  const own = placed.flatMap(({ path, hasPage, problem }) =>
    path && hasPage ? [{ path, problem }] : [],
  );
  return [...Map.groupBy(own, ({ path }) => path)].map(([path, all]) => {
    const counts = (['error', 'warning'] as const).map((severity) => {
      const count = all.filter(({ problem }) => problem.severity === severity).length;
      return count === 0 ? [] : `${count} ${severity}${count === 1 ? '' : 's'}`;
    });
    return { path, count: counts.flat().join(', ') };
  });
}

function toShown({ problem }: PlacedProblem): ShownProblem {
  const { severity, code } = problem;
  return { severity, code, place: formatPlace(problem), statements: statementsOf(problem) };
}

function holdContext() {
  const { timeZone, hoursAhead } = folder.settings;
  return { timeZone, hoursAhead, now: () => timeOf(folder) };
}

/** The path of a request on the site, decoded: without the base path, and with the slash that it may lack. */
function sitePathOf(pathname: string): string {
  const path = decodeURI(pathname).slice(address.base.length);
  return path.endsWith('/') ? path : `${path}/`;
}

function shorten<T>(all: readonly T[]): Shortened<T> {
  return { shown: all.slice(0, MOST_SHOWN), more: Math.max(0, all.length - MOST_SHOWN) };
}

const NONE = { shown: [], more: 0 };
