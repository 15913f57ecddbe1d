/** The filters of a search: kinds of facet, and the year. */
export const SEARCH_FILTERS = ['places', 'topics', 'agencies', 'year'] as const;
export type SearchFilter = (typeof SEARCH_FILTERS)[number];
