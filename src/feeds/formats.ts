import { ATOM_MEDIA_TYPE, renderAtom } from './atom.ts';
import type { Feed, FeedKind } from './feed.ts';
import { JSON_FEED_MEDIA_TYPE, renderJsonFeed } from './json-feed.ts';
import { RSS_MEDIA_TYPE, renderRss } from './rss.ts';

/** A format that feeds are written in. */
export interface FeedFormat {
  readonly name: string;
  /** Of a feed in this format, in the folder of the page that it belongs to. */
  readonly fileName: string;
  readonly mediaType: string;
  /** Whether the archive has documents in this format, one a month or a day. */
  readonly hasArchive: boolean;
  /** Whether each place, topic, agency, person and organisation has a feed in this format. */
  readonly hasFacets: boolean;
  readonly render: (feed: Feed) => string;
}

/**
 * Every format, the one that suits most readers first. Routes, the links that readers discover feeds by, the outline
 * and the tests are made from this list: a new format is a renderer in this folder and a line here.
 */
export const FEED_FORMATS: readonly FeedFormat[] = [
  {
    name: 'RSS',
    fileName: 'rss.xml',
    mediaType: RSS_MEDIA_TYPE,
    hasArchive: true,
    hasFacets: true,
    render: renderRss,
  },
  {
    name: 'Atom',
    fileName: 'atom.xml',
    mediaType: ATOM_MEDIA_TYPE,
    hasArchive: true,
    hasFacets: false,
    render: renderAtom,
  },
  // It has an archive because `next_url` must lead to a feed in the same format.
  {
    name: 'JSON Feed',
    fileName: 'feed.json',
    mediaType: JSON_FEED_MEDIA_TYPE,
    hasArchive: true,
    hasFacets: false,
    render: renderJsonFeed,
  },
];

/** The formats that the feeds of a kind are written in. */
export function formatsOf(kind: FeedKind): readonly FeedFormat[] {
  if (kind === 'latest' || kind === 'corrections') return FEED_FORMATS;
  return FEED_FORMATS.filter(({ hasArchive, hasFacets }) =>
    kind === 'archive' ? hasArchive : hasFacets,
  );
}
