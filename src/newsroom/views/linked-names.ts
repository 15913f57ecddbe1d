import type { EditionItem } from '#dispatch/edition-item.ts';
import { FACET_KINDS, type FacetKind, facetPath, type SitePath } from '#dispatch/paths.ts';
import type { Edition } from '#edition/edition.ts';
import { facetSlug } from '#edition/facets.ts';
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
  const path = facetPath(kind, facetSlug(name));
  return { name, path: facetPathsOf(edition).has(path) ? path : undefined };
}

/** Who a dispatch is credited to, in the order of the credit. */
export function agenciesOf(newsroom: Newsroom, { dispatch }: EditionItem): readonly LinkedName[] {
  return dispatch.agency.map((name) => linkName(newsroom, 'agencies', name));
}

const facetPathsOf = remember(
  ({ facets }: Edition) =>
    new Set(FACET_KINDS.flatMap((kind) => facets[kind].map(({ slug }) => facetPath(kind, slug)))),
  1,
);
