import { FACET_KINDS, type FacetKind } from '#dispatch/paths.ts';
import type { Edition, Period } from '#edition/edition.ts';
import type { Facet } from '#edition/facets.ts';
import type { FeedSubject } from '#feeds/feed.ts';

/** The kinds of facet that the edition uses: the others have no index. */
export function usedKinds({ facets }: Edition): readonly FacetKind[] {
  return FACET_KINDS.filter((kind) => facets[kind].length > 0);
}

const MOST_SHOWN = 5;

/** The facets that have the most dispatches, for a front page; ties by name. */
export function mostFiled(facets: readonly Facet[]): readonly Facet[] {
  return facets.toSorted((a, b) => b.items.length - a.items.length).slice(0, MOST_SHOWN);
}

/** Names listed together in an index, under their first letter if there are many. */
export interface NameGroup<Named> {
  readonly letter?: string;
  readonly members: readonly Named[];
}

const MOST_WITHOUT_LETTERS = 60;

/**
 * Names in the order of a language, by first letter; those that begin with a figure come under `0–9`. A short list stays
 * whole.
 */
export function groupNames<Named extends { readonly name: string }>(
  names: readonly Named[],
  language: string,
): readonly NameGroup<Named>[] {
  const order = new Intl.Collator(language, { numeric: true });
  const sorted = names.toSorted((a, b) => order.compare(a.name, b.name));
  if (sorted.length <= MOST_WITHOUT_LETTERS) return [{ members: sorted }];
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  const groups = Map.groupBy(sorted, ({ name }) => initial(name, language, collator));
  return [...groups].map(([letter, members]) => ({ letter, members }));
}

// Й or Ñ is a letter of its own in some languages and an accented one in others. A syllable of Hangul begins with one.
function initial(name: string, language: string, collator: Intl.Collator): string {
  const [first = ''] = name.normalize('NFC').match(/[\p{L}\p{N}]/u) ?? [];
  if (/\p{N}/u.test(first)) return '0–9';
  const letter = first.toLocaleUpperCase(language);
  const [bare = ''] = letter.normalize('NFD');
  const isBare = /\p{Script=Hangul}/u.test(letter) || collator.compare(letter, bare) === 0;
  return (isBare ? bare : letter) || '·';
}

/** How many a year, a month or a day has. */
export interface PeriodCount {
  readonly period: string;
  readonly count: number;
}

/** How many dispatches some periods have. */
export function countsOf(all: readonly Period[]): readonly PeriodCount[] {
  return all.map(({ period, items }) => ({ period, count: items.length }));
}

const MOST_WITHOUT_YEARS = 30;

/** The years that a long list links to within itself: none if it is short, or all of one year. */
export function yearsWithin(years: readonly PeriodCount[]): readonly PeriodCount[] {
  const total = years.reduce((sum, { count }) => sum + count, 0);
  return years.length > 1 && total > MOST_WITHOUT_YEARS ? years : [];
}

/** The months of a year, newest first. */
export interface YearOfMonths {
  readonly year: string;
  readonly months: readonly FeedSubject[];
}

/** The months among the subjects with feeds, grouped by year, in their order. */
export function groupMonths(subjects: readonly FeedSubject[]): readonly YearOfMonths[] {
  const months = subjects.filter(({ kind }) => kind === 'archive');
  const groups = Map.groupBy(months, ({ home }) => home.slice(1, 5));
  return [...groups].map(([year, group]) => ({ year, months: group }));
}
