import { type DayOrInstant, type Instant, toInstant } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';

/**
 * When a dispatch was last changed after it was published, as its front matter gives it; undefined if it never was. If
 * a dispatch has a clock time, a change dated only by that day may be earlier, and does not count.
 */
export function lastChange({ dispatch }: EditionItem, timeZone: string): DayOrInstant | undefined {
  const filed = toInstant(dispatch.date, timeZone);
  return [dispatch.updated, ...dispatch.corrections.map(({ date }) => date)]
    .filter((date) => date !== undefined)
    .map((date) => ({ date, instant: toInstant(date, timeZone) }))
    .filter(({ instant }) => instant > filed)
    .sort((a, b) => (a.instant < b.instant ? -1 : 1))
    .at(-1)?.date;
}

/** The time of the newest change of a dispatch: its last correction or update, else its filing. */
export function changedAt(item: EditionItem, timeZone: string): Instant {
  return toInstant(lastChange(item, timeZone) ?? item.dispatch.date, timeZone);
}

/** The newest of some instants; undefined if there are none. */
export function newestOf(instants: Iterable<Instant>): Instant | undefined {
  let newest: Instant | undefined;
  for (const instant of instants) {
    if (newest === undefined || instant > newest) newest = instant;
  }
  return newest;
}
