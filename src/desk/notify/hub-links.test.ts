import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { FEED_FORMATS } from '#feeds/formats.ts';
import {
  sampleContext,
  sampleFeed,
  sampleFeedItem,
  sampleItem,
  sampleSubject,
} from '#testing/feed-samples.ts';
import { HEAD_LENGTH, readJsonHubs, readXmlHubs } from './hub-links.ts';

const HUBS = ['https://hub.example/?a=1&b=<2>', 'https://other.example/'];

suite('the hubs of a feed are read off it as they were written', () => {
  for (const { fileName, render } of FEED_FORMATS) {
    const read = fileName.endsWith('.json') ? readJsonHubs : readXmlHubs;
    const documentOf = (hub: readonly string[], description: string) => {
      const context = sampleContext({ hub, name: 'rel="hub" <link rel="hub" href="x" />' });
      const item = sampleItem({ headline: '<atom:link rel="hub" href="https://evil.example/" />' });
      const feedItem = sampleFeedItem(item, '<p>rel="hub"</p>', context);
      const subject = { ...sampleSubject(item), description };
      return render(sampleFeed(subject, fileName, [feedItem], context));
    };

    test(fileName, () => {
      const document = documentOf(HUBS, ']]> <item> <entry> > "x"');
      assert.deepEqual(read(document), {
        self: `https://example.org/sub/${fileName}`,
        hubs: HUBS,
      });
      if (read === readXmlHubs) {
        assert.deepEqual(read(document.slice(0, HEAD_LENGTH)), read(document));
      }
    });

    test(`${fileName} without a hub`, () => assert.equal(read(documentOf([], 'D')), undefined));
  }
});

suite('what is no feed has no hubs', () => {
  const rows: readonly [string, typeof readXmlHubs][] = [
    ['', readXmlHubs],
    ['<urlset><link rel="self" href="a" /><link rel="hub" href="b" /></urlset>', readXmlHubs],
    ['<rss version="2.0"><link rel="hub" href="b" />', readXmlHubs],
    ['', readJsonHubs],
    ['{', readJsonHubs],
    ['[]', readJsonHubs],
    ['{"hubs":[{"type":"WebSub","url":"a"}]}', readJsonHubs],
    ['{"version":"https://jsonfeed.org/version/1.1","feed_url":"a","hubs":[]}', readJsonHubs],
  ];
  for (const [text, read] of rows) {
    test(`${read.name}: ${text}`, () => assert.equal(read(text), undefined));
  }
});
