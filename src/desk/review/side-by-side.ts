import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { printable } from '#wire/problem.ts';

/** Columns between two texts that stand beside each other. */
const BETWEEN = ' │ ';
/** With fewer columns, one text stands below the other. */
const LEAST_COLUMNS = 80;

/** A text with its title, to be shown beside another. */
export interface Pane {
  readonly title: string;
  readonly text: string;
}

/**
 * Two texts beside each other, wrapped to the columns of a terminal; one below the other where it is narrow. No sign in them
 * moves the cursor or turns the direction of text.
 *
 * @param from the first line of each that is shown
 */
export function sideBySide(
  left: Pane,
  right: Pane,
  {
    columns,
    rows,
    from,
  }: { readonly columns: number; readonly rows: number; readonly from: number },
): readonly string[] {
  if (columns < LEAST_COLUMNS) {
    const half = Math.max(1, Math.floor((rows - 2) / 2));
    return [left, right].flatMap(({ title, text }) => [
      titleOf(title, columns),
      ...linesOf(text, columns).slice(from, from + half),
    ]);
  }
  const width = Math.floor((columns - stringWidth(BETWEEN)) / 2);
  const [lefts, rights] = [linesOf(left.text, width), linesOf(right.text, width)];
  const shown = Array.from({ length: Math.max(1, rows - 1) }, (_, index) =>
    join(lefts[from + index] ?? '', rights[from + index] ?? '', width),
  );
  return [join(titleOf(left.title, width), titleOf(right.title, width), width), ...shown];
}

/** How many lines the longer of two texts has at a width. */
export function lengthOf(left: Pane, right: Pane, columns: number): number {
  const width =
    columns < LEAST_COLUMNS ? columns : Math.floor((columns - stringWidth(BETWEEN)) / 2);
  return Math.max(linesOf(left.text, width).length, linesOf(right.text, width).length);
}

function linesOf(text: string, width: number): readonly string[] {
  return text
    .split(/\r\n|\n|\r/u)
    .flatMap((line) =>
      wrapAnsi(printable(line.replaceAll('\t', '    ')), width, { hard: true, trim: false }).split(
        '\n',
      ),
    );
}

function titleOf(title: string, width: number): string {
  const room = width - 4;
  // The end of a path says most.
  const shown = stringWidth(title) > room ? `…${[...title].slice(1 - room).join('')}` : title;
  return `── ${shown} ${'─'.repeat(Math.max(0, room - stringWidth(shown)))}`;
}

function join(left: string, right: string, width: number): string {
  return `${left}${' '.repeat(Math.max(0, width - stringWidth(left)))}${BETWEEN}${right}`.trimEnd();
}
