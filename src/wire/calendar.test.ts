import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { daysBetween, nearestDay, parseDay, toDay } from './calendar.ts';

suite('parseDay', () => {
  const rows: readonly [string, string | undefined][] = [
    ['2021-11-14', '2021-11-14'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['1900-02-29', undefined],
    ['2000-02-29', '2000-02-29'],
    ['2021-02-30', undefined],
    ['2021-00-10', undefined],
    ['2021-13-01', undefined],
    ['2021-04-31', undefined],
    ['0000-01-01', undefined],
    ['2021-1-1', undefined],
    ['14/11/2021', undefined],
    ['2021-11-14T00:00:00Z', undefined],
  ];
  for (const [text, day] of rows) {
    test(`${text} → ${day ?? 'none'}`, () => assert.equal(parseDay(text), day));
  }
});

suite('nearestDay', () => {
  const rows: readonly [number, number, string, string | undefined][] = [
    [12, 31, '2022-01-01', '2021-12-31'],
    [1, 1, '2021-12-31', '2022-01-01'],
    [11, 14, '2021-11-14', '2021-11-14'],
    [6, 30, '2021-01-05', '2021-06-30'],
    [2, 29, '2022-02-28', '2020-02-29'],
    [2, 29, '1900-02-28', '1896-02-29'],
    [2, 29, '1900-03-02', '1904-02-29'],
    [2, 30, '2022-03-01', undefined],
  ];
  for (const [month, dayOfMonth, to, day] of rows) {
    test(`${dayOfMonth}.${month}. near ${to} → ${day ?? 'none'}`, () =>
      assert.equal(nearestDay(month, dayOfMonth, to), day));
  }
});

test('days are counted as the platform counts them', () => {
  const days = fc.date({
    min: new Date('0001-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, days, (from, to) => {
      const [first, second] = [from, to].map((date) => date.toISOString().slice(0, 10));
      const expected = (Date.parse(second ?? '') - Date.parse(first ?? '')) / 86_400_000;
      assert.equal(daysBetween(first ?? '', second ?? ''), expected);
    }),
  );
});

test('toDay never rolls over', () => {
  const number = fc.integer({ min: -2, max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), number, number, (year, month, dayOfMonth) => {
      const day = toDay(year, month, dayOfMonth);
      if (day === undefined) return;
      assert.deepEqual(day.split('-').map(Number), [year, month, dayOfMonth]);
    }),
  );
});
