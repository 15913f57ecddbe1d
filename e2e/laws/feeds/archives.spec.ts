import { expect, test } from 'playwright/test';
import { FEED_SITES } from '../../support/feed-sites.ts';
import { isMonth, type ReadFeed, readFeeds } from '../../support/read-feed.ts';

// A large archive is read whole.
test.describe.configure({ timeout: 120_000 });

for (const site of FEED_SITES) {
  test.describe(`${site.name}: the archive that readers can page back through (RFC 5005)`, () => {
    for (const fileName of ['rss.xml', 'atom.xml', 'feed.json']) {
      test(`leads from the main feed through every month and back: ${fileName}`, () => {
        const feeds = readFeeds(site);
        const bySelf = new Map(feeds.map((feed) => [feed.self, feed]));
        const main = bySelf.get(`${site.url}/${fileName}`);
        // The archive may be in another format.
        const archived = main?.previous?.split('/').at(-1) ?? '';
        const months = feeds
          .filter((feed) => isMonth(feed) && feed.path.endsWith(`/${archived}`))
          .map(({ path }) => path);
        expect(months.length).toBeGreaterThan(0);

        const visited: ReadFeed[] = [];
        for (let step = main?.previous; step !== undefined; step = visited.at(-1)?.previous) {
          const month = bySelf.get(step);
          if (!month || visited.includes(month)) throw new Error(`${step} leads nowhere new`);
          visited.push(month);
        }
        expect(visited.map(({ path }) => path)).toEqual(months.sort().reverse());
        expect(main).toMatchObject({ current: undefined, next: undefined });
        if (fileName === 'feed.json') return;
        expect(visited.map(({ current, next }) => ({ current, next }))).toEqual(
          visited.map((_, index) => ({
            current: `${site.url}/${archived}`,
            next: visited[index - 1]?.self,
          })),
        );
      });
    }

    test('is not linked from the feed of one subject', () => {
      const leading = readFeeds(site).filter(
        ({ path, ...links }) =>
          !/^\/(?:[^/]+|\d{4}\/.*)$/u.test(path) &&
          (links.current ?? links.previous ?? links.next) !== undefined,
      );
      expect(leading.map(({ path }) => path)).toEqual([]);
    });
  });
}
