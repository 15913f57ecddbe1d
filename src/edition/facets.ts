import type { EditionItem } from '#dispatch/edition-item.ts';
import { FACET_KINDS, type FacetKind } from '#dispatch/paths.ts';
import { type Dispatch, MAX_NAME_LENGTH } from '#dispatch/schema.ts';
import { toSlug } from '#dispatch/slug.ts';
import { isSystemName } from '#dispatch/system-names.ts';
import { remember } from '#wire/remember.ts';

/** A place, topic, agency, person or organisation, with its dispatches, newest first. */
export interface Facet {
  readonly kind: FacetKind;
  /** The name that most of its dispatches use. */
  readonly name: string;
  readonly slug: string;
  readonly items: readonly EditionItem[];
}

/** The names of a kind that a dispatch has, each once. Its places are where it was filed and those it mentions. */
export function namesOf(kind: FacetKind, dispatch: Dispatch): readonly string[] {
  const names = NAMES[kind](dispatch);
  if (names.length < 2) return names;
  const bySlug = new Map<string, string>();
  for (const name of names) {
    const slug = facetSlug(name);
    if (!bySlug.has(slug)) bySlug.set(slug, name);
  }
  return [...bySlug.values()];
}

const NAMES: Readonly<Record<FacetKind, (dispatch: Dispatch) => readonly string[]>> = {
  places: ({ located, places }) => [...located.map(({ name }) => name), ...places],
  topics: ({ topics }) => topics,
  agencies: ({ agency }) => agency,
  people: ({ people }) => people,
  organisations: ({ organisations }) => organisations,
};

/**
 * The last part of a facet's address. Marks that distinguish names, `C++` and `C#`, are spelled out; a name without
 * letters or figures becomes its code points.
 */
export const facetSlug: (name: string) => string = remember((name) => {
  const spelled = name.replaceAll('+', ' plus ').replaceAll('#', ' sharp ');
  const slug = toSlug(/[\p{L}\p{N}]/u.test(name) ? spelled : name, MAX_NAME_LENGTH);
  // No other name gives a slug with a hyphen at its end.
  if (slug !== '') return isSystemName(slug) ? `${slug}-` : slug;
  const points = [...name].map((character) => `u${character.codePointAt(0)?.toString(16)}`);
  return points.slice(0, MAX_CODE_POINTS).join('-');
});

// The address must fit a file name of 255 bytes; names of signs that differ only after these are one facet.
const MAX_CODE_POINTS = 30;

/** Finds the facet of a name. A dispatch that another replaces may have names that no facet has. */
export function facetFinder(
  facets: Readonly<Record<FacetKind, readonly Facet[]>>,
): (kind: FacetKind, name: string) => Facet | undefined {
  const bySlug = new Map(
    FACET_KINDS.map((kind) => [kind, new Map(facets[kind].map((facet) => [facet.slug, facet]))]),
  );
  return (kind, name) => bySlug.get(kind)?.get(facetSlug(name));
}

/** The facets of a kind, by name. Names that differ only in case, accents of typing or punctuation are one. */
export function facetsOf(kind: FacetKind, items: readonly EditionItem[]): readonly Facet[] {
  const groups = new Map<string, { names: Map<string, number>; items: EditionItem[] }>();
  for (const item of items) {
    for (const name of namesOf(kind, item.dispatch)) {
      const slug = facetSlug(name);
      const group = groups.get(slug) ?? { names: new Map<string, number>(), items: [] };
      group.names.set(name, (group.names.get(name) ?? 0) + 1);
      group.items.push(item);
      groups.set(slug, group);
    }
  }
  return [...groups]
    .map(([slug, group]) => ({ kind, slug, name: mostUsed(group.names), items: group.items }))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

// The same order on every machine and in every locale.
const collator = new Intl.Collator('en', { numeric: true });

function mostUsed(names: ReadonlyMap<string, number>): string {
  const [first] = [...names].sort(
    ([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1),
  );
  return first?.[0] ?? '';
}
