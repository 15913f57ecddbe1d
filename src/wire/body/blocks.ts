import { linesOf, type Span } from '#wire/position.ts';
import { splitGroup } from './group-parts.ts';
import { indentOf, layoutOf, paragraphStarts, withoutCommonIndent } from './line-layout.ts';

/**
 * A paragraph, or lines whose spacing has meaning (a table, an indented list of figures).
 * The offsets are into the copy and leave out the white space around the block.
 */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'preformatted';
  /** A paragraph's words, single-spaced; preformatted lines as they are, joined by LF. */
  readonly text: string;
}

/**
 * The blocks of a body. Blank lines separate them, and so do indented first lines and the edges of a table. Where a
 * line is too long to have been wrapped, each line is a paragraph.
 *
 * @param isProse whether prose is known to begin at an offset, whatever its lines look like
 */
export function parseBlocks(
  text: string,
  body: Span,
  isProse: (offset: number) => boolean = () => false,
): readonly Block[] {
  const groups = groupLines(text, linesOf(text, body));
  const opensWithProse = ([first]: readonly Span[]): boolean =>
    first !== undefined && isProse(first.start + indentOf(lineText(text, first)).length);
  const indented = groups.map((group) => textsOf(text, group));
  const [opening = []] = groups;
  const lines = opensWithProse(opening) ? withoutCommonIndent(indented) : indented;
  const layout = layoutOf(lines);
  return groups.flatMap((group, index) => {
    const texts = lines[index] ?? [];
    return splitGroup(texts, layout, () => opensWithProse(group)).flatMap((part) => {
      const spans = group.slice(part.start, part.end);
      if (part.isPreformatted) return [preformatted(text, spans)];
      return splitParagraphs(spans, texts.slice(part.start, part.end)).map((paragraphLines) =>
        paragraph(text, paragraphLines),
      );
    });
  });
}

/** Folds each run of typed white space into one space. A no-break space counts as a letter. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/[ \t\r\n]{2,}|[\t\r\n]/gu, ' ').replace(/^ | $/gu, '');
}

function groupLines(text: string, lines: readonly Span[]): readonly (readonly Span[])[] {
  const groups: Span[][] = [[]];
  for (const line of lines) {
    if (/^[ \t]*$/u.test(lineText(text, line))) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function splitParagraphs(
  group: readonly Span[],
  lines: readonly string[],
): readonly (readonly Span[])[] {
  const beginsParagraph = paragraphStarts(lines);
  const paragraphs: Span[][] = [];
  for (const [index, span] of group.entries()) {
    const current = paragraphs.at(-1);
    if (!current || beginsParagraph(index)) paragraphs.push([span]);
    else current.push(span);
  }
  return paragraphs;
}

function paragraph(text: string, lines: readonly Span[]): Block {
  const span = trimSpaces(text, extent(lines));
  return { kind: 'paragraph', ...span, text: foldWhiteSpace(text.slice(span.start, span.end)) };
}

// Not `/[ \t]+$/`, which takes quadratic time on a run of spaces within the text.
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
    text: textsOf(text, lines).join('\n'),
  };
}

function extent(lines: readonly Span[]): Span {
  return { start: lines.at(0)?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

function textsOf(text: string, lines: readonly Span[]): readonly string[] {
  return lines.map((line) => lineText(text, line));
}

function lineText(text: string, line: Span): string {
  return text.slice(line.start, line.end);
}
