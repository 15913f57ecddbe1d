import { join } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { readLedger } from '#desk/ledger-file.ts';
import { itemPath } from '#dispatch/edition-item.ts';
import type { FiledItem } from '#edition/check-edition.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import type { Problem } from '#wire/problem.ts';

type Doubt = Pick<Problem, 'code' | 'file' | 'found' | 'expected' | 'remedy'>;

/**
 * What is wrong or doubtful between the ledger and the dispatches: dispatches that were published and are missing for
 * the first time, and dispatches at an address that was another's.
 *
 * @param filed every dispatch of the folder that can be read
 * @param unread the ids of the others: they are not missing
 */
export function checkLedger(
  folder: Pick<ContentFolder, 'root'>,
  filed: readonly FiledItem[],
  unread: readonly string[] = [],
): readonly Problem[] {
  const { lines, problems } = readLedger(folder);
  const byPath = Map.groupBy(
    lines.filter(({ state }) => state !== 'unpublished'),
    ({ path }) => path,
  );
  const ids = new Set([...filed.map(({ item }) => item.dispatch.id), ...unread]);
  const gone = lines.filter(
    ({ id, state }) => id !== undefined && !isSettled(state) && !ids.has(id),
  );
  // One that moved is told by its last address.
  const last = new Set(gone.filter(({ state }) => state !== 'moved').map(({ id }) => id));
  const missing = gone.filter(({ id, state }) => state !== 'moved' || !last.has(id));
  const doubts = [
    ...missingDispatches(folder, lines, missing),
    ...filed.flatMap((one) => addressOfAnother(one, byPath.get(itemPath(one.item)) ?? [])),
  ];
  return [
    ...problems,
    ...doubts.map((doubt): Problem => ({ severity: 'warning', line: 1, column: 1, ...doubt })),
  ];
}

/**
 * Dispatches in the order in which an edition is checked: of two that claim one address, the one that is published there
 * comes first, so that the newcomer is told to yield.
 */
export function publishedFirst(
  folder: Pick<ContentFolder, 'root'>,
  filed: readonly FiledItem[],
): readonly FiledItem[] {
  const published = new Set(
    readLedger(folder)
      .lines.filter(({ state }) => state === 'published' || state === 'canceled')
      .map(({ path, id }) => `${path} ${id}`),
  );
  const rank = ({ item }: FiledItem) =>
    published.has(`${itemPath(item)} ${item.dispatch.id}`) ? 0 : 1;
  return filed.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether a missing dispatch is no news. */
function isSettled(state: LedgerLine['state']): boolean {
  return state === 'deleted' || state === 'unpublished';
}

/** A year that has lost all dispatches is reported once: a folder was moved, or its disk is not mounted. */
function missingDispatches(
  folder: Pick<ContentFolder, 'root'>,
  lines: readonly LedgerLine[],
  missing: readonly LedgerLine[],
): readonly Doubt[] {
  const published = Map.groupBy(
    lines.filter(({ id, state }) => id !== undefined && !isSettled(state)),
    yearOf,
  );
  return [...Map.groupBy(missing, yearOf)].flatMap(([year, lost]) =>
    lost.length > 1 && lost.length === countIds(published.get(year))
      ? [goneYear(folder, year, lost.length)]
      : lost.map((line) => deleted(folder, line)),
  );
}

function countIds(lines: readonly LedgerLine[] = []): number {
  return new Set(lines.map(({ id }) => id)).size;
}

function yearOf({ path }: LedgerLine): string {
  return path.slice(1, 5);
}

function goneYear({ root }: Pick<ContentFolder, 'root'>, year: string, count: number): Doubt {
  return {
    code: 'edition/year-gone',
    file: shownPath(join(root, 'dispatches', year)),
    found: `none of the ${count} dispatches of ${year} that this site has published`,
    expected: 'dispatches that stay, since others link to them',
    remedy:
      'put the folder back; if you took it out on purpose, nothing: each address answers with a notice',
  };
}

function deleted({ root }: Pick<ContentFolder, 'root'>, { path, id }: LedgerLine): Doubt {
  const address = decodeURI(path);
  return {
    code: 'ledger/deleted',
    file: shownPath(join(root, 'dispatches', `${address.slice(1, -1)}.mdx`)),
    found: `no dispatch with the id ${id}, which was published at ${address}`,
    expected: 'the file of the dispatch',
    remedy:
      'put it back, from git for instance, or import its wire file with --again; if it is to be gone, nothing: its address answers with a notice',
  };
}

function addressOfAnother(
  { file, item }: FiledItem,
  here: readonly LedgerLine[],
): readonly Doubt[] {
  const path = itemPath(item);
  if (here.length === 0 || here.some(({ id }) => id === item.dispatch.id)) return [];
  return [
    {
      code: 'ledger/address-taken',
      file,
      found: `the address ${decodeURI(path)}, which another dispatch had: ${here[0]?.id}`,
      expected: 'an address of its own, since links to the other now lead here',
      remedy: 'give this dispatch another slug, before it is published',
    },
  ];
}
