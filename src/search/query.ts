import { SEARCH_FILTERS, type SearchFilter } from '#exports/search-filters.ts';

/** A reader's search. */
export interface Query {
  /** Undefined if only filters are set. */
  readonly words: string | undefined;
  readonly filters: Readonly<Partial<Record<SearchFilter, string>>>;
  readonly isNewestFirst: boolean;
  /** A year that the search goes back to; undefined if the newest are enough. */
  readonly since: string | undefined;
}

/** The names of the fields of a search, in its form and its address. */
export const QUERY_FIELD = 'q';
export const ORDER_FIELD = 'order';
export const NEWEST_FIRST = 'newest';
export const SINCE_FIELD = 'since';

/** The query in a form or an address; undefined if there is none. */
export function readQuery(fields: URLSearchParams): Query | undefined {
  const words = fields.get(QUERY_FIELD)?.trim() || undefined;
  const set = SEARCH_FILTERS.flatMap((name) => {
    const value = fields.get(name);
    return value ? [[name, value] as const] : [];
  });
  if (words === undefined && set.length === 0) return undefined;
  return {
    words,
    filters: Object.fromEntries(set),
    isNewestFirst: fields.get(ORDER_FIELD) === NEWEST_FIRST,
    since: fields.get(SINCE_FIELD) || undefined,
  };
}

/** Leaves out empty fields, to keep the address of a search as short as possible. */
export function filledFields(fields: Iterable<readonly [string, unknown]>): URLSearchParams {
  const filled = [...fields].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  return new URLSearchParams(filled);
}
