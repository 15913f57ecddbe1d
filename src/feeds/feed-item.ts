import { type DayOrInstant, formatDate, type Instant, toInstant } from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { textDirection } from '#dispatch/language.ts';
import { FACET_KINDS, type SiteAddress, toUrl } from '#dispatch/paths.ts';
import type { Settings } from '#dispatch/settings.ts';
import { namesOf } from '#edition/facets.ts';
import type { Words } from '#words/words.ts';
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
  /** The whole dispatch, as HTML that is safe in any reader. */
  readonly html: string;
}

/** What a feed needs from the site as a whole. */
export interface FeedContext {
  readonly settings: Settings;
  readonly address: SiteAddress;
  readonly words: Words;
}

/**
 * A dispatch as a feed item; make it once for all feeds.
 *
 * @param body of the dispatch by `toFeedBody`; that of a canceled one is not shown
 * @throws RangeError if a text holds a character that no feed can
 */
export function toFeedItem(item: EditionItem, body: FeedBody, context: FeedContext): FeedItem {
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
    published: toInstant(dispatch.date, timeZone),
    updated: changedAt(item, timeZone),
    categories: categoriesOf(item).map((name) => legal(name, 'names')),
    summary: legal(summaryOf(item, words), 'first paragraph'),
    html: legal(`${noticesOf(item, context)}${shownBody(item, body, settings)}`, 'text'),
  };
}

/** A dispatch in one paragraph of plain text: its lead, or that it is canceled. */
export function summaryOf({ lead, dispatch }: EditionItem, words: Words): string {
  if (dispatch.status === 'canceled') return words.dispatch.canceled;
  return lead === '' ? dispatch.headline : lead;
}

/**
 * When a dispatch was last changed after it was published, as its front matter gives it; undefined if it never was. If
 * a dispatch has a clock time, a change dated only by that day may be earlier, and does not count.
 */
export function lastChange({ dispatch }: EditionItem, timeZone: string): DayOrInstant | undefined {
  const filed = toInstant(dispatch.date, timeZone);
  return [dispatch.updated, ...dispatch.corrections.map(({ date }) => date)]
    .filter((date) => date !== undefined)
    .map((date) => ({ date, instant: toInstant(date, timeZone) }))
    .filter(({ instant }) => instant > filed)
    .sort((a, b) => (a.instant < b.instant ? -1 : 1))
    .at(-1)?.date;
}

/** The time of the newest change of a dispatch: its last correction or update, else its filing. */
export function changedAt(item: EditionItem, timeZone: string): Instant {
  return toInstant(lastChange(item, timeZone) ?? item.dispatch.date, timeZone);
}

/** The newest of some instants; undefined if there are none. */
export function newestOf(instants: Iterable<Instant>): Instant | undefined {
  let newest: Instant | undefined;
  for (const instant of instants) {
    if (newest === undefined || instant > newest) newest = instant;
  }
  return newest;
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

/** The notices above the text: that it was canceled, and its corrections. */
function noticesOf({ dispatch }: EditionItem, { settings, words }: FeedContext): string {
  const { language, dispatch: said } = words;
  const attributes = textDirection(language) === 'rtl' ? ` lang="${language}" dir="rtl"` : '';
  const [before, after] = said.correction;
  const canceled = dispatch.status === 'canceled' ? [`<strong>${said.canceled}</strong>`] : [];
  const corrections = dispatch.corrections.map(
    ({ date, note }) =>
      `<strong>${before}${escapeHtml(formatDate(date, settings))}${after}</strong> ${escapeHtml(note)}`,
  );
  return [...canceled, ...corrections].map((notice) => `<p${attributes}>${notice}</p>\n`).join('');
}
