import { periods } from '#edition/edition.ts';
import type { PageType } from './page-type.ts';
import { type PeriodView, periodPages } from './periods.ts';
import { countsOf, type PeriodCount } from './sections.ts';

/** A year as a calendar. */
export interface YearView extends PeriodView {
  readonly count: number;
  /** Those that have dispatches; so the days. */
  readonly months: readonly PeriodCount[];
  readonly days: readonly PeriodCount[];
}

/** The years with dispatches, newest first. */
export const yearPages: PageType<YearView> = {
  list: (newsroom) =>
    periodPages(newsroom, newsroom.edition.years, (items) => ({
      count: items.length,
      months: countsOf(periods(items, 'month')),
      days: countsOf(periods(items, 'day')),
    })),
};
