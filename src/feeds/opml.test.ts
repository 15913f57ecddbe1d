import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOpml } from 'feedsmith';
import { toEdition } from '#edition/edition.ts';
import { sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { feedSubjects } from './feed-subjects.ts';
import { renderOpml } from './opml.ts';

const CONTEXT = sampleContext();

function opmlOf(...items: Parameters<typeof toEdition>[0]): string {
  const edition = toEdition(items, { timeZone: 'UTC', now: () => '2100-01-01T00:00:00Z' });
  return renderOpml(feedSubjects(edition, CONTEXT), CONTEXT);
}

test('each subject is in the outline once, under its heading; months are not', () => {
  const xml = opmlOf(sampleItem({ topics: ['AT&T <b> "x" ]]>'], people: [] }));
  const opml = parseOpml(xml);
  assert.equal(opml.head?.title, 'The <Wire> & Co');
  assert.equal(opml.head?.dateModified, 'Sat, 13 Nov 2021 21:00:00 GMT');
  assert.deepEqual(
    opml.body?.outlines?.map(({ text, outlines }) => [text, outlines?.map((feed) => feed.xmlUrl)]),
    [
      ['The latest', ['https://example.org/sub/rss.xml']],
      ['Corrections', ['https://example.org/sub/corrections/rss.xml']],
      ['Places', ['https://example.org/sub/places/minsk/rss.xml']],
      ['Topics', ['https://example.org/sub/topics/at-t-b-x/rss.xml']],
      ['Agencies', ['https://example.org/sub/agencies/tass/rss.xml']],
    ],
  );
  assert.deepEqual(opml.body?.outlines?.[3]?.outlines?.[0], {
    type: 'rss',
    text: 'The <Wire> & Co: AT&T <b> "x" ]]>',
    title: 'The <Wire> & Co: AT&T <b> "x" ]]>',
    description: 'Dispatches on AT&T <b> "x" ]]>.',
    language: 'en-GB',
    xmlUrl: 'https://example.org/sub/topics/at-t-b-x/rss.xml',
    htmlUrl: 'https://example.org/sub/topics/at-t-b-x/',
  });
  assert.doesNotMatch(xml, /<docs>|dateCreated/u);
});

test('an empty edition has the feeds of the newest and of corrections', () => {
  const opml = parseOpml(opmlOf());
  assert.equal(opml.body?.outlines?.length, 2);
  assert.equal(opml.head?.dateModified, undefined);
});
