import { type Day, daysBetween, isDayOfNews, nearestDay, toDay } from '#wire/calendar.ts';
import type { DatelineDate } from './dateline-date.ts';

/** The day of a date. Without a year, it is that nearest to the day on which the copy was sent. */
export function dayOfDate(
  date: DatelineDate,
  sent: Day | undefined,
): Day | 'no-year' | 'no-such-day' {
  const { month, dayOfMonth, year, yearOfCentury } = date;
  if (year !== undefined) {
    const day = toDay(year, month, dayOfMonth);
    return day !== undefined && isDayOfNews(day) ? day : 'no-such-day';
  }
  // A leap year has every day there is.
  if (toDay(2000, month, dayOfMonth) === undefined) return 'no-such-day';
  if (sent === undefined) return 'no-year';
  if (yearOfCentury !== undefined) {
    const sentYear = Number(sent.slice(0, 4));
    const offset = ((yearOfCentury - (sentYear % 100) + 150) % 100) - 50;
    return toDay(sentYear + offset, month, dayOfMonth) ?? 'no-such-day';
  }
  return nearestDay(month, dayOfMonth, sent) ?? 'no-such-day';
}

/** Whether two days are the same, or one is the day after the other: clocks differ between desks. */
export function isNear(one: Day, other: Day): boolean {
  return Math.abs(daysBetween(one, other)) <= 1;
}

/** Whether a date is that of the day on which copy was sent, or nearly. */
export function agreesWith(date: DatelineDate | undefined, sent: Day | undefined): boolean {
  const day = date && sent !== undefined && dayOfDate(date, sent);
  if (sent === undefined || !day || day === 'no-year' || day === 'no-such-day') return false;
  return isNear(day, sent);
}
