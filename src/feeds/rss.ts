import type { Element } from 'xast';
import { toRfc822 } from '#dispatch/dates.ts';
import { escapeHtml } from './body.ts';
import type { Feed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { archiveMark, feedLinks, HISTORY_NAMESPACE } from './feed-links.ts';
import { cdataElement, parentElement, textElement, toXmlDocument } from './xml.ts';

export const RSS_MEDIA_TYPE = 'application/rss+xml';

const ROOT_ATTRIBUTES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** A feed as RSS 2.0, by the RSS Advisory Board's Best Practices Profile. */
export function renderRss(feed: Feed): string {
  const mark = archiveMark(feed);
  const channel = parentElement('channel', {}, [
    textElement('title', feed.title),
    textElement('link', feed.homeUrl),
    textElement('description', feed.description),
    textElement('language', feed.language),
    feed.updated === undefined ? undefined : textElement('lastBuildDate', toRfc822(feed.updated)),
    ...feedLinks(feed, 'atom:link', RSS_MEDIA_TYPE),
    mark,
    image(feed),
    ...feed.items.map(renderItem),
  ]);
  const attributes = { ...ROOT_ATTRIBUTES, ...(mark && HISTORY_NAMESPACE) };
  return toXmlDocument(parentElement('rss', attributes, [channel]), feed.stylesheet);
}

// The profile requires the image to have the title and link of the channel.
function image({ title, homeUrl, iconUrl }: Feed): Element {
  return parentElement('image', {}, [
    textElement('url', iconUrl),
    textElement('title', title),
    textElement('link', homeUrl),
  ]);
}

// Readers that know both the summary and the whole text take the last of them, so the summary comes first.
function renderItem(item: FeedItem): Element {
  return parentElement('item', {}, [
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.guid, { isPermaLink: 'false' }),
    textElement('pubDate', toRfc822(item.published)),
    ...item.authors.map((author) => textElement('dc:creator', author)),
    ...item.categories.map((category) => textElement('category', category)),
    textElement('description', escapeHtml(item.summary)),
    item.html === '' ? undefined : cdataElement('content:encoded', item.html),
  ]);
}
