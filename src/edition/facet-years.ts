import type { EditionItem } from '#dispatch/edition-item.ts';
import { type Period, periods } from './edition.ts';
import type { Facet } from './facets.ts';

/** This many rows load on a slow connection and can still be looked through. */
export const MOST_ON_A_PAGE = 300;

/** The years of a facet that have their own page, newest first; none where one page has room for all its items. */
export function facetYears({ items }: Pick<Facet, 'items'>): readonly Period[] {
  return items.length > MOST_ON_A_PAGE ? periods(items, 'year') : [];
}

/** The items that a facet's page shows: all, or the newest of many. */
export function shownOf({ items }: Pick<Facet, 'items'>): readonly EditionItem[] {
  return items.slice(0, MOST_ON_A_PAGE);
}
