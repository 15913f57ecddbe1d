import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { instantAfter } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { toEdition } from '#edition/edition.ts';
import { MOST_ON_A_PAGE } from '#edition/facet-years.ts';
import { sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { newsUntil, recentNews, renderNewsSitemap } from './news-sitemap.ts';
import {
  renderRobots,
  renderSitemap,
  renderSitemapIndex,
  toIndexed,
  toSitemaps,
} from './sitemap.ts';

const CONTEXT = sampleContext({ timeZone: 'UTC' });
const { address } = CONTEXT;
const BARE = { located: [], people: [], topics: [], agency: [] };

function item(slug: string, fields: Record<string, unknown>): EditionItem {
  const dispatch = { ...BARE, id: `urn:x:${slug}`, ...fields };
  return sampleItem(dispatch, { day: String(fields['date']).slice(0, 10), slug });
}

function editionOf(...items: readonly EditionItem[]) {
  return toEdition(items, { timeZone: 'UTC', now: () => '2100-01-01T00:00:00Z' });
}

/** The names and texts of the children of each element in a document. */
function entriesOf(xml: string): readonly (readonly string[])[] {
  const children = (of: XmlElement) =>
    of.children.filter((one): one is XmlElement => 'attributes' in one);
  const { root } = parseXml(xml);
  return root ? children(root).map((one) => children(one).map(({ text }) => text)) : [];
}

test('one part per year, with the newest change on each page', () => {
  const sitemaps = toSitemaps(
    editionOf(
      item('a', { date: '2021-11-14', corrections: [{ date: '2022-02-01', note: 'N' }] }),
      item('b', { date: '2021-11-13', topics: ['Ice'] }),
      item('c', { date: '2020-02-29' }),
    ),
    [{ path: '/about/' }],
    'UTC',
  );
  const [pages, y2021] = sitemaps;
  assert.deepEqual(
    sitemaps.map(({ path }) => path),
    ['/sitemap-pages.xml', '/sitemap-2021.xml', '/sitemap-2020.xml'],
  );
  assert.deepEqual(pages && entriesOf(renderSitemap(pages, address)), [
    ['https://example.org/sub/', '2022-02-01T00:00:00Z'],
    ['https://example.org/sub/corrections/', '2022-02-01T00:00:00Z'],
    ['https://example.org/sub/about/'],
    ['https://example.org/sub/topics/', '2021-11-13T00:00:00Z'],
    ['https://example.org/sub/topics/ice/', '2021-11-13T00:00:00Z'],
  ]);
  assert.deepEqual(y2021 && entriesOf(renderSitemap(y2021, address)), [
    ['https://example.org/sub/2021/', '2022-02-01T00:00:00Z'],
    ['https://example.org/sub/2021/11/', '2022-02-01T00:00:00Z'],
    ['https://example.org/sub/2021/11/14/', '2022-02-01T00:00:00Z'],
    ['https://example.org/sub/2021/11/13/', '2021-11-13T00:00:00Z'],
    ['https://example.org/sub/2021/11/14/a/', '2022-02-01T00:00:00Z'],
    ['https://example.org/sub/2021/11/13/b/', '2021-11-13T00:00:00Z'],
  ]);
  assert.deepEqual(entriesOf(renderSitemapIndex(sitemaps.map(toIndexed), address)), [
    ['https://example.org/sub/sitemap-pages.xml', '2022-02-01T00:00:00Z'],
    ['https://example.org/sub/sitemap-2021.xml', '2022-02-01T00:00:00Z'],
    ['https://example.org/sub/sitemap-2020.xml', '2020-02-29T00:00:00Z'],
  ]);
});

test('a facet with more than its page can show has its years too', () => {
  const many = Array.from({ length: MOST_ON_A_PAGE + 1 }, (_, index) =>
    item(`i${index}`, { date: `${2020 + (index % 2)}-01-01`, topics: ['Ice'] }),
  );
  const [pages] = toSitemaps(editionOf(...many), [], 'UTC');
  assert.deepEqual(
    pages?.pages.map(({ path }) => path),
    ['/', '/corrections/', '/topics/', '/topics/ice/', '/topics/ice/2021/', '/topics/ice/2020/'],
  );
});

test('a part that would be too large is several', () => {
  const others = Array.from({ length: 120_000 }, (_, index) => ({ path: `/p${index}/` }) as const);
  const sitemaps = toSitemaps(editionOf(), others, 'UTC');
  assert.deepEqual(
    sitemaps.map(({ path, pages }) => [path, pages.length]),
    [
      ['/sitemap-pages.xml', 50_000],
      ['/sitemap-pages-2.xml', 50_000],
      ['/sitemap-pages-3.xml', 20_002],
    ],
  );
  const long = others
    .slice(0, 30_000)
    .map(({ path }) => ({ path: `${path}${'x'.repeat(1000)}/` }) as const);
  for (const sitemap of toSitemaps(editionOf(), long, 'UTC')) {
    assert.ok(Buffer.byteLength(renderSitemap(sitemap, address)) < 50_000_000 / 1.5);
  }
});

suite('the news sitemap', () => {
  const NOW = '2021-11-16T00:00:00Z';
  const listed = (...items: readonly EditionItem[]) =>
    entriesOf(renderNewsSitemap(recentNews(items, CONTEXT.settings.timeZone, NOW), CONTEXT)).length;

  const rows: readonly [string, Record<string, unknown>, number][] = [
    ['now', { date: '2021-11-16' }, 1],
    ['two days ago', { date: '2021-11-14' }, 1],
    ['before that', { date: '2021-11-13T23:59:59Z' }, 0],
    ['to come', { date: '2021-11-16T00:00:01Z' }, 0],
    ['canceled', { date: '2021-11-15', status: 'canceled' }, 0],
    ['corrected, but old', { date: '2021-11-01', updated: '2021-11-15' }, 0],
  ];
  for (const [name, fields, count] of rows) {
    test(`${name}: ${count}`, () => assert.equal(listed(item('a', fields)), count));
  }

  test('has at most a thousand', () => {
    const one = item('a', { date: '2021-11-15' });
    assert.equal(listed(...Array.from({ length: 1001 }, () => one)), 1000);
  });

  test('names the publication, its language, the date and the title', () => {
    const one = item('a', { date: '2021-11-15', language: 'pt-BR' });
    assert.equal(
      renderNewsSitemap(recentNews([one], CONTEXT.settings.timeZone, NOW), CONTEXT),
      `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url>
<loc>https://example.org/sub/2021/11/15/a/</loc>
<news:news>
<news:publication>
<news:name>The &#x3C;Wire> &#x26; Co</news:name>
<news:language>pt</news:language>
</news:publication>
<news:publication_date>2021-11-15</news:publication_date>
<news:title>AT&#x26;T &#x3C;b>bold&#x3C;/b> ]]<![CDATA[>]]></news:title>
</news:news>
</url>
</urlset>
`,
    );
  });

  const languages: readonly [string, string][] = [
    ['en-GB', 'en'],
    ['zh', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-Hant', 'zh-tw'],
  ];
  for (const [tag, code] of languages) {
    test(`${tag} → ${code}`, () => {
      const one = item('a', { date: '2021-11-15', language: tag });
      const xml = renderNewsSitemap(recentNews([one], CONTEXT.settings.timeZone, NOW), CONTEXT);
      assert.ok(xml.includes(`<news:language>${code}</news:language>`));
    });
  }
});

test('robots.txt', () =>
  assert.equal(
    renderRobots(address),
    'User-agent: *\nDisallow:\n\nSitemap: https://example.org/sub/sitemap-index.xml\nSitemap: https://example.org/sub/news-sitemap.xml\n',
  ));

suite('the news sitemap stays as it is', () => {
  const at = (date: string) => sampleItem({ date }, { day: date.slice(0, 10) });
  const rows: readonly [string, readonly string[], string | undefined][] = [
    ['while it is empty', ['2021-11-01T00:00:00Z'], undefined],
    [
      'until its first dispatch is more than two days old',
      ['2021-11-13T08:00:00Z', '2021-11-13T09:00:00Z'],
      '2021-11-15T08:00:01Z',
    ],
    [
      'until one that is ahead is published',
      ['2021-11-14T18:00:00Z', '2021-11-13T09:00:00Z'],
      '2021-11-14T18:00:00Z',
    ],
  ];
  for (const [name, dates, until] of rows) {
    test(name, () => {
      const now = '2021-11-14T12:00:00Z';
      const items = dates.map(at);
      assert.equal(newsUntil(items, 'UTC', now), until);
      if (until === undefined) return;
      const [before, after] = [-1, 0].map((seconds) =>
        recentNews(items, 'UTC', instantAfter(until, seconds)),
      );
      assert.deepEqual(before, recentNews(items, 'UTC', now));
      assert.notDeepEqual(after, before);
    });
  }
});
