import { type DayOrInstant, formatDate, type Instant, toInstant } from '../dispatch/dates.ts';
import { type EditionItem, itemPath } from '../dispatch/edition-item.ts';
import { namesOf } from '../dispatch/facets.ts';
import { FACET_KINDS, type SiteAddress, type SitePath, toUrl } from '../dispatch/paths.ts';
import type { Settings } from '../dispatch/settings.ts';
import { escapeHtml, toFeedBody } from './body.ts';

/** What a feed says, whatever its format: every URL whole, every date an instant in UTC. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page the feed is of. */
  readonly homeUrl: string;
  /** A picture of the site, PNG, 144 pixels square. */
  readonly iconUrl: string;
  /** Of the newest change in it; absent where it is empty. */
  readonly updated?: Instant;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** The permanent id of the dispatch, never its URL. */
  readonly id: string;
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: Instant;
  readonly updated: Instant;
  readonly categories: readonly string[];
  /** Plain text: the first paragraph. */
  readonly summary: string;
  /** The whole dispatch, as HTML that is safe in any reader. */
  readonly html: string;
}

/** A dispatch and its body as rendered for its page. */
export interface RenderedItem {
  readonly item: EditionItem;
  readonly html: string;
}

/** What a feed takes from the site as a whole. */
export interface FeedContext {
  readonly settings: Settings;
  readonly address: SiteAddress;
}

/** Which part of the edition a feed is of. */
export interface FeedSubject {
  readonly title: string;
  readonly description: string;
  readonly home: SitePath;
}

/** The notice in place of a dispatch that was withdrawn after it had been published. */
export const CANCELED = 'Canceled: this dispatch was withdrawn after it had been published.';

const ICON_PATH: SitePath = '/icon.png';

/** A feed of dispatches, in the order given. */
export function toFeed(
  subject: FeedSubject,
  rendered: readonly RenderedItem[],
  context: FeedContext,
): Feed {
  const items = rendered.map((one) => toFeedItem(one, context));
  const updated = items
    .map((item) => item.updated)
    .sort()
    .at(-1);
  return {
    title: subject.title,
    description: subject.description,
    language: context.settings.language,
    homeUrl: toUrl(context.address, subject.home),
    iconUrl: toUrl(context.address, ICON_PATH),
    ...(updated && { updated }),
    items,
  };
}

/** What a dispatch says, in one paragraph of plain text: its lead, or that it is canceled. */
export function summaryOf({ lead, dispatch }: EditionItem): string {
  if (dispatch.status === 'canceled') return CANCELED;
  return lead === '' ? dispatch.headline : lead;
}

function toFeedItem({ item, html }: RenderedItem, { settings, address }: FeedContext): FeedItem {
  const { dispatch } = item;
  const url = toUrl(address, itemPath(item));
  const { timeZone } = settings;
  return {
    id: dispatch.id,
    url,
    title: dispatch.headline,
    authors: dispatch.byline ? [dispatch.byline] : dispatch.agency,
    published: toInstant(dispatch.date, timeZone),
    updated: toInstant(lastChange(item, timeZone) ?? dispatch.date, timeZone),
    categories: FACET_KINDS.flatMap((kind) => (kind === 'agencies' ? [] : namesOf(kind, dispatch))),
    summary: summaryOf(item),
    html: `${noticesOf(item, settings)}${toFeedBody(html, url)}`,
  };
}

/** When a dispatch was last changed after it was published, as its front matter gives it; undefined where it never was. */
export function lastChange({ dispatch }: EditionItem, timeZone: string): DayOrInstant | undefined {
  return [dispatch.updated, ...dispatch.corrections.map(({ date }) => date)]
    .filter((date) => date !== undefined)
    .map((date) => ({ date, instant: toInstant(date, timeZone) }))
    .sort((a, b) => (a.instant < b.instant ? -1 : 1))
    .at(-1)?.date;
}

/** What stands above the text: that it was canceled, and its corrections. */
function noticesOf({ dispatch }: EditionItem, settings: Settings): string {
  const canceled = dispatch.status === 'canceled' ? [`<p><strong>${CANCELED}</strong></p>\n`] : [];
  const corrections = dispatch.corrections.map(
    ({ date, note }) =>
      `<p><strong>Correction, ${escapeHtml(formatDate(date, settings))}:</strong> ${escapeHtml(note)}</p>\n`,
  );
  return [...canceled, ...corrections].join('');
}
