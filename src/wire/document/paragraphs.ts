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

/** The rows of a table of cells. One of a single column frames paragraphs. */
export function tableOf(
  rows: readonly (readonly (readonly Paragraph[])[])[],
): readonly Paragraph[] {
  if (rows.every((cells) => cells.length < 2)) return rows.flat(2);
  return rows.map((cells) => ({ cells: cells.map(wordsIn) }));
}

/** The words of paragraphs, on one line. */
export function wordsIn(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((one) => (typeof one === 'string' ? one : one.cells.join(' '))).join(' ');
}
