import type { Span } from '#wire/position.ts';
import { isPreformatted, isSentence, type LineLayout } from './line-layout.ts';
import { tablesAmong } from './table-lines.ts';

/** Line numbers of a part of a group (`end` excluded), and whether its spaces and line breaks have meaning. */
export interface GroupPart extends Span {
  readonly isPreformatted: boolean;
}

/**
 * Splits a group of lines into prose and tables. A list or a table without a sentence has no prose in it.
 *
 * @param opensWithProse whether prose is known to begin with its first line; asked only where lines look like a table
 */
export function splitGroup(
  lines: readonly string[],
  layout: LineLayout,
  opensWithProse: () => boolean,
): readonly GroupPart[] {
  const all = { start: 0, end: lines.length };
  const tables = tablesAmong(lines, 0);
  const isKept = isPreformatted(lines, layout);
  if (tables.length === 0 && !isKept) return [{ ...all, isPreformatted: false }];
  const isOpenedByProse = opensWithProse();
  const parts = splitAt(isOpenedByProse ? tablesAmong(lines, 1) : tables, lines.length);
  const holdsSentence = parts.some(
    (part) => !part.isPreformatted && lines.slice(part.start, part.end).some(isSentence),
  );
  const isParted = parts.length > 1 && holdsSentence;
  return isKept && !isOpenedByProse && !isParted ? [{ ...all, isPreformatted: true }] : parts;
}

function splitAt(tables: readonly Span[], length: number): readonly GroupPart[] {
  const parts: GroupPart[] = [];
  let at = 0;
  for (const { start, end } of tables) {
    parts.push({ start: at, end: start, isPreformatted: false });
    parts.push({ start, end, isPreformatted: true });
    at = end;
  }
  parts.push({ start: at, end: length, isPreformatted: false });
  return parts.filter(({ start, end }) => end > start);
}
