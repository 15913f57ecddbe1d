import type { Instant } from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { FACET_KINDS, toUrl } from '#dispatch/paths.ts';
import type { Settings } from '#dispatch/settings.ts';
import { changedAt, publishedAt } from '#edition/changes.ts';
import type { PublishedCorrection } from '#edition/corrections.ts';
import { namesOf } from '#edition/facets.ts';
import { summaryOf } from '#edition/summary.ts';
import type { SiteContext } from '#words/site-context.ts';
import { legalText } from './legal-text.ts';
import { directionAttributes, noticesOf } from './notices.ts';
import type { FeedBody } from './plain-body.ts';

/**
 * A dispatch as feeds carry it. It is the same object, under the same id, in every feed that has it, so that a reader
 * of several feeds recognises it. newsboat then shows it only in the feed fetched last, which is better than showing it
 * unread twice.
 */
export interface FeedItem {
  /** The permanent id of the dispatch or of the correction, never a URL. */
  readonly id: string;
  /** What readers of an earlier system's feeds know it by; else the id. */
  readonly guid: string;
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  readonly language: string;
  /** At least one: the byline, else the agencies, else the site. */
  readonly authors: readonly string[];
  readonly published: Instant;
  readonly updated: Instant;
  readonly categories: readonly string[];
  /** Plain text: the first paragraph, or the note of a correction. */
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
    guid: dispatch.guid ?? dispatch.id,
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

/**
 * A correction as the feeds of corrections carry it: an item of its own, dated by the correction, with the dispatch as it
 * reads now. Under the id of the dispatch, a reader that has that one already would show no more than a changed date, or
 * nothing, and never a second correction; and newsboat would take the dispatch out of the other feeds. The id is made of
 * that of the dispatch and of the correction's date: a note may be rewritten and other corrections may follow.
 *
 * @param body of the dispatch by `toFeedBody`; that of a canceled one is not shown
 * @throws RangeError if a text holds a character that no feed can
 */
export function toCorrectionItem(
  corrected: PublishedCorrection,
  body: FeedBody,
  context: SiteContext,
): FeedItem {
  const { item, correction, number, published } = corrected;
  const whole = toFeedItem(item, body, context);
  const notices = noticesOf(item, context, correction);
  const html = `${notices}${shownBody(item, body, context.settings)}`;
  const id = correctionId(whole.id, correction.date, number);
  return {
    ...whole,
    ...{ id, guid: id },
    title: context.words.corrections.of(whole.title),
    published,
    summary: legalText(correction.note, `the correction of ${whole.id}`),
    html: legalText(html, `the text of ${whole.id}`),
  };
}

/** `urn:x-slugline:correction:uuid:6f66…:2021-11-15`; a second one of that date ends in `:2`. */
function correctionId(id: string, date: string, number: number): string {
  const counted = number > 1 ? `:${number}` : '';
  return `urn:x-slugline:correction:${id.replace(/^urn:/iu, '')}:${date}${counted}`;
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

function shownBody({ dispatch }: EditionItem, { html }: FeedBody, site: Settings): string {
  if (dispatch.status === 'canceled') return '';
  const attributes = directionAttributes(dispatch, site);
  return attributes === '' ? html : `<div${attributes}>${html}</div>`;
}
