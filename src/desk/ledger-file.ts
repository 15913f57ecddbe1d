import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLedger, type LedgerLine, type LedgerText, parseLedger } from '#ledger/ledger.ts';
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

/** Reads the ledger. A content folder that no build has published yet has none, and no lines. */
export function readLedger(folder: Pick<ContentFolder, 'root'>): LedgerText {
  const path = ledgerPath(folder);
  return existsSync(path)
    ? parseLedger(readFileSync(path, 'utf8'), shownPath(path))
    : { lines: [], problems: [] };
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
