import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  dayOf,
  formatDate,
  formatMonth,
  formatPeriod,
  formatYear,
  isInstant,
  isTimeZone,
  movedToDay,
  toHeading,
  toInstant,
  withOffset,
} from './dates.ts';

suite('toInstant', () => {
  const rows: readonly [string, string, string][] = [
    ['2021-11-14', 'UTC', '2021-11-14T00:00:00Z'],
    ['2021-11-14', 'Europe/Minsk', '2021-11-13T21:00:00Z'],
    ['2021-11-14', 'America/New_York', '2021-11-14T05:00:00Z'],
    ['2021-07-14', 'America/New_York', '2021-07-14T04:00:00Z'],
    // The clocks went forward at midnight: the day began at 01:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['2021-11-14T16:05:30+03:00', 'UTC', '2021-11-14T13:05:30Z'],
    ['2021-11-14T16:05Z', 'Europe/Minsk', '2021-11-14T16:05:00Z'],
  ];
  for (const [date, timeZone, instant] of rows) {
    test(`${date} in ${timeZone} → ${instant}`, () =>
      assert.equal(toInstant(date, timeZone), instant));
  }

  test('an invalid date is an error', () => {
    assert.throws(() => toInstant('2021-02-30', 'UTC'), RangeError);
    assert.throws(() => toInstant('yesterday', 'UTC'), RangeError);
  });
});

suite('withOffset', () => {
  const rows: readonly [string, string, string][] = [
    ['2021-11-14T13:05:30Z', 'Europe/Minsk', '2021-11-14T16:05:30+03:00'],
    ['2021-07-14T13:05:30Z', 'America/New_York', '2021-07-14T09:05:30-04:00'],
    ['2021-11-14T13:05:30Z', 'UTC', '2021-11-14T13:05:30+00:00'],
  ];
  for (const [instant, timeZone, local] of rows) {
    test(`${instant} in ${timeZone} → ${local}`, () => {
      assert.equal(withOffset(instant, timeZone), local);
      assert.ok(isInstant(local));
      assert.equal(toInstant(local, timeZone), instant);
    });
  }
});

suite('movedToDay', () => {
  const rows: readonly [string, string, string, string][] = [
    ['2021-11-14', '2021-12-24', 'Europe/Minsk', '2021-12-24'],
    ['2021-11-14T16:05:00+03:00', '2021-12-24', 'Europe/Minsk', '2021-12-24T16:05:00+03:00'],
    // The clocks have changed in between, and show the same.
    ['2021-07-14T09:00:00-04:00', '2021-12-24', 'America/New_York', '2021-12-24T09:00:00-05:00'],
    // In the zone of the site, the instant falls on the day before.
    ['2021-11-14T01:00:00+03:00', '2021-12-24', 'UTC', '2021-12-24T22:00:00+00:00'],
  ];
  for (const [date, day, timeZone, moved] of rows) {
    test(`${date} to ${day} in ${timeZone} → ${moved}`, () => {
      assert.equal(movedToDay(date, day, timeZone), moved);
      assert.equal(dayOf(moved, timeZone), day);
    });
  }
});

suite('dayOf', () => {
  const rows: readonly [string, string, string][] = [
    ['2021-11-14', 'Pacific/Auckland', '2021-11-14'],
    ['2021-11-14T22:30:00Z', 'UTC', '2021-11-14'],
    ['2021-11-14T22:30:00Z', 'Europe/Minsk', '2021-11-15'],
    ['2021-11-14T01:30:00Z', 'America/New_York', '2021-11-13'],
  ];
  for (const [date, timeZone, day] of rows) {
    test(`${date} in ${timeZone} → ${day}`, () => assert.equal(dayOf(date, timeZone), day));
  }
});

suite('isInstant', () => {
  const rows: readonly [string, boolean][] = [
    ['2021-11-14T16:05:00+03:00', true],
    ['2021-11-14T16:05Z', true],
    ['2021-11-14T16:05:00', false],
    ['2021-11-14', false],
    ['2021-02-30T10:00:00Z', false],
    ['2021-11-14T25:00:00Z', false],
    ['2021-11-14 16:05:00Z', false],
  ];
  for (const [text, is] of rows) {
    test(`${text}: ${is}`, () => assert.equal(isInstant(text), is));
  }
});

test('isTimeZone', () => {
  assert.ok(isTimeZone('Europe/Minsk'));
  assert.ok(!isTimeZone('Mars/Olympus'));
});

suite('dates in words', () => {
  const rows: readonly [string, string, string, string][] = [
    ['2021-11-14', 'en-GB', 'Pacific/Auckland', 'Sunday, 14 November 2021'],
    ['2021-11-14', 'ru', 'UTC', 'воскресенье, 14 ноября 2021 г.'],
    ['2021-11-14T16:05:00+03:00', 'en-GB', 'UTC', '14 November 2021 at 13:05 UTC'],
  ];
  for (const [date, language, timeZone, words] of rows) {
    test(words, () => assert.equal(formatDate(date, { language, timeZone }), words));
  }

  test('a month', () => assert.equal(formatMonth('2021-11', 'en-GB'), 'November 2021'));

  const years: readonly [string, string][] = [
    ['en', '2021'],
    ['ar-EG', '٢٠٢١'],
    ['zh', '2021年'],
  ];
  for (const [language, words] of years) {
    test(`a year in ${language}`, () => assert.equal(formatYear('2021', language), words));
  }

  const headings: readonly [string, string, string][] = [
    ['ru', 'ноябрь 2021 г.', 'Ноябрь 2021 г.'],
    ['es', '14 de noviembre', '14 de noviembre'],
    ['tr', 'ilkbahar', 'İlkbahar'],
    ['ar', 'نوفمبر', 'نوفمبر'],
    ['en', '', ''],
  ];
  for (const [language, words, heading] of headings) {
    test(`as a heading: ${words}`, () => assert.equal(toHeading(words, language), heading));
  }
});

suite('formatPeriod', () => {
  const rows: readonly [string, string, string][] = [
    ['2021', 'en', '2021'],
    ['2021-11', 'en', 'November 2021'],
    ['2021-11-14', 'en-GB', 'Sunday, 14 November 2021'],
    ['2021-11', 'es', 'Noviembre de 2021'],
  ];
  for (const [period, language, words] of rows) {
    test(`${period} in ${language} → ${words}`, () =>
      assert.equal(formatPeriod(period, { language, timeZone: 'Pacific/Apia' }), words));
  }
});
