/** How the lines of a file are laid out, which tells what a line break or an indent in it means. */
export interface LineLayout {
  /** The line that words were wrapped at; where nothing is wrapped, the longest there is. */
  readonly width: number;
  /** Whether an indented first line begins a paragraph. */
  readonly hasParagraphIndents: boolean;
}

const DEEP_INDENT = /^(?: {4}| {0,3}\t)/u;
const PARAGRAPH_INDENT = /^(?: {2,}| *\t)/u;
const BULLET = /^ ?[*•·▪–-] +\S/u;
/** A sign that stands for an item wherever a line begins with it; a dash may be one of prose that was wrapped. */
const ITEM = /^ ?[*•·▪] +\S/u;
const NUMBERED = /^ ?(\d{1,2})[.)] +\S/u;
/** What parts a story from what stands below it: `___`, `* * *`. */
const DIVIDER = /^ *([*_=])(?: ?\1){2,} *$/u;
const TABLE_RULE = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)+(?:\|\s*)?$/u;
// A typist's two spaces behind a full stop are no column.
const COLUMN_GAP = /[^\s.?!:;"”’'] {2,}\S|\S {3,}\S|\S(?=[ \t]*\t)[ \t]+\S/u;
const SENTENCE_END = /[.?!:][”"’')\]]*$/u;

/** No machine or typist wraps later: a longer line is a paragraph. */
const LONGEST_WRAPPED_LINE = 100;
/** Nor earlier: in a file of shorter lines nothing can be told from their lengths. */
const SHORTEST_WRAPPED_LINE = 40;
/** How much of the width a line must fill to look wrapped. */
const WRAPPED_SHARE = 0.7;

/** Looks over groups of lines, as blank lines part them. */
export function layoutOf(groups: readonly (readonly string[])[]): LineLayout {
  const wrapped = groups.filter(looksWrapped);
  return {
    width: longestOf((wrapped.length > 0 ? wrapped : groups).flat()),
    hasParagraphIndents: groups.some(opensWithIndent),
  };
}

/** Whether the spaces and breaks of lines mean something: a table, an indented list, results one to a line. */
export function isPreformatted(lines: readonly string[], layout: LineLayout): boolean {
  if (lines.every((line) => DEEP_INDENT.test(line))) {
    return lines.length > 1 || !(layout.hasParagraphIndents || isSentence(lines[0] ?? ''));
  }
  if (lines.length < 2) return false;
  return lines.some((line) => TABLE_RULE.test(line)) || isColumned(lines) || isList(lines, layout);
}

/** The spaces and tabs that a line begins with. */
export function indentOf(line: string): string {
  return /^[ \t]*/u.exec(line)?.[0] ?? '';
}

/**
 * Lines without the indent that all of them have, as copy that is quoted whole has it. Where every line is a sentence
 * the indents stay: they are those of paragraphs.
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

/** Tells of the lines of a group that are prose which of them begin a paragraph of their own. */
export function paragraphStarts(lines: readonly string[]): (index: number) => boolean {
  // Nobody would have wrapped so long a line.
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

/** Tells which lines begin an item, where there are at least two: with a sign, or numbered from one without a gap. */
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

/** Whether a group is a paragraph that begins with an indent: its other lines have none, or it is one long line. */
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

// Nothing made these lines so short but somebody who wanted them so.
function isList(lines: readonly string[], { width }: LineLayout): boolean {
  return (
    width >= SHORTEST_WRAPPED_LINE &&
    !BULLET.test(lines[0] ?? '') &&
    lines.every((line) => lengthOf(line) < width * WRAPPED_SHARE)
  );
}

/** Whether a line ends as a sentence does, and has words enough for one. */
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
