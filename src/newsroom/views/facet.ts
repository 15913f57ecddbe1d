import type { EditionItem } from '#dispatch/edition-item.ts';
import { FACET_KINDS, type FacetKind, facetPath } from '#dispatch/paths.ts';
import { periods } from '#edition/edition.ts';
import { facetYears, shownOf } from '#edition/facet-years.ts';
import type { Facet } from '#edition/facets.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import { type Series, toSeries } from '#pictures/sparkline.ts';
import type { PageType } from './page-type.ts';
import { countsOf, type PeriodCount, yearsWithin } from './sections.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** Everything of one place, topic, agency, person or organisation, or the newest of it. */
export interface FacetView extends PageView {
  readonly kind: FacetKind;
  readonly name: string;
  readonly slug: string;
  /** Of all its dispatches; the page may show only the newest. */
  readonly count: number;
  readonly items: readonly EditionItem[];
  /** The years that the page leads to. */
  readonly years: readonly PeriodCount[];
  /** Whether these have pages of their own; otherwise they are places on this one. */
  readonly hasYearPages: boolean;
  readonly trend: Series;
}

/** Every facet, by kind and name. */
export const facetPages: PageType<FacetView> = {
  list: (newsroom) =>
    FACET_KINDS.flatMap((kind) =>
      newsroom.edition.facets[kind].map((facet) => ({
        path: facetPath(kind, facet.slug),
        params: { kind, name: facet.slug },
        view: () => facetView(newsroom, facet),
      })),
    ),
};

function facetView(newsroom: Newsroom, facet: Facet): FacetView {
  const { kind, name, slug, items } = facet;
  const pages = facetYears(facet);
  const hasYearPages = pages.length > 0;
  return {
    ...surroundingsOf(newsroom, facetPath(kind, slug)),
    kind,
    name,
    slug,
    count: items.length,
    items: shownOf(facet),
    years: hasYearPages ? countsOf(pages) : yearsWithin(countsOf(periods(items, 'year'))),
    hasYearPages,
    trend: toSeries(items.map(({ day }) => day)),
  };
}
