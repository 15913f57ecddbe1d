import { parseFeed as parseByFeedParser } from '@rowanmanning/feed-parser';
import { parseFeed as parseByFeedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import type { ClientEntry, FeedClient } from './client.ts';
import { keepById } from './keep-by-id.ts';

function client(
  name: string,
  fileNames: readonly string[],
  read: (document: string) => Promise<readonly ClientEntry[]>,
): FeedClient {
  return {
    name,
    fileNames,
    isInstalled: () => true,
    asksForChanges: false,
    change: 'in place',
    subscribe: async (url) => keepById(async () => read(await (await fetch(url)).text())),
  };
}

export const feedsmith = client(
  'feedsmith',
  ['rss.xml', 'atom.xml', 'feed.json'],
  async (document) => {
    const { format, feed } = parseByFeedsmith(document);
    switch (format) {
      case 'rss':
        return (feed.items ?? []).map((item) => ({
          ...{ id: item.guid?.value, url: item.link, title: item.title },
          authors: item.dc?.creators ?? [],
          published: Date.parse(item.pubDate ?? ''),
          html: item.content?.encoded ?? '',
        }));
      case 'atom':
        return (feed.entries ?? []).map((entry) => ({
          ...{ id: entry.id, url: entry.links?.[0]?.href, title: entry.title?.value },
          authors: (entry.authors ?? []).map((author) => author.name),
          published: Date.parse(entry.published ?? ''),
          html: entry.content?.value ?? '',
        }));
      case 'json':
        return (feed.items ?? []).map((item) => ({
          ...{ id: item.id, url: item.url, title: item.title },
          authors: (item.authors ?? []).map((author) => author.name),
          published: Date.parse(item.date_published ?? ''),
          html: item.content_html ?? '',
        }));
      default:
        throw new Error(`feedsmith takes the feed for ${format}.`);
    }
  },
);

export const rssParser = client('rss-parser', ['rss.xml', 'atom.xml'], async (document) => {
  const parser = new RssParser<
    object,
    { id?: string; author?: string; 'content:encoded'?: string }
  >();
  const { items } = await parser.parseString(document);
  return items.map((item) => ({
    ...{ id: item.guid ?? item.id, url: item.link, title: item.title },
    authors: [item.creator ?? item.author],
    published: Date.parse(item.isoDate ?? ''),
    html: item['content:encoded'] ?? item.content ?? '',
  }));
});

const parsing = client('@rowanmanning/feed-parser', ['rss.xml', 'atom.xml'], async (document) =>
  parseByFeedParser(document).items.map((item) => ({
    id: item.id ?? undefined,
    url: item.url ?? undefined,
    title: item.title ?? undefined,
    authors: item.authors.map(({ name }) => name ?? undefined),
    published: item.published?.getTime() ?? Number.NaN,
    html: item.content ?? '',
  })),
);

export const feedParser: FeedClient = { ...parsing, decodesTwice: true };
