import { SEARCH_FILTERS, type SearchFilter } from '#exports/search-filters.ts';

/** What a reader looks for. */
export interface Query {
  /** Undefined where only filters are set. */
  readonly words: string | undefined;
  readonly filters: Readonly<Partial<Record<SearchFilter, string>>>;
  readonly isNewestFirst: boolean;
}

/** The names of the fields of a search, in its form and its address. */
export const QUERY_FIELD = 'q';
export const ORDER_FIELD = 'order';
export const NEWEST_FIRST = 'newest';

/** A query as its form or its address has it; undefined where nothing is looked for. */
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
  };
}

/** Fields without those that say nothing, so that the address of a search is as short as it can be. */
export function filledFields(fields: Iterable<readonly [string, unknown]>): URLSearchParams {
  const filled = [...fields].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  return new URLSearchParams(filled);
}
