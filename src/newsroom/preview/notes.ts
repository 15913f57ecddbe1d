import { timeOf } from '#desk/content-folder.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { FRONT_PATH, type SitePath } from '#dispatch/paths.ts';
import { type Hold, holdOf } from '#edition/hold.ts';
import { newsroom } from '#newsroom/index/edition.ts';
import { address, folder } from '#newsroom/index/site.ts';
import { formatPlace, type Problem, type Statement, statementsOf } from '#wire/problem.ts';
import type { PlacedProblem } from './place-problems.ts';
import { loadPlacedProblems, type NamedPage } from './placed-problems.ts';

/** What the dev server tells an editor at the top of a page. */
export interface Notes {
  /** Why readers do not see the page; absent if they do. */
  readonly hold?: ShownHold | undefined;
  /** Whether the page shows what was last published, since its file is wrong now. */
  readonly isKept: boolean;
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
  readonly page: NamedPage;
  /** `1 error, 2 warnings`. */
  readonly count: string;
}

/** Why a dispatch is held: also because its file is wrong, and it has not been published yet. */
export type ShownHold = Hold | { readonly reason: 'refused'; readonly until?: never };

/** A dispatch that is held, and why. */
export interface HeldItem {
  readonly item: EditionItem;
  readonly hold: ShownHold;
}

/** More would bury the page, and `npm run check` lists all. */
const MOST_SHOWN = 20;

/** What to tell an editor on the page at an address of the dev server. */
export async function loadNotes({ pathname }: Pick<URL, 'pathname'>): Promise<Notes> {
  const opened = await newsroom();
  const path = sitePathOf(pathname);
  const placed = loadPlacedProblems(opened);
  const here = placed.filter((one) => one.path !== undefined && decodeURI(one.path) === path);
  const held = heldItems(opened.held, placed);
  if (path !== FRONT_PATH) {
    const hold = held.find(({ item }) => decodeURI(itemPath(item)) === path)?.hold;
    const isKept = hold === undefined && here.some(({ page, problem }) => page && isError(problem));
    return { hold, isKept, problems: shorten(here.map(toShown)), elsewhere: NONE, held: NONE };
  }
  return {
    isKept: false,
    problems: shorten(placed.filter(({ page }) => !page).map(toShown)),
    elsewhere: shorten(pagesWithProblems(placed)),
    held: shorten(held.toSorted((a, b) => b.item.day.localeCompare(a.item.day))),
  };
}

/** The addresses of files that were refused and have no page: what is wrong is shown there. */
export async function loadRefused(): Promise<readonly SitePath[]> {
  const refused = loadPlacedProblems(await newsroom()).filter(
    ({ page, problem }) => !page && isError(problem),
  );
  return [...new Set(refused.flatMap(({ path }) => (path ? [path] : [])))];
}

function heldItems(
  items: readonly EditionItem[],
  placed: readonly PlacedProblem<NamedPage>[],
): readonly HeldItem[] {
  const { timeZone, hoursAhead } = folder.settings;
  const context = { timeZone, hoursAhead, now: () => timeOf(folder) };
  const wrong = new Set(
    placed.flatMap(({ page, problem }) => (page && isError(problem) ? [page.path] : [])),
  );
  return items.flatMap((item) => {
    const hold = holdOf(item, context);
    if (!hold) return [];
    // The loader withholds what was never published and is wrong now (`LastPublished`).
    const isRefused = hold.reason === 'withheld' && wrong.has(itemPath(item));
    return [{ item, hold: isRefused ? { reason: 'refused' } : hold }];
  });
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function pagesWithProblems(
  placed: readonly PlacedProblem<NamedPage>[],
): readonly PageWithProblems[] {
  const own = placed.flatMap(({ page, problem }) => (page ? [{ page, problem }] : []));
  return [...Map.groupBy(own, ({ page }) => page)].map(([page, all]) => {
    const counts = (['error', 'warning'] as const).map((severity) => {
      const count = all.filter(({ problem }) => problem.severity === severity).length;
      return count === 0 ? [] : `${count} ${severity}${count === 1 ? '' : 's'}`;
    });
    return { page, count: counts.flat().join(', ') };
  });
}

function toShown({ problem }: PlacedProblem<NamedPage>): ShownProblem {
  const { severity, code } = problem;
  return { severity, code, place: formatPlace(problem), statements: statementsOf(problem) };
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
