import { type FacetKind, FRONT_PATH, pagePath, type SitePath } from '#dispatch/paths.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import { remember } from '#wire/remember.ts';
import { type FeedLink, feedsAt } from './feed-links.ts';
import { usedKinds } from './sections.ts';

/** What surrounds every page alike: the same object for all pages of a newsroom. */
export interface SiteView {
  /** The kinds of facet that the masthead leads to. */
  readonly kinds: readonly FacetKind[];
  /** The years that the colophon leads to, newest first. */
  readonly years: readonly string[];
  readonly ownPages: readonly TitledPage[];
  /** The feeds of the newest dispatches, which a reader may subscribe to on any page. */
  readonly feeds: readonly FeedLink[];
}

/** One of the publisher's own pages, as others lead to it. */
export interface TitledPage {
  readonly path: SitePath;
  readonly title: string;
}

/** What every view has. */
export interface PageView {
  readonly site: SiteView;
  /** The feeds of the page's own, beside those of the site. */
  readonly feeds: readonly FeedLink[];
}

/** What surrounds a page. The error page has no address of its own. */
export function surroundingsOf(newsroom: Newsroom, path?: SitePath): PageView {
  const isFollowed = path !== undefined && path !== FRONT_PATH;
  return { site: siteView(newsroom), feeds: isFollowed ? feedsAt(newsroom, path) : [] };
}

/** What surrounds every page of a newsroom. */
export const siteView = remember(
  (newsroom: Newsroom): SiteView => ({
    kinds: usedKinds(newsroom.edition),
    years: newsroom.edition.years.map(({ period }) => period),
    ownPages: newsroom.ownPages.map(({ name, title }) => ({ path: pagePath(name), title })),
    feeds: feedsAt(newsroom, FRONT_PATH),
  }),
  1,
);
