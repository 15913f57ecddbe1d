import { SEARCH_PATH } from '#dispatch/paths.ts';
import { searchedYears } from '#exports/search-record.ts';
import { firstYears, type SearchYears } from '#search/years.ts';
import { type SinglePageType, singlePage } from './page-type.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** It shows the kinds and years of the site, too. */
export interface SearchView extends PageView {
  /** What a reader can choose among. */
  readonly filters: readonly NameFilter[];
  readonly searched: SearchYears;
}

/** The names of a kind, to choose one from. */
export interface NameFilter {
  readonly kind: 'places' | 'topics' | 'agencies';
  readonly names: readonly string[];
}

const FILTERED = ['places', 'topics', 'agencies'] as const;

const page = singlePage(SEARCH_PATH, (newsroom): SearchView => {
  const { facets } = newsroom.edition;
  const years = searchedYears(newsroom.edition);
  return {
    ...surroundingsOf(newsroom, SEARCH_PATH),
    filters: FILTERED.map((kind) => ({ kind, names: facets[kind].map(({ name }) => name) })),
    searched: {
      all: years.map(({ period }) => period),
      first: firstYears(years.map(({ items }) => items.length)),
    },
  };
});

/** There is a search only if the settings ask for it. */
export const searchPage: SinglePageType<SearchView> = {
  ...page,
  list: (newsroom) => (newsroom.settings.search ? page.list(newsroom) : []),
};
