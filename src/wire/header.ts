import { type Day, parseDay } from './calendar.ts';
import type { Span } from './position.ts';
import { type Finding, type WireError, wireError } from './problem.ts';

/** The line ` date 2021-11-14 ` before the copy. Its offsets take in the white space around it. */
export interface Header extends Span {
  readonly day: Day;
  /** The moment, where the header gives one: RFC 3339 with its offset, `2021-11-14T16:05:00+03:00`. */
  readonly instant?: string;
}

// The white space behind it ends with its line: the indent of the next line belongs to the copy.
const HEADER =
  /^\s*date:?[^\S\r\n]+(\d[\dTtZz:+./-]*(?:[^\S\r\n]+\d{1,2}:\d{2}(?::\d{2})?(?=\s|$))?)(?!\S)[^\S\r\n]*(?:[^\S\r\n]*(?:\r\n|\n|\r))*/iu;
// `Date 14 of the tour` is prose: a date has two separators or eight figures.
const MEANT_AS_DATE = /^\d+([./:-])\d+\1\d+|^\d{8}$/u;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;
/** Of the first news agency (Havas, 1835), and of a date that must be a slip. */
const YEARS = { first: 1835, last: 2100 };

/**
 * The header at an offset (behind a byte-order mark) of a wire text, if it has one.
 *
 * @throws WireError where a header gives no day, or one that can be read in two ways
 */
export function parseHeader(text: string, start: number, file: string): Header | undefined {
  const match = HEADER.exec(text.slice(start));
  const written = match?.[1];
  if (!match || written === undefined || !MEANT_AS_DATE.test(written)) return undefined;
  const span = { start, end: start + match[0].length };
  const instant = INSTANT.exec(written);
  const day = parseDay(instant?.[1] ?? written);
  if (day === undefined || !isLikely(day))
    throw notADay(file, text, start + match[0].indexOf(written), written);
  return { ...span, day, ...(instant && { instant: written }) };
}

function isLikely(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
}

function notADay(file: string, text: string, offset: number, written: string): WireError {
  return wireError(file, text, offset, {
    ...judge(written),
    found: `the header “date ${written}”`,
    remedy: 'write the header as “date 2021-11-14”: year, month, day',
  });
}

function judge(written: string): Pick<Finding, 'code' | 'expected'> {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(written)) {
    const expected = `a day of the calendar, from ${YEARS.first} to ${YEARS.last}`;
    return { code: 'wire/no-such-day', expected };
  }
  if (/^\d{4}-/u.test(written)) {
    const expected = 'a date as YYYY-MM-DD, or with time and offset as 2021-11-14T16:05:00+03:00';
    return { code: 'wire/date-form', expected };
  }
  const expected = 'a date as YYYY-MM-DD, since others can be read in two ways';
  return { code: 'wire/ambiguous-date', expected };
}
