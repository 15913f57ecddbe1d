import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Correction } from '#dispatch/schema.ts';
import { sampleItem } from '#testing/feed-samples.ts';
import { changeOf, correctionsOf, correctionYears } from './corrections.ts';

const ZONE = 'Europe/Minsk';

function corrected(slug: string, corrections: readonly Correction[], fields = {}) {
  return sampleItem({ id: `urn:x:${slug}`, corrections, ...fields }, { slug });
}

const on = (date: string, note = 'N') => ({ date, note });

/** Corrections as slug, date, number and moment of publication. */
function listed(...items: Parameters<typeof correctionsOf>[0]) {
  return correctionsOf(items, ZONE).map(({ item, correction, number, published }) =>
    [item.slug, correction.date, number, published].join(' '),
  );
}

suite('corrections', () => {
  test('are newest first, whatever the age of their dispatches', () => {
    assert.deepEqual(
      listed(
        corrected('new', [on('2021-11-15'), on('2021-11-17')]),
        corrected('none', []),
        corrected('old', [on('2021-11-16')], { date: '2019-01-01' }),
      ),
      [
        'new 2021-11-17 1 2021-11-16T21:00:00Z',
        'old 2021-11-16 1 2021-11-15T21:00:00Z',
        'new 2021-11-15 1 2021-11-14T21:00:00Z',
      ],
    );
  });

  test('of one moment are in the order of their dispatches, and of one dispatch the last is first', () => {
    assert.deepEqual(
      listed(
        corrected('a', [on('2021-11-15'), on('2021-11-15T00:00:00+03:00'), on('2021-11-15')]),
        corrected('b', [on('2021-11-15')]),
      ).map((row) => row.replace(/ \S+$/u, '')),
      ['a 2021-11-15 2', 'a 2021-11-15T00:00:00+03:00 1', 'a 2021-11-15 1', 'b 2021-11-15 1'],
    );
  });

  test('are not published before their dispatches', () => {
    const time = { date: '2021-11-14T16:05:00+03:00' };
    const embargoed = { embargoed: '2021-11-20T18:00:00+03:00' };
    assert.deepEqual(
      listed(
        corrected('a', [on('2021-11-14')], time),
        corrected('b', [on('2021-11-16')], embargoed),
      ),
      ['b 2021-11-16 1 2021-11-20T15:00:00Z', 'a 2021-11-14 1 2021-11-14T13:05:00Z'],
    );
  });

  test('come under the year in which they were published there', () => {
    const all = [corrected('a', [on('2022-01-01'), on('2021-11-15'), on('2021-12-31')])];
    assert.deepEqual(
      correctionYears(correctionsOf(all, ZONE), ZONE).map(({ year, corrections }) => [
        year,
        corrections.length,
      ]),
      [
        ['2022', 1],
        ['2021', 2],
      ],
    );
  });
});

suite('what a correction changed', () => {
  const rows: readonly [string, Partial<Correction>, ReturnType<typeof changeOf>][] = [
    ['is nothing where it names no words', {}, undefined],
    ['is words', { was: '95', now: '90' }, { was: '95', now: '90' }],
    ['is words that were taken out', { was: 'a  b', now: '' }, { was: 'a b', now: '' }],
    ['is a line of several', { was: 'a\nb\n', now: 'a b' }, { was: 'a ¶ b', now: 'a b' }],
  ];
  for (const [name, words, expected] of rows) {
    test(name, () => assert.deepEqual(changeOf({ ...on('2021-11-15'), ...words }), expected));
  }
});
