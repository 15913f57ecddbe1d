import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseRssFeed } from 'feedsmith';
import {
  sampleContext,
  sampleFeed,
  sampleFeedItem,
  sampleItem,
  sampleSubject,
} from '#testing/feed-samples.ts';
import type { FeedSubject } from './feed.ts';
import { renderRss } from './rss.ts';

const HUB = 'https://hub.example/';

function rssOf(subject: FeedSubject, settings: Record<string, unknown> = {}): string {
  const context = sampleContext(settings);
  const items = subject.items.map((item) => sampleFeedItem(item, undefined, context));
  return renderRss(sampleFeed(subject, 'rss.xml', items, context));
}

test('a feed is laid out line by line, as the profile wants it', () => {
  assert.equal(
    rssOf({ ...sampleSubject(sampleItem()), previous: '/2021/11/' }, { hub: HUB }),
    `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="/sub/feed.css"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>T</title>
<link>https://example.org/sub/</link>
<description>D</description>
<language>en-GB</language>
<lastBuildDate>Sat, 13 Nov 2021 21:00:00 GMT</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="https://example.org/sub/rss.xml" />
<atom:link rel="hub" href="https://hub.example/" />
<atom:link rel="prev-archive" type="application/rss+xml" href="https://example.org/sub/2021/11/rss.xml" />
<image>
<url>https://example.org/sub/icon.png</url>
<title>T</title>
<link>https://example.org/sub/</link>
</image>
<item>
<title>AT&#x26;T &#x3C;b>bold&#x3C;/b> ]]<![CDATA[>]]></title>
<link>https://example.org/sub/2021/11/14/talks/</link>
<guid isPermaLink="false">urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79</guid>
<pubDate>Sat, 13 Nov 2021 21:00:00 GMT</pubDate>
<dc:creator>TASS</dc:creator>
<category>Minsk</category>
<category>Migration</category>
<category>Vladimir Makey</category>
<description>MINSK &#x26;amp; &#x26;lt;b&#x26;gt;</description>
<content:encoded><![CDATA[<p>Words ]]]]><![CDATA[> &#x26; “more”</p>]]></content:encoded>
</item>
</channel>
</rss>
`,
  );
});

test('an archive document is marked, and leads to its neighbours and to the feed that is followed', () => {
  const month: FeedSubject = {
    ...sampleSubject(sampleItem()),
    kind: 'archive',
    home: '/2021/11/',
    previous: '/2021/10/',
    next: '/2021/12/',
  };
  const xml = rssOf(month);
  assert.match(xml, /xmlns:fh="http:\/\/purl.org\/syndication\/history\/1.0"/u);
  assert.match(xml, /<fh:archive \/>/u);
  assert.deepEqual(
    parseRssFeed(xml).atom?.links?.map(({ rel, href }) => [rel, href]),
    [
      ['self', 'https://example.org/sub/2021/11/rss.xml'],
      ['current', 'https://example.org/sub/rss.xml'],
      ['prev-archive', 'https://example.org/sub/2021/10/rss.xml'],
      ['next-archive', 'https://example.org/sub/2021/12/rss.xml'],
    ],
  );
});

suite('every hub stands beside the feed’s own address', () => {
  const rows: readonly [unknown, readonly string[]][] = [
    [[], []],
    [HUB, [HUB]],
    [
      [HUB, 'https://b.example/'],
      [HUB, 'https://b.example/'],
    ],
  ];
  for (const [hub, hubs] of rows) {
    test(`${JSON.stringify(hub)}`, () => {
      const links = parseRssFeed(rssOf(sampleSubject(), { hub })).atom?.links ?? [];
      assert.deepEqual(
        links.filter(({ rel }) => rel === 'hub').map(({ href }) => href),
        hubs,
      );
    });
  }
});

test('a dispatch without a text has its headline for a summary, and no content', () => {
  const context = sampleContext();
  const item = sampleFeedItem(sampleItem({ headline: 'H' }, { lead: '' }), '', context);
  const [one] =
    parseRssFeed(renderRss(sampleFeed(sampleSubject(), 'rss.xml', [item], context))).items ?? [];
  assert.equal(one?.description, 'H');
  assert.equal(one?.content, undefined);
});
