import type { EditionItem } from '#dispatch/edition-item.ts';
import type { FacetKind } from '#dispatch/paths.ts';
import { daysBetween } from '#wire/calendar.ts';
import type { Facet } from './facets.ts';

/** How much a shared name of a kind counts. A name that all dispatches have counts for nothing. */
const WEIGHTS: Readonly<Record<FacetKind, number>> = {
  people: 4,
  organisations: 3,
  topics: 3,
  places: 1,
  agencies: 0,
};
/** Of the dispatches that share a name, only this many on either side in time are looked at. */
const NEIGHBOURS = 20;
const MOST_RELATED = 4;
/** A shared place alone, or a topic of thousands, does not make two dispatches related. */
const LEAST_SCORE = 0.6;
const DAYS_TO_HALF = 30;

/** What related dispatches are found from. */
export interface RelatedSource {
  readonly item: EditionItem;
  /** The places, topics, agencies, people and organisations that it names. */
  readonly facets: readonly Facet[];
  /** The same dispatch in several languages (`translationsOf`). */
  readonly translations: readonly EditionItem[];
}

/**
 * What a reader of a dispatch may want to read next: at most four dispatches, the closest first. They share people,
 * organisations, topics and places with it, the rarer the better, and were filed near to it. None is canceled or a
 * translation of it.
 */
export function findRelated({ item, facets, translations }: RelatedSource): readonly EditionItem[] {
  const scores = new Map<EditionItem, number>();
  for (const facet of facets) {
    const { kind, items } = facet;
    const own = placesIn(facet).get(item);
    if (WEIGHTS[kind] === 0 || own === undefined || items.length < 2) continue;
    const weight = WEIGHTS[kind] / Math.log2(2 + items.length);
    for (const other of items.slice(Math.max(0, own - NEIGHBOURS), own + NEIGHBOURS + 1)) {
      scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  const related: { readonly other: EditionItem; readonly score: number }[] = [];
  for (const [other, score] of scores) {
    if (score < LEAST_SCORE || other === item || translations.includes(other)) continue;
    if (other.dispatch.status === 'usable') {
      const apart = Math.abs(daysBetween(item.day, other.day));
      related.push({ other, score: score / (1 + apart / DAYS_TO_HALF) });
    }
  }
  return related
    .sort((a, b) => b.score - a.score || compare(a.other, b.other))
    .slice(0, MOST_RELATED)
    .map(({ other }) => other);
}

const knownPlaces = new WeakMap<Facet, ReadonlyMap<EditionItem, number>>();

/** The place of each dispatch of a facet, kept since all of them ask. */
function placesIn(facet: Facet): ReadonlyMap<EditionItem, number> {
  const known = knownPlaces.get(facet);
  if (known) return known;
  const places = new Map(facet.items.map((item, place) => [item, place]));
  knownPlaces.set(facet, places);
  return places;
}

function compare(a: EditionItem, b: EditionItem): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}
