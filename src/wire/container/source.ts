import { type Finding, type WireError, wireError } from '#wire/problem.ts';

/** The text of a wire file and its path, for messages. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** How deep elements and values may be nested. No copy comes near it, and no parser runs out of stack below it. */
export const MAX_DEPTH = 256;

// What decode.ts refuses in a file may also come by an escape: `\u0000`, `&#x81;`. And JSON can write a half of a
// surrogate pair, which no file in UTF-8 can hold.
const UNPRINTABLE = /[[\p{Cc}--[\t\n\r]]\p{Cs}\uFFFE\uFFFF]/v;

/** The error of a finding at an offset (UTF-16 units) into a container. */
export function sourceError({ file, text }: Source, offset: number, finding: Finding): WireError {
  return wireError(file, text, offset, finding);
}

/**
 * Refuses text that no page or feed can show.
 *
 * @param place the offset into the file of an offset into the text
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

/** The error of elements or values that are nested deeper than any copy is. */
export function tooDeep(source: Source, offset: number): WireError {
  return sourceError(source, offset, {
    code: 'container/too-deep',
    found: `more than ${MAX_DEPTH} levels of elements or values, one inside another`,
    expected: `at most ${MAX_DEPTH}`,
    remedy:
      'ask the sender for the copy again; this file was made to keep a parser busy, or by a faulty program',
  });
}
