import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { askedYears, firstYears } from './years.ts';

suite('how many years a search asks at first', () => {
  const rows: readonly (readonly [dispatches: readonly number[], first: number])[] = [
    [[], 0],
    [[70], 1],
    [[3, 90], 2],
    [[3, 90, 50, 40], 3],
    [[1000, 1000], 1],
    [[999, 1, 1], 2],
    [[700, 700, 700], 2],
    [[100_000], 1],
  ];
  for (const [dispatches, first] of rows) {
    test(dispatches.join(), () => assert.equal(firstYears(dispatches), first));
  }
});

suite('the years that a search asks', () => {
  const all = ['2024', '2023', '2021', '2020', '2019'];
  const rows: readonly (readonly [
    what: string,
    first: number,
    query: { readonly year?: string; readonly since?: string },
    years: readonly string[],
    next: string | undefined,
  ])[] = [
    ['the newest', 1, {}, ['2024'], '2023'],
    ['the newest two', 2, {}, ['2024', '2023'], '2020'],
    ['twice as many', 2, { since: '2020' }, ['2024', '2023', '2021', '2020'], '2019'],
    ['all', 2, { since: '2019' }, all, undefined],
    ['a year between two', 1, { since: '2022' }, ['2024', '2023'], '2020'],
    ['not fewer than at first', 2, { since: '2024' }, ['2024', '2023'], '2020'],
    ['what no year is', 1, { since: 'x' }, ['2024'], '2023'],
    ['the chosen one', 2, { year: '2020' }, ['2020'], undefined],
    ['the chosen one alone', 2, { year: '2020', since: '2019' }, ['2020'], undefined],
    ['one that the site does not have', 2, { year: '2022' }, [], undefined],
    ['all, if they are few', 5, {}, all, undefined],
  ];
  for (const [what, first, { year, since }, years, next] of rows) {
    test(what, () => {
      const filters = year === undefined ? {} : { year };
      assert.deepEqual(askedYears({ all, first }, { filters, since }), { years, next });
    });
  }

  test('none, if there is none', () => {
    assert.deepEqual(askedYears({ all: [], first: 0 }, { filters: {}, since: undefined }), {
      years: [],
      next: undefined,
    });
  });
});
