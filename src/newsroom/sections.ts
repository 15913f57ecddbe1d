import type { Edition } from '../dispatch/edition.ts';
import type { Facet } from '../dispatch/facets.ts';
import { FACET_KINDS, type FacetKind } from '../dispatch/paths.ts';
import type { FeedSubject } from '../feeds/feed.ts';

/** The kinds of which the edition has any: the others have no index. */
export function usedKinds({ facets }: Edition): readonly FacetKind[] {
  return FACET_KINDS.filter((kind) => facets[kind].length > 0);
}

/** `about` of the entry `about.mdx`. */
export function pageName(id: string): string {
  return id.replace(/\.mdx$/u, '');
}

const MOST_SHOWN = 5;

/** The facets that have the most dispatches, for a front page; ties by name. */
export function mostFiled(facets: readonly Facet[]): readonly Facet[] {
  return facets.toSorted((a, b) => b.items.length - a.items.length).slice(0, MOST_SHOWN);
}

/** Facets that stand together in an index, under the letter they begin with where there are many. */
export interface FacetGroup {
  readonly letter?: string;
  readonly facets: readonly Facet[];
}

const MOST_WITHOUT_LETTERS = 60;

/** Facets, in their order, by their first letter; a name of figures under `0–9`. A short list stays whole. */
export function groupFacets(facets: readonly Facet[], language: string): readonly FacetGroup[] {
  if (facets.length <= MOST_WITHOUT_LETTERS) return [{ facets }];
  const groups = Map.groupBy(facets, ({ name }) => initial(name, language));
  return [...groups].map(([letter, group]) => ({ letter, facets: group }));
}

function initial(name: string, language: string): string {
  const [first = ''] = name.normalize('NFD').match(/[\p{L}\p{N}]/u) ?? [];
  return /\p{N}/u.test(first) ? '0–9' : first.toLocaleUpperCase(language) || '·';
}

/** The months of a year, newest first. */
export interface YearOfMonths {
  readonly year: string;
  readonly months: readonly FeedSubject[];
}

/** The months among what has feeds, by year, in their order. */
export function groupMonths(subjects: readonly FeedSubject[]): readonly YearOfMonths[] {
  const months = subjects.filter(({ kind }) => kind === 'month');
  const groups = Map.groupBy(months, ({ home }) => home.slice(1, 5));
  return [...groups].map(([year, group]) => ({ year, months: group }));
}
