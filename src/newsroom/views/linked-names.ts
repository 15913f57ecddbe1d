import type { EditionItem } from '#dispatch/edition-item.ts';
import { FACET_KINDS, type FacetKind, facetPath, type SitePath } from '#dispatch/paths.ts';
import type { Edition } from '#edition/edition.ts';
import { type Facet, facetFinder, namesOf } from '#edition/facets.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import { remember } from '#wire/remember.ts';

/** A name in a dispatch, and its page. */
export interface LinkedName {
  readonly name: string;
  /** Undefined where it has no page: a dispatch that another replaces may name things that no newer one does. */
  readonly path: SitePath | undefined;
}

/** A name of a kind, as a page shows it. */
export function linkName({ edition }: Newsroom, kind: FacetKind, name: string): LinkedName {
  const facet = findFacet(edition)(kind, name);
  return { name, path: facet && facetPath(kind, facet.slug) };
}

/** Who a dispatch is credited to, in the order of the credit. */
export function agenciesOf(newsroom: Newsroom, { dispatch }: EditionItem): readonly LinkedName[] {
  return dispatch.agency.map((name) => linkName(newsroom, 'agencies', name));
}

/** The facet of each name in a dispatch that has one. */
export function facetsIn(edition: Edition, { dispatch }: EditionItem): readonly Facet[] {
  return FACET_KINDS.flatMap((kind) =>
    namesOf(kind, dispatch).flatMap((name) => findFacet(edition)(kind, name) ?? []),
  );
}

const findFacet = remember(({ facets }: Edition) => facetFinder(facets), 1);
