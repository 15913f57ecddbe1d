import { periods } from '#edition/edition.ts';
import type { PageType } from './page-type.ts';
import { type ListedPeriodView, periodPages } from './periods.ts';

/** The days with dispatches, newest first. */
export const dayPages: PageType<ListedPeriodView> = {
  list: (newsroom) =>
    periodPages(newsroom, periods(newsroom.edition.items, 'day'), (items) => ({ items })),
};
