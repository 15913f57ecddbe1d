import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { parse } from 'yaml';
import { type ExpectedItem, expectedItems } from '../../support/expected.ts';
import { FEED_SITES } from '../../support/feed-sites.ts';
import {
  isMonth,
  isOfCorrections,
  type ReadFeed,
  type ReadItem,
  readFeeds,
} from '../../support/read-feed.ts';
import type { Site } from '../../support/sites.ts';

// The feeds are read once, and a large archive whole. A separate `expect` for each item would take minutes.
test.describe.configure({ mode: 'default', timeout: 120_000 });

for (const site of FEED_SITES) {
  test.describe(`${site.name}: the items of every feed of dispatches`, () => {
    let feeds: readonly ReadFeed[] = [];
    let expected: ReadonlyMap<string, ExpectedItem> = new Map();
    test.beforeAll(() => {
      feeds = readFeeds(site).filter((feed) => !isOfCorrections(feed));
      expected = expectedItems(site);
    });

    /** The faults of all feed items, found by a law. */
    const wrong = (law: (item: ReadItem, wanted: ExpectedItem, feed: ReadFeed) => unknown) =>
      feeds.flatMap((feed) =>
        feed.items.flatMap((item) => {
          const wanted = expected.get(item.id ?? '');
          const found = wanted ? law(item, wanted, feed) : 'not published';
          return found ? [{ feed: feed.path, found, item, wanted }] : [];
        }),
      );

    test('have the permanent ids of what is published, which are no addresses, each once', () => {
      expect(expected.size).toBeGreaterThan(0);
      expect(wrong(({ id = '' }) => !/^urn:uuid:[\da-f-]{36}$/u.test(id))).toEqual([]);
      const several = feeds.filter(
        ({ items }) => new Set(items.map(({ id }) => id)).size < items.length,
      );
      expect(several).toEqual([]);
    });

    test('say what the front matter says', () => {
      const said = ({ id, title, url, authors }: ReadItem | ExpectedItem) =>
        JSON.stringify({ id, title, url, authors });
      expect(wrong((item, wanted) => said(item) !== said(wanted))).toEqual([]);
    });

    test('have dates that are dates: filed when it was, and changed no earlier', () => {
      const law = ({ published = '', updated }: ReadItem, wanted: ExpectedItem, feed: ReadFeed) => {
        if (Date.parse(published) !== wanted.published) return 'another moment';
        if (!feed.path.endsWith('rss.xml')) {
          if (Date.parse(updated ?? '') !== wanted.updated) return 'changed at another moment';
          if (Date.parse(updated ?? '') < wanted.published) return 'changed before it was filed';
          return !(RFC_3339.test(published) && RFC_3339.test(updated ?? ''));
        }
        return !RFC_822.test(published) || new Date(published).toUTCString() !== published;
      };
      expect(wrong(law)).toEqual([]);
    });

    test('are the same in every feed', () => {
      const known = new Map<string, string>();
      const law = ({ published = '', updated: _, ...item }: ReadItem, { id }: ExpectedItem) => {
        const said = JSON.stringify({ ...item, published: Date.parse(published) });
        const before = known.get(id) ?? said;
        known.set(id, said);
        return said !== before && { before };
      };
      expect(wrong(law)).toEqual([]);
    });

    test('are newest first, and in the main feeds the newest of all', () => {
      const newest = [...expected.values()].map(({ published }) => published).sort((a, b) => b - a);
      const moments = ({ items }: ReadFeed) =>
        items.map(({ published = '' }) => Date.parse(published));
      const isInOrder = (feed: ReadFeed) => {
        const isMain = /^\/[^/]+$/u.test(feed.path);
        const wanted = isMain ? newest : moments(feed).sort((a, b) => b - a);
        return String(moments(feed)) === String(wanted.slice(0, feed.items.length));
      };
      expect(feeds.filter((feed) => !isInOrder(feed)).map(({ path }) => path)).toEqual([]);
    });

    test('are as many as the settings say', () => {
      const { feedItems = 50, facetFeedItems = 20 } = settingsOf(site);
      const main = feeds.filter(({ path }) => /^\/[^/]+$/u.test(path));
      const facets = feeds.filter((feed) => !(main.includes(feed) || isMonth(feed)));
      const most = Math.min(feedItems, expected.size);
      expect(main.filter(({ items }) => items.length !== most).map(({ path }) => path)).toEqual([]);
      const fullest = Math.max(...facets.map(({ items }) => items.length));
      expect(fullest).toBeLessThanOrEqual(facetFeedItems);
      if (site.name !== 'edition') expect(fullest).toBe(facetFeedItems);
    });

    test('begin with the notices of the dispatch; a canceled one has only these', () => {
      const law = ({ html = '', summary = '' }: ReadItem, wanted: ExpectedItem) => {
        const { isCanceled, corrections } = wanted;
        const notices = html.split('</p>\n');
        const first = Number(isCanceled);
        if (notices[0]?.startsWith('<p><strong>Cancelled: ') !== isCanceled) return 'no notice';
        if (isCanceled && !summary.startsWith('Cancelled: ')) return 'no summary';
        if (isCanceled && notices.length !== 2 + corrections.length) return 'more than notices';
        return corrections.some(
          (_, index) => !notices[first + index]?.startsWith('<p><strong>Correction, '),
        );
      };
      expect(wrong(law)).toEqual([]);
    });

    test('of all months together are everything published, each once', () => {
      const { archiveFormats = ['rss', 'atom', 'json'] } = settingsOf(site);
      for (const fileName of ['rss.xml', 'atom.xml', 'feed.json']) {
        const months = feeds.filter((feed) => isMonth(feed) && feed.path.endsWith(`/${fileName}`));
        const ids = months.flatMap(({ items }) => items.map(({ id }) => id));
        const hasMonths = archiveFormats.some((format) => fileName.includes(format));
        expect(ids.sort(), fileName).toEqual(hasMonths ? [...expected.keys()].sort() : []);
      }
    });
  });
}

interface FeedSettings {
  readonly feedItems?: number;
  readonly facetFeedItems?: number;
  readonly archiveFormats?: readonly string[];
}

function settingsOf({ content }: Pick<Site, 'content'>): FeedSettings {
  return parse(readFileSync(join(content, 'site.yaml'), 'utf8'));
}

const RFC_822 =
  /^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/u;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;
