import { datelineDate } from '#wire/dateline/dateline-date.ts';
import { type Day, isDayOfNews, NEWS_YEARS, toDay } from './calendar.ts';
import type { Span } from './position.ts';
import { type Finding, wireError } from './problem.ts';

/** A first line that is a date and nothing else, with the blank lines below it. */
export interface DateLine extends Span {
  readonly day: Day;
}

const FIRST_LINE =
  /^\s*(\S[^\r\n]{4,60}?)[^\S\r\n]*(?:\r\n|\n|\r)(?:[^\S\r\n]*(?:\r\n|\n|\r))*(?=[^\S\r\n]*\S)/u;
const LONGEST_LINE = 200;
const FIGURES = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})[.]?$/u;

/**
 * The date that people type above copy: `14 November 2021`, `Sunday, November 14, 2021`, `14 ноября 2021 г.`, `14.11.2021`.
 * Undefined where the first line is anything else.
 *
 * @throws WireError where it can be read in two ways, or is no day of news
 */
export function findDateLine(text: string, start: number, file: string): DateLine | undefined {
  const match = FIRST_LINE.exec(text.slice(start, start + LONGEST_LINE));
  const [all = '', written = ''] = match ?? [];
  const parts = match && (inFigures(written) ?? inWords(written));
  if (!match || !parts) return undefined;
  const refuse = (finding: Omit<Finding, 'found' | 'remedy'>) =>
    wireError(file, text, start + all.indexOf(written), {
      found: `the first line “${written}”`,
      remedy: 'write it as “date 2021-11-14”: year, month, day',
      ...finding,
    });
  if (parts === 'ambiguous') {
    const expected = 'a date that can be read in one way only';
    throw refuse({ code: 'wire/ambiguous-date', expected });
  }
  const day = toDay(...parts);
  if (day === undefined || !isDayOfNews(day)) {
    const expected = `a day of the calendar, from ${NEWS_YEARS.first} to ${NEWS_YEARS.last}`;
    throw refuse({ code: 'wire/no-such-day', expected });
  }
  return { start, end: start + all.length, day };
}

/** The day that a line gives, if it is a date and nothing else, and can be read in one way only. */
export function dayOfLine(line: string): Day | undefined {
  const parts = inFigures(line) ?? inWords(line);
  const day = parts && parts !== 'ambiguous' ? toDay(...parts) : undefined;
  return day !== undefined && isDayOfNews(day) ? day : undefined;
}

/** The first whole date, with its year, that words give: `Kastel, 14 November 2021 –`. */
export function dayAmid(words: string): Day | undefined {
  for (const { index } of words
    .slice(0, LONGEST_LINE)
    .matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const { year, month = 0, dayOfMonth = 0 } = datelineDate(words, index)?.value ?? {};
    const day = year === undefined ? undefined : toDay(year, month, dayOfMonth);
    if (day !== undefined && isDayOfNews(day)) return day;
  }
  return undefined;
}

type Parts = readonly [year: number, month: number, dayOfMonth: number];

function inWords(written: string): Parts | undefined {
  const found = datelineDate(written, 0);
  // `14 ноября 2021 года`, `14 November 2021.`
  if (!found || !/^\s*(?:года|року|roku)?[.,:]?$/iu.test(written.slice(found.end)))
    return undefined;
  const { year, month, dayOfMonth } = found.value;
  return year === undefined ? undefined : [year, month, dayOfMonth];
}

function inFigures(written: string): Parts | 'ambiguous' | undefined {
  const [, first = '', , second = '', year = ''] = FIGURES.exec(written) ?? [];
  if (year === '') return undefined;
  const [one, two] = [Number(first), Number(second)];
  if (one > 12 || one === two) return [Number(year), two, one];
  return two > 12 ? [Number(year), one, two] : 'ambiguous';
}
