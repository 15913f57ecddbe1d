/** A calendar day as ISO 8601 writes it, `2021-11-14`: no clock, no time zone. */
export type Day = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month (1 to 12) of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** `2021, 11, 14` → `2021-11-14`; undefined for a day that does not exist (never rolled over). */
export function toDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  const exists =
    year >= 1 && year <= 9999 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}` : undefined;
}

/** `2021-11-14` as a day; undefined where the text has another form or the day does not exist. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match ? toDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The year of the first news agency (Havas), and the last year that is not a slip. */
export const NEWS_YEARS = { first: 1835, last: 2100 };

/** Whether a day can be the date of news. */
export function isDayOfNews(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return year >= NEWS_YEARS.first && year <= NEWS_YEARS.last;
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** A day, and those before and after it. */
export function daysBeside(day: Day): readonly Day[] {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const before =
    toDay(year, month, dayOfMonth - 1) ??
    toDay(year, month - 1, daysInMonth(year, month - 1)) ??
    toDay(year - 1, 12, 31);
  const after =
    toDay(year, month, dayOfMonth + 1) ?? toDay(year, month + 1, 1) ?? toDay(year + 1, 1, 1);
  return [day, before, after].filter((one) => one !== undefined);
}

/**
 * The day nearest to another that has this month and day of the month.
 * Undefined where no year nearby has such a day (30 February).
 */
export function nearestDay(month: number, dayOfMonth: number, to: Day): Day | undefined {
  const year = Number(to.slice(0, 4));
  // 29 February may be up to eight years off (1896 to 1904).
  const span = month === 2 && dayOfMonth === 29 ? 8 : 1;
  let nearest: Day | undefined;
  for (let candidate = year - span; candidate <= year + span; candidate += 1) {
    const day = toDay(candidate, month, dayOfMonth);
    if (day === undefined) continue;
    const isNearer =
      nearest === undefined || Math.abs(daysBetween(day, to)) < Math.abs(daysBetween(nearest, to));
    if (isNearer) nearest = day;
  }
  return nearest;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1 March of the year 0: years that begin in March put the leap day last. */
function dayNumber(day: Day): number {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const marchYear = month < 3 ? year - 1 : year;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const daysBeforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return marchYear * 365 + leapDays + daysBeforeMonth + dayOfMonth;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
