import { Temporal } from 'temporal-polyfill';
import { type Day, daysBetween, parseDay } from '#wire/calendar.ts';
import { remember } from '#wire/remember.ts';
import { localesFor } from './language.ts';

/** When a dispatch was filed: a calendar day, or an instant (RFC 3339 with its offset) where the copy gives one. */
export type DayOrInstant = string;

/** A moment in UTC as RFC 3339 writes it, `2021-11-13T21:00:00Z`. */
export type Instant = string;

/** Whether a date is a bare calendar day. */
export function isDay(date: DayOrInstant): date is Day {
  return parseDay(date) !== undefined;
}

/** Whether a text is an instant: RFC 3339 (section 5.6) with an offset, of an existing day and time; no leap second. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u.test(text)) {
    return false;
  }
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text names a time zone of the IANA database, `Europe/Minsk`. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** The moment a date stands for, in whole seconds; a day begins at its start in the time zone given. */
export function toInstant(date: DayOrInstant, timeZone: string): Instant {
  return isDay(date)
    ? beginningsIn(timeZone)(date)
    : Temporal.Instant.from(date).toString({ smallestUnit: 'second' });
}

// An archive has a few thousand days, and each is asked for hundreds of times.
const beginningsIn = remember((timeZone: string) =>
  remember((day: Day) =>
    Temporal.PlainDate.from(day)
      .toZonedDateTime(timeZone)
      .toInstant()
      .toString({ smallestUnit: 'second' }),
  ),
);

/** A number of milliseconds since 1970 as an instant, in whole seconds. */
export function instantOf(milliseconds: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'second' });
}

/** The moment a number of hours before another. */
export function instantBefore(instant: Instant, hours: number): Instant {
  return Temporal.Instant.from(instant).subtract({ hours }).toString({ smallestUnit: 'second' });
}

/** The moment a number of seconds after another. */
export function instantAfter(instant: Instant, seconds: number): Instant {
  return Temporal.Instant.from(instant).add({ seconds }).toString({ smallestUnit: 'second' });
}

/** The day of a date: itself, or the day an instant falls on in the time zone given. */
export function dayOf(date: DayOrInstant, timeZone: string): Day {
  if (isDay(date)) return date;
  return Temporal.Instant.from(date).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** An instant as the clocks of a time zone show it, with its offset: `2021-11-14T16:05:00+03:00`. */
export function withOffset(instant: Instant, timeZone: string): DayOrInstant {
  return zonedTime(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone));
}

/** A date moved to another day; an instant keeps what the clocks of the time zone showed. */
export function movedToDay(date: DayOrInstant, day: Day, timeZone: string): DayOrInstant {
  if (isDay(date)) return day;
  const plainTime = Temporal.Instant.from(date).toZonedDateTimeISO(timeZone).toPlainTime();
  return zonedTime(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime }));
}

function zonedTime(zoned: Temporal.ZonedDateTime): DayOrInstant {
  return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** The moment a clock shows `18:00` on a day in a time zone; a time skipped by a clock change moves later. */
export function atTimeOfDay(day: Day, time: string, timeZone: string): Instant {
  return Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ smallestUnit: 'second' });
}

/** How a date is put in words: in which language and time zone. */
export interface DateStyle {
  readonly language: string;
  readonly timeZone: string;
}

/** `Sunday 14 November 2021`; an instant in the style's time zone, with its clock time and zone. */
export function formatDate(date: DayOrInstant, { language, timeZone }: DateStyle): string {
  return isDay(date)
    ? formatter(language, 'UTC', DAY_WORDS).format(midnight(date))
    : formatter(language, timeZone, INSTANT_WORDS).format(
        Temporal.Instant.from(date).epochMilliseconds,
      );
}

/** `Sun, 14 Nov 2021 00:00:00 GMT`: RFC 822 with a four-figure year, as RSS 2.0 requires. */
export const toRfc822: (instant: Instant) => string = remember((instant) => {
  const words = formatter('en-US', 'UTC', RFC_822_WORDS);
  const { epochMilliseconds } = Temporal.Instant.from(instant);
  const named = Object.fromEntries(
    words.formatToParts(epochMilliseconds).map(({ type, value }) => [type, value]),
  );
  const day = `${named['weekday']}, ${instant.slice(8, 10)} ${named['month']} ${instant.slice(0, 4)}`;
  return `${day} ${instant.slice(11, 19)} GMT`;
});

/** `November 2021` of `2021-11`, in a language. */
export function formatMonth(month: string, language: string): string {
  return formatter(language, 'UTC', MONTH_AND_YEAR).format(midnight(`${month}-01`));
}

/** `2021`, in a language's figures. */
export function formatYear(year: string, language: string): string {
  return formatter(language, 'UTC', YEAR).format(midnight(`${year}-01-01`));
}

/** A year, a month or a day, `2021`, `2021-11` or `2021-11-14`, in words as a heading. */
export function formatPeriod(period: string, style: DateStyle): string {
  const { language } = style;
  if (/^\d{4}$/u.test(period)) return formatYear(period, language);
  const words = isDay(period) ? formatDate(period, style) : formatMonth(period, language);
  return toHeading(words, language);
}

/** `November`, from `2021-11`. */
export function formatMonthName(month: string, language: string): string {
  return formatter(language, 'UTC', MONTH).format(midnight(`${month}-01`));
}

/** `14 November 2021`. */
export function formatDay(day: Day, language: string): string {
  return formatter(language, 'UTC', DAY).format(midnight(day));
}

/** `M`, `T`, `W` … from Monday on, as a calendar in a language heads its columns. */
export function weekdayInitials(language: string): readonly string[] {
  const names = formatter(language, 'UTC', WEEKDAY_INITIAL);
  return MONDAY_TO_SUNDAY.map((day) => names.format(midnight(day)));
}

// A month that began on a Monday.
const MONDAY_TO_SUNDAY = [1, 2, 3, 4, 5, 6, 7].map((day) => `2021-11-0${day}`);

/** A date in words as a heading: capitalised, in languages that write months in small letters too. */
export function toHeading(words: string, language: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(language) + words.slice(first.length);
}

const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long' };
const MONTH_AND_YEAR: Intl.DateTimeFormatOptions = { ...MONTH, ...YEAR };
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', ...MONTH_AND_YEAR };
const DAY_WORDS: Intl.DateTimeFormatOptions = { weekday: 'long', ...DAY };
const WEEKDAY_INITIAL: Intl.DateTimeFormatOptions = { weekday: 'narrow' };
const RFC_822_WORDS: Intl.DateTimeFormatOptions = { weekday: 'short', month: 'short' };
const INSTANT_WORDS: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZoneName: 'short',
};

// Making a formatter costs a hundred times as much as using it.
const formattersOf = remember((options: Intl.DateTimeFormatOptions) =>
  remember((language: string) =>
    remember(
      (timeZone: string) =>
        new Intl.DateTimeFormat([...localesFor(language)], {
          ...options,
          timeZone,
          calendar: 'gregory',
        }),
    ),
  ),
);

/** @param options the same object each time for the same form of date */
function formatter(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return formattersOf(options)(language)(timeZone);
}

const MILLISECONDS_A_DAY = 86_400_000;

/** In milliseconds since 1970, in UTC. */
function midnight(day: Day): number {
  return daysBetween('1970-01-01', day) * MILLISECONDS_A_DAY;
}
