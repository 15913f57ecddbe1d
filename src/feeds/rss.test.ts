import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseRssFeed } from 'feedsmith';
import type { EditionItem } from '../dispatch/edition-item.ts';
import { dispatchSchema } from '../dispatch/schema.ts';
import { settingsSchema } from '../dispatch/settings.ts';
import { type FeedContext, toFeed } from './feed.ts';
import { FEED_FORMATS } from './formats.ts';
import { toInlineJson, toNewsArticle } from './news-article.ts';
import { renderRss } from './rss.ts';

const CONTEXT: FeedContext = {
  settings: settingsSchema.parse({
    name: 'The <Wire> & Co',
    description: 'News',
    url: 'https://example.org/',
    language: 'en-GB',
    timeZone: 'Europe/Minsk',
  }),
  address: { origin: 'https://example.org', base: '/sub' },
};
const SELF = 'https://example.org/sub/rss.xml';

function item(fields: Record<string, unknown> = {}): EditionItem {
  const dispatch = dispatchSchema.parse({
    id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
    headline: 'AT&T <b>bold</b> ]]>',
    headlineSource: 'desk',
    date: '2021-11-14',
    agency: 'TASS',
    language: 'en',
    located: [{ name: 'Minsk', country: 'Belarus', latitude: 53.9, longitude: 27.5667 }],
    people: ['Vladimir Makey'],
    topics: ['Migration'],
    wire: 'wire/2021/11/14/a.txt',
    sha256: 'a'.repeat(64),
    ...fields,
  });
  return { day: '2021-11-14', slug: 'talks', lead: 'MINSK & <b>', dispatch };
}

function feedOf(...items: readonly EditionItem[]) {
  const rendered = items.map((one) => ({ item: one, html: '<p>Words ]]> &#x26; “more”</p>' }));
  return toFeed({ title: 'T', description: 'D', home: '/' }, rendered, CONTEXT);
}

test('an RSS feed is read by a parser of its own', () => {
  const xml = renderRss(feedOf(item()), SELF);
  const feed = parseRssFeed(xml);
  assert.equal(feed.title, 'T');
  assert.equal(feed.link, 'https://example.org/sub/');
  assert.equal(feed.language, 'en-GB');
  assert.equal(feed.lastBuildDate, 'Sat, 13 Nov 2021 21:00:00 GMT');
  assert.equal(feed.atom?.links?.[0]?.href, SELF);
  assert.deepEqual(feed.image, {
    url: 'https://example.org/sub/icon.png',
    title: 'T',
    link: 'https://example.org/sub/',
  });
  const [one] = feed.items ?? [];
  assert.equal(one?.title, 'AT&T <b>bold</b> ]]>');
  assert.equal(one?.link, 'https://example.org/sub/2021/11/14/talks/');
  assert.deepEqual(one?.guid, {
    value: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
    isPermaLink: false,
  });
  assert.equal(one?.pubDate, 'Sat, 13 Nov 2021 21:00:00 GMT');
  assert.deepEqual(one?.dc?.creators, ['TASS']);
  assert.deepEqual(
    one?.categories?.map(({ name }) => name),
    ['Minsk', 'Migration', 'Vladimir Makey'],
  );
  assert.equal(one?.description, 'MINSK &amp; &lt;b&gt;');
  assert.equal(one?.content?.encoded, '<p>Words ]]> &#x26; “more”</p>');
});

test('the summary stands before the whole text', () => {
  const xml = renderRss(feedOf(item()), SELF);
  assert.ok(xml.lastIndexOf('<description>') < xml.indexOf('<content:encoded>'));
});

test('a feed of nothing is a feed', () => {
  const feed = parseRssFeed(renderRss(feedOf(), SELF));
  assert.equal(feed.title, 'T');
  assert.equal(feed.lastBuildDate, undefined);
});

suite('the channel’s date is that of the newest change', () => {
  const rows: readonly [string, Record<string, unknown>, string][] = [
    ['filed', {}, '2021-11-13T21:00:00Z'],
    ['updated', { updated: '2021-11-16T10:00:00Z' }, '2021-11-16T10:00:00Z'],
    ['corrected', { corrections: [{ date: '2021-11-20', note: 'N' }] }, '2021-11-19T21:00:00Z'],
  ];
  for (const [name, fields, updated] of rows) {
    test(name, () => {
      const feed = feedOf(item(fields));
      assert.equal(feed.updated, updated);
      assert.equal(feed.items[0]?.published, '2021-11-13T21:00:00Z', 'published never moves');
    });
  }
});

test('a correction stands above the text', () => {
  const [one] = feedOf(item({ corrections: [{ date: '2021-11-20', note: 'Not <2,000>.' }] })).items;
  assert.equal(
    one?.html.split('\n')[0],
    '<p><strong>Correction, Saturday, 20 November 2021:</strong> Not &lt;2,000&gt;.</p>',
  );
});

test('a byline is the author, else the agency', () => {
  assert.deepEqual(feedOf(item({ byline: 'A. B.' })).items[0]?.authors, ['A. B.']);
  assert.deepEqual(feedOf(item({ agency: ['A', 'B'] })).items[0]?.authors, ['A', 'B']);
});

test('every format has an address and a media type of its own', () => {
  assert.equal(new Set(FEED_FORMATS.map(({ path }) => path)).size, FEED_FORMATS.length);
  assert.equal(new Set(FEED_FORMATS.map(({ mediaType }) => mediaType)).size, FEED_FORMATS.length);
});

test('structured data says where, when and by whom', () => {
  const article = toNewsArticle(item({ dateline: 'MINSK, November 14. /TASS/.' }), CONTEXT);
  assert.deepEqual(JSON.parse(JSON.stringify(article)), {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
    url: 'https://example.org/sub/2021/11/14/talks/',
    headline: 'AT&T <b>bold</b> ]]>',
    inLanguage: 'en',
    datePublished: '2021-11-14',
    dateModified: '2021-11-14',
    dateline: 'MINSK, November 14. /TASS/.',
    locationCreated: {
      '@type': 'Place',
      name: 'Minsk',
      address: { '@type': 'PostalAddress', addressCountry: 'Belarus' },
      geo: { '@type': 'GeoCoordinates', latitude: 53.9, longitude: 27.5667 },
    },
    author: { '@type': 'Organization', name: 'TASS' },
    creditText: 'TASS',
    publisher: {
      '@type': 'Organization',
      name: 'The <Wire> & Co',
      url: 'https://example.org/sub/',
    },
    keywords: ['Migration'],
    mentions: { '@type': 'Person', name: 'Vladimir Makey' },
    isBasedOn: {
      '@type': 'MediaObject',
      name: 'a.txt',
      encodingFormat: 'text/plain',
      sha256: 'a'.repeat(64),
    },
  });
});

test('structured data cannot end its element', () => {
  const json = toInlineJson({ a: '</script><!--' });
  assert.doesNotMatch(json, /</u);
  assert.deepEqual(JSON.parse(json), { a: '</script><!--' });
});
