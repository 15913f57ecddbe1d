import { readFileSync } from 'node:fs';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import { decode, refuseUnprintable } from '../wire/decode.ts';
import { type Finding, WireError } from '../wire/problem.ts';
import { shownPath } from './content-folder.ts';

/** What is said of a file that editors write, where wire copy would be refused for the same. */
const FINDINGS = new Map<string, Pick<Finding, 'code' | 'remedy'>>([
  [
    'wire/not-utf-8',
    { code: 'mdx/not-utf-8', remedy: 'save the file as UTF-8; an editor that asks calls it that' },
  ],
  [
    'wire/control-character',
    { code: 'mdx/control-character', remedy: 'remove the character: no page or feed can show it' },
  ],
]);

/**
 * The text of a file that editors write, strictly as UTF-8.
 *
 * @throws DispatchError where it is in another encoding, or has a character that nothing can show
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
    // That there is nothing in it is for its reader to say.
    return '';
  }
}
