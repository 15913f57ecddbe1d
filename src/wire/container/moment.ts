import { type Day, toDay } from '#wire/calendar.ts';
import { monthNumber } from '#wire/months.ts';

/** When copy was sent: its day, and the instant where a clock time and its offset are known. */
export interface Moment {
  readonly day: Day;
  /** RFC 3339 with its offset, whole seconds: `2021-11-14T16:05:00Z`. */
  readonly instant?: string;
}

const DATE = /^(\d{4})(-?)(\d{2})\2(\d{2})/u;
const CLOCK =
  /^[T ]?([01]\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/iu;
const OFFSET = /^([+-])(0\d|1[0-4]):?([0-5]\d)?$/u;

/** Zones that trailers name by letters; the names of other zones are ambiguous. */
const ZONES: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
};

/**
 * A date of ISO 8601, basic or extended, as NITF, NewsML-G2 and ninjs require: `20211114T160500+0300`, `2021-11-14`. A
 * clock time without an offset gives the day only. Undefined for anything else; never rolled over.
 */
export function readMoment(text: string): Moment | undefined {
  const date = DATE.exec(text);
  const day = date ? toDay(Number(date[1]), Number(date[3]), Number(date[4])) : undefined;
  if (!date || day === undefined) return undefined;
  const rest = text.slice(date[0].length);
  if (rest === '' || rest === 'Z' || OFFSET.test(rest)) return { day };
  const clock = CLOCK.exec(rest);
  return clock ? withClock(day, clock[1], clock[2], clock[3], clock[4]) : undefined;
}

// `Sun, 14 Nov 2021 16:05:00 +0300 (MSK)`: the day of the week, the seconds and the comment may be missing.
const MAIL_DATE =
  /^(?:\p{L}{3,10},?\s+)?(\d{1,2})[\s-](\p{L}{3,12})[\s-](\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([+-]\d{4}|\p{L}{1,5}))?(?:\s*\([^)]*\))?$/u;

/** A date as e-mail and RSS have it (RFC 5322, 3.3; RFC 822); undefined for anything else. */
export function mailMoment(text: string): Moment | undefined {
  const [, dayOfMonth, month = '', year = '', hour = '', minute, second, zone] =
    MAIL_DATE.exec(text.trim()) ?? [];
  const number = Number(year) + (year.length > 2 ? 0 : Number(year) < 70 ? 2000 : 1900);
  const day = toDay(number, monthNumber(month) ?? 0, Number(dayOfMonth));
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const offset = zone === undefined ? undefined : (MAIL_ZONES[zone.toUpperCase()] ?? zone);
  return withClock(day, hour.padStart(2, '0'), minute, second, offset);
}

/** What mail means by zones that elsewhere are ambiguous; `-0000` is a time in UTC (RFC 5322, 3.3 and 4.3). */
const MAIL_ZONES: Readonly<Record<string, string>> = {
  '-0000': 'Z',
  CST: '-0600',
  MST: '-0700',
  UT: 'Z',
};

/** The parts of a date as trailers have them. A year of two figures lies between 1970 and 2069. */
export interface TrailerDate {
  readonly year: string;
  /** A number, or the name of a month. */
  readonly month: string;
  readonly dayOfMonth: string;
  /** `1605`. */
  readonly clock: string;
  /** `GMT`, `EST`, `+0300`; where it is missing or unknown, only the day counts. */
  readonly zone: string | undefined;
}

/** The date of a trailer; undefined where the day or the clock time does not exist. */
export function trailerMoment({ year, month, dayOfMonth, clock, zone }: TrailerDate) {
  const yearNumber = Number(year) + (year.length > 2 ? 0 : Number(year) < 70 ? 2000 : 1900);
  const monthOfYear = /^\d+$/u.test(month) ? Number(month) : (monthNumber(month) ?? 0);
  const day = toDay(yearNumber, monthOfYear, Number(dayOfMonth));
  const time = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(clock);
  return day && time ? withClock(day, time[1], time[2], undefined, zone) : undefined;
}

function withClock(
  day: Day,
  hour = '00',
  minute = '00',
  second = '00',
  zone: string | undefined,
): Moment | undefined {
  if (zone === undefined) return { day };
  const offset = OFFSET.exec(zone);
  if (/^[+-]/u.test(zone) && !offset) return undefined;
  const written = offset
    ? `${offset[1]}${offset[2]}:${offset[3] ?? '00'}`
    : ZONES[zone.toUpperCase()];
  return written === undefined
    ? { day }
    : { day, instant: `${day}T${hour}:${minute}:${second}${written}` };
}
