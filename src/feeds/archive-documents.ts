import type { EditionItem } from '#dispatch/edition-item.ts';
import { type Period, periods } from '#edition/edition.ts';
import type { Day } from '#wire/calendar.ts';

/** In dispatches: a document of the archive is read whole, and four megabytes are enough to ask of a reader. */
export const MOST_IN_DOCUMENT = 1000;

/** A document of the archive, in each format: of a month, or of a day of a month that has many dispatches. */
export interface ArchiveDocument extends Period {
  /** Whether it has all dispatches of its period. That of a month with many has the newest. */
  readonly isWhole: boolean;
}

/**
 * The months whose days have documents of their own: those that have, or once had, more dispatches than a document holds,
 * since an address stays.
 *
 * @param days of every dispatch that was ever published
 */
export function monthsInDays(days: Iterable<Day>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const day of days) {
    const month = day.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return new Set(
    [...counts].flatMap(([month, count]) => (count > MOST_IN_DOCUMENT ? [month] : [])),
  );
}

/**
 * The documents of an archive in the order in which they lead from one to the next (RFC 5005, section 4), newest first.
 * The document of a month in days stands before those of its days, whose newest repeat its dispatches.
 *
 * @param inDays of `monthsInDays`
 */
export function archiveDocuments(
  items: readonly EditionItem[],
  inDays: ReadonlySet<string>,
): readonly ArchiveDocument[] {
  return periods(items, 'month').flatMap(({ period, items: all }) => {
    if (!inDays.has(period)) return [{ period, items: all, isWhole: true }];
    return [
      { period, items: all.slice(0, MOST_IN_DOCUMENT), isWhole: false },
      ...periods(all, 'day').map((day) => ({ ...day, isWhole: true })),
    ];
  });
}
