import { formatDate } from '#dispatch/dates.ts';
import { type EditionItem, itemPath, type Reference } from '#dispatch/edition-item.ts';
import { textDirection } from '#dispatch/language.ts';
import { comparisonPath, toUrl } from '#dispatch/paths.ts';
import type { Correction, Dispatch } from '#dispatch/schema.ts';
import type { Settings } from '#dispatch/settings.ts';
import { changeOf } from '#edition/corrections.ts';
import type { SiteContext } from '#words/site-context.ts';
import { escapeHtml } from './body.ts';

/**
 * The notices above the text: the dispatches before and after it, that it was canceled, its corrections, and the link to
 * the comparison with the wire copy.
 *
 * @param corrected the correction that comes first, with the words it changed
 */
export function noticesOf(item: EditionItem, context: SiteContext, corrected?: Correction): string {
  const { dispatch, succession, comparison } = item;
  const { address, words } = context;
  const { language, dispatch: said, corrections: told } = words;
  const attributes = textDirection(language) === 'rtl' ? ` lang="${language}" dir="rtl"` : '';
  const link = ({ headline, path }: Pick<Reference, 'headline' | 'path'>) =>
    `<a href="${toUrl(address, path)}">${escapeHtml(headline)}</a>`;
  const { newest, replaces = [] } = succession ?? {};
  const others = dispatch.corrections.filter((one) => one !== corrected);
  const notices = [
    ...(newest ? [`<strong>${said.newer}</strong> ${link(newest)}`] : []),
    ...(replaces.length > 0
      ? [`<strong>${said.replaces}</strong> ${replaces.map(link).join(' · ')}`]
      : []),
    ...(dispatch.status === 'canceled' ? [`<strong>${said.canceled}</strong>`] : []),
    ...(corrected
      ? [correctionNotice(corrected, context), ...changeNotice(corrected, item, context)]
      : []),
    ...others.map((one) => correctionNotice(one, context)),
    ...(comparison ? [link({ headline: told.compare, path: comparisonPath(itemPath(item)) })] : []),
  ];
  return notices.map((notice) => `<p${attributes}>${notice}</p>\n`).join('');
}

function correctionNotice({ date, note }: Correction, { settings, words }: SiteContext): string {
  const [before, after] = words.dispatch.correction;
  const dated = escapeHtml(formatDate(date, settings));
  return `<strong>${before}${dated}${after}</strong> ${escapeHtml(note)}`;
}

// Labels say which words are which where a reader drops the marks.
function changeNotice(
  correction: Correction,
  { dispatch }: EditionItem,
  { settings, words }: SiteContext,
): readonly string[] {
  const change = changeOf(correction);
  if (!change) return [];
  const { was, now } = words.corrections;
  const attributes = directionAttributes(dispatch, settings);
  const marked = (name: 'del' | 'ins', text: string) =>
    text === '' ? '—' : `<${name}${attributes}>${escapeHtml(text)}</${name}>`;
  const [filed, published] = [marked('del', change.was), marked('ins', change.now)];
  return [`<strong>${was}</strong> ${filed} <strong>${now}</strong> ${published}`];
}

/** The language and direction of a text: readers set an item in their own direction, or in the site's at best. */
export function directionAttributes({ language }: Dispatch, site: Settings): string {
  const direction = textDirection(language);
  return direction === 'rtl' || direction !== textDirection(site.language)
    ? ` lang="${language}" dir="${direction}"`
    : '';
}
