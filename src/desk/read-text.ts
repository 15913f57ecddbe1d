import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { type Finding, WireError } from '#wire/problem.ts';
import { decode, refuseUnprintable } from '#wire/text/decode.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { findBadLink } from './within.ts';

/** Codes and remedies for files that editors write, in place of those for wire copy. */
const FINDINGS = new Map<string, Pick<Finding, 'code' | 'remedy'>>([
  ['wire/not-utf-8', { code: 'mdx/not-utf-8', remedy: 'save the file as UTF-8' }],
  [
    'wire/control-character',
    { code: 'mdx/control-character', remedy: 'remove the character: no page or feed can show it' },
  ],
]);

/** A file that editors write. */
export interface EditedFile {
  /** Its path as messages show it. */
  readonly file: string;
  readonly source: string;
}

/**
 * Opens a file that editors write.
 *
 * @param path relative to the content folder
 * @throws DispatchError if a link to it leads out of the content folder, and as `readText`
 */
export function openText({ root }: Pick<ContentFolder, 'root'>, path: string): EditedFile {
  const whole = join(root, path);
  const file = shownPath(whole);
  const badLink = findBadLink(root, whole);
  if (badLink)
    throw new DispatchError([{ severity: 'error', file, line: 1, column: 1, ...badLink }]);
  return { file, source: readText(whole) };
}

/**
 * Reads a file that editors write, strictly as UTF-8.
 *
 * @throws DispatchError if it is in another encoding, or has a character that nothing can show
 */
export function readText(path: string): string {
  const file = shownPath(path);
  try {
    const text = decode(readFileSync(path), file, { maxBytes: Number.POSITIVE_INFINITY });
    refuseUnprintable(text, file);
    return text;
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    const finding = FINDINGS.get(error.problem.code);
    if (finding) throw new DispatchError([{ ...error.problem, ...finding }]);
    // The caller reports an empty file.
    return '';
  }
}
