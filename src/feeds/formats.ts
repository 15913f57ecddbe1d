import type { ArchiveFormat, Settings } from '#dispatch/settings.ts';
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
  /** Its name in the settings. */
  readonly key: ArchiveFormat;
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
    key: 'rss',
    fileName: 'rss.xml',
    mediaType: RSS_MEDIA_TYPE,
    hasFacets: true,
    render: renderRss,
  },
  {
    name: 'Atom',
    key: 'atom',
    fileName: 'atom.xml',
    mediaType: ATOM_MEDIA_TYPE,
    hasFacets: false,
    render: renderAtom,
  },
  {
    name: 'JSON Feed',
    key: 'json',
    fileName: 'feed.json',
    mediaType: JSON_FEED_MEDIA_TYPE,
    hasFacets: false,
    render: renderJsonFeed,
  },
];

/** The formats that the feeds of a kind are written in. */
export function formatsOf(kind: FeedKind, settings: FeedSettings): readonly FeedFormat[] {
  if (kind === 'latest' || kind === 'corrections') return FEED_FORMATS;
  return FEED_FORMATS.filter(({ key, hasFacets }) =>
    kind === 'archive' ? settings.archiveFormats.includes(key) : hasFacets,
  );
}

/**
 * The format of the archive's documents that a feed in a format leads to: the same one, if they have it; else one that a
 * reader of XML can read, if there is any.
 */
export function archiveFormatFor(format: FeedFormat, settings: FeedSettings): FeedFormat {
  const archived = formatsOf('archive', settings);
  const isXml = ({ fileName }: FeedFormat) => fileName.endsWith('.xml');
  return archived.find((one) => one === format) ?? archived.find(isXml) ?? archived[0] ?? format;
}

type FeedSettings = Pick<Settings, 'archiveFormats'>;
