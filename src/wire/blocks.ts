import { linesOf, type Span } from './position.ts';

/**
 * A paragraph, or lines whose spaces mean something (a table, an indented list of figures).
 * The offsets are those of the copy itself, without the white space before and behind it.
 */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'preformatted';
  /** A paragraph's words with one space between; preformatted lines as they are, each ended by LF but the last. */
  readonly text: string;
}

const DEEP_INDENT = /^(?: {4}| {0,3}\t)/u;
const PARAGRAPH_INDENT = /^(?: {2,}| *\t)/u;
const TABLE_RULE = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)+(?:\|\s*)?$/u;
// A typist's two spaces behind a full stop are no column.
const COLUMN_GAP = /[^\s.?!:;"”’'] {2,}\S|\S {3,}\S|\S(?=[ \t]*\t)[ \t]+\S/u;
const LONGEST_TYPED_LINE = 80;

/** The blocks of a body: blank lines part them, and so do indented first lines. */
export function parseBlocks(text: string, body: Span): readonly Block[] {
  const groups = groupLines(text, linesOf(text, body));
  const isIndentAParagraphMark = groups.some((group) => opensWithIndent(text, group));
  return groups.flatMap((group) =>
    isPreformatted(text, group, isIndentAParagraphMark)
      ? [preformatted(text, group)]
      : splitAtIndents(text, group).map((lines) => paragraph(text, lines)),
  );
}

/** Folds runs of white space into one space each. Only the white space that typing makes: a no-break space is a letter. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');
}

function groupLines(text: string, lines: readonly Span[]): readonly (readonly Span[])[] {
  const groups: Span[][] = [[]];
  for (const line of lines) {
    if (/^[ \t]*$/u.test(lineText(text, line))) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** Whether a group is a paragraph that begins with an indent: its other lines have none, or it is one long line. */
function opensWithIndent(text: string, [first, ...others]: readonly Span[]): boolean {
  if (!first || !PARAGRAPH_INDENT.test(lineText(text, first))) return false;
  return others.length > 0
    ? others.some((line) => !PARAGRAPH_INDENT.test(lineText(text, line)))
    : first.end - first.start > LONGEST_TYPED_LINE;
}

function isPreformatted(
  text: string,
  group: readonly Span[],
  isIndentAParagraphMark: boolean,
): boolean {
  const lines = group.map((line) => lineText(text, line));
  if (lines.every((line) => DEEP_INDENT.test(line))) {
    return lines.length > 1 || !isIndentAParagraphMark;
  }
  if (lines.length < 2) return false;
  if (lines.some((line) => TABLE_RULE.test(line))) return true;
  const columned = lines.filter((line) => COLUMN_GAP.test(line)).length;
  return columned >= 2 && columned * 2 >= lines.length;
}

function splitAtIndents(text: string, group: readonly Span[]): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [];
  for (const line of group) {
    const current = paragraphs.at(-1);
    if (!current || PARAGRAPH_INDENT.test(lineText(text, line))) paragraphs.push([line]);
    else current.push(line);
  }
  return paragraphs;
}

function paragraph(text: string, lines: readonly Span[]): Block {
  const span = trimSpaces(text, extent(lines));
  return { kind: 'paragraph', ...span, text: foldWhiteSpace(text.slice(span.start, span.end)) };
}

// Not by `/[ \t]+$/`, which takes the square of the length of a run of spaces that stands elsewhere.
function trimSpaces(text: string, { start, end }: Span): Span {
  const isSpace = (offset: number) => /[ \t]/u.test(text.charAt(offset));
  let first = start;
  let last = end;
  while (first < last && isSpace(first)) first += 1;
  while (last > first && isSpace(last - 1)) last -= 1;
  return { start: first, end: last };
}

function preformatted(text: string, lines: readonly Span[]): Block {
  return {
    kind: 'preformatted',
    ...extent(lines),
    text: lines.map((line) => lineText(text, line)).join('\n'),
  };
}

function extent(lines: readonly Span[]): Span {
  return { start: lines.at(0)?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

function lineText(text: string, line: Span): string {
  return text.slice(line.start, line.end);
}
