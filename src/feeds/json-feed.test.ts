import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toFeed } from './feed.ts';
import { toJsonDocument } from './json-document.ts';
import { renderJsonFeed } from './json-feed.ts';
import { sampleContext, sampleFeedItem, sampleItem, sampleSubject } from './samples.ts';

test('a feed', () => {
  const context = sampleContext({ hub: ['https://hub.example/'] });
  const subject = { ...sampleSubject(), previous: '/2021/11/' } as const;
  const feed = toFeed(
    subject,
    'feed.json',
    [sampleFeedItem(sampleItem({ agency: ['A', 'B'] }))],
    context,
  );
  assert.deepEqual(JSON.parse(renderJsonFeed(feed)), {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    home_page_url: 'https://example.org/sub/',
    feed_url: 'https://example.org/sub/feed.json',
    description: 'D',
    next_url: 'https://example.org/sub/2021/11/feed.json',
    icon: 'https://example.org/sub/icon.png',
    language: 'en-GB',
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [
      {
        id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
        url: 'https://example.org/sub/2021/11/14/talks/',
        title: 'AT&T <b>bold</b> ]]>',
        content_html: '<p>Words ]]> &#x26; “more”</p>',
        summary: 'MINSK & <b>',
        date_published: '2021-11-13T21:00:00Z',
        date_modified: '2021-11-13T21:00:00Z',
        authors: [{ name: 'A' }, { name: 'B' }],
        tags: ['Minsk', 'Migration', 'Vladimir Makey'],
        language: 'en',
      },
    ],
  });
});

test('half a character in a JSON document is an error that names the key', () => {
  assert.throws(() => toJsonDocument({ a: { b: ['x\uD800'] } }), /U\+D800 .* in “0”/u);
  assert.throws(() => toJsonDocument({ headline: 'x\0' }), /U\+0000 .* in “headline”/u);
  assert.equal(toJsonDocument({ a: 'x\u{1F600}\n' }), '{\n "a": "x\u{1F600}\\n"\n}\n');
});
