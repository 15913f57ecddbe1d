import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formatEntryDate } from './timeline-entry.ts';

suite('the date of an entry in words', () => {
  const rows: readonly [string, string, string][] = [
    ['1834', 'en-GB', '1834'],
    ['2021-11', 'en-GB', 'November 2021'],
    ['2021-11', 'ru', 'ноябрь 2021 г.'],
    ['2021-11-14', 'en-GB', '14 November 2021'],
    ['2021-11-14', 'ar', '14 نوفمبر 2021'],
    ['2021-11-13T23:30:00Z', 'en-GB', '14 November 2021 at 02:30 GMT+3'],
  ];
  for (const [date, language, words] of rows) {
    test(`${date} in ${language}`, () =>
      assert.equal(formatEntryDate(date, { language, timeZone: 'Europe/Minsk' }), words));
  }
});
