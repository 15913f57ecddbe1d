import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLedger, type LedgerLine, type LedgerText, parseLedger } from '#ledger/ledger.ts';
import type { Problem } from '#wire/problem.ts';
import { remember } from '#wire/remember.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { DeskError } from './desk-error.ts';
import { writeWhole, writeWholeNew } from './write-file.ts';

const ATTRIBUTES = `# Two branches may add addresses at the same place: git keeps the lines of both.
ledger.txt merge=union
`;

/** The path of the ledger: every address that the site has published. */
export function ledgerPath({ root }: Pick<ContentFolder, 'root'>): string {
  return join(root, 'ledger.txt');
}

/**
 * Reads the ledger. A content folder that no build has published yet has none, and no lines. One that git was told to
 * merge has had one: without it, what was withdrawn could come back.
 */
export function readLedger(folder: Pick<ContentFolder, 'root'>): LedgerText {
  const path = ledgerPath(folder);
  if (existsSync(path)) return parsed({ text: readFileSync(path, 'utf8'), file: shownPath(path) });
  return { lines: [], problems: hadLedger(folder) ? [gone(shownPath(path))] : [] };
}

// A build asks for the same ledger four times.
const parsed = remember(
  ({ text, file }: { readonly text: string; readonly file: string }) => parseLedger(text, file),
  1,
  ({ text, file }) => `${file}\n${text}`,
);

function hadLedger({ root }: Pick<ContentFolder, 'root'>): boolean {
  const attributes = join(root, '.gitattributes');
  return existsSync(attributes) && /^ledger\.txt\s/mu.test(readFileSync(attributes, 'utf8'));
}

function gone(file: string): Problem {
  return {
    severity: 'error',
    code: 'ledger/gone',
    file,
    line: 1,
    column: 1,
    found: 'no ledger, where there has been one',
    expected: 'the list of every address that this site has published',
    remedy:
      'put it back, from git for instance; to begin a new one, take its line out of .gitattributes beside it',
  };
}

/**
 * Writes the ledger, if it has changed. The first time, git is told to merge it line by line.
 *
 * @returns whether it has changed, or why it could not be written
 */
export function writeLedger(
  folder: Pick<ContentFolder, 'root'>,
  lines: readonly LedgerLine[],
): boolean | DeskError {
  const path = ledgerPath(folder);
  const text = formatLedger(lines);
  const isNew = !existsSync(path);
  try {
    const hasChanged = isNew || readFileSync(path, 'utf8') !== text;
    if (hasChanged) writeWhole(path, text);
    const attributes = join(folder.root, '.gitattributes');
    if (isNew && !existsSync(attributes)) writeWholeNew(attributes, ATTRIBUTES);
    return hasChanged;
  } catch (error) {
    if (error instanceof DeskError) return error;
    throw error;
  }
}
