import type { EditionItem } from '#dispatch/edition-item.ts';
import { FACET_KINDS, type FacetKind, facetYearPath } from '#dispatch/paths.ts';
import { facetYears } from '#edition/facet-years.ts';
import type { PageType } from './page-type.ts';
import { countsOf, type PeriodCount } from './sections.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** The dispatches of a facet in a year. */
export interface FacetYearView extends PageView {
  readonly kind: FacetKind;
  readonly name: string;
  readonly slug: string;
  readonly period: string;
  readonly items: readonly EditionItem[];
  /** All years of the facet. */
  readonly years: readonly PeriodCount[];
}

/** The years of each facet that has more dispatches than one page can show. */
export const facetYearPages: PageType<FacetYearView> = {
  list: (newsroom) =>
    FACET_KINDS.flatMap((kind) => newsroom.edition.facets[kind]).flatMap((facet) => {
      const { kind, name, slug } = facet;
      const years = facetYears(facet);
      return years.map(({ period, items }) => {
        const path = facetYearPath(kind, slug, period);
        return {
          path,
          params: { kind, name: slug, year: period },
          view: () => ({
            ...surroundingsOf(newsroom, path),
            ...{ kind, name, slug, period, items },
            years: countsOf(years),
          }),
        };
      });
    }),
};
