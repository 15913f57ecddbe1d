import type { Element } from 'xast';
import { x } from 'xastscript';
import { toRfc822 } from '../dispatch/dates.ts';
import { escapeHtml } from './body.ts';
import type { Feed, FeedItem } from './feed.ts';
import { cdataElement, parentElement, textElement, toXmlDocument } from './xml.ts';

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** A feed as RSS 2.0, by the RSS Advisory Board's Best Practices Profile. `selfUrl` is where it will be. */
export function renderRss(feed: Feed, selfUrl: string): string {
  const channel = parentElement('channel', {}, [
    textElement('title', feed.title),
    textElement('link', feed.homeUrl),
    textElement('description', feed.description),
    textElement('language', feed.language),
    feed.updated === undefined ? undefined : textElement('lastBuildDate', toRfc822(feed.updated)),
    x('atom:link', { rel: 'self', type: 'application/rss+xml', href: selfUrl }),
    image(feed),
    ...feed.items.map(renderItem),
  ]);
  return toXmlDocument(parentElement('rss', NAMESPACES, [channel]));
}

// The profile wants the image to say what the channel says.
function image({ title, homeUrl, iconUrl }: Feed): Element {
  return parentElement('image', {}, [
    textElement('url', iconUrl),
    textElement('title', title),
    textElement('link', homeUrl),
  ]);
}

// Readers that know both take the last, so the summary stands before the whole text.
function renderItem(item: FeedItem): Element {
  return parentElement('item', {}, [
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.id, { isPermaLink: 'false' }),
    textElement('pubDate', toRfc822(item.published)),
    ...item.authors.map((author) => textElement('dc:creator', author)),
    ...item.categories.map((category) => textElement('category', category)),
    item.summary === '' ? undefined : textElement('description', escapeHtml(item.summary)),
    item.html === '' ? undefined : cdataElement('content:encoded', item.html),
  ]);
}
