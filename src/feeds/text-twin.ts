import { formatDate } from '../dispatch/dates.ts';
import { type EditionItem, itemPath } from '../dispatch/edition-item.ts';
import { toUrl } from '../dispatch/paths.ts';
import { CANCELED, type FeedContext } from './feed-item.ts';
import type { FeedBody } from './plain-body.ts';

/**
 * A dispatch as plain text, in parts with a blank line between: the headline; its label, byline and date, a line each;
 * that it was canceled; its corrections; the text, a paragraph a line and kept lines as filed; whom it is credited to
 * and its permanent link. What it has not is left out.
 *
 * @param body of the dispatch by `toFeedBody`; that of a canceled one is not shown
 */
export function toTextTwin(
  item: EditionItem,
  { text }: FeedBody,
  { settings, address }: FeedContext,
): string {
  const { headline, label, byline, date, status, corrections, agency } = item.dispatch;
  const isShown = status === 'usable';
  const lines = (...all: readonly (string | undefined)[]) =>
    all.filter((line) => line !== undefined).join('\n');
  const parts = [
    headline,
    lines(label, byline, formatDate(date, settings)),
    isShown ? '' : CANCELED,
    ...corrections.map(
      (correction) => `Correction, ${formatDate(correction.date, settings)}: ${correction.note}`,
    ),
    isShown ? text : '',
    lines(
      agency.length > 0 ? `Credit: ${agency.join(', ')}` : undefined,
      `Permanent link: ${toUrl(address, itemPath(item))}`,
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
