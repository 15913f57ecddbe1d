import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { FEED_FILES } from '#dispatch/host-headers.ts';
import { lineOfText } from '#dispatch/schema.ts';
import {
  SAMPLE_URL,
  sampleContext,
  sampleFeed,
  sampleFeedItem,
  sampleItem,
  sampleSubject,
} from '#testing/feed-samples.ts';
import { escapeHtml } from './body.ts';
import type { FeedKind } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { FEED_FORMATS, formatsOf } from './formats.ts';

/** What a reader should make of an item. */
interface ReadItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly date: string | undefined;
  /** The first. */
  readonly author: string | undefined;
  readonly content: string | undefined;
}

interface Reader {
  readonly name: string;
  readonly fileName: string;
  readonly read: (document: string) => ReadItem | undefined | Promise<ReadItem | undefined>;
  /**
   * The reader decodes character references a second time, and looks for an e-mail address in a name, so it is not
   * given texts with either.
   */
  readonly guesses?: boolean;
}

const READERS: readonly Reader[] = [
  {
    name: 'feedsmith',
    fileName: 'rss.xml',
    read: (document) => {
      const [item] = parseRssFeed(document).items ?? [];
      return {
        id: item?.guid?.value,
        title: item?.title,
        link: item?.link,
        date: item?.pubDate,
        author: item?.dc?.creators?.[0],
        content: item?.content?.encoded,
      };
    },
  },
  {
    name: 'feedsmith',
    fileName: 'atom.xml',
    read: (document) => {
      const [entry] = parseAtomFeed(document).entries ?? [];
      return {
        id: entry?.id,
        title: entry?.title?.value,
        link: entry?.links?.[0]?.href,
        date: entry?.published,
        author: entry?.authors?.[0]?.name,
        content: entry?.content?.value,
      };
    },
  },
  {
    name: 'feedsmith',
    fileName: 'feed.json',
    read: (document) => {
      const [item] = parseJsonFeed(document).items ?? [];
      return {
        id: item?.id,
        title: item?.title,
        link: item?.url,
        date: item?.date_published,
        author: item?.authors?.[0]?.name,
        content: item?.content_html,
      };
    },
  },
  { name: 'rss-parser', fileName: 'rss.xml', read: readByRssParser },
  { name: 'rss-parser', fileName: 'atom.xml', read: readByRssParser },
  { name: 'feed-parser', fileName: 'rss.xml', guesses: true, read: readByFeedParser },
  { name: 'feed-parser', fileName: 'atom.xml', guesses: true, read: readByFeedParser },
];

async function readByRssParser(document: string): Promise<ReadItem> {
  const parser = new RssParser<
    object,
    { id?: string; author?: string; 'content:encoded'?: string }
  >();
  const [item] = (await parser.parseString(document)).items;
  return {
    id: item?.guid ?? item?.id,
    title: item?.title,
    link: item?.link,
    date: item?.isoDate,
    author: item?.creator ?? item?.author,
    content: item?.['content:encoded'] ?? item?.content,
  };
}

function readByFeedParser(document: string): ReadItem {
  const [item] = parseFeed(document).items;
  return {
    id: item?.id ?? undefined,
    title: item?.title ?? undefined,
    link: item?.url ?? undefined,
    date: item?.published?.toISOString(),
    author: item?.authors[0]?.name ?? undefined,
    content: item?.content ?? undefined,
  };
}

function documentOf(fileName: string, items: readonly FeedItem[]): string {
  const format = FEED_FORMATS.find((one) => one.fileName === fileName);
  const feed = sampleFeed(sampleSubject(), fileName, items, sampleContext());
  return format?.render(feed) ?? '';
}

const HOSTILE = [
  ...[']]>', ']]>]]>', '<![CDATA[', '<script>alert(1)</script>', '</title>', '<b>', '<!--', '-->'],
  ...['AT&T', '&amp;lt;', '&lt;', '&#0;', '&nbsp;', '&', '<', '>', '"', "'", '\\', '\\u0000'],
  ...['👩‍👩‍👧', '\u202E', '\u200B', '\u00AD', '\u00A0', '\u2028', 'Łódź', 'e\u0301', 'x'],
];
const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 8 }));
const line = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() === text && lineOfText.safeParse(text).success);
const plainLine = line.filter((text) => !/&[#a-z]/iu.test(text));
const plainName = plainLine.filter((text) => !/[<>()@[\]]|:\/\//u.test(text));

suite('an item is read as exactly its characters', () => {
  for (const { name: reader, fileName, read, guesses = false } of READERS) {
    test(`by ${reader}, from ${fileName}`, async () => {
      const [text, name] = guesses ? [plainLine, plainName] : [line, line];
      await fc.assert(
        fc.asyncProperty(text, name, text, async (headline, byline, words) => {
          const html = `<p>${guesses ? words.replaceAll(/[<&]/gu, '') : escapeHtml(words)}</p>`;
          const item = sampleFeedItem(sampleItem({ headline, byline }), html);
          const got = await read(documentOf(fileName, [item]));
          assert.equal(got?.title, headline);
          assert.equal(got?.author, byline);
          assert.equal(got?.content, item.html);
          assert.equal(got?.id, 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79');
          assert.equal(got?.link, SAMPLE_URL);
          assert.equal(Date.parse(got?.date ?? ''), Date.UTC(2021, 10, 13, 21));
        }),
        { numRuns: 200 },
      );
    });
  }
});

test('every format has a file name and a media type of its own', () => {
  assert.deepEqual(
    FEED_FORMATS.map(({ fileName }) => fileName),
    FEED_FILES,
  );
  assert.equal(new Set(FEED_FORMATS.map(({ fileName }) => fileName)).size, FEED_FORMATS.length);
  assert.equal(new Set(FEED_FORMATS.map(({ mediaType }) => mediaType)).size, FEED_FORMATS.length);
});

suite('which feeds are written in which formats', () => {
  const all = ['rss.xml', 'atom.xml', 'feed.json'];
  const rows: readonly [FeedKind, Readonly<Record<string, unknown>>, readonly string[]][] = [
    ['latest', {}, all],
    ['latest', { archiveFormats: ['atom'] }, all],
    ['corrections', { archiveFormats: ['atom'] }, all],
    ['archive', {}, all],
    ['archive', { archiveFormats: ['json', 'rss'] }, ['rss.xml', 'feed.json']],
    ['places', { archiveFormats: ['atom'] }, ['rss.xml']],
  ];
  for (const [kind, settings, names] of rows) {
    test(`${kind}, ${JSON.stringify(settings)}: ${names.join(', ')}`, () =>
      assert.deepEqual(
        formatsOf(kind, sampleContext(settings).settings).map(({ fileName }) => fileName),
        names,
      ));
  }
});

suite('a feed leads to an archive', () => {
  const rows: readonly [string, readonly string[], string][] = [
    [
      'rss.xml',
      ['rss', 'atom'],
      'rel="prev-archive" type="application/rss+xml" href="https://example.org/sub/2021/11/rss.xml"',
    ],
    [
      'rss.xml',
      ['atom', 'json'],
      'rel="prev-archive" type="application/atom+xml" href="https://example.org/sub/2021/11/atom.xml"',
    ],
    [
      'rss.xml',
      ['json', 'atom'],
      'rel="prev-archive" type="application/atom+xml" href="https://example.org/sub/2021/11/atom.xml"',
    ],
    [
      'atom.xml',
      ['json'],
      'rel="prev-archive" type="application/feed+json" href="https://example.org/sub/2021/11/feed.json"',
    ],
    ['feed.json', ['rss', 'json'], '"next_url": "https://example.org/sub/2021/11/feed.json"'],
    [
      'feed.json',
      ['rss'],
      '"url": "https://example.org/sub/2021/11/rss.xml",\n  "type": "application/rss+xml"',
    ],
  ];
  for (const [fileName, archiveFormats, link] of rows) {
    test(`${fileName}, where that is in ${archiveFormats.join(' and ')}`, () => {
      const subject = { ...sampleSubject(), previous: '/2021/11/' } as const;
      const feed = sampleFeed(subject, fileName, [], sampleContext({ archiveFormats }));
      const document = FEED_FORMATS.find((one) => one.fileName === fileName)?.render(feed);
      assert.ok(document?.includes(link), document);
      assert.equal(document?.includes('next_url'), link.includes('next_url'));
    });
  }
});

suite('a feed says when it changed, and no more than that changes it', () => {
  for (const { fileName } of FEED_FORMATS) {
    test(`${fileName} is the same bytes`, () =>
      assert.equal(
        documentOf(fileName, [sampleFeedItem(sampleItem())]),
        documentOf(fileName, [sampleFeedItem(sampleItem())]),
      ));
    test(`${fileName} of nothing is a feed`, () => {
      const document = documentOf(fileName, []);
      assert.ok(document.includes('T'));
      assert.ok(document.endsWith('\n'));
    });
  }
});
