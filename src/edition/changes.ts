import { type DayOrInstant, type Instant, toInstant } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';

/**
 * When a dispatch was last changed after it was published, as its front matter gives it; undefined where it never was.
 * A change of the day of a dispatch that has a clock time is not known to be later.
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

/** The moment of the newest change of a dispatch: of its last correction or update, else of its filing. */
export function changedAt(item: EditionItem, timeZone: string): Instant {
  return toInstant(lastChange(item, timeZone) ?? item.dispatch.date, timeZone);
}

/** The newest of moments; undefined of none. */
export function newestOf(instants: Iterable<Instant>): Instant | undefined {
  let newest: Instant | undefined;
  for (const instant of instants) {
    if (newest === undefined || instant > newest) newest = instant;
  }
  return newest;
}
