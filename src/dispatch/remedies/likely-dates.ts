import { type Day, daysInMonth, toDay } from '#wire/calendar.ts';
import { monthNumber } from '#wire/months.ts';

/** What a date was probably meant to say, and what to tell of it. */
export interface LikelyDate {
  readonly date: string;
  /** Where it can be read in two ways, or an offset is not given, what it is to be compared with. */
  readonly why?: string;
}

const TIME =
  /^(?<day>.{6,40}?)[T\s,]+(?:at\s+)?(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:\.\d+)?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>\S.{0,40})?$/iu;
const OFFSET = /^(?:UTC|GMT)?(?<sign>[+\-−])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/iu;

/** Days and instants as front matter has them, for a date in any other form; none where it is no date. */
export function likelyDates(text: string): readonly LikelyDate[] {
  const written = text
    .trim()
    .slice(0, 100)
    .replace(/[‐-―−]/gu, '-');
  const days = likelyDays(written);
  if (days.length > 0) return days.map((date) => ({ date, ...(days.length > 1 && TWO_READINGS) }));
  const { day = '', hour, minute, second, half, zone } = TIME.exec(written)?.groups ?? {};
  if (hour === undefined) return [];
  const time = [clockHour(hour, half), minute, second].filter((part) => part !== undefined);
  const offset = offsetOf(zone);
  const read = likelyDays(day);
  return read.map((one) => ({
    date: `${one}T${time.join(':')}${offset ?? 'Z'}`,
    ...(read.length > 1 ? TWO_READINGS : offset === undefined && NO_OFFSET),
  }));
}

const TWO_READINGS = {
  why: 'write the year, the month and the day: of the two readings, the one that is meant:',
};
const NO_OFFSET = { why: 'write the time with its offset, such as +03:00, or Z for UTC:' };

/** The time at which an embargo of a whole day would end. */
export function instantsOfDay(text: string): readonly LikelyDate[] {
  return likelyDays(text.trim().slice(0, 100)).map((day) => ({
    date: `${day}T18:00:00Z`,
    why: 'write the time too, with its offset; Z stands for UTC:',
  }));
}

/** The last day of the month, for a day beyond it. */
export function lastOfMonth(text: string): readonly LikelyDate[] {
  const [, day = '', rest = ''] = /^(.{6,40}?)(T.{1,40})?$/u.exec(text) ?? [];
  const beyond = impossibleDay(day);
  const most = beyond && daysInMonth(beyond.year, beyond.month);
  const last = most ? toDay(beyond.year, beyond.month, most) : undefined;
  return last === undefined
    ? []
    : [{ date: `${last}${rest}`, why: 'write the day that is meant, such as' }];
}

/** What the calendar says of a day that it does not have, `2022-02-30`; undefined for any other text. */
export function noSuchDay(text: string): string | undefined {
  const beyond = impossibleDay(/^[^T]*/u.exec(text.slice(0, 100))?.[0] ?? '');
  if (!beyond) return undefined;
  const { year, month } = beyond;
  const most = daysInMonth(year, month);
  return most === 0
    ? `a day of the calendar: there is no month ${month}`
    : `a day of the calendar: ${year}-${String(month).padStart(2, '0')} has ${most} days`;
}

/** What a text says of a day that no calendar has. In front matter’s own form it is read in one way. */
function impossibleDay(text: string): Reading | undefined {
  const readings = readingsOf(text.trim());
  const asWritten = /^\d{4}-/u.test(text) ? readings.slice(0, 1) : readings;
  if (asWritten.some(({ year, month, day }) => toDay(year, month, day) !== undefined)) {
    return undefined;
  }
  return asWritten.find(({ year, month }) => daysInMonth(year, month) > 0) ?? asWritten[0];
}

function clockHour(hour: string, half: string | undefined): string {
  const isAfternoon = half?.toLowerCase().startsWith('p');
  const number = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return String(number).padStart(2, '0');
}

function offsetOf(zone: string | undefined): string | undefined {
  if (/^(?:z|utc|gmt)$/iu.test(zone ?? '')) return 'Z';
  const { sign, hours = '', minutes = '00' } = OFFSET.exec(zone ?? '')?.groups ?? {};
  if (sign === undefined) return undefined;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

/** The days that a text may stand for: two where day and month can be taken for each other. */
function likelyDays(text: string): readonly Day[] {
  const days = readingsOf(text).flatMap(({ year, month, day }) => toDay(year, month, day) ?? []);
  // A year in front is followed by the month, if there is such a day.
  return [...new Set(days)].slice(0, /^\d{4}/u.test(text) ? 1 : 2);
}

interface Reading {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a text may say of year, month and day, whether or not there is such a day. */
function readingsOf(text: string): readonly Reading[] {
  const figures =
    /^(\d{4})[-/.\s年](\d{1,2})[-/.\s月](\d{1,2})[.日]?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (figures) {
    const [, year = 0, month = 0, day = 0] = figures.map(Number);
    return [
      { year, month, day },
      { year, month: day, day: month },
    ];
  }
  const short = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})\.?$/u.exec(text);
  if (short) {
    const [, day = 0, month = 0] = short.map(Number);
    const year = wholeYear(short[3] ?? '');
    return [
      { year, month, day },
      { year, month: day, day: month },
    ];
  }
  return readingInWords(text);
}

/** `14 November 2021`, `Sunday, Nov. 14th 2021`, `14 ноября 2021 г.` */
function readingInWords(text: string): readonly Reading[] {
  const words = text.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const month = words.map(monthNumber).find((number) => number !== undefined);
  const numbers = words.filter((word) => /^(?:\d{1,2}|\d{4})$/u.test(word));
  const year = numbers.find((number) => number.length === 4) ?? numbers[1] ?? '';
  const day = numbers.find((number) => number !== year) ?? year;
  if (month === undefined || numbers.length !== 2 || day.length > 2) return [];
  return [{ year: wholeYear(year), month, day: Number(day) }];
}

function wholeYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) > 68 ? 1900 : 2000);
}
