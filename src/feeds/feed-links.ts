import type { Element } from 'xast';
import type { Feed } from './feed.ts';
import { emptyElement } from './xml.ts';

/** The namespace of `archiveMark`. */
export const HISTORY_NAMESPACE = { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' };

/**
 * The links by which a feed in XML names itself, its hubs (WebSub, section 4) and the archive it is part of (RFC 5005,
 * section 4).
 *
 * @param name of a link of Atom, with the prefix it has in the document
 */
export function feedLinks(feed: Feed, name: string, mediaType: string): readonly Element[] {
  const { selfUrl, hubs, archive } = feed;
  const linkTo = (rel: string, href: string | undefined) =>
    href === undefined ? [] : [emptyElement(name, { rel, type: mediaType, href })];
  return [
    ...linkTo('self', selfUrl),
    ...hubs.map((href) => emptyElement(name, { rel: 'hub', href })),
    ...linkTo('current', archive.currentUrl),
    ...linkTo('prev-archive', archive.previousUrl),
    ...linkTo('next-archive', archive.nextUrl),
  ];
}

/** What marks an archive document as one; undefined in a feed that subscribers follow. */
export function archiveMark({ archive }: Feed): Element | undefined {
  return archive.currentUrl === undefined ? undefined : emptyElement('fh:archive', {});
}
