import { type Problem, problemAt } from '#wire/problem.ts';
import { findUnprintable } from './decode.ts';

const CONTROLS = /[\p{Cc}--[\t\n\r]]+/gv;
/** What holds NUL or an escape is no text, and U+0080 to U+009F are letters in another encoding. */
const NO_TEXT = ['\0', '\u001B'] as const;
const FIRST_OF_C1 = '\u0080';

/**
 * A text of the same length with spaces in place of the control characters that stand outside words: form feeds, the
 * last bytes of old files (U+001A, U+007F), and what is left of a frame.
 */
export function withoutLeftovers(text: string): string {
  return text.replace(CONTROLS, (run, at: number) => {
    const isApart = [text.charAt(at - 1), text.charAt(at + run.length)].some((beside) =>
      /^\s?$/u.test(beside),
    );
    const isNoText = NO_TEXT.some((one) => run.includes(one)) || run >= FIRST_OF_C1;
    return isApart && !isNoText ? ' '.repeat(run.length) : run;
  });
}

/** The warning for what was left out, if anything was. */
export function leftovers(file: string, text: string, readable: string): readonly Problem[] {
  if (text === readable) return [];
  let at = 0;
  while (text[at] === readable[at]) at += 1;
  const found = findUnprintable(text.slice(at))?.name ?? '';
  return [
    problemAt('warning', file, text, at, {
      code: 'wire/leftover-character',
      found: `${found} outside the words`,
      expected: 'text, tabs and line ends only',
      remedy: 'nothing; the file keeps it, and it is not published',
    }),
  ];
}
