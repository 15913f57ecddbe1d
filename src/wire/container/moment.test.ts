import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readMoment, trailerMoment } from './moment.ts';

suite('readMoment', () => {
  const rows: readonly [string, string | undefined][] = [
    ['20211114', '2021-11-14'],
    ['2021-11-14', '2021-11-14'],
    ['2021-11-14Z', '2021-11-14'],
    ['2021-11-14+03:00', '2021-11-14'],
    ['20211114T160500Z', '2021-11-14T16:05:00Z'],
    ['20211114T160500+0300', '2021-11-14T16:05:00+03:00'],
    ['20211114T1605-05', '2021-11-14T16:05:00-05:00'],
    ['2021-11-14T16:05:00z', '2021-11-14T16:05:00Z'],
    ['2021-11-14T16:05:00.123Z', '2021-11-14T16:05:00Z'],
    ['2021-11-14 16:05:00 +03:00', '2021-11-14T16:05:00+03:00'],
    ['2021-11-14T16:05:00', '2021-11-14'],
    ['2021-11-14T24:00:00Z', undefined],
    ['2021-11-14T16:60:00Z', undefined],
    ['2021-11-14T16:05:00+15:00', undefined],
    ['2021-1114', undefined],
    ['20210230', undefined],
    ['14.11.2021', undefined],
    ['2021-11-14, noon', undefined],
  ];
  for (const [text, expected] of rows) {
    test(`${text} → ${expected ?? 'none'}`, () => {
      const moment = readMoment(text);
      assert.equal(moment?.instant ?? moment?.day, expected);
    });
  }
});

suite('trailerMoment', () => {
  const rows: readonly [string, string, string, string, string | undefined, string | undefined][] =
    [
      ['21', 'NOV', '14', '1605', 'GMT', '2021-11-14T16:05:00Z'],
      ['87', '2', '26', '1605', 'EST', '1987-02-26T16:05:00-05:00'],
      ['69', 'Mai', '1', '0000', '+0200', '2069-05-01T00:00:00+02:00'],
      ['1999', '12', '31', '2359', undefined, '1999-12-31'],
      ['21', 'NOV', '14', '1605', 'XYZ', '2021-11-14'],
      ['21', 'XYZ', '14', '1605', 'GMT', undefined],
      ['21', '2', '30', '1605', 'GMT', undefined],
      ['21', '11', '14', '2400', 'GMT', undefined],
    ];
  for (const [year, month, dayOfMonth, clock, zone, expected] of rows) {
    test(`${dayOfMonth} ${month} ${year} ${clock} ${zone ?? ''} → ${expected ?? 'none'}`, () => {
      const moment = trailerMoment({ year, month, dayOfMonth, clock, zone });
      assert.equal(moment?.instant ?? moment?.day, expected);
    });
  }
});
