import type { SitePath } from '#dispatch/paths.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import { answerPages } from './answer.ts';
import { comparisonPages } from './comparison.ts';
import { correctionsPage } from './corrections.ts';
import { dayPages } from './day.ts';
import { dispatchPages } from './dispatch.ts';
import { facetPages } from './facet.ts';
import { facetIndexPages } from './facet-index.ts';
import { facetYearPages } from './facet-year.ts';
import { feedsPage } from './feeds.ts';
import { frontPage } from './front.ts';
import { monthPages } from './month.ts';
import { noPage } from './no-page.ts';
import { ownPages } from './own-page.ts';
import type { PageType, SitePage } from './page-type.ts';
import { searchPage } from './search.ts';
import { yearPages } from './year.ts';

/** Every type of page, by its route in `src/pages`. */
export const PAGE_TYPES: Readonly<Record<string, PageType>> = {
  'index.astro': frontPage,
  '[year]/[month]/[day]/[slug].astro': dispatchPages,
  '[year]/[month]/[day]/[slug]/wire.astro': comparisonPages,
  '[year]/index.astro': yearPages,
  '[year]/[month]/index.astro': monthPages,
  '[year]/[month]/[day]/index.astro': dayPages,
  '[kind]/[name].astro': facetPages,
  '[kind]/[name]/[year].astro': facetYearPages,
  '[kind]/index.astro': facetIndexPages,
  'feeds.astro': feedsPage,
  'corrections.astro': correctionsPage,
  '_search.astro': searchPage,
  '404.astro': noPage,
  '[...answer].astro': answerPages,
  '[page].astro': ownPages,
};

/** Every page of the site, with its route. */
export function listPages(newsroom: Newsroom): readonly (SitePage & { readonly route: string })[] {
  return Object.entries(PAGE_TYPES).flatMap(([route, { list }]) =>
    list(newsroom).map((page) => ({ ...page, route })),
  );
}

/** The file of a page in the output folder, as Astro names it: `2021/11/14/index.html`, `404.html`. */
export function pageFile(path: SitePath): string {
  return `${decodeURI(path.slice(1))}${path.endsWith('/') ? 'index' : ''}.html`;
}
