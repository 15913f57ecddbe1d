import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { refusedParts } from '#testing/parse-svg.ts';
import { daysInMonth, toDay } from '#wire/calendar.ts';
import { yearCalendar } from './year-calendar.ts';

function draw(counts: Readonly<Record<string, number>>, year = '2021', language = 'en-GB') {
  return yearCalendar({
    year,
    language,
    counts: new Map(Object.entries(counts)),
    hrefOf: (day) => `/${day.replaceAll('-', '/')}/`,
    titleOf: (day, count) => `${day}: ${count} dispatches`,
  }).map(({ drawing }) => drawing);
}

const cellsOf = (month = '') =>
  [
    ...month.matchAll(
      /<a href="([^"]+)"><title>([^<]+)<\/title><rect x="(\d+)" y="(\d+)" width="(\d+)"/gu,
    ),
  ].map(([, href, title, x, y, width]) => ({
    href,
    title,
    column: Math.floor(Number(x) / 24),
    week: Math.floor((Number(y) - 20) / 24),
    side: Number(width),
  }));

test('a day with dispatches is a link in its week and weekday', () => {
  const months = draw({ '2021-11-01': 1, '2021-11-14': 4 });
  assert.equal(months.length, 12);
  assert.deepEqual(cellsOf(months[10]), [
    { href: '/2021/11/01/', title: '2021-11-01: 1 dispatches', column: 0, week: 0, side: 10 },
    { href: '/2021/11/14/', title: '2021-11-14: 4 dispatches', column: 6, week: 1, side: 18 },
  ]);
  assert.equal(months.join('').match(/<a /gu)?.length, 2);
});

suite('a square’s side says how many, in four steps', () => {
  const rows: readonly [number, number, number][] = [
    [1, 1, 18],
    [1, 100, 6],
    [6, 100, 6],
    [7, 100, 10],
    [26, 100, 14],
    [56, 100, 14],
    [57, 100, 18],
    [100, 100, 18],
  ];
  for (const [count, most, side] of rows) {
    test(`${count} where ${most} is the most: ${side}`, () => {
      const [, february = ''] = draw({ '2021-02-01': count, '2021-03-01': most });
      assert.equal(cellsOf(february)[0]?.side, side);
    });
  }
});

suite('every day of a year is there once', () => {
  for (const year of ['2020', '2021', '1900', '2000']) {
    test(year, () => {
      const points = draw({}, year).map((month) => month.match(/M\d+ \d+h0/gu)?.length);
      assert.deepEqual(
        points,
        Array.from({ length: 12 }, (_, index) => daysInMonth(Number(year), index + 1)),
      );
    });
  }
});

suite('months and weekdays are in the site’s language', () => {
  const rows: readonly [string, string, string][] = [
    ['en-GB', 'November 2021', 'MTWTFSS'],
    ['ru', 'ноябрь 2021 г.', 'ПВСЧПСВ'],
    ['es', 'noviembre de 2021', 'LMXJVSD'],
    ['ar', 'نوفمبر 2021', 'نثرخجسح'],
  ];
  for (const [language, name, initials] of rows) {
    test(language, () => {
      const november = draw({}, '2021', language)[10] ?? '';
      const weekdays = [...november.matchAll(/<text[^>]*>([^<]+)/gu)].map(([, text]) => text);
      assert.match(november, new RegExp(` aria-label="${name}"`, 'u'));
      assert.equal(weekdays.join(''), initials);
    });
  }
});

test('in a language written from right to left, so are the weeks', () => {
  const [month] = draw({ '2021-01-01': 1 }, '2021', 'ar');
  assert.equal(cellsOf(month)[0]?.column, 2);
});

test('names are text, whatever they are', () => {
  const months = yearCalendar({
    year: '2021',
    language: 'en',
    counts: new Map([['2021-01-01', 1]]),
    hrefOf: () => '"><script>',
    titleOf: () => '<script>',
  });
  assert.deepEqual(refusedParts(months.map(({ drawing }) => drawing).join('')), []);
});

test('a year of which every day is a link has at most 4 kB', () => {
  const counts: Record<string, number> = {};
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= 31; day += 1) {
      const date = toDay(2021, month, day);
      if (date) counts[date] = 1 + ((month * 37 + day * 61) % 60);
    }
  }
  assert.ok(brotliCompressSync(draw(counts).join('')).length <= 4_000);
});
