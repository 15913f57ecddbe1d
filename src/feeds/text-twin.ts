import { formatDate } from '../dispatch/dates.ts';
import { type EditionItem, itemPath } from '../dispatch/edition-item.ts';
import { formatList } from '../dispatch/language.ts';
import { toUrl } from '../dispatch/paths.ts';
import type { FeedContext } from './feed-item.ts';
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
  { settings, address, words }: FeedContext,
): string {
  const { headline, label, byline, date, status, corrections, agency } = item.dispatch;
  const { canceled, correction, credit, permanentLink } = words.dispatch;
  const [before, after] = correction;
  const isShown = status === 'usable';
  const lines = (...all: readonly (string | undefined)[]) =>
    all.filter((line) => line !== undefined).join('\n');
  const parts = [
    headline,
    lines(label, byline, formatDate(date, settings)),
    isShown ? '' : canceled,
    ...corrections.map((one) => `${before}${formatDate(one.date, settings)}${after} ${one.note}`),
    isShown ? text : '',
    lines(
      agency.length > 0 ? `${credit} ${formatList(agency, settings.language)}` : undefined,
      `${permanentLink} ${toUrl(address, itemPath(item))}`,
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
