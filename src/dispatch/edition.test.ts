import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { checkEdition } from './check-edition.ts';
import { type EditionContext, periods, toEdition } from './edition.ts';
import type { EditionItem } from './edition-item.ts';
import { dispatchSchema } from './schema.ts';

const CONTEXT: EditionContext = {
  timeZone: 'UTC',
  now: () => assert.fail('the clock was asked'),
};

function item(day: string, slug: string, fields: Record<string, unknown> = {}): EditionItem {
  const dispatch = dispatchSchema.parse({
    id: `urn:x:${day}/${slug}`,
    headline: slug,
    headlineSource: 'desk',
    date: day,
    language: 'en',
    wire: 'wire/a.txt',
    sha256: 'a'.repeat(64),
    ...fields,
  });
  return { day, slug, lead: '', dispatch };
}

function slugs(items: readonly EditionItem[]): readonly string[] {
  return items.map(({ slug }) => slug);
}

test('the newest stands first; within a day a clock time before none, then by slug', () => {
  const { items } = toEdition(
    [
      item('2021-11-13', 'old'),
      item('2021-11-14', 'b'),
      item('2021-11-14', 'a'),
      item('2021-11-14', 'morning', { date: '2021-11-14T08:00:00Z' }),
      item('2021-11-14', 'evening', { date: '2021-11-14T18:00:00Z' }),
      item('2021-11-15', 'new'),
    ],
    CONTEXT,
  );
  assert.deepEqual(slugs(items), ['new', 'evening', 'morning', 'a', 'b', 'old']);
});

test('the order does not depend on the order that files are read in', () => {
  const all = ['a', 'b', 'c', 'd'].flatMap((slug) => [
    item('2021-11-14', slug, { topics: [slug.toUpperCase(), 'x'] }),
    item('2021-11-15', slug, { topics: [slug, 'X'] }),
  ]);
  const expected = toEdition(all, CONTEXT);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      assert.deepEqual(toEdition(shuffled, CONTEXT), expected);
    }),
  );
});

suite('what is published', () => {
  const now = () => new Date('2021-11-14T12:00:00Z');
  const rows: readonly [string, Record<string, unknown>, boolean][] = [
    ['a usable dispatch', {}, true],
    ['a withheld one is not', { status: 'withheld' }, false],
    ['a canceled one stays, as a notice', { status: 'canceled' }, true],
    ['an embargo that is over', { embargoed: '2021-11-14T12:00:00Z' }, true],
    ['an embargo in another zone that is over', { embargoed: '2021-11-14T14:30:00+03:00' }, true],
    ['an embargo that is not over', { embargoed: '2021-11-14T12:00:01Z' }, false],
  ];
  for (const [name, fields, isPublished] of rows) {
    test(name, () => {
      const { items } = toEdition([item('2021-11-14', 'a', fields)], { timeZone: 'UTC', now });
      assert.equal(items.length === 1, isPublished);
    });
  }
});

test('years, months and days', () => {
  const { items, years } = toEdition(
    [
      item('2021-11-14', 'a'),
      item('2021-11-02', 'b'),
      item('2021-01-05', 'c'),
      item('2020-12-31', 'd'),
    ],
    CONTEXT,
  );
  assert.deepEqual(
    years.map(({ period }) => period),
    ['2021', '2020'],
  );
  assert.deepEqual(
    periods(items, 'month').map(({ period }) => period),
    ['2021-11', '2021-01', '2020-12'],
  );
  assert.deepEqual(slugs(periods(items, 'day')[1]?.items ?? []), ['b']);
});

suite('facets', () => {
  test('places are where it was filed and what it speaks of, each once', () => {
    const { facets } = toEdition(
      [item('2021-11-14', 'a', { located: [{ name: 'Minsk' }], places: ['Poland', 'MINSK'] })],
      CONTEXT,
    );
    assert.deepEqual(
      facets.places.map(({ name, slug }) => [name, slug]),
      [
        ['Minsk', 'minsk'],
        ['Poland', 'poland'],
      ],
    );
  });

  test('names that differ in case and punctuation are one, called as most do', () => {
    const { facets } = toEdition(
      [
        item('2021-11-14', 'a', { topics: ['E.U.–Russia'] }),
        item('2021-11-14', 'b', { topics: ['E.U. – Russia'] }),
        item('2021-11-14', 'c', { topics: ['E.U. – Russia'] }),
      ],
      CONTEXT,
    );
    assert.deepEqual(
      facets.topics.map(({ name, items }) => [name, items.length]),
      [['E.U. – Russia', 3]],
    );
  });

  test('a name without letters has an address too', () => {
    const { facets } = toEdition([item('2021-11-14', 'a', { topics: ['☭', '☮'] })], CONTEXT);
    assert.deepEqual(facets.topics.map(({ slug }) => slug).sort(), ['u262d', 'u262e']);
  });

  test('two agencies are two', () => {
    const { facets } = toEdition(
      [item('2021-11-14', 'a', { agency: ['Reuters', 'AFP'] })],
      CONTEXT,
    );
    assert.deepEqual(
      facets.agencies.map(({ name }) => name),
      ['AFP', 'Reuters'],
    );
  });
});

suite('checkEdition', () => {
  const filed = (file: string, one: EditionItem) => ({ file, item: one });

  test('the same id twice', () => {
    const problems = checkEdition([
      filed('a.mdx', item('2021-11-14', 'a', { id: 'urn:x:1' })),
      filed('b.mdx', item('2021-11-14', 'b', { id: 'urn:x:1' })),
    ]);
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file]),
      [['edition/same-id', 'b.mdx']],
    );
    assert.match(problems[0]?.found ?? '', /a\.mdx/u);
  });

  test('the same address twice', () => {
    const problems = checkEdition([
      filed('a.mdx', item('2021-11-14', 'a')),
      filed('b.mdx', item('2021-11-14', 'a', { id: 'urn:x:2' })),
    ]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['edition/same-address'],
    );
  });

  test('nothing is wrong', () => {
    assert.deepEqual(
      checkEdition([
        filed('a.mdx', item('2021-11-14', 'a')),
        filed('b.mdx', item('2021-11-15', 'a')),
      ]),
      [],
    );
  });
});
