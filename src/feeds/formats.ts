import type { SitePath } from '../dispatch/paths.ts';
import { RSS_PATH } from '../dispatch/paths.ts';
import type { Feed } from './feed.ts';
import { renderRss } from './rss.ts';

/** A format that feeds are written in. */
export interface FeedFormat {
  readonly name: string;
  readonly mediaType: string;
  /** Of the feed of the newest dispatches. */
  readonly path: SitePath;
  readonly render: (feed: Feed, selfUrl: string) => string;
}

/**
 * Every format. Routes, the links that readers discover feeds by, and the tests are made from this list:
 * a new format is a renderer in this folder and a line here.
 */
export const FEED_FORMATS: readonly FeedFormat[] = [
  { name: 'RSS', mediaType: 'application/rss+xml', path: RSS_PATH, render: renderRss },
];
