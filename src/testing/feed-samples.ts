import assert from 'node:assert/strict';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { settingsSchema } from '#dispatch/settings.ts';
import { toFeedBody } from '#feeds/body.ts';
import { type Feed, type FeedSubject, toFeed } from '#feeds/feed.ts';
import { type FeedItem, toFeedItem } from '#feeds/feed-item.ts';
import { archiveFormatFor, FEED_FORMATS } from '#feeds/formats.ts';
import type { SiteContext } from '#words/site-context.ts';
import { wordsOf } from '#words/words-of.ts';

// The samples that the tests of feeds and exports use.

/** Where the sample is published. */
export const SAMPLE_URL = 'https://example.org/sub/2021/11/14/talks/';

export function sampleContext(settings: Record<string, unknown> = {}): SiteContext {
  const parsed = settingsSchema.parse({
    name: 'The <Wire> & Co',
    description: 'News',
    url: 'https://example.org/',
    language: 'en-GB',
    timeZone: 'Europe/Minsk',
    ...settings,
  });
  return {
    settings: parsed,
    words: wordsOf(parsed.language),
    address: { origin: 'https://example.org', base: '/sub' },
  };
}

/** A dispatch with some front matter changed. */
export function sampleItem(
  fields: Record<string, unknown> = {},
  place: Partial<EditionItem> = {},
): EditionItem {
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
  return { day: '2021-11-14', slug: 'talks', lead: 'MINSK & <b>', dispatch, ...place };
}

export const SAMPLE_HTML = '<p>Words ]]> &#x26; “more”</p>';

export function sampleFeedItem(
  item: EditionItem,
  html = SAMPLE_HTML,
  context = sampleContext(),
): FeedItem {
  return toFeedItem(item, toFeedBody(html, SAMPLE_URL), context);
}

/** The feed of a subject in the format of a file name. */
export function sampleFeed(
  subject: FeedSubject,
  fileName: string,
  items: readonly FeedItem[],
  context: SiteContext,
): Feed {
  const own = FEED_FORMATS.find((format) => format.fileName === fileName);
  assert.ok(own);
  return toFeed(subject, { own, archive: archiveFormatFor(own, context.settings) }, items, context);
}

export function sampleSubject(...items: readonly EditionItem[]): FeedSubject {
  return { kind: 'latest', name: 'A', title: 'T', description: 'D', home: '/', items };
}
