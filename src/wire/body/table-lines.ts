import type { Span } from '#wire/position.ts';

// Justified prose has two spaces between its words; columns have more, or a tab.
const GAP = /\S {3,}\S|\S(?=[ \t]*\t)[ \t]+\S/u;
const CELL = /\S+(?: \S+)*/gu;
const FIGURE = /^[-+–−(]?\p{Sc}?\d[\d.,:’'/–-]*[%)\p{Sc}]?$/u;
const INDENT = /^(?: {4}| {0,3}\t)/u;
const SIGNS_OF_RULE = /^[\s|:=_+-]*$/u;
const SIGNS_OF_PIPE_RULE = /^[\s|:-]*$/u;

/** Whether a line by itself is a row of a table: columns far apart, most of them figures. */
function isRow(line: string): boolean {
  if (!GAP.test(line)) return false;
  const cells = cellsOf(line);
  const figures = cells.filter(({ text }) => FIGURE.test(text)).length;
  return INDENT.test(line)
    ? cells.length > 1 && figures > 0
    : cells.length > 2 && figures * 2 >= cells.length - 1;
}

/**
 * The tables among lines of prose, as line numbers, `end` excluded.
 *
 * @param from the first line to look at
 */
export function tablesAmong(lines: readonly string[], from: number): readonly Span[] {
  const tables: Span[] = [];
  let start = from;
  while (start < lines.length) {
    const end = endOfRun(lines, start);
    if (isTable(lines.slice(start, end))) tables.push({ start, end });
    start = Math.max(end, start + 1);
  }
  return tables;
}

/** Index after the last table-like line of a run; a heading without columns may stand between two such lines. */
function endOfRun(lines: readonly string[], start: number): number {
  let end = start;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (looksTabular(line)) end = index + 1;
    else if (index !== end || index === start || !INDENT.test(line)) break;
  }
  return end;
}

function looksTabular(line: string): boolean {
  return GAP.test(line) || isRule(line) || line.includes(' | ');
}

/** `-----`, `=== ===`. */
function isRule(line: string): boolean {
  return SIGNS_OF_RULE.test(line) && /[-=_]{2}/u.test(line);
}

/** `---|---`. */
function isPipeRule(line: string): boolean {
  const first = line.indexOf('-');
  return SIGNS_OF_PIPE_RULE.test(line) && first >= 0 && line.indexOf('|', first) >= 0;
}

function isTable(lines: readonly string[]): boolean {
  if (lines.length > 1 && lines.some(isPipeRule)) return true;
  const gapped = lines.filter((line) => GAP.test(line));
  const rows = lines.filter(isRow).length;
  if (gapped.length < 2) return rows > 0;
  const isIndented = gapped.every((line) => INDENT.test(line));
  return (isIndented || rows * 2 >= gapped.length) && isAligned(gapped);
}

/** Whether a column begins or ends at the same place in at least half of the lines. */
function isAligned(lines: readonly string[]): boolean {
  if (lines.every((line) => /\S[ \t]*\t/u.test(line))) return true;
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const { start, end } of cellsOf(line).slice(1)) {
      for (const edge of [`from ${start}`, `to ${end}`]) {
        counts.set(edge, (counts.get(edge) ?? 0) + 1);
      }
    }
  }
  return [...counts.values()].some((count) => count > 1 && count * 2 >= lines.length);
}

function cellsOf(line: string): readonly (Span & { readonly text: string })[] {
  return [...line.matchAll(CELL)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}
