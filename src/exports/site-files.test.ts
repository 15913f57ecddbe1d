import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemPath } from '#dispatch/edition-item.ts';
import { twinOf } from '#dispatch/paths.ts';
import { toEdition } from '#edition/edition.ts';
import { MOST_IN_DOCUMENT } from '#feeds/archive-documents.ts';
import { sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { siteFiles } from './site-files.ts';

test('a month of many has documents for each day, and every dispatch its twins, each file once', () => {
  const items = Array.from({ length: MOST_IN_DOCUMENT + 1 }, (_, number) => {
    const day = `2021-11-${number % 2 === 0 ? '14' : '13'}`;
    const id = `urn:uuid:${String(number).padStart(8, '0')}`;
    return sampleItem({ id, date: day }, { day, slug: `s${number}` });
  });
  const edition = toEdition(items, { timeZone: 'UTC', now: () => '2100-01-01T00:00:00Z' });
  const lines = items.map((item) => ({
    path: itemPath(item),
    id: item.dispatch.id,
    state: 'published' as const,
  }));
  const files = siteFiles(edition, {
    ...sampleContext(),
    htmlOf: () => '<p>A</p>',
    bodyDigestOf: () => 'a',
    otherPages: [],
    answers: { lines, redirects: [], notices: ['/2021/11/12/'] },
    now: '2100-01-01T00:00:00Z',
  });
  const paths = [...files].map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
  for (const home of ['/2021/11/', '/2021/11/14/', '/2021/11/13/', '/2021/11/12/']) {
    for (const name of ['rss.xml', 'atom.xml', 'feed.json', 'ninjs.json']) {
      assert.ok(
        paths.some((path) => path === `${home}${name}`),
        home + name,
      );
    }
  }
  const all = new Set<string>(paths);
  for (const item of items) {
    for (const extension of ['txt', 'json'] as const) {
      assert.ok(all.has(twinOf(itemPath(item), extension)), item.slug);
    }
  }
});
