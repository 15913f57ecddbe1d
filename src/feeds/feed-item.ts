import { formatDate, type Instant } from '#dispatch/dates.ts';
import { type EditionItem, itemPath, type Reference } from '#dispatch/edition-item.ts';
import { textDirection } from '#dispatch/language.ts';
import { FACET_KINDS, toUrl } from '#dispatch/paths.ts';
import type { Settings } from '#dispatch/settings.ts';
import { changedAt, publishedAt } from '#edition/changes.ts';
import { namesOf } from '#edition/facets.ts';
import { summaryOf } from '#edition/summary.ts';
import type { SiteContext } from '#words/site-context.ts';
import { escapeHtml } from './body.ts';
import { legalText } from './legal-text.ts';
import type { FeedBody } from './plain-body.ts';

/**
 * A dispatch as feeds carry it. It is the same object, under the same id, in every feed that has it, so that a reader
 * of several feeds recognises it. newsboat then shows it only in the feed fetched last, which is better than showing it
 * unread twice.
 */
export interface FeedItem {
  /** The permanent id of the dispatch, never its URL. */
  readonly id: string;
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  readonly language: string;
  /** At least one: the byline, else the agencies, else the site. */
  readonly authors: readonly string[];
  readonly published: Instant;
  readonly updated: Instant;
  readonly categories: readonly string[];
  /** Plain text: the first paragraph. */
  readonly summary: string;
  /** The whole dispatch, as HTML that is safe in any reader: its notices and corrections, then its text. */
  readonly html: string;
}

/**
 * A dispatch as a feed item; make it once for all feeds.
 *
 * @param body of the dispatch by `toFeedBody`; that of a canceled one is not shown
 * @throws RangeError if a text holds a character that no feed can
 */
export function toFeedItem(item: EditionItem, body: FeedBody, context: SiteContext): FeedItem {
  const { settings, address, words } = context;
  const { dispatch } = item;
  const { timeZone } = settings;
  const legal = (text: string, of: string) => legalText(text, `the ${of} of ${dispatch.id}`);
  return {
    id: dispatch.id,
    url: toUrl(address, itemPath(item)),
    title: legal(dispatch.headline, 'headline'),
    language: dispatch.language,
    authors: authorsOf(item, settings).map((author) => legal(author, 'byline or agency')),
    published: publishedAt(item, timeZone),
    updated: changedAt(item, timeZone),
    categories: categoriesOf(item).map((name) => legal(name, 'names')),
    summary: legal(summaryOf(item, words), 'first paragraph'),
    html: legal(`${noticesOf(item, context)}${shownBody(item, body, settings)}`, 'text'),
  };
}

// A name may occur twice: a dispatch may be both from a place and about it.
function categoriesOf({ dispatch }: EditionItem): readonly string[] {
  const names = FACET_KINDS.flatMap((kind) => (kind === 'agencies' ? [] : namesOf(kind, dispatch)));
  return [...new Set(names)];
}

function authorsOf({ dispatch }: EditionItem, { name }: Settings): readonly string[] {
  if (dispatch.byline) return [dispatch.byline];
  return dispatch.agency.length > 0 ? dispatch.agency : [name];
}

// Readers set an item in their own direction, or in the site's at best.
function shownBody({ dispatch }: EditionItem, { html }: FeedBody, site: Settings): string {
  const { language, status } = dispatch;
  if (status === 'canceled') return '';
  const direction = textDirection(language);
  return direction === 'rtl' || direction !== textDirection(site.language)
    ? `<div lang="${language}" dir="${direction}">${html}</div>`
    : html;
}

/** The notices above the text: the dispatches before and after it, that it was canceled, and its corrections. */
function noticesOf(
  { dispatch, succession }: EditionItem,
  { settings, address, words }: SiteContext,
): string {
  const { language, dispatch: said } = words;
  const attributes = textDirection(language) === 'rtl' ? ` lang="${language}" dir="rtl"` : '';
  const [before, after] = said.correction;
  const link = ({ headline, path }: Reference) =>
    ` <a href="${toUrl(address, path)}">${escapeHtml(headline)}</a>`;
  const { newest, replaces = [] } = succession ?? {};
  const notices = [
    ...(newest ? [`<strong>${said.newer}</strong>${link(newest)}`] : []),
    ...(replaces.length > 0
      ? [`<strong>${said.replaces}</strong>${replaces.map(link).join(' ·')}`]
      : []),
    ...(dispatch.status === 'canceled' ? [`<strong>${said.canceled}</strong>`] : []),
    ...dispatch.corrections.map(
      ({ date, note }) =>
        `<strong>${before}${escapeHtml(formatDate(date, settings))}${after}</strong> ${escapeHtml(note)}`,
    ),
  ];
  return notices.map((notice) => `<p${attributes}>${notice}</p>\n`).join('');
}
