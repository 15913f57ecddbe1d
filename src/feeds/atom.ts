import type { Element } from 'xast';
import type { Feed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { archiveMark, feedLinks, HISTORY_NAMESPACE } from './feed-links.ts';
import { cdataElement, emptyElement, parentElement, textElement, toXmlDocument } from './xml.ts';

export const ATOM_MEDIA_TYPE = 'application/atom+xml';

/** An empty feed has never changed. */
const NEVER = '1970-01-01T00:00:00Z';

/** A feed as Atom 1.0 (RFC 4287). */
export function renderAtom(feed: Feed): string {
  const mark = archiveMark(feed);
  const attributes = {
    xmlns: 'http://www.w3.org/2005/Atom',
    ...(mark && HISTORY_NAMESPACE),
    'xml:lang': feed.language,
  };
  const root = parentElement('feed', attributes, [
    textElement('id', feed.id),
    textElement('title', feed.title, { type: 'text' }),
    textElement('subtitle', feed.description, { type: 'text' }),
    textElement('updated', feed.updated ?? NEVER),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
    ...feedLinks(feed, 'link', ATOM_MEDIA_TYPE),
    mark,
    textElement('icon', feed.iconUrl),
    // Section 4.1.1: if no entry has an author, the feed must have one.
    feed.items.length === 0 ? author(feed.title) : undefined,
    ...feed.items.map(renderEntry),
  ]);
  return toXmlDocument(root, feed.stylesheet);
}

// Each entry has an author, since most readers ignore the feed's.
function renderEntry(item: FeedItem): Element {
  return parentElement('entry', { 'xml:lang': item.language }, [
    // An id of Atom is an absolute IRI (RFC 4287, 4.2.6), which the guid of another format need not be.
    textElement('id', URL.canParse(item.guid) ? item.guid : item.id),
    textElement('title', item.title, { type: 'text' }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    textElement('published', item.published),
    textElement('updated', item.updated),
    ...item.authors.map(author),
    ...item.categories.map((term) => emptyElement('category', { term })),
    textElement('summary', item.summary, { type: 'text' }),
    item.html === '' ? undefined : cdataElement('content', item.html, { type: 'html' }),
  ]);
}

function author(name: string): Element {
  return parentElement('author', {}, [textElement('name', name)]);
}
