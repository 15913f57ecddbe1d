import type { Element } from 'xast';
import type { Feed } from './feed.ts';
import { emptyElement } from './xml.ts';

/** The namespace of `archiveMark`. */
export const HISTORY_NAMESPACE = { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' };

/**
 * The links by which an XML feed names itself, its hubs (WebSub, section 4) and its archive (RFC 5005, section 4).
 *
 * @param name of an Atom link, with the prefix it has in the document
 */
export function feedLinks(feed: Feed, name: string, mediaType: string): readonly Element[] {
  const { selfUrl, hubs, archive } = feed;
  const linkTo = (rel: string, href: string | undefined, type = mediaType) =>
    href === undefined ? [] : [emptyElement(name, { rel, type, href })];
  return [
    ...linkTo('self', selfUrl),
    ...hubs.map((href) => emptyElement(name, { rel: 'hub', href })),
    ...linkTo('current', archive.currentUrl),
    ...linkTo('prev-archive', archive.previousUrl, archive.mediaType),
    ...linkTo('next-archive', archive.nextUrl, archive.mediaType),
  ];
}

/** The mark of an archive document; undefined in a feed that subscribers follow. */
export function archiveMark({ archive }: Feed): Element | undefined {
  return archive.currentUrl === undefined ? undefined : emptyElement('fh:archive', {});
}
