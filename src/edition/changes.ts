import { type DayOrInstant, type Instant, toInstant } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';

/** When a dispatch is published: at its date, or when its embargo ends if that is later. */
export function publishedAt({ dispatch }: EditionItem, timeZone: string): Instant {
  const dated = toInstant(dispatch.date, timeZone);
  const released = dispatch.embargoed && toInstant(dispatch.embargoed, timeZone);
  return released && released > dated ? released : dated;
}

/** The same, as a day if it was published on one without a clock time. */
export function publicationDate(item: EditionItem, timeZone: string): DayOrInstant {
  const { date } = item.dispatch;
  const published = publishedAt(item, timeZone);
  return published === toInstant(date, timeZone) ? date : published;
}

/**
 * When a dispatch was last changed after it was published, as its front matter gives it; undefined if it never was. If
 * a dispatch has a clock time, a change dated only by that day may be earlier, and does not count.
 */
export function lastChange(item: EditionItem, timeZone: string): DayOrInstant | undefined {
  const { dispatch, hiddenCorrections = [] } = item;
  const published = publishedAt(item, timeZone);
  const corrected = dispatch.corrections.map(({ date }) => date);
  return [dispatch.updated, ...hiddenCorrections, ...corrected]
    .filter((date) => date !== undefined)
    .map((date) => ({ date, instant: toInstant(date, timeZone) }))
    .filter(({ instant }) => instant > published)
    .sort((a, b) => (a.instant < b.instant ? -1 : 1))
    .at(-1)?.date;
}

/** The time of the newest change of a dispatch: its last correction or update, else its publication. */
export function changedAt(item: EditionItem, timeZone: string): Instant {
  const change = lastChange(item, timeZone);
  return change === undefined ? publishedAt(item, timeZone) : toInstant(change, timeZone);
}

/** The newest of some instants; undefined if there are none. */
export function newestOf(instants: Iterable<Instant>): Instant | undefined {
  let newest: Instant | undefined;
  for (const instant of instants) {
    if (newest === undefined || instant > newest) newest = instant;
  }
  return newest;
}
