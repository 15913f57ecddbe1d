import { childrenOf, type MarkupElement } from '#wire/container/markup.ts';

/** A row of a table, or a paragraph. */
export type Paragraph = string | { readonly cells: readonly string[] };

/**
 * Paragraphs as plain copy: a blank line between them, the rows of a table on lines of their own with ` | ` between their
 * cells. A line break within a paragraph stays.
 */
export function toPlainText(paragraphs: readonly Paragraph[]): string {
  let text = '';
  let last: Paragraph | undefined;
  for (const one of paragraphs) {
    const isRow = typeof one !== 'string';
    const words = isRow ? rowOf(one.cells) : trimLines(one);
    if (words === '') continue;
    if (text !== '') text += isRow && typeof last === 'object' ? '\n' : '\n\n';
    text += words;
    last = one;
  }
  return text === '' ? '' : `${text}\n`;
}

function rowOf(cells: readonly string[]): string {
  const words = cells.map((cell) => cell.replace(/\s+/gu, ' ').trim());
  if (words.every((word) => word === '')) return '';
  return words.length > 1 ? words.join(' | ').trimEnd() : (words[0] ?? '');
}

function trimLines(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** How a kind of document names the parts of a table, and what rows and cells may stand in. */
export interface TableNames {
  readonly row: string;
  readonly cell: string;
  readonly isHolder: (name: string) => boolean;
}

/**
 * The rows of a table. One of a single column frames paragraphs.
 *
 * @param read the paragraphs of a cell
 */
export function tableOf(
  table: MarkupElement,
  { row, cell, isHolder }: TableNames,
  read: (cell: MarkupElement) => readonly Paragraph[],
): readonly Paragraph[] {
  const rows = childrenWithin(table, row, isHolder).map((one) =>
    childrenWithin(one, cell, isHolder).map(read),
  );
  if (rows.every((cells) => cells.length < 2)) return rows.flat(2);
  return rows.map((cells) => ({ cells: cells.map(wordsIn) }));
}

/** Children of a name, also in what holds them. */
function childrenWithin(
  element: MarkupElement,
  name: string,
  isHolder: TableNames['isHolder'],
): readonly MarkupElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return isHolder(child.name) ? childrenWithin(child, name, isHolder) : [];
  });
}

/** The words of paragraphs, on one line. */
export function wordsIn(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((one) => (typeof one === 'string' ? one : one.cells.join(' '))).join(' ');
}
