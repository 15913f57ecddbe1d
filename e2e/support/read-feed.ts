import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlElement } from '@rgrove/parse-xml';
import { z } from 'zod';
import { belowAnswers, filesOf } from './site-files.ts';
import type { Site } from './sites.ts';
import { childOf, childrenOf, readXml, textOf } from './xml-document.ts';

/** A feed of a built site in any format, read without the engine. */
export interface ReadFeed {
  /** The path of the file, relative to the root of the site. */
  readonly path: string;
  readonly title: string | undefined;
  readonly home: string | undefined;
  readonly self: string | undefined;
  readonly hubs: readonly string[];
  /** The links of RFC 5005; in JSON, `previous` is `next_url`. */
  readonly current: string | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** As written; JSON Feed has none. */
  readonly updated: string | undefined;
  readonly items: readonly ReadItem[];
}

export interface ReadItem {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** As written. */
  readonly published: string | undefined;
  /** As written; RSS has none. */
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string | undefined;
  readonly html: string | undefined;
}

const FEED = /\/(?:rss\.xml|atom\.xml|feed\.json)$/u;

/** Every feed of a site, but those of months and names that have no dispatch any more: they are empty. */
export function readFeeds(site: Pick<Site, 'out'>): readonly ReadFeed[] {
  const isOfAnswer = belowAnswers(site);
  return filesOf(site)
    .filter((file) => FEED.test(file) && !isOfAnswer(file))
    .map((file) => readFeed(site, file));
}

/** Whether the feed is of a month. */
export function isMonth({ path }: Pick<ReadFeed, 'path'>): boolean {
  return /^\/\d{4}\/\d{2}\/[^/]+$/u.test(path);
}

/** Whether the feed is of corrections. */
export function isOfCorrections({ path }: Pick<ReadFeed, 'path'>): boolean {
  return path.startsWith('/corrections/');
}

export function readFeed({ out }: Pick<Site, 'out'>, file: string): ReadFeed {
  const path = join(out, file);
  if (file.endsWith('.json')) return { path: file, ...readJsonFeed(path) };
  const root = readXml(path);
  return { path: file, ...(root.name === 'rss' ? readRss(root) : readAtom(root)) };
}

function linksOf(element: XmlElement, name: string) {
  const links = childrenOf(element, name).map(({ attributes }) => attributes);
  const all = (rel: string) =>
    links.filter((link) => link['rel'] === rel).map((link) => link['href'] ?? '');
  return {
    alternate: all('alternate')[0],
    self: all('self')[0],
    hubs: all('hub'),
    current: all('current')[0],
    previous: all('prev-archive')[0],
    next: all('next-archive')[0],
  };
}

function readRss(root: XmlElement): Omit<ReadFeed, 'path'> {
  const channel = childOf(root, 'channel');
  return {
    ...linksOf(channel, 'atom:link'),
    title: textOf(channel, 'title'),
    home: textOf(channel, 'link'),
    updated: textOf(channel, 'lastBuildDate'),
    items: childrenOf(channel, 'item').map((item) => ({
      id: textOf(item, 'guid'),
      url: textOf(item, 'link'),
      title: textOf(item, 'title'),
      published: textOf(item, 'pubDate'),
      updated: undefined,
      authors: childrenOf(item, 'dc:creator').map(({ text }) => text),
      categories: childrenOf(item, 'category').map(({ text }) => text),
      summary: unescapeHtml(textOf(item, 'description') ?? ''),
      html: textOf(item, 'content:encoded') ?? '',
    })),
  };
}

function readAtom(root: XmlElement): Omit<ReadFeed, 'path'> {
  const { alternate, ...links } = linksOf(root, 'link');
  return {
    ...links,
    title: textOf(root, 'title'),
    home: alternate,
    updated: textOf(root, 'updated'),
    items: childrenOf(root, 'entry').map((entry) => ({
      id: textOf(entry, 'id'),
      url: linksOf(entry, 'link').alternate,
      title: textOf(entry, 'title'),
      published: textOf(entry, 'published'),
      updated: textOf(entry, 'updated'),
      authors: childrenOf(entry, 'author').map((author) => textOf(author, 'name') ?? ''),
      categories: childrenOf(entry, 'category').map(({ attributes }) => attributes['term'] ?? ''),
      summary: textOf(entry, 'summary'),
      html: textOf(entry, 'content') ?? '',
    })),
  };
}

const date = z.iso.datetime({ offset: true });

/** The part of JSON Feed 1.1 that the site uses: any other key is an error. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  next_url: z.url().optional(),
  icon: z.url(),
  language: z.string(),
  hubs: z.array(z.strictObject({ type: z.literal('WebSub'), url: z.url() })).optional(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string(),
      summary: z.string(),
      date_published: date,
      date_modified: date,
      authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
      tags: z.array(z.string().min(1)).optional(),
      language: z.string(),
    }),
  ),
});

function readJsonFeed(path: string): Omit<ReadFeed, 'path'> {
  const feed = jsonFeed.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    title: feed.title,
    home: feed.home_page_url,
    self: feed.feed_url,
    hubs: (feed.hubs ?? []).map(({ url }) => url),
    current: undefined,
    previous: feed.next_url,
    next: undefined,
    updated: undefined,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      published: item.date_published,
      updated: item.date_modified,
      authors: item.authors.map(({ name }) => name),
      categories: item.tags ?? [],
      summary: item.summary,
      html: item.content_html,
    })),
  };
}

function unescapeHtml(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
