import type { EditionItem } from '#dispatch/edition-item.ts';
import { type Period, periods } from '#edition/edition.ts';
import { MOST_ON_A_PAGE } from '#edition/facet-years.ts';
import type { PageType } from './page-type.ts';
import { type PeriodView, periodPages } from './periods.ts';
import { countsOf, type PeriodCount } from './sections.ts';

/** A month: its dispatches, or its newest days and the counts of all of them. */
export interface MonthView extends PeriodView {
  readonly count: number;
  readonly items: readonly EditionItem[];
  /** Where the page shows the newest days only: every day that has dispatches. */
  readonly days: readonly PeriodCount[];
}

/** The months with dispatches, newest first. */
export const monthPages: PageType<MonthView> = {
  list: (newsroom) =>
    periodPages(newsroom, periods(newsroom.edition.items, 'month'), (items) => {
      const days = periods(items, 'day');
      const shown = newestDays(days);
      const hasMore = shown.length < days.length;
      return {
        count: items.length,
        items: shown.flatMap((day) => day.items),
        days: hasMore ? countsOf(days) : [],
      };
    }),
};

/** Whole days, as many as a page has room for, and at least one. */
export function newestDays(days: readonly Period[]): readonly Period[] {
  let rows = 0;
  const end = days.findIndex(({ items }) => {
    rows += items.length;
    return rows > MOST_ON_A_PAGE;
  });
  return end < 0 ? days : days.slice(0, Math.max(1, end));
}
