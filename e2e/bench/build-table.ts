import { BUILD_KINDS, type BuiltSite } from './built-site.ts';

const HEADINGS = [
  ...(['dispatches', 'generator', 'build', 'seconds', 'CPU seconds', 'peak MB'] as const),
  ...(['pages', 'files', 'MB'] as const),
] as const;
/** From this column on, the cells are numbers. */
const FIRST_NUMBER = 3;

/** Built sites as a table for a terminal, in the order they come in. */
export function formatBuilds(sites: readonly BuiltSite[]): string {
  const rows = [HEADINGS, ...sites.map(toCells)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** Built sites as a table of Markdown, in the order they come in. */
export function formatBuildsAsMarkdown(sites: readonly BuiltSite[]): string {
  const ruler = HEADINGS.map((_, column) => (isNumber(column) ? '--:' : '---'));
  const cells = [HEADINGS, ruler, ...sites.map(toCells)];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function isNumber(column: number): boolean {
  return column === 0 || column >= FIRST_NUMBER;
}

function toCells({ dispatches, generator, kind, usage, size }: BuiltSite): readonly string[] {
  return [
    dispatches.toLocaleString('en'),
    generator,
    BUILD_KINDS[kind],
    usage.seconds.toFixed(1),
    usage.cpuSeconds.toFixed(1),
    (usage.peakBytes / 1e6).toLocaleString('en', { maximumFractionDigits: 0 }),
    size.pages.toLocaleString('en'),
    size.files.toLocaleString('en'),
    (size.bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
  ];
}
