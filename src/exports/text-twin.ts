import { formatDate } from '#dispatch/dates.ts';
import { type EditionItem, itemPath, type Reference } from '#dispatch/edition-item.ts';
import { formatList } from '#dispatch/language.ts';
import { toUrl } from '#dispatch/paths.ts';
import type { FeedBody } from '#feeds/plain-body.ts';
import type { SiteContext } from '#words/site-context.ts';

// Most servers name no character set for plain text, and browsers then take it for windows-1252. A byte-order mark is
// “more authoritative than anything else”, even than a wrong header (WHATWG Encoding, section 6.1, “decode”).
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A dispatch as plain text after a byte-order mark, in parts with a blank line between: the headline; label, byline and
 * date, one per line; that it was canceled; its corrections; the text, one line per paragraph and kept lines as filed;
 * the credit and the permanent link. Missing parts are left out.
 *
 * @param body of the dispatch by `toFeedBody`; that of a canceled one is not shown
 */
export function toTextTwin(
  item: EditionItem,
  { text }: FeedBody,
  { settings, address, words }: SiteContext,
): string {
  const { headline, label, byline, date, status, corrections, agency } = item.dispatch;
  const { canceled, correction, credit, permanentLink, newer, replaces } = words.dispatch;
  const { succession } = item;
  const referred = (label: string, references: readonly Reference[]) =>
    references.map(({ headline: other, path }) => `${label} ${other} ${toUrl(address, path)}`);
  const [before, after] = correction;
  const isShown = status === 'usable';
  const lines = (...all: readonly (string | undefined)[]) =>
    all.filter((line) => line !== undefined).join('\n');
  const parts = [
    headline,
    lines(label, byline, formatDate(date, settings)),
    ...referred(newer, succession?.newest ? [succession.newest] : []),
    ...referred(replaces, succession?.replaces ?? []),
    isShown ? '' : canceled,
    ...corrections.map((one) => `${before}${formatDate(one.date, settings)}${after} ${one.note}`),
    isShown ? text : '',
    lines(
      agency.length > 0 ? `${credit} ${formatList(agency, settings.language)}` : undefined,
      `${permanentLink} ${toUrl(address, itemPath(item))}`,
    ),
  ];
  return `${BYTE_ORDER_MARK}${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
