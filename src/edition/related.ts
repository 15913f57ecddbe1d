import type { EditionItem } from '#dispatch/edition-item.ts';
import type { FacetKind } from '#dispatch/paths.ts';
import { daysBetween } from '#wire/calendar.ts';
import type { Edition } from './edition.ts';

/** How much a shared name of a kind counts. A name that all dispatches have counts for nothing. */
const WEIGHTS: readonly (readonly [FacetKind, number])[] = [
  ['people', 4],
  ['organisations', 3],
  ['topics', 3],
  ['places', 1],
];
/** Of the dispatches that share a name, only this many on either side in time are looked at. */
const NEIGHBOURS = 20;
const MOST_RELATED = 4;
/** A shared place alone, or a topic of thousands, does not make two dispatches related. */
const LEAST_SCORE = 0.6;
const DAYS_TO_HALF = 30;
/** The day that days are counted from. */
const EPOCH = '1970-01-01';

/**
 * What a reader of a dispatch may want to read next: at most four dispatches, the closest first. They share people,
 * organisations, topics and places with it, the rarer the better, and were filed near to it. None is canceled or a
 * translation of it. The answer depends on the edition only.
 */
export function findRelated(edition: Edition): (item: EditionItem) => readonly EditionItem[] {
  const { items, translations } = edition;
  const shared = sharedNames(edition);
  // Indexed by place in the edition: a map for each of thousands of dispatches would be slower.
  const scores = new Float64Array(items.length);
  const days = Int32Array.from(items, ({ day }) => daysBetween(EPOCH, day));
  return (item) => {
    const seen: number[] = [];
    for (const { indexes, own, weight } of shared.get(item) ?? []) {
      const end = Math.min(indexes.length, own + NEIGHBOURS + 1);
      for (let at = Math.max(0, own - NEIGHBOURS); at < end; at += 1) {
        const index = indexes[at] ?? 0;
        const score = scores[index] ?? 0;
        if (score === 0) seen.push(index);
        scores[index] = score + weight;
      }
    }
    const same = translations.get(item.dispatch.id) ?? [item];
    const day = daysBetween(EPOCH, item.day);
    const related: { readonly other: EditionItem; readonly score: number }[] = [];
    for (const index of seen) {
      const other = items[index];
      const score = scores[index] ?? 0;
      scores[index] = 0;
      if (!other || score < LEAST_SCORE || same.includes(other)) continue;
      if (other.dispatch.status === 'usable') {
        const apart = Math.abs((days[index] ?? 0) - day);
        related.push({ other, score: score / (1 + apart / DAYS_TO_HALF) });
      }
    }
    return related
      .sort((a, b) => b.score - a.score || compare(a.other, b.other))
      .slice(0, MOST_RELATED)
      .map(({ other }) => other);
  };
}

/** A name of a dispatch: the edition's indexes of all dispatches with it, newest first, and its own place there. */
interface SharedName {
  readonly indexes: Int32Array;
  readonly own: number;
  readonly weight: number;
}

function sharedNames({
  items: all,
  facets,
}: Edition): ReadonlyMap<EditionItem, readonly SharedName[]> {
  const indexOf = new Map(all.map((item, index) => [item, index]));
  const shared = new Map<EditionItem, SharedName[]>();
  for (const [kind, importance] of WEIGHTS) {
    for (const { items } of facets[kind]) {
      if (items.length < 2) continue;
      const weight = importance / Math.log2(2 + items.length);
      const indexes = Int32Array.from(items, (item) => indexOf.get(item) ?? 0);
      for (const [own, item] of items.entries()) {
        const names = shared.get(item);
        if (names) names.push({ indexes, own, weight });
        else shared.set(item, [{ indexes, own, weight }]);
      }
    }
  }
  return shared;
}

function compare(a: EditionItem, b: EditionItem): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}
