import { type FacetKind, facetIndexPath } from '#dispatch/paths.ts';
import type { Facet } from '#edition/facets.ts';
import { coordinatesOf } from '#pictures/world-map.ts';
import type { PageType } from './page-type.ts';
import { groupNames, type NameGroup, usedKinds } from './sections.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** The facets of a kind. */
export interface FacetIndexView extends PageView {
  readonly kind: FacetKind;
  readonly groups: readonly NameGroup<CountedFacet>[];
  /** What the map of the world shows; none where they are not places. */
  readonly mapped: readonly MappedFacet[];
}

/** A facet in an index. */
export interface CountedFacet {
  readonly name: string;
  readonly slug: string;
  readonly count: number;
}

/** A place whose coordinates are known. */
export interface MappedFacet extends CountedFacet {
  readonly latitude: number;
  readonly longitude: number;
}

/** The index of each kind that has facets. */
export const facetIndexPages: PageType<FacetIndexView> = {
  list: (newsroom) => {
    const { edition, settings } = newsroom;
    return usedKinds(edition).map((kind) => {
      const path = facetIndexPath(kind);
      const facets = edition.facets[kind];
      return {
        path,
        params: { kind },
        view: () => ({
          ...surroundingsOf(newsroom, path),
          kind,
          groups: groupNames(facets.map(toCounted), settings.language),
          mapped: kind === 'places' ? facets.flatMap(toMapped) : [],
        }),
      };
    });
  },
};

function toCounted({ name, slug, items }: Facet): CountedFacet {
  return { name, slug, count: items.length };
}

function toMapped(facet: Facet): readonly MappedFacet[] {
  const found = coordinatesOf(facet);
  return found ? [{ ...found, ...toCounted(facet) }] : [];
}
