import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { sparkline, summariseSeries, toSeries } from './sparkline.ts';

const countsOf = (days: readonly string[]) =>
  toSeries(days).periods.map(({ period, count }) => `${period}:${count}`);

suite('a series', () => {
  const rows: readonly [string, string[], string[]][] = [
    ['nothing', [], []],
    ['one day', ['2021-11-14'], ['2021-11:1']],
    [
      'months between have none',
      ['2022-01-02', '2021-11-14', '2021-11-30'],
      ['2021-11:2', '2021-12:0', '2022-01:1'],
    ],
    [
      'more than ten years are counted by year',
      ['2011-01-01', '2021-01-01', '2021-05-01'],
      ['2011:1', ...Array.from({ length: 9 }, (_, year) => `${2012 + year}:0`), '2021:2'],
    ],
  ];
  for (const [name, days, counts] of rows)
    test(name, () => assert.deepEqual(countsOf(days), counts));

  test('holds every day', () => {
    const day = fc
      .tuple(fc.integer({ min: 1835, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-01`);
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const { periods } = toSeries(days);
        assert.equal(
          periods.reduce((sum, { count }) => sum + count, 0),
          days.length,
        );
      }),
    );
  });
});

suite('a series in words', () => {
  const rows: readonly [string, string[], string, object | undefined][] = [
    ['nothing', [], 'en-GB', undefined],
    [
      'by month',
      ['2019-03-01', '2020-06-02', '2020-06-03', '2021-11-14'],
      'en-GB',
      { first: 'March 2019', last: 'November 2021', peak: 'June 2020', peakCount: 2 },
    ],
    [
      'in Spanish; the first of equals',
      ['2019-03-01', '2019-04-02'],
      'es',
      {
        first: 'marzo de 2019',
        last: 'abril de 2019',
        peak: 'marzo de 2019',
        peakCount: 1,
      },
    ],
    [
      'by year',
      ['1991-03-01', '2021-04-02', '2021-05-02'],
      'en-GB',
      { first: '1991', last: '2021', peak: '2021', peakCount: 2 },
    ],
  ];
  for (const [name, days, language, summary] of rows) {
    test(name, () => assert.deepEqual(summariseSeries(toSeries(days), language), summary));
  }
});

test('a bar for each period, the highest for the most', () => {
  const days = ['2021-01-01', '2021-03-01', ...Array.from({ length: 4 }, () => '2021-04-01')];
  assert.equal(
    sparkline(toSeries(days), 'A <b>'),
    '<svg class="sparkline" viewBox="0 0 16 25" width="16" height="25" role="img"><title>A &#x3C;b></title>' +
      '<path d="M0 24.5h16" /><path d="M2 24v-6M10 24v-6M14 24v-24" /></svg>',
  );
});

test('one among thousands is still visible', () => {
  const days = ['2021-01-01', '2021-03-01', ...Array.from({ length: 4000 }, () => '2021-02-01')];
  assert.match(sparkline(toSeries(days), 'A') ?? '', /M2 24v-2M6 24v-24M10 24v-2"/u);
});

test('one or two periods have no drawing', () => {
  assert.equal(sparkline(toSeries(['2021-01-01', '2021-02-01']), 'A'), undefined);
});
