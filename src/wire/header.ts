import { datelineDate } from '#wire/dateline/dateline-date.ts';
import { type Day, isDayOfNews, NEWS_YEARS, parseDay } from './calendar.ts';
import type { Span } from './position.ts';
import { type Finding, type WireError, wireError } from './problem.ts';

/** The line ` date 2021-11-14 ` before the copy. Its offsets include the white space around it. */
export interface Header extends Span {
  readonly day: Day;
  /** The moment, where the header gives one: RFC 3339 with its offset, `2021-11-14T16:05:00+03:00`. */
  readonly instant?: string;
}

// White space after it ends with its line: the indent of the next line belongs to the copy.
const HEADER =
  /^\s*date:?[^\S\r\n]+(\d[\dTtZz:+./-]*(?:[^\S\r\n]+\d{1,2}:\d{2}(?::\d{2})?(?=\s|$))?)(?!\S)[^\S\r\n]*(?:[^\S\r\n]*(?:\r\n|\n|\r))*/iu;
// `Date 14 of the tour` is prose: a date has two separators or eight figures.
const MEANT_AS_DATE = /^\d+([./:-])\d+\1\d+|^\d{8}$/u;
const BROKEN_HEADER = /^(\s*date\s*[:=]?\s*)([\d\p{L}]\S*)/iu;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;

/**
 * The header of a wire text at an offset (after any byte-order mark), if it has one.
 *
 * @throws WireError where a header gives no day, or one that can be read two ways
 */
export function parseHeader(text: string, start: number, file: string): Header | undefined {
  const match = HEADER.exec(text.slice(start));
  const written = match?.[1];
  if (!match || written === undefined || !MEANT_AS_DATE.test(written)) {
    const broken = brokenHeader(text, start);
    if (broken) throw notADay(file, text, broken.start, broken.written);
    return undefined;
  }
  const span = { start, end: start + match[0].length };
  const instant = INSTANT.exec(written);
  const day = parseDay(instant?.[1] ?? written);
  if (day === undefined || !isWellFormed(day))
    throw notADay(file, text, start + match[0].indexOf(written), written);
  return { ...span, day, ...(instant && { instant: written }) };
}

/** What was meant as a header but has another form, `date=2021-11-14`, `date 14 November 2021`. */
function brokenHeader(text: string, start: number) {
  const match = BROKEN_HEADER.exec(text.slice(start, start + 200));
  const [, before = '', written = ''] = match ?? [];
  if (!match) return undefined;
  const at = start + before.length;
  const date = datelineDate(text, at);
  if (date?.value.year !== undefined) return { start: at, written: text.slice(at, date.end) };
  return MEANT_AS_DATE.test(written) ? { start: at, written } : undefined;
}

function notADay(file: string, text: string, offset: number, written: string): WireError {
  return wireError(file, text, offset, {
    ...judge(written),
    found: `the header “date ${written}”`,
    remedy: 'write the header as “date 2021-11-14”: year, month, day',
  });
}

function isWellFormed(written: string): boolean {
  const day = parseDay(written);
  return day !== undefined && isDayOfNews(day);
}

function judge(written: string): Pick<Finding, 'code' | 'expected'> {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(written) && !isWellFormed(written)) {
    const expected = `a day of the calendar, from ${NEWS_YEARS.first} to ${NEWS_YEARS.last}`;
    return { code: 'wire/no-such-day', expected };
  }
  if (/^\d{4}(?:\D|\d{4}$)/u.test(written)) {
    const expected =
      'a date as YYYY-MM-DD behind “date ”, or with time and offset as 2021-11-14T16:05:00+03:00';
    return { code: 'wire/date-form', expected };
  }
  if (!/^\d/u.test(written) || /\p{L}/u.test(written)) {
    return { code: 'wire/date-form', expected: 'a date as YYYY-MM-DD' };
  }
  const expected = 'a date as YYYY-MM-DD, since others can be read in two ways';
  return { code: 'wire/ambiguous-date', expected };
}
