import { answeredPath } from '#dispatch/former-address.ts';
import type { SitePath } from '#dispatch/paths.ts';
import { parseDay } from '#wire/calendar.ts';
import type { Finding, Problem } from '#wire/problem.ts';

/**
 * What became of an address. A dispatch is published there, or canceled, which its page says; it moved to another
 * address; it is withheld, under embargo again, or deleted; or it waits and has never been published. A page of another
 * kind is published or gone.
 */
export const ADDRESS_STATES = [
  'published',
  'canceled',
  'moved',
  'withheld',
  'embargoed',
  'deleted',
  'unpublished',
  'gone',
] as const;
export type AddressState = (typeof ADDRESS_STATES)[number];

/** An address that the site has published, or will, and what stands behind it. */
export interface LedgerLine {
  readonly path: SitePath;
  /** Of the dispatch; undefined for a page of another kind. */
  readonly id: string | undefined;
  readonly state: AddressState;
}

/** The lines of a ledger, and what is wrong with it. */
export interface LedgerText {
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly Problem[];
}

const HEAD = `# Every address that this site has published, and what became of it. Each build keeps this file:
# commit it with the content, and remove no line of an address that others may have linked to.
`;
const NO_ID = '-';
const LINE = /^(\/\S*\/) (urn:uuid:[0-9a-f-]{36}|-) ([a-z]+)$/u;

/**
 * Reads a ledger: one line per address, with the id of its dispatch and its state. Lines may come in any order and more
 * than once, as a merge of two branches leaves them.
 *
 * @param file as messages show it
 */
export function parseLedger(text: string, file: string): LedgerText {
  const lines: LedgerLine[] = [];
  const problems: Problem[] = [];
  for (const [index, written] of text.split(/\r?\n/u).entries()) {
    const line = written.replace(/^\uFEFF/u, '').trimEnd();
    if (line === '' || line.startsWith('#')) continue;
    const read = readLine(line);
    if (read) lines.push(read);
    else problems.push({ severity: 'error', file, line: index + 1, column: 1, ...notALine(line) });
  }
  return { lines: sorted(lines), problems };
}

/** A ledger as text, sorted by address, so that two branches seldom change the same line. */
export function formatLedger(lines: readonly LedgerLine[]): string {
  const rows = sorted(lines).map(
    ({ path, id = NO_ID, state }) => `${decodeURI(path)} ${id} ${state}\n`,
  );
  return HEAD + rows.join('');
}

/** `2021-11-14` of `/2021/11/14/minsk-talks/`; undefined for a page that is not a dispatch. */
export function dayOfPath(path: SitePath): string | undefined {
  const [, day] = /^\/(\d{4}\/\d{2}\/\d{2})\/[^/]+\/$/u.exec(path) ?? [];
  return day === undefined ? undefined : parseDay(day.replaceAll('/', '-'));
}

/** `/2021/11/14/minsk-talks/` of `/2021/11/14/minsk-talks/wire/`; undefined for a page that is not a comparison. */
export function comparedPage(path: SitePath): SitePath | undefined {
  const [, page] = /^\/(.+\/)wire\/$/u.exec(path) ?? [];
  return page !== undefined && dayOfPath(`/${page}`) !== undefined ? `/${page}` : undefined;
}

function readLine(line: string): LedgerLine | undefined {
  const [, address = '', id = '', word] = LINE.exec(line) ?? [];
  const state = ADDRESS_STATES.find((one) => one === word);
  const path = answeredPath(address);
  if (path === undefined || state === undefined) return undefined;
  if (id === NO_ID) return { path, id: undefined, state };
  // What an earlier system had at an address may have moved from there, and never stood there here.
  return dayOfPath(path) === undefined && state === 'published' ? undefined : { path, id, state };
}

/** By address, then by id; of lines for the same, the first that tells of a publication. */
function sorted(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const byKey = new Map<string, LedgerLine>();
  for (const line of lines) {
    const key = `${line.path} ${line.id}`;
    if ((byKey.get(key)?.state ?? 'unpublished') === 'unpublished') byKey.set(key, line);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function notALine(line: string): Finding {
  const isConflict = /^(?:<{7}|={7}|>{7}|\|{7})/u.test(line);
  return {
    code: 'ledger/line',
    found: isConflict ? 'the mark of a merge conflict' : `“${[...line].slice(0, 80).join('')}”`,
    expected: 'ADDRESS ID STATE, such as “/2021/11/14/minsk-talks/ urn:uuid:6f66… published”',
    remedy: isConflict
      ? 'keep the lines of both sides, and remove the marks; the order does not matter'
      : 'put the line back as it was committed, or remove it if nobody has linked to its address',
  };
}
