import type { Instant } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import {
  type FacetKind,
  FEED_STYLESHEET_PATH,
  FRONT_PATH,
  feedPath,
  ICON_PATH,
  type SitePath,
  toHref,
  toUrl,
} from '#dispatch/paths.ts';
import { newestOf } from '#edition/changes.ts';
import type { PublishedCorrection } from '#edition/corrections.ts';
import type { SiteContext } from '#words/site-context.ts';
import type { FeedItem } from './feed-item.ts';
import type { FeedFormat } from './formats.ts';
import { legalText } from './legal-text.ts';

/** The content of a feed in one format: every URL absolute, every date an instant in UTC. */
export interface Feed {
  /** Required by Atom. Unlike the address, it does not change with the host. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that the feed belongs to. */
  readonly homeUrl: string;
  /** A picture of the site, PNG, 144 pixels square. */
  readonly iconUrl: string;
  readonly selfUrl: string;
  /** WebSub hubs that announce its changes. */
  readonly hubs: readonly string[];
  readonly archive: FeedArchive;
  /** The CSS with which a browser shows it, a path with the base path. */
  readonly stylesheet: string;
  /** Of the newest change in it, never of the build; absent if it is empty. */
  readonly updated?: Instant;
  readonly items: readonly FeedItem[];
}

/** A feed's place in the whole archive (RFC 5005, section 4). */
export interface FeedArchive {
  /** Of the documents before and after. */
  readonly mediaType: string;
  /** Set in an archive document: the feed that subscribers follow, in the same format. */
  readonly currentUrl?: string;
  /** The archive document with older items; those of the newest month grow until the month is over. */
  readonly previousUrl?: string;
  /** The archive document with newer items. */
  readonly nextUrl?: string;
}

/** What a feed is of. */
export type FeedKind = 'latest' | 'corrections' | 'archive' | FacetKind;

/** A part of the edition that has feeds, in whatever formats. */
export interface FeedSubject {
  readonly kind: FeedKind;
  /** Among others of its kind: `Minsk`, `November 2021`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The page it belongs to; its feeds lie beside it. */
  readonly home: SitePath;
  /** Newest first; none in that of corrections. */
  readonly items: readonly EditionItem[];
  /** What the feeds of corrections have in place of dispatches, newest first. */
  readonly corrections?: readonly PublishedCorrection[];
  /** The homes of the documents of the archive before and after, if the feed links to them. */
  readonly previous?: SitePath;
  readonly next?: SitePath;
}

/** A format, as others link to it. */
type LinkedFormat = Pick<FeedFormat, 'fileName' | 'mediaType'>;

export interface FeedFormats {
  readonly own: LinkedFormat;
  readonly archive: LinkedFormat;
}

/**
 * Makes the feed of a subject.
 *
 * @param formats that it will be written in, and that of the archive's documents that it leads to
 * @param items those of the subject, in its order
 * @throws RangeError if a text holds a character that no feed can
 */
export function toFeed(
  subject: FeedSubject,
  { own, archive }: FeedFormats,
  items: readonly FeedItem[],
  { settings, address }: SiteContext,
): Feed {
  const urlOf = (home: SitePath, { fileName } = own) => toUrl(address, feedPath(home, fileName));
  const { previous, next } = subject;
  const updated = newestOf(items.map((item) => item.updated));
  return {
    id: feedId(settings.name, feedPath(subject.home, own.fileName)),
    title: legalText(subject.title, `the title of ${subject.home}`),
    description: legalText(subject.description, `the description of ${subject.home}`),
    language: settings.language,
    homeUrl: toUrl(address, subject.home),
    iconUrl: toUrl(address, ICON_PATH),
    selfUrl: urlOf(subject.home),
    hubs: settings.hub,
    archive: {
      mediaType: archive.mediaType,
      ...(subject.kind === 'archive' && { currentUrl: urlOf(FRONT_PATH) }),
      ...(previous && { previousUrl: urlOf(previous, archive) }),
      ...(next && { nextUrl: urlOf(next, archive) }),
    },
    stylesheet: toHref(address, FEED_STYLESHEET_PATH),
    ...(updated && { updated }),
    items,
  };
}

// Validators accept neither `/` nor `~` in a URN (RFC 2141, section 2.2).
function feedId(siteName: string, path: SitePath): string {
  const name = encodeURIComponent(siteName).replaceAll('~', '%7E');
  return `urn:x-slugline:${name}:${path.replaceAll('/', ':')}`;
}
