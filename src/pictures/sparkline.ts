import { s } from 'hastscript';
import { formatMonth, formatYear } from '#dispatch/dates.ts';
import type { Day } from '#wire/calendar.ts';
import { renderSvg } from './svg.ts';

/** The number of dispatches in each month, or each year, from the first with any to the last. */
export interface Series {
  readonly unit: 'month' | 'year';
  /** `2021-11` or `2021`, without gaps. */
  readonly periods: readonly { readonly period: string; readonly count: number }[];
}

/** More months than this are counted by year. */
const MOST_MONTHS = 120;

/** Counts days by month, or by year if there are too many months to see. */
export function toSeries(days: readonly Day[]): Series {
  const months = countBy(days, 'month');
  return months.periods.length > MOST_MONTHS ? countBy(days, 'year') : months;
}

/** What a series says in words. */
export interface SeriesSummary {
  /** In words: `March 2019`. The first and the last are equal if there is only one period. */
  readonly first: string;
  readonly last: string;
  /** The first of the periods with the most. */
  readonly peak: string;
  readonly peakCount: number;
}

/** The words of a series, in a language; undefined if it is empty. */
export function summariseSeries(
  { unit, periods }: Series,
  language: string,
): SeriesSummary | undefined {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return undefined;
  const peak = periods.reduce((most, one) => (one.count > most.count ? one : most));
  const inWords = (period: string) =>
    unit === 'month' ? formatMonth(period, language) : formatYear(period, language);
  return {
    first: inWords(first.period),
    last: inWords(last.period),
    peak: inWords(peak.period),
    peakCount: peak.count,
  };
}

/**
 * A series as bars on a line, as inline SVG: one per period, the highest for the most dispatches. Screen readers read
 * out `title`. Undefined for fewer than three periods, which are described in words.
 */
export function sparkline({ periods }: Series, title: string): string | undefined {
  if (periods.length < LEAST_PERIODS) return undefined;
  const most = Math.max(...periods.map(({ count }) => count));
  const width = periods.length * PITCH;
  const bars = periods.flatMap(({ count }, index) =>
    count === 0 ? [] : [`M${index * PITCH + PITCH / 2} ${HEIGHT}v${-barOf(count, most)}`],
  );
  return renderSvg(
    s(
      'svg',
      {
        class: 'sparkline',
        viewBox: `0 0 ${width} ${HEIGHT + 1}`,
        width,
        height: HEIGHT + 1,
        role: 'img',
      },
      [
        s('title', title),
        s('path', { d: `M0 ${HEIGHT + 0.5}h${width}` }),
        s('path', { d: bars.join('') }),
      ],
    ),
  );
}

const LEAST_PERIODS = 3;
/** The distance between bars. */
const PITCH = 4;
const HEIGHT = 24;
const LOWEST_BAR = 2;

function barOf(count: number, most: number): number {
  return Math.max(LOWEST_BAR, Math.round((HEIGHT * count) / most));
}

const UNIT_LENGTHS = { month: 7, year: 4 } as const;

function countBy(days: readonly Day[], unit: Series['unit']): Series {
  const counts = new Map<string, number>();
  for (const day of days) {
    const period = day.slice(0, UNIT_LENGTHS[unit]);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const numbers = [...counts.keys()].map((period) => numberOf(period));
  const first = Math.min(...numbers);
  const length = numbers.length === 0 ? 0 : Math.max(...numbers) - first + 1;
  const periods = Array.from({ length }, (_, index) => {
    const period = unit === 'month' ? monthOf(first + index) : yearOf(first + index);
    return { period, count: counts.get(period) ?? 0 };
  });
  return { unit, periods };
}

/** Months, or years, since the year 0. */
function numberOf(period: string): number {
  const [year = 0, month] = period.split('-').map(Number);
  return month === undefined ? year : year * 12 + month - 1;
}

function monthOf(number: number): string {
  return `${yearOf(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function yearOf(number: number): string {
  return String(number).padStart(4, '0');
}
