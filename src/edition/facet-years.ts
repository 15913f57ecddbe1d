import type { EditionItem } from '#dispatch/edition-item.ts';
import { type Period, periods } from './edition.ts';
import type { Facet } from './facets.ts';

/** So many rows can be loaded on a bad line and looked through. */
export const MOST_ON_A_PAGE = 300;

/** The years of a facet that have a page of their own, newest first: none where one page has room for all it has. */
export function facetYears({ items }: Pick<Facet, 'items'>): readonly Period[] {
  return items.length > MOST_ON_A_PAGE ? periods(items, 'year') : [];
}

/** What the page of a facet shows: all, or the newest of many. */
export function shownOf({ items }: Pick<Facet, 'items'>): readonly EditionItem[] {
  return items.slice(0, MOST_ON_A_PAGE);
}
