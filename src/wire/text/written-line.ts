import { linesOf, type Span } from '#wire/position.ts';

/** A line that is not blank, from its first character to its last that is not white space. */
export interface WrittenLine extends Span {
  /** Where it begins, with its indent. */
  readonly indent: number;
  /** Where its words begin. */
  readonly at: number;
  /** Its words, without the marks that set it apart. */
  readonly text: string;
  /** Whether it comes first, or after a blank line. */
  readonly isFirst: boolean;
}

/** How wires of the teleprinter age set a line apart: `^Ferry to sail again<`, `^By MARA QUILL=`. */
const MARKED = /^\^(?=[^\s^])([^<=^]+)[<=^]$/u;

/** The lines of a stretch that are not blank. */
export function writtenLines(text: string, body: Span): readonly WrittenLine[] {
  const lines: WrittenLine[] = [];
  let isFirst = true;
  for (const { start, end } of linesOf(text, body)) {
    const written = text.slice(start, end);
    const content = written.trim();
    if (content === '') {
      isFirst = true;
      continue;
    }
    const from = start + written.indexOf(content);
    const words = MARKED.exec(content)?.[1];
    lines.push({
      indent: start,
      start: from,
      at: words === undefined ? from : from + 1,
      end: from + content.length,
      text: words ?? content,
      isFirst,
    });
    isFirst = false;
  }
  return lines;
}

/** Index of the line after a line's group; blank lines separate groups. */
export function endOfGroup(lines: readonly WrittenLine[], from: number): number {
  let next = from + 1;
  while (next < lines.length && !lines[next]?.isFirst) next += 1;
  return Math.min(next, lines.length);
}
