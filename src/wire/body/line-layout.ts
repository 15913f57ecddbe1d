/** How the lines of a file are laid out, which decides what a line break or an indent means. */
export interface LineLayout {
  /** The length at which lines were wrapped; where none was, the length of the longest. */
  readonly width: number;
  /** Whether an indented first line begins a paragraph. */
  readonly hasParagraphIndents: boolean;
}

const DEEP_INDENT = /^(?: {4}| {0,3}\t)/u;
const PARAGRAPH_INDENT = /^(?: {2,}| *\t)/u;
const BULLET = /^ ?[*•·▪–-] +\S/u;
/** A sign that begins an item on any line; a dash may begin a line of wrapped prose. */
const ITEM = /^ ?[*•·▪] +\S/u;
const NUMBERED = /^ ?(\d{1,2})[.)] +\S/u;
/** What separates a story from the text below it: `___`, `* * *`. */
const DIVIDER = /^ *([*_=])(?: ?\1){2,} *$/u;
const TABLE_RULE = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)+(?:\|\s*)?$/u;
// The two spaces a typist puts after a full stop are not a column.
const COLUMN_GAP = /[^\s.?!:;"”’'] {2,}\S|\S {3,}\S|\S(?=[ \t]*\t)[ \t]+\S/u;
const SENTENCE_END = /[.?!:][”"’')\]]*$/u;

/** No machine or typist wraps later, so a longer line is a paragraph. */
const LONGEST_WRAPPED_LINE = 100;
/** Nor earlier: where all lines are shorter, their lengths say nothing. */
const SHORTEST_WRAPPED_LINE = 40;
/** How much of the width a line must fill to look wrapped. */
const WRAPPED_SHARE = 0.7;

/** The layout of groups of lines, which blank lines separate. */
export function layoutOf(groups: readonly (readonly string[])[]): LineLayout {
  const wrapped = groups.filter(looksWrapped);
  return {
    width: longestOf((wrapped.length > 0 ? wrapped : groups).flat()),
    hasParagraphIndents: groups.some(opensWithIndent),
  };
}

/** Whether the spaces and breaks of lines have meaning: a table, an indented list, one result per line. */
export function isPreformatted(lines: readonly string[], layout: LineLayout): boolean {
  if (lines.every((line) => DEEP_INDENT.test(line))) {
    return lines.length > 1 || !(layout.hasParagraphIndents || isSentence(lines[0] ?? ''));
  }
  if (lines.length < 2) return false;
  return lines.some((line) => TABLE_RULE.test(line)) || isColumned(lines) || isList(lines, layout);
}

/** The spaces and tabs at the start of a line. */
export function indentOf(line: string): string {
  return /^[ \t]*/u.exec(line)?.[0] ?? '';
}

/**
 * Removes the indent that all lines share, as when copy is quoted whole. Where every line is a sentence the indents
 * stay: they mark paragraphs.
 */
export function withoutCommonIndent(
  groups: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const [first = ''] = groups[0] ?? [];
  const indent = indentOf(first);
  const isCommon = groups.every((lines) => lines.every((line) => line.startsWith(indent)));
  const isWrapped = groups.some((lines) =>
    lines.slice(0, -1).some((line) => !SENTENCE_END.test(line.trimEnd())),
  );
  if (indent === '' || !isCommon || !isWrapped) return groups;
  return groups.map((lines) => lines.map((line) => line.slice(indent.length)));
}

/** Which lines of a group of prose begin a paragraph. */
export function paragraphStarts(lines: readonly string[]): (index: number) => boolean {
  // Nobody wraps a line this long.
  const isOneLineAParagraph = longestOf(lines) > LONGEST_WRAPPED_LINE;
  const isBulleted = BULLET.test(lines[0] ?? '');
  const isItem = itemsAmong(lines);
  return (index) => {
    const line = lines[index] ?? '';
    if (PARAGRAPH_INDENT.test(line) || (isBulleted && BULLET.test(line)) || isItem(line))
      return true;
    if (DIVIDER.test(line) || DIVIDER.test(lines[index - 1] ?? '')) return true;
    return isOneLineAParagraph && SENTENCE_END.test(lines[index - 1]?.trimEnd() ?? '');
  };
}

/** Which lines begin an item, where at least two do: with a sign, or numbered from one without a gap. */
function itemsAmong(lines: readonly string[]): (line: string) => boolean {
  const numbers = lines.flatMap((line) => NUMBERED.exec(line)?.[1] ?? []);
  const isCounted = numbers.length > 1 && numbers.every((found, at) => Number(found) === at + 1);
  const isSigned = lines.filter((line) => ITEM.test(line)).length > 1;
  return (line) => (isCounted && NUMBERED.test(line)) || (isSigned && ITEM.test(line));
}

function looksWrapped(lines: readonly string[]): boolean {
  const width = longestOf(lines);
  return (
    lines.length > 2 &&
    width >= SHORTEST_WRAPPED_LINE &&
    width <= LONGEST_WRAPPED_LINE &&
    lines.slice(0, -1).every((line) => lengthOf(line) >= width * WRAPPED_SHARE)
  );
}

/** Whether a group is a paragraph with an indented first line: other lines have no indent, or it is one long line. */
function opensWithIndent([first = '', ...others]: readonly string[]): boolean {
  if (!PARAGRAPH_INDENT.test(first)) return false;
  return others.length > 0
    ? others.some((line) => !PARAGRAPH_INDENT.test(line))
    : lengthOf(first) > LONGEST_WRAPPED_LINE;
}

function isColumned(lines: readonly string[]): boolean {
  const columned = lines.filter((line) => COLUMN_GAP.test(line)).length;
  return columned > 1 && columned * 2 >= lines.length;
}

// Lines this short were broken on purpose.
function isList(lines: readonly string[], { width }: LineLayout): boolean {
  return (
    width >= SHORTEST_WRAPPED_LINE &&
    !BULLET.test(lines[0] ?? '') &&
    lines.every((line) => lengthOf(line) < width * WRAPPED_SHARE)
  );
}

/** Whether a line ends as a sentence does and has enough words for one. */
export function isSentence(line: string): boolean {
  return SENTENCE_END.test(line.trimEnd()) && line.trim().split(/\s+/u).length > 4;
}

// Not `Math.max(...lines)`: a file may have more lines than a call may have arguments.
function longestOf(lines: readonly string[]): number {
  return lines.reduce((longest, line) => Math.max(longest, lengthOf(line)), 0);
}

function lengthOf(line: string): number {
  return line.trimEnd().length;
}
