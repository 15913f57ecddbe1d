import { periods } from '#edition/edition.ts';
import type { PageType } from './page-type.ts';
import { type ListedPeriodView, periodPages } from './periods.ts';

/** The months with dispatches, newest first. */
export const monthPages: PageType<ListedPeriodView> = {
  list: (newsroom) =>
    periodPages(newsroom, periods(newsroom.edition.items, 'month'), (items) => ({ items })),
};
