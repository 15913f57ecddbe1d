import {
  FACET_KINDS,
  type FacetKind,
  FEEDS_PATH,
  ninjsListPath,
  type SitePath,
} from '#dispatch/paths.ts';
import type { FeedKind, FeedSubject } from '#feeds/feed.ts';
import { feedPlaces } from '#feeds/feed-subjects.ts';
import { subjectsOf } from './feed-links.ts';
import { singlePage } from './page-type.ts';
import { groupMonths } from './sections.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** How to subscribe, and every feed. */
export interface FeedsView extends PageView {
  readonly latest: readonly NamedFeed[];
  readonly corrections: readonly NamedFeed[];
  /** Of the kinds that have any. */
  readonly facets: readonly { readonly kind: FacetKind; readonly feeds: readonly NamedFeed[] }[];
  readonly years: readonly { readonly year: string; readonly months: readonly MonthOfFeeds[] }[];
}

/** A feed, by its format or by its subject. */
export interface NamedFeed {
  readonly name: string;
  readonly path: SitePath;
}

/** The archive documents of a month. */
export interface MonthOfFeeds {
  readonly name: string;
  readonly feeds: readonly NamedFeed[];
  /** Its dispatches as ninjs. */
  readonly ninjs: SitePath;
}

/** The page of feeds. */
export const feedsPage = singlePage(FEEDS_PATH, (newsroom): FeedsView => {
  const subjects = subjectsOf(newsroom);
  const byFormat = (subject: FeedSubject): readonly NamedFeed[] =>
    feedPlaces(subject, newsroom).map(({ format, path }) => ({ name: format.name, path }));
  const bySubject = (subject: FeedSubject): readonly NamedFeed[] =>
    feedPlaces(subject, newsroom).map(({ path }) => ({ name: subject.name, path }));
  const ofKind = (kind: FeedKind) => subjects.filter((subject) => subject.kind === kind);
  const facets = FACET_KINDS.map((kind) => ({ kind, feeds: ofKind(kind).flatMap(bySubject) }));
  return {
    ...surroundingsOf(newsroom, FEEDS_PATH),
    latest: ofKind('latest').flatMap(byFormat),
    corrections: ofKind('corrections').flatMap(byFormat),
    facets: facets.filter(({ feeds }) => feeds.length > 0),
    years: groupMonths(subjects).map(({ year, months }) => ({
      year,
      months: months.map((month) => ({
        name: month.name,
        feeds: byFormat(month),
        ninjs: ninjsListPath(month.home),
      })),
    })),
  };
});
