import { type Day, parseDay } from './calendar.ts';
import type { Span } from './position.ts';
import { type WireError, wireError } from './problem.ts';

/** The line ` date 2021-11-14 ` before the copy. Its offsets take in the white space around it. */
export interface Header extends Span {
  readonly day: Day;
  /** The moment, where the header gives one: RFC 3339 with its offset, `2021-11-14T16:05:00+03:00`. */
  readonly instant?: string;
}

// The white space behind it ends with its line: the indent of the next line belongs to the copy.
const HEADER =
  /^\s*date[^\S\r\n]+(\d[\dTtZz:+./-]*)(?![^\s])[^\S\r\n]*(?:[^\S\r\n]*(?:\r\n|\n|\r))*/iu;
// `Date 14 of the tour` is prose: a date has two separators or eight figures.
const MEANT_AS_DATE = /^\d+([./:-])\d+\1\d+|^\d{8}$/u;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;

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
  if (day === undefined) throw notADay(file, text, start + match[0].indexOf(written), written);
  return { ...span, day, ...(instant && { instant: written }) };
}

function notADay(file: string, text: string, offset: number, written: string): WireError {
  const isOnNoCalendar = /^\d{4}-\d{2}-\d{2}$/u.test(written);
  return wireError(file, text, offset, {
    code: isOnNoCalendar ? 'wire/no-such-day' : 'wire/ambiguous-date',
    found: `the header “date ${written}”`,
    expected: isOnNoCalendar
      ? 'a day of the calendar'
      : 'a date as YYYY-MM-DD, since others can be read in two ways',
    remedy: 'write the header as “date 2021-11-14”: year, month, day',
  });
}
