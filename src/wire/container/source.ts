import { type Finding, type WireError, wireError } from '#wire/problem.ts';

/** The text of a wire file and its path, for messages. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** How deep elements and values may be nested: far more than in any copy, and safe for every parser's stack. */
export const MAX_DEPTH = 256;

// What decode.ts refuses in a file may also come as an escape: `\u0000`, `&#x81;`. JSON can even write half of a
// surrogate pair, which no UTF-8 file can hold.
const UNPRINTABLE = /[[\p{Cc}--[\t\n\r]]\p{Cs}\uFFFE\uFFFF]/v;

/** The error of a finding at an offset (UTF-16 units) into a container. */
export function sourceError({ file, text }: Source, offset: number, finding: Finding): WireError {
  return wireError(file, text, offset, finding);
}

/**
 * Refuses text that no page or feed can show.
 *
 * @param place gives the offset into the file for an offset into the text
 * @throws WireError container/control-character
 */
export function refuseUnprintable(
  source: Source,
  text: string,
  place: (offset: number) => number,
): void {
  const offset = text.search(UNPRINTABLE);
  if (offset < 0) return;
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  throw sourceError(source, place(offset), {
    code: 'container/control-character',
    found: `the character U+${code}, written as an escape`,
    expected: 'text, tabs and line ends only',
    remedy: 'remove the escape, or ask the sender for the copy without it',
  });
}

/** The error for elements or values nested deeper than any copy. */
export function tooDeep(source: Source, offset: number): WireError {
  return sourceError(source, offset, {
    code: 'container/too-deep',
    found: `more than ${MAX_DEPTH} levels of elements or values, one inside another`,
    expected: `at most ${MAX_DEPTH}`,
    remedy:
      'ask the sender for the copy again; this file was made to keep a parser busy, or by a faulty program',
  });
}
