import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { type Edition, toEdition } from '#edition/edition.ts';
import { sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { MOST_IN_DOCUMENT, monthsInDays } from './archive-documents.ts';
import { emptySubjects, feedPlaces, feedSubjects } from './feed-subjects.ts';

const CONTEXT = sampleContext({ feedItems: 2, facetFeedItems: 3 });

function itemOf(day: string, number: number): EditionItem {
  const id = `urn:uuid:${String(number).padStart(8, '0')}`;
  return sampleItem({ id, date: day }, { day, slug: `s${number}` });
}

const EDITION: Edition = toEdition(
  ['2021-11-14', '2021-11-02', '2021-10-31', '2021-08-01'].map(itemOf),
  { timeZone: 'UTC', now: () => '2100-01-01T00:00:00Z' },
);
const SUBJECTS = feedSubjects(EDITION, CONTEXT);

test('the newest, each facet and each month, with its page and how many it holds', () => {
  assert.deepEqual(
    SUBJECTS.map(({ kind, title, description, home, items }) => [
      kind,
      title,
      description,
      home,
      items.length,
    ]),
    [
      ['latest', 'The <Wire> & Co', 'News', '/', 2],
      [
        'corrections',
        'The <Wire> & Co: Corrections',
        'Every correction of the dispatches of The <Wire> & Co, newest first.',
        '/corrections/',
        0,
      ],
      ['places', 'The <Wire> & Co: Minsk', 'Dispatches from and about Minsk.', '/places/minsk/', 3],
      ['topics', 'The <Wire> & Co: Migration', 'Dispatches on Migration.', '/topics/migration/', 3],
      ['agencies', 'The <Wire> & Co: TASS', 'Dispatches credited to TASS.', '/agencies/tass/', 3],
      [
        'people',
        'The <Wire> & Co: Vladimir Makey',
        'Dispatches that name Vladimir Makey.',
        '/people/vladimir-makey/',
        3,
      ],
      [
        'archive',
        'The <Wire> & Co: November 2021',
        'Every dispatch of November 2021.',
        '/2021/11/',
        2,
      ],
      [
        'archive',
        'The <Wire> & Co: October 2021',
        'Every dispatch of October 2021.',
        '/2021/10/',
        1,
      ],
      ['archive', 'The <Wire> & Co: August 2021', 'Every dispatch of August 2021.', '/2021/08/', 1],
    ],
  );
});

test('facets of one name have titles that tell them apart', () => {
  const item = sampleItem({ topics: ['Minsk', 'A'], people: ['A'], organisations: ['B'] });
  const edition = toEdition([item], { timeZone: 'UTC', now: () => '2100-01-01T00:00:00Z' });
  const titles = feedSubjects(edition, sampleContext({ name: 'W' })).map(({ title }) => title);
  assert.deepEqual(titles, [
    'W',
    'W: Corrections',
    'W: Minsk (Places)',
    'W: A (Topics)',
    'W: Minsk (Topics)',
    'W: TASS',
    'W: A (People)',
    'W: B',
    'W: November 2021',
  ]);
});

test('the chain of archives from the newest holds every dispatch', () => {
  const byHome = new Map(SUBJECTS.map((subject) => [subject.home, subject]));
  const seen = new Set<EditionItem>();
  for (let at = byHome.get('/'); at; at = at.previous && byHome.get(at.previous)) {
    for (const item of at.items) seen.add(item);
  }
  assert.equal(seen.size, EDITION.items.length);
});

test('each month leads back to the one that leads to it', () => {
  const months = SUBJECTS.filter(({ kind }) => kind === 'archive');
  assert.equal(months.at(-1)?.previous, undefined);
  assert.equal(months[0]?.next, undefined);
  for (const [index, { previous }] of months.slice(0, -1).entries()) {
    assert.equal(previous, months[index + 1]?.home);
    assert.equal(months[index + 1]?.next, months[index]?.home);
  }
});

suite('a month with more dispatches than a document holds', () => {
  const days = [
    ...Array.from(
      { length: 1200 },
      (_, number) => `2021-11-${String(1 + (number % 30)).padStart(2, '0')}`,
    ),
    ...['2021-12-01', '2021-10-31', '2021-10-02'],
  ];
  const edition = toEdition(days.map(itemOf), {
    timeZone: 'UTC',
    now: () => '2100-01-01T00:00:00Z',
  });
  const inDays = monthsInDays(edition.items.map(({ day }) => day));
  const archive = feedSubjects(edition, { ...CONTEXT, inDays }).filter(
    ({ kind }) => kind === 'archive',
  );

  test('has the newest, and each of its days has all', () => {
    assert.deepEqual([...inDays], ['2021-11']);
    assert.deepEqual(
      archive
        .slice(0, 3)
        .map(({ title, description, home, items }) => [title, description, home, items.length]),
      [
        ['The <Wire> & Co: December 2021', 'Every dispatch of December 2021.', '/2021/12/', 1],
        [
          'The <Wire> & Co: November 2021',
          'November 2021: 1,000 dispatches',
          '/2021/11/',
          MOST_IN_DOCUMENT,
        ],
        [
          'The <Wire> & Co: 30 November 2021',
          'All dispatches of 30 November 2021.',
          '/2021/11/30/',
          40,
        ],
      ],
    );
    assert.ok(archive.every(({ items }) => items.length <= MOST_IN_DOCUMENT));
  });

  test('leads through its days to every dispatch, and back', () => {
    const byHome = new Map(archive.map((subject) => [subject.home, subject]));
    const walked = [archive[0]];
    for (let at = archive[0]; at?.previous; at = byHome.get(at.previous)) {
      const before = byHome.get(at.previous);
      assert.equal(before?.next, at.home);
      walked.push(before);
    }
    assert.deepEqual(walked, archive);
    const seen = new Set(walked.flatMap((subject) => subject?.items ?? []));
    assert.equal(seen.size, edition.items.length);
  });

  test('keeps the documents of its days when dispatches are withdrawn or gone', () => {
    const fewer = { ...edition, items: edition.items.slice(0, 900) };
    const homes = feedSubjects(fewer, { ...CONTEXT, inDays }).map(({ home }) => home);
    assert.ok(homes.includes('/2021/11/30/'));
    const empty = emptySubjects(['/2021/11/30/', '/2021/10/31/', '/2021/11/', '/2021/'], {
      ...CONTEXT,
      inDays,
    });
    assert.deepEqual(
      empty.map(({ kind, home }) => [kind, home]),
      [
        ['archive', '/2021/11/30/'],
        ['archive', '/2021/11/'],
      ],
    );
  });
});

suite('feeds lie beside their page', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['/', ['/rss.xml', '/atom.xml', '/feed.json']],
    ['/corrections/', ['/corrections/rss.xml', '/corrections/atom.xml', '/corrections/feed.json']],
    ['/2021/10/', ['/2021/10/rss.xml', '/2021/10/atom.xml', '/2021/10/feed.json']],
    ['/places/minsk/', ['/places/minsk/rss.xml']],
  ];
  for (const [home, paths] of rows) {
    test(home, () => {
      const subject = SUBJECTS.find((one) => one.home === home);
      assert.deepEqual(subject && feedPlaces(subject, CONTEXT).map(({ path }) => path), paths);
    });
  }
});

test('an empty edition still has feeds of what comes', () => {
  const empty = toEdition([], { timeZone: 'UTC', now: () => '2100-01-01T00:00:00Z' });
  assert.deepEqual(feedSubjects(empty, CONTEXT), [
    {
      kind: 'latest',
      name: 'The <Wire> & Co',
      title: 'The <Wire> & Co',
      description: 'News',
      home: '/',
      items: [],
    },
    {
      kind: 'corrections',
      name: 'Corrections',
      title: 'The <Wire> & Co: Corrections',
      description: 'Every correction of the dispatches of The <Wire> & Co, newest first.',
      home: '/corrections/',
      items: [],
      corrections: [],
    },
  ]);
});

test('a dispatch whose embargo ended late is the newest of its feeds, and stays in its month', () => {
  const late = sampleItem(
    { id: 'urn:uuid:9', date: '2021-08-02', embargoed: '2021-11-03T18:00:00+03:00' },
    { day: '2021-08-02', slug: 'late' },
  );
  const edition = toEdition([...EDITION.items, late], {
    timeZone: 'Europe/Minsk',
    now: () => '2100-01-01T00:00:00Z',
  });
  const subjects = feedSubjects(edition, CONTEXT);
  const slugsOf = (home: string) =>
    subjects.find((subject) => subject.home === home)?.items.map(({ slug }) => slug);
  assert.deepEqual(slugsOf('/'), ['s0', 'late']);
  assert.deepEqual(slugsOf('/topics/migration/'), ['s0', 'late', 's1']);
  assert.deepEqual(slugsOf('/2021/08/'), ['late', 's3']);
});

test('the newest corrections have feeds, whatever the age of their dispatches', () => {
  const corrected = ['2021-11-14', '2021-10-31', '2019-01-01'].map((day, number) =>
    sampleItem(
      {
        id: `urn:uuid:${number}`,
        date: day,
        corrections: [{ date: `2022-01-0${number + 1}`, note: 'N' }],
      },
      { day, slug: `s${number}` },
    ),
  );
  const edition = toEdition(corrected, { timeZone: 'UTC', now: () => '2100-01-01T00:00:00Z' });
  const subject = feedSubjects(edition, CONTEXT).find(({ kind }) => kind === 'corrections');
  assert.deepEqual(
    subject?.corrections?.map(({ item }) => item.slug),
    ['s2', 's1'],
  );
});
