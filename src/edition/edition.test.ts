import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { checkEdition } from './check-edition.ts';
import { type EditionContext, periods, toEdition } from './edition.ts';

const CONTEXT: EditionContext = {
  timeZone: 'UTC',
  now: () => '2100-01-01T00:00:00Z',
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

test('the newest comes first; within a day, clock times first, then the last wire file', () => {
  const { items } = toEdition(
    [
      item('2021-11-13', 'old'),
      item('2021-11-14', 'b'),
      item('2021-11-14', 'a'),
      item('2021-11-14', 'ninth', { wire: 'wire/9.txt' }),
      item('2021-11-14', 'tenth', { wire: 'wire/10.txt' }),
      item('2021-11-14', 'morning', { date: '2021-11-14T08:00:00Z' }),
      item('2021-11-14', 'evening', { date: '2021-11-14T18:00:00Z' }),
      item('2021-11-15', 'new'),
    ],
    CONTEXT,
  );
  assert.deepEqual(slugs(items), ['new', 'evening', 'morning', 'a', 'b', 'tenth', 'ninth', 'old']);
});

test('the order does not depend on the order in which files are read', () => {
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
  const now = () => '2021-11-14T12:00:00Z';
  const rows: readonly [string, Record<string, unknown>, boolean][] = [
    ['a usable dispatch', {}, true],
    ['a withheld one is not', { status: 'withheld' }, false],
    ['a canceled one stays, as a notice', { status: 'canceled' }, true],
    ['an embargo that is over', { embargoed: '2021-11-14T12:00:00Z' }, true],
    ['an embargo in another zone that is over', { embargoed: '2021-11-14T14:30:00+03:00' }, true],
    ['an embargo that is not over', { embargoed: '2021-11-14T12:00:01Z' }, false],
    ['a day to come', { date: '2031-01-01' }, false],
    ['a time to come', { date: '2021-11-14T12:00:01Z' }, false],
  ];
  for (const [name, fields, isPublished] of rows) {
    test(name, () => {
      const { items } = toEdition([item('2021-11-14', 'a', fields)], { timeZone: 'UTC', now });
      assert.equal(items.length === 1, isPublished);
    });
  }
});

suite('where days begin earlier than in the newsroom', () => {
  const rows: readonly [string, Record<string, unknown>, boolean][] = [
    ['a dispatch of tomorrow is published so many hours before', { date: '2021-11-15' }, true],
    ['one of the day after is not', { date: '2021-11-16' }, false],
    ['a clock time is not moved', { date: '2021-11-14T12:00:01Z' }, false],
    ['an embargo is not moved', { date: '2021-11-15', embargoed: '2021-11-14T12:00:01Z' }, false],
    [
      'an embargo that ends before the day is over',
      { date: '2021-11-15', embargoed: '2021-11-14T12:00:00Z' },
      true,
    ],
    [
      'an embargo at midnight is not moved',
      { date: '2021-11-15', embargoed: '2021-11-15T00:00:00Z' },
      false,
    ],
  ];
  for (const [name, fields, isPublished] of rows) {
    test(name, () => {
      const context = { timeZone: 'UTC', hoursAhead: 14, now: () => '2021-11-14T12:00:00Z' };
      const { items } = toEdition([item('2021-11-14', 'a', fields)], context);
      assert.equal(items.length === 1, isPublished);
    });
  }
});

test('the next release is that of the embargo that ends first', () => {
  const { nextRelease, held } = toEdition(
    [
      item('2021-11-14', 'a', { embargoed: '2021-11-15T09:00:00+03:00' }),
      item('2021-11-14', 'b', { embargoed: '2021-11-16T00:00:00Z' }),
      item('2021-11-14', 'c', { status: 'withheld', embargoed: '2021-11-14T13:00:00Z' }),
    ],
    { timeZone: 'UTC', now: () => '2021-11-14T12:00:00Z' },
  );
  assert.equal(nextRelease, '2021-11-15T06:00:00Z');
  assert.deepEqual(held, { withheld: 1, embargoed: 2 });
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

  test('have addresses that every system can have files at', () => {
    const { facets } = toEdition(
      [item('2021-11-14', 'a', { topics: ['CON', 'Con-', 'Aux.', 'Conference'] })],
      CONTEXT,
    );
    assert.deepEqual(
      facets.topics.map(({ name, slug }) => [name, slug]),
      [
        ['Aux.', 'aux-'],
        ['CON', 'con-'],
        ['Conference', 'conference'],
      ],
    );
  });

  test('names that differ in case and punctuation are one, under the commonest form', () => {
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

  test('names that differ in a significant mark are two', () => {
    const { facets } = toEdition(
      [item('2021-11-14', 'a', { topics: ['C', 'C++', 'C#', '+'] })],
      CONTEXT,
    );
    assert.deepEqual(facets.topics.map(({ slug }) => slug).sort(), [
      'c',
      'c-plus-plus',
      'c-sharp',
      'u2b',
    ]);
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
  const codes = (...all: ReturnType<typeof filed>[]) =>
    checkEdition(all, { timeZone: 'UTC' }, '2021-12-01T00:00:00Z').map(
      ({ severity, code, file }) => `${file} ${severity} ${code}`,
    );

  test('nothing is wrong', () => {
    assert.deepEqual(
      codes(filed('a', item('2021-11-14', 'a')), filed('b', item('2021-11-15', 'a'))),
      [],
    );
  });

  test('the same id twice', () => {
    const same = { id: 'urn:x:1' };
    assert.deepEqual(
      codes(filed('a', item('2021-11-14', 'a', same)), filed('b', item('2021-11-14', 'b', same))),
      ['b error edition/same-id'],
    );
  });

  test('the same address twice', () => {
    assert.deepEqual(
      codes(
        filed('a', item('2021-11-14', 'a')),
        filed('b', item('2021-11-14', 'a', { id: 'urn:x:2' })),
      ),
      ['b error edition/same-address'],
    );
  });

  const CANCELED = { status: 'canceled', corrections: [{ date: '2021-11-15', note: 'A.' }] };
  const doubts: readonly [string, Record<string, unknown>, readonly string[]][] = [
    ['a date of the day before', { date: '2021-11-13' }, []],
    ['an instant of the day after', { date: '2021-11-15T01:00:00Z' }, []],
    ['another date', { date: '2021-06-14' }, ['a warning edition/other-day']],
    ['a change before the date', { updated: '2021-11-13' }, ['a warning edition/updated-before']],
    ['a change on the day', { updated: '2021-11-14' }, []],
    [
      'a dispatch that is not there',
      { supersedes: 'urn:x:9' },
      ['a warning edition/supersedes-nothing'],
    ],
    [
      'an original that is not there',
      { translates: 'urn:x:9' },
      ['a warning edition/translates-nothing'],
    ],
    [
      'the headline of a notice, on copy',
      { headline: 'Dispatch withdrawn' },
      ['a warning edition/notice-on-copy'],
    ],
    ['the headline of a notice, on one', { headline: 'Dispatch withdrawn', ...CANCELED }, []],
    ['a notice with no reason', { status: 'canceled' }, ['a warning edition/no-reason']],
    [
      'a notice whose last correction is of words',
      { status: 'canceled', corrections: [{ date: '2021-11-15', note: 'A.', was: 'b', now: 'c' }] },
      ['a warning edition/no-reason'],
    ],
    ['the same from the wire', { headline: 'Dispatch withdrawn', headlineSource: 'wire' }, []],
    ['itself', { id: 'urn:x:1', translates: 'urn:x:1' }, ['a warning edition/translates-nothing']],
  ];
  for (const [name, fields, expected] of doubts) {
    test(name, () =>
      assert.deepEqual(codes(filed('a', item('2021-11-14', 'a', fields))), expected),
    );
  }

  const successions: readonly [string, Record<string, unknown>, readonly string[]][] = [
    ['itself', { supersedes: 'urn:x:2' }, ['b warning edition/supersedes-itself']],
    ['one that is withheld', { status: 'withheld' }, ['b warning edition/supersedes-unpublished']],
    ['one that is canceled', CANCELED, ['b warning edition/supersedes-unpublished']],
    [
      'one that supersedes it',
      { supersedes: 'urn:x:2', id: 'urn:x:1' },
      ['a warning edition/supersedes-circle', 'b warning edition/supersedes-circle'],
    ],
  ];
  for (const [name, older, expected] of successions) {
    test(`a dispatch supersedes ${name}`, () => {
      const target = name === 'itself' ? 'urn:x:2' : 'urn:x:1';
      const first = item('2021-11-14', 'a', name === 'itself' ? {} : { id: 'urn:x:1', ...older });
      const second = item('2021-11-14', 'b', { id: 'urn:x:2', supersedes: target });
      assert.deepEqual(codes(filed('a', first), filed('b', second)), expected);
    });
  }

  test('a dispatch that exists may be superseded', () => {
    const first = item('2021-11-14', 'a', { id: 'urn:x:1' });
    assert.deepEqual(
      codes(filed('a', first), filed('b', item('2021-11-14', 'b', { supersedes: 'urn:x:1' }))),
      [],
    );
  });

  const times: readonly [string, string, number, readonly string[]][] = [
    ['a time that has come', '2021-11-30T23:59:59Z', 0, []],
    ['a time to come', '2021-12-01T00:00:01Z', 0, ['a error edition/future-date']],
    ['a time to come, by its zone', '2021-12-01T01:00:00+03:00', 0, []],
    ['today', '2021-12-01', 0, []],
    ['tomorrow', '2021-12-02', 0, ['a warning edition/future-date']],
    ['tomorrow, where days begin earlier', '2021-12-02', 24, []],
  ];
  for (const [name, date, hoursAhead, expected] of times) {
    test(`${name}, ${hoursAhead} hours ahead`, () => {
      const all = [filed('a', item(date.slice(0, 10), 'a', { date }))];
      const problems = checkEdition(all, { timeZone: 'UTC', hoursAhead }, '2021-12-01T00:00:00Z');
      assert.deepEqual(
        problems.map(({ severity, code, file }) => `${file} ${severity} ${code}`),
        expected,
      );
    });
  }

  const changes: readonly [string, number, readonly string[]][] = [
    ['2021-11-13', 0, ['updated-before']],
    ['2021-11-13', 6, []],
    ['2021-11-12', 6, ['updated-before']],
    ['2021-11-13T23:59:59Z', 0, ['updated-before']],
    ['2021-11-14', 0, []],
    ['2021-12-01', 0, []],
    ['2021-12-01T00:00:00Z', 0, []],
    ['2021-12-01T00:00:01Z', 0, ['future-date']],
    ['2021-12-01T00:00:01Z', 24, ['future-date']],
    ['2021-12-02', 0, ['future-date']],
    ['2021-12-02', 24, []],
    ['2032-01-01', 0, ['future-date']],
  ];
  const keys: readonly [string, (date: string) => Record<string, unknown>][] = [
    ['updated', (updated) => ({ updated })],
    [
      'corrections',
      (date) => ({
        corrections: [
          { date: '2021-11-20', note: 'A.' },
          { date, note: 'B.' },
        ],
      }),
    ],
  ];
  for (const [key, fields] of keys) {
    for (const [date, hoursAhead, expected] of changes) {
      test(`“${key}” with ${date}, ${hoursAhead} hours ahead`, () => {
        const all = [filed('a', item('2021-11-14', 'a', fields(date)))];
        const problems = checkEdition(all, { timeZone: 'UTC', hoursAhead }, '2021-12-01T00:00:00Z');
        assert.deepEqual(
          problems.map(({ severity, code }) => `${severity} ${code}`),
          expected.map((code) => `warning edition/${code}`),
        );
        for (const { found } of problems) {
          assert.ok(found.includes(`“${key}”`) && found.includes(date), found);
        }
      });
    }
  }

  const languages: readonly [string, readonly string[]][] = [
    ['ru', []],
    ['en', ['b warning edition/translates-nothing']],
  ];
  for (const [language, expected] of languages) {
    test(`a dispatch in “en” is translated to “${language}”`, () => {
      const first = item('2021-11-14', 'a', { id: 'urn:x:1', language: 'en' });
      const fields = { id: 'urn:x:2', translates: 'urn:x:1', language };
      assert.deepEqual(
        codes(filed('a', first), filed('b', item('2021-11-14', 'b', fields))),
        expected,
      );
    });
  }
});
