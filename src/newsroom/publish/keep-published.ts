import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '#desk/content-folder.ts';
import { ledgerPath, readLedger, writeLedger } from '#desk/ledger-file.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { formatLedger, type LedgerLine } from '#ledger/ledger.ts';
import type { EditionOutcome } from '#newsroom/plan/edition-outcome.ts';
import { reportBuild } from './build-events.ts';

/** Lines that a message lists. */
const MOST_LINES = 5;

/**
 * Keeps the ledger of a site that is built but not published yet. It is written first: an address that is published
 * and not in the ledger could be lost, and one too many does no harm.
 *
 * @param out the folder that it is built in
 * @param isThere whether the site has a file, by its path relative to its folder
 * @throws DispatchError if an address in the ledger has no page in the site
 */
export function keepPublished(
  root: string,
  out: string,
  { lines, nextRelease, isAhead }: Pick<EditionOutcome, 'lines' | 'nextRelease' | 'isAhead'>,
  isThere = (file: string) => existsSync(join(out, file)),
): void {
  const file = shownPath(ledgerPath({ root }));
  const lost = lines
    .filter(({ state }) => state !== 'unpublished')
    .map(({ path }) => decodeURI(path))
    .filter((path) => !isThere(`${path.slice(1)}index.html`));
  if (lost.length > 0) throw new DispatchError(lost.map((path) => lostAddress(file, path)));
  if (nextRelease !== undefined) reportBuild({ kind: 'next', release: nextRelease });
  if (isAhead) {
    const reason =
      'SOURCE_DATE_EPOCH is a time that has not come, and addresses are not published yet';
    const remedy = 'build again without SOURCE_DATE_EPOCH before you publish';
    reportBuild({ kind: 'warning', problem: notWritten(file, reason, remedy) });
    return;
  }
  const outcome = writeLedger({ root }, lines);
  if (outcome === true) reportBuild({ kind: 'ledger', file });
  else if (outcome) {
    const remedy = `build once where the content folder can be written, and commit the file; or add these lines to it: ${newLines(root, lines)}`;
    reportBuild({ kind: 'warning', problem: notWritten(file, outcome.problem.found, remedy) });
  }
}

function lostAddress(file: string, path: string) {
  return {
    severity: 'error',
    code: 'ledger/lost-address',
    file,
    line: 1,
    column: 1,
    found: `no page at ${path}, which this site has published`,
    expected: 'a page, a redirect or a notice at every address in the ledger',
    remedy:
      'look for a file or folder in public/ that takes its place; if nobody has linked to the address, remove its line',
  } as const;
}

/** The lines that a ledger lacks, as far as a message has room for them. */
function newLines(root: string, lines: readonly LedgerLine[]): string {
  const rows = (all: readonly LedgerLine[]) =>
    formatLedger(all)
      .split('\n')
      .filter((row) => row.startsWith('/'));
  const before = new Set(rows(readLedger({ root }).lines));
  const added = rows(lines).filter((row) => !before.has(row));
  const shown = added.slice(0, MOST_LINES).map((row) => `“${row}”`);
  const more = added.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

function notWritten(file: string, reason: string, remedy: string) {
  return {
    severity: 'warning',
    code: 'ledger/not-written',
    file,
    line: 1,
    column: 1,
    found: `no way to write it: ${reason}`,
    expected: 'a record of what this build publishes',
    remedy,
  } as const;
}
