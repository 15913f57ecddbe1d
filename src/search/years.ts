import type { Query } from './query.ts';

/** The years that can be searched, each with an index of its own. */
export interface SearchYears {
  /** Newest first. */
  readonly all: readonly string[];
  /** How many of them a search asks before its reader wants more (`firstYears`). */
  readonly first: number;
}

/** What a search asks, newest first. */
export interface AskedYears {
  readonly years: readonly string[];
  /** Where the years begin that it asks when its reader wants earlier ones; undefined if it has asked for all. */
  readonly next: string | undefined;
}

// Any year but a tiny one costs a reader some 50 kB for each word of a search, and its list of dispatches 11 bytes for
// each of them. With these, first results stay below 400 kB, and a year that has just begun is not asked alone.
const ENOUGH_DISPATCHES = 1000;
const MOST_YEARS = 3;

/**
 * How many years to ask at first: the newest ones, until they have enough dispatches together.
 *
 * @param dispatches of each year, newest first
 */
export function firstYears(dispatches: readonly number[]): number {
  let sum = 0;
  const enough = dispatches.findIndex((count) => {
    sum += count;
    return sum >= ENOUGH_DISPATCHES;
  });
  return Math.min(enough < 0 ? dispatches.length : enough + 1, MOST_YEARS);
}

/** The years that a search asks: the one that its reader chose, or the newest. Each step asks twice as many. */
export function askedYears(
  { all, first }: SearchYears,
  { filters: { year }, since }: Pick<Query, 'filters' | 'since'>,
): AskedYears {
  if (year !== undefined) return { years: all.filter((one) => one === year), next: undefined };
  const years = all.filter((one, at) => at < first || (since !== undefined && one >= since));
  const next = all.slice(0, 2 * years.length).at(-1);
  return { years, next: years.length < all.length ? next : undefined };
}
