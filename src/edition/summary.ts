import type { EditionItem } from '#dispatch/edition-item.ts';
import type { Words } from '#words/words.ts';

/** A dispatch in one paragraph of plain text: its lead, or that it is canceled. */
export function summaryOf({ lead, dispatch }: EditionItem, words: Words): string {
  if (dispatch.status === 'canceled') return words.dispatch.canceled;
  return lead === '' ? dispatch.headline : lead;
}

/** The first words of a text, cut at a word, with an ellipsis where it was cut. Length in characters. */
export function excerptOf(text: string, maxLength: number): string {
  const characters = [...text];
  if (characters.length <= maxLength) return text;
  const cut = characters.slice(0, maxLength).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}
