import {
  archivePath,
  CORRECTIONS_PATH,
  comparisonPath,
  FRONT_PATH,
  type SitePath,
} from '#dispatch/paths.ts';
import { type AddressState, comparedPage, dayOfPath, type LedgerLine } from './ledger.ts';

/** A dispatch of the content folder, as a build finds it. */
export interface FoundDispatch {
  readonly id: string;
  /** Where it is published, or would be. */
  readonly path: SitePath;
  /** Where an earlier system had it. */
  readonly formerly?: readonly SitePath[];
  readonly state: Extract<AddressState, 'published' | 'canceled' | 'withheld' | 'embargoed'>;
}

/** What a build is about to publish. */
export interface Publication {
  /** Every dispatch, those that are held too. */
  readonly dispatches: readonly FoundDispatch[];
  /** Every page: of dispatches and comparisons, archives and facets, and the publisher's own. */
  readonly pages: readonly SitePath[];
}

/** An address that leads to another. */
export interface Redirect {
  readonly from: SitePath;
  readonly to: SitePath;
}

/** The ledger after a build, and what the build must publish so that every address in it answers. */
export interface KeptLedger {
  readonly lines: readonly LedgerLine[];
  /** Addresses of dispatches that moved, each with its last address, chains being flat; and those of comparisons. */
  readonly redirects: readonly Redirect[];
  /** Addresses with nothing to show any more. They answer with a notice that names nothing. */
  readonly notices: readonly SitePath[];
}

/**
 * Carries a ledger on: adds what is published for the first time, and what waits, so that it is not imported again once
 * it is deleted; and works out what became of each address before.
 * Nothing is ever removed.
 */
export function keepLedger(
  before: readonly LedgerLine[],
  { dispatches, pages }: Publication,
): KeptLedger {
  const byId = new Map(dispatches.map((standing) => [standing.id, standing]));
  const shown = dispatches.filter(isShown);
  const occupied = new Set<string>([...shown.map(({ path }) => path), ...pages]);
  const known = new Set(before.map(keyOf));
  const lines = [
    ...before.map((line) => ({ ...line, state: stateOf(line, byId, occupied) })),
    ...dispatches
      .filter((one) => !known.has(keyOf(one)))
      .map((one) => (isShown(one) ? one : { ...one, state: 'unpublished' as const })),
    ...formerAddresses(shown).filter((one) => !known.has(keyOf(one))),
    ...pages
      .filter((path) => needsLine(path) && !known.has(keyOf({ path, id: undefined })))
      .map((path) => ({ path, id: undefined, state: 'published' as const })),
  ].map(({ path, id, state }) => ({ path, id, state }));
  const published = lines.filter(({ state }) => state !== 'unpublished');
  const free = published.filter(({ path }) => !occupied.has(path));
  const redirects = redirectsOf(lines).filter(({ from }) => !occupied.has(from));
  const answered = new Set<string>([...occupied, ...redirects.map(({ from }) => from)]);
  const archives = published.flatMap(({ path }) => archivesOf(path));
  const notices = [...free.map(({ path }) => path), ...archives].filter(
    (path) => !answered.has(path),
  );
  return {
    lines,
    redirects,
    notices: [...new Set(notices)].sort(),
  };
}

/**
 * The redirects that a ledger says, by its states: each leads to where its dispatch is now, and that of a comparison to
 * where the dispatch is compared now, or to the dispatch if its words no longer differ.
 */
export function redirectsOf(ledger: readonly LedgerLine[]): readonly Redirect[] {
  const moved = firstOfEach(movedOf(ledger));
  return [...moved, ...formerComparisons(ledger, moved)];
}

function movedOf(ledger: readonly LedgerLine[]): readonly Redirect[] {
  const shown = ledger.filter((line) => line.id !== undefined && isShown(line));
  const pathOf = new Map(shown.map(({ id, path }) => [id, path]));
  // Links to an address that was another dispatch's later do not lead to this one.
  const others = new Set<SitePath>(
    ledger
      .filter(({ id, state }) => id !== undefined && state !== 'moved' && state !== 'unpublished')
      .map(({ path }) => path),
  );
  return ledger.flatMap(({ id, path, state }) => {
    const to = pathOf.get(id);
    return state === 'moved' && to !== undefined && !others.has(path) ? [{ from: path, to }] : [];
  });
}

function formerComparisons(
  ledger: readonly LedgerLine[],
  moved: readonly Redirect[],
): readonly Redirect[] {
  const shown = new Set(ledger.filter(isShown).map(({ path }) => path));
  const leads = new Map(moved.map(({ from, to }) => [from, to]));
  return ledger.flatMap(({ path, state }) => {
    const page = state === 'gone' ? comparedPage(path) : undefined;
    const to = page && (shown.has(page) ? page : leads.get(page));
    if (!to) return [];
    return [{ from: path, to: shown.has(comparisonPath(to)) ? comparisonPath(to) : to }];
  });
}

function isShown({ state }: Pick<LedgerLine, 'state'>): boolean {
  return state === 'published' || state === 'canceled';
}

/** The addresses that dispatches had in an earlier system, as if they had moved from there. */
function formerAddresses(shown: readonly FoundDispatch[]): readonly LedgerLine[] {
  return shown.flatMap(({ id, path, formerly = [] }) =>
    formerly
      .filter((former) => former !== path)
      .map((former) => ({ path: former, id, state: 'moved' as const })),
  );
}

function keyOf({ path, id }: Pick<LedgerLine, 'path' | 'id'>): string {
  return `${path} ${id}`;
}

function stateOf(
  { path, id, state }: LedgerLine,
  byId: ReadonlyMap<string, FoundDispatch>,
  occupied: ReadonlySet<string>,
): AddressState {
  if (id === undefined) return occupied.has(path) ? 'published' : 'gone';
  const now = byId.get(id);
  const isHere = now !== undefined && isShown(now) && now.path === path;
  if (state === 'unpublished' && !isHere) return state;
  if (!now) return 'deleted';
  return isShown(now) && now.path !== path ? 'moved' : now.state;
}

// Dispatches have lines with their ids, and archives follow from the days of these. A comparison may go while its dispatch
// stays. The front page and that of corrections are always there.
function needsLine(path: SitePath): boolean {
  if (path === FRONT_PATH || path === CORRECTIONS_PATH) return false;
  return !/^\/\d{4}\//u.test(path) || comparedPage(path) !== undefined;
}

function archivesOf(path: SitePath): readonly SitePath[] {
  const day = dayOfPath(path);
  return day === undefined ? [] : [4, 7, 10].map((length) => archivePath(day.slice(0, length)));
}

/**
 * One redirect an address. Of two dispatches that moved from one, it leads to that which comes first in the ledger, which
 * does not know who was there last.
 */
function firstOfEach(redirects: readonly Redirect[]): readonly Redirect[] {
  const byAddress = new Map<string, Redirect>();
  for (const redirect of redirects) {
    if (!byAddress.has(redirect.from)) byAddress.set(redirect.from, redirect);
  }
  return [...byAddress.values()];
}
