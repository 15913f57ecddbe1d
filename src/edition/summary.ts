import type { EditionItem } from '#dispatch/edition-item.ts';
import type { Words } from '#words/words.ts';

/** A dispatch in one paragraph of plain text: its lead, or that it is canceled. */
export function summaryOf({ lead, dispatch }: EditionItem, words: Words): string {
  if (dispatch.status === 'canceled') return words.dispatch.canceled;
  return lead === '' ? dispatch.headline : lead;
}
