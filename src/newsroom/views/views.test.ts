import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, suite, test } from 'node:test';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { FEEDS_PATH, pagePath, SEARCH_PATH, type SitePath } from '#dispatch/paths.ts';
import { toSitemaps } from '#exports/sitemap.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import { sampleItem } from '#testing/feed-samples.ts';
import { type SampleParts, sampleNewsroom } from '#testing/sample-newsroom.ts';
import { monthPages, newestDays } from './month.ts';
import { listPages, PAGE_TYPES, pageFile } from './page-types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A dispatch of a newsroom, by its slug. */
interface Filed {
  readonly day: string;
  readonly fields?: Fields;
  readonly place?: Partial<EditionItem>;
}

const COMPARISON = [{ kind: 'paragraph' as const, parts: ['The ', { was: 'new', now: 'old' }] }];

/** A few dispatches of their own, and enough of one agency that its years have pages. */
const FILED: Readonly<Record<string, Filed>> = {
  newest: { day: '2023-03-02', fields: { topics: ['Ferries'], people: [] } },
  talks: { day: '2022-11-15', fields: { topics: ['Ferries'] } },
  gespräche: {
    day: '2022-11-14',
    fields: { language: 'de', translates: 'urn:x:talks', topics: [], people: [] },
  },
  corrected: {
    day: '2022-10-02',
    fields: {
      topics: ['Weather'],
      people: [],
      corrections: [{ date: '2022-10-03', note: 'It was old.', was: 'new', now: 'old' }],
    },
    place: { comparison: COMPARISON },
  },
  ...Object.fromEntries(
    Array.from({ length: 300 }, (_, index): [string, Filed] => [
      `old-${index}`,
      { day: '2021-05-05', fields: { topics: ['Harbours'], people: [], located: [] } },
    ]),
  ),
};

test('the page of a month of many shows its newest days, whole, and counts all', () => {
  const filed = Array.from({ length: 320 }, (_, index): [string, Filed] => [
    `much-${index}`,
    { day: `2022-02-0${1 + (index % 8)}` },
  ]);
  const newsroom = newsroomOf(Object.fromEntries(filed));
  const month = monthPages
    .list(newsroom)
    .find(({ path }) => path === '/2022/02/')
    ?.view();
  assert.equal(month?.count, 320);
  assert.equal(month.items.length, 280);
  assert.deepEqual(new Set(month.items.map(({ day }) => day)).size, 7);
  assert.deepEqual([month.days.length, month.days[0]], [8, { period: '2022-02-08', count: 40 }]);
  const [few] = monthPages.list(newsroomOf());
  assert.deepEqual(few?.view().days, []);
  // One day is shown whole, however many it has.
  const many = Array.from({ length: 301 }, () => sampleItem());
  const busy = { period: '2022-02-08', items: many };
  assert.deepEqual(newestDays([busy, busy]), [busy]);
});

type Change = Readonly<Record<string, Filed>>;

function newsroomOf(change: Change = {}, parts: SampleParts = {}) {
  const items = Object.entries({ ...FILED, ...change }).map(([slug, { day, fields, place }]) =>
    sampleItem(
      { id: `urn:x:${encodeURIComponent(slug)}`, headline: slug, date: day, ...fields },
      { day, slug, ...place },
    ),
  );
  return sampleNewsroom(items, { ...PARTS, ...parts });
}

const ownPage = (name: string, title: string, html: string) => ({
  name,
  title,
  description: title,
  html,
});

const PARTS: SampleParts = {
  settings: { frontItems: 3 },
  redirects: [{ from: '/2020/01/01/moved/', to: '/2022/11/15/talks/' }],
  ownPages: [ownPage('about', 'About', '<p>1</p>')],
};

/** A dispatch with some of its fields, or its place, changed. */
function changed(slug: string, fields: Fields, place: Partial<EditionItem> = {}): Change {
  const before = FILED[slug];
  assert.ok(before, slug);
  return {
    [slug]: {
      day: before.day,
      fields: { ...before.fields, ...fields },
      place: { ...before.place, ...place },
    },
  };
}

/** What a page shows, as text. */
function shownAt(path: SitePath, newsroom: Newsroom): string {
  const page = listPages(newsroom).find((one) => one.path === path);
  assert.ok(page, path);
  return JSON.stringify(page.view());
}

const BEFORE = newsroomOf();
const headlineOf = (slug: string) => changed(slug, { headline: 'Changed' });
const leadOf = (slug: string) => changed(slug, {}, { lead: 'Changed' });
/** A dispatch of a year, a topic and an agency that there are. */
const ANOTHER: Change = {
  another: { day: '2021-05-04', fields: { topics: ['Harbours'], people: [], located: [] } },
};
const FIRST_OF_A_YEAR: Change = { first: { day: '2019-05-04', fields: { people: [] } } };
const moreTopics = changed('talks', { topics: ['Ferries', 'Piers'] });

const CHANGES: readonly (readonly [path: SitePath, what: string, Change, SampleParts, boolean])[] =
  [
    ['/', 'the headline of the lead', headlineOf('newest'), {}, true],
    ['/', 'the body of the lead', {}, { bodies: { 'urn:x:newest': '<p>Other</p>' } }, true],
    ['/', 'a body below it', {}, { bodies: { 'urn:x:talks': '<p>Other</p>' } }, false],
    ['/', 'a dispatch that it does not list', headlineOf('old-0'), {}, false],
    ['/', 'one more dispatch of long ago', ANOTHER, {}, false],
    ['/', 'the feed of the site', {}, { settings: { frontItems: 3, name: 'B' } }, true],
    ['/2022/11/15/talks/', 'its headline', headlineOf('talks'), {}, true],
    ['/2022/11/15/talks/', 'its body', {}, { bodies: { 'urn:x:talks': '<p>Other</p>' } }, true],
    ['/2022/11/15/talks/', 'its card', {}, { carded: new Set(['urn:x:talks']) }, true],
    ['/2022/11/15/talks/', 'the headline of a neighbour', headlineOf('newest'), {}, true],
    ['/2022/11/15/talks/', 'the lead of a neighbour', leadOf('newest'), {}, false],
    ['/2022/11/15/talks/', 'the headline of another', headlineOf('corrected'), {}, false],
    ['/2022/11/15/talks/', 'one more dispatch', ANOTHER, {}, false],
    [
      '/2022/11/15/talks/',
      'the language of its translation',
      changed('gespräche', { language: 'fr' }),
      {},
      true,
    ],
    ['/2022/10/02/corrected/wire/', 'its headline', headlineOf('corrected'), {}, true],
    ['/2022/10/02/corrected/wire/', 'its lead', leadOf('corrected'), {}, false],
    ['/2022/10/02/corrected/wire/', 'a neighbour', headlineOf('gespräche'), {}, false],
    ['/2022/', 'a headline', headlineOf('talks'), {}, false],
    ['/2021/', 'one more dispatch', ANOTHER, {}, true],
    ['/2022/', 'one more dispatch of another year', ANOTHER, {}, false],
    ['/2022/11/', 'a headline', headlineOf('talks'), {}, true],
    ['/2022/11/', 'a headline of a neighbour', headlineOf('newest'), {}, false],
    ['/2022/11/15/', 'a headline', headlineOf('talks'), {}, true],
    ['/2022/11/15/', 'a headline of a neighbour', headlineOf('newest'), {}, false],
    ['/topics/ferries/', 'a headline', headlineOf('talks'), {}, true],
    ['/topics/ferries/', 'another topic', ANOTHER, {}, false],
    ['/agencies/tass/', 'how many it has', ANOTHER, {}, true],
    ['/agencies/tass/2022/', 'a headline', headlineOf('talks'), {}, true],
    ['/agencies/tass/2022/', 'a headline of another year', headlineOf('old-0'), {}, false],
    ['/agencies/tass/2022/', 'how many another year has', ANOTHER, {}, true],
    ['/topics/', 'a headline', headlineOf('talks'), {}, false],
    ['/topics/', 'how many one has', ANOTHER, {}, true],
    [
      '/places/',
      'where a place is',
      changed('newest', { located: [{ name: 'Minsk', latitude: 54, longitude: 27 }] }),
      {},
      true,
    ],
    ['/feeds/', 'a headline', headlineOf('newest'), {}, false],
    ['/feeds/', 'one more topic', moreTopics, {}, true],
    ['/corrections/', 'the headline of what was corrected', headlineOf('corrected'), {}, true],
    ['/corrections/', 'its lead', leadOf('corrected'), {}, false],
    ['/corrections/', 'another headline', headlineOf('talks'), {}, false],
    ['/search/', 'a headline', headlineOf('newest'), {}, false],
    ['/search/', 'one more topic', moreTopics, {}, true],
    ['/search/', 'one more dispatch', ANOTHER, {}, false],
    ['/search/', 'the first dispatch of a year', FIRST_OF_A_YEAR, {}, true],
    ['/404', 'a headline of the newest', headlineOf('newest'), {}, true],
    ['/404', 'an older headline', headlineOf('old-9'), {}, false],
    ['/2020/01/01/moved/', 'a headline', headlineOf('talks'), {}, false],
    [
      '/2020/01/01/moved/',
      'where it leads',
      {},
      { redirects: [{ from: '/2020/01/01/moved/', to: '/2023/03/02/newest/' }] },
      true,
    ],
    ['/about/', 'its words', {}, { ownPages: [ownPage('about', 'About', '<p>2</p>')] }, true],
    ['/about/', 'a headline', headlineOf('newest'), {}, false],
    [
      '/2020/01/01/gone/',
      'the colophon',
      {},
      { ownPages: [ownPage('about', 'Imprint', '<p>1</p>')] },
      true,
    ],
  ];

suite('a view changes with what its page shows, and with nothing else', () => {
  for (const [path, what, change, parts, isShown] of CHANGES) {
    test(`${path}: ${what}${isShown ? '' : ' does not'}`, () => {
      const after = shownAt(path, newsroomOf(change, parts));
      assert.equal(after !== shownAt(path, BEFORE), isShown);
    });
  }
});

suite('a page shows nothing past its source', () => {
  const before = sourcesOf(BEFORE);
  let compared = 0;
  // Settings are the same for all pages, and part of what makes them.
  for (const [path, what, change, parts] of CHANGES.filter((row) => !row[3].settings)) {
    test(`after a change of ${path}: ${what}`, () => {
      for (const [page, { source, view }] of sourcesOf(newsroomOf(change, parts))) {
        if (source !== before.get(page)?.source) continue;
        assert.equal(view, before.get(page)?.view, page);
        compared += 1;
      }
    });
  }
  after(() => assert.ok(compared > 1000, String(compared)));
});

/** The pages that have a source, with that and what they show, as text. */
function sourcesOf(newsroom: Newsroom) {
  return new Map(
    listPages(newsroom).flatMap(({ path, source, view }) =>
      source ? [[path, { source: JSON.stringify(source()), view: JSON.stringify(view()) }]] : [],
    ),
  );
}

suite('the pages of a newsroom', () => {
  const pages = listPages(BEFORE);

  test('are of every type', () => {
    const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' });
    const routes = files.map((file) => file.replaceAll('\\', '/')).filter(isRoute);
    assert.deepEqual(Object.keys(PAGE_TYPES).sort(), routes.sort());
    for (const [route, { list }] of Object.entries(PAGE_TYPES)) {
      assert.notEqual(list(BEFORE).length, 0, route);
    }
  });

  test('have an address each', () => {
    const paths = pages.map(({ path }) => path);
    assert.deepEqual(paths, [...new Set(paths)]);
  });

  test('are all that readers are promised', () => {
    const { edition, ledger, settings, ownPages } = BEFORE;
    const others = [FEEDS_PATH, SEARCH_PATH, ...ownPages.map(({ name }) => pagePath(name))];
    const listed = toSitemaps(
      edition,
      others.map((path) => ({ path })),
      settings.timeZone,
    ).flatMap((part) => part.pages.map(({ path }) => path));
    const expected = [
      ...listed,
      ...ledger.redirects.map(({ from }) => from),
      ...ledger.notices,
      '/2022/10/02/corrected/wire/',
      '/404',
    ];
    assert.deepEqual(pages.map(({ path }) => path).sort(), expected.sort());
  });

  test('share what surrounds them', () => {
    const sites = pages.map(({ view }) => view().site);
    assert.equal(new Set(sites).size, 1);
  });

  test('show plain data', () => {
    for (const { path, view } of pages) assertPlain(view(), path);
  });

  test('have the years of a search that have a dispatch to find', () => {
    const newsroom = newsroomOf({ ...changed('newest', { status: 'canceled' }) });
    assert.match(
      shownAt('/search/', newsroom),
      /"searched":\{"all":\["2022","2021"\],"first":2\}/u,
    );
  });

  test('have no search if there is none', () => {
    const newsroom = newsroomOf({}, { settings: { search: false } });
    assert.ok(!listPages(newsroom).some(({ path }) => path === '/search/'));
  });

  test('are in files, as Astro names them', () => {
    const rows: readonly (readonly [SitePath, string])[] = [
      ['/', 'index.html'],
      ['/404', '404.html'],
      ['/2022/11/14/gespr%C3%A4che/', '2022/11/14/gespräche/index.html'],
    ];
    for (const [path, file] of rows) {
      assert.equal(pageFile(path), file);
      assert.ok(pages.some((page) => page.path === path));
    }
  });
});

const isRoute = (file: string) => file.endsWith('.astro');

function assertPlain(value: unknown, where: string): void {
  if (typeof value !== 'object' || value === null) {
    assert.ok(['string', 'number', 'boolean', 'undefined'].includes(typeof value), where);
    return;
  }
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  assert.ok(isPlain, where);
  for (const [key, part] of Object.entries(value)) assertPlain(part, `${where} ${key}`);
}
