import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  sampleContext,
  sampleFeed,
  sampleFeedItem,
  sampleItem,
  sampleSubject,
} from '#testing/feed-samples.ts';
import { toJsonDocument } from './json-document.ts';
import { renderJsonFeed } from './json-feed.ts';

test('a feed', () => {
  const context = sampleContext({ hub: ['https://hub.example/'] });
  const subject = { ...sampleSubject(), previous: '/2021/11/' } as const;
  const feed = sampleFeed(
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

test('a JSON document is refused for what no feed can hold, and for nothing else', () => {
  const unit = fc.oneof(
    fc.constantFrom('\\', 'u', 'b', 'f', '"', 'd800', '\t', '\uFFFE', '\b', '\f'),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
      const text = units.join('');
      const isLegal =
        text.isWellFormed() &&
        [...text].every(
          (one) => '\t\n\r'.includes(one) || (one >= ' ' && !/[\uFFFE\uFFFF]/u.test(one)),
        );
      if (isLegal) assert.deepEqual(JSON.parse(toJsonDocument({ a: [text] })), { a: [text] });
      else assert.throws(() => toJsonDocument({ a: [text] }), RangeError);
    }),
    { numRuns: 2000 },
  );
});
