import type { EditionItem } from '#dispatch/edition-item.ts';
import { periods } from '#edition/edition.ts';
import type { PageType } from './page-type.ts';
import { type PeriodView, periodPages } from './periods.ts';

/** A day: its dispatches. */
export interface DayView extends PeriodView {
  readonly items: readonly EditionItem[];
}

/** The days with dispatches, newest first. */
export const dayPages: PageType<DayView> = {
  list: (newsroom) =>
    periodPages(newsroom, periods(newsroom.edition.items, 'day'), (items) => ({ items })),
};
