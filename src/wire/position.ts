/** A place in a text as editors show it, both counted from 1; a column is one character (code point). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text: offsets in UTF-16 units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const LINE_END = /\r\n|\n|\r/gu;

/** Line and column of an offset (UTF-16 units) into a text; CRLF, LF and a lone CR each end a line. */
export function positionOf(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (const match of text.matchAll(LINE_END)) {
    const nextLine = match.index + match[0].length;
    if (nextLine > offset) break;
    line += 1;
    lineStart = nextLine;
  }
  return { line, column: [...text.slice(lineStart, offset)].length + 1 };
}

/** The positions of ascending offsets (UTF-16 units) into a text, which is read once. */
export function positionsOf(text: string, offsets: readonly number[]): readonly Position[] {
  let from = 0;
  let last: Position = { line: 1, column: 1 };
  return offsets.map((offset) => {
    const { line, column } = positionOf(text.slice(from, offset), offset - from);
    last = { line: last.line + line - 1, column: line > 1 ? column : last.column + column - 1 };
    from = offset;
    return last;
  });
}

/** The lines of a stretch of text, without their line ends, each with its offsets into the whole text. */
export function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  let lineStart = start;
  for (const match of text.slice(start, end).matchAll(LINE_END)) {
    lines.push({ start: lineStart, end: start + match.index });
    lineStart = start + match.index + match[0].length;
  }
  lines.push({ start: lineStart, end });
  return lines;
}
