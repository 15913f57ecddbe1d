import type { Day } from '../wire/calendar.ts';

/** The things dispatches are found by, as their URLs name them. */
export const FACET_KINDS = ['places', 'topics', 'agencies', 'people', 'organisations'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** A path on the site, percent-encoded, from the root of the site: `/2021/11/14/`. It does not know the base path. */
export type SitePath = `/${string}`;

/** Where a site is: `https://example.org` and `/sub`, or the empty string where it has a host of its own. */
export interface SiteAddress {
  readonly origin: string;
  readonly base: string;
}

/** The front page. */
export const FRONT_PATH: SitePath = '/';
export const RSS_PATH: SitePath = '/rss.xml';

/** `/2021/`, `/2021/11/` or `/2021/11/14/`: the archive page of a year, a month or a day. */
export function archivePath(period: string): SitePath {
  return `/${period.replaceAll('-', '/')}/`;
}

/** `/2021/11/14/minsk-talks/`. */
export function dispatchPath(day: Day, slug: string): SitePath {
  return `${archivePath(day)}${encodeURIComponent(slug)}/`;
}

/** `/places/`: the index of a kind. */
export function facetIndexPath(kind: FacetKind): SitePath {
  return `/${kind}/`;
}

/** `/places/minsk/`: all there is from one place. */
export function facetPath(kind: FacetKind, slug: string): SitePath {
  return `/${kind}/${encodeURIComponent(slug)}/`;
}

/** `/about/`: a page of the publisher's own. */
export function pagePath(name: string): SitePath {
  return `/${encodeURIComponent(name)}/`;
}

/** The path as a link on the site has it, with the base path. */
export function toHref({ base }: SiteAddress, path: SitePath): string {
  return `${base}${path}`;
}

/** The path as a whole URL, for feeds, canonical links and structured data. */
export function toUrl({ origin, base }: SiteAddress, path: SitePath): string {
  return `${origin}${base}${path}`;
}

/** `2021/11/14`: the folder of a day below `content/wire` and `content/dispatches`. */
export function dayFolder(day: Day): string {
  return day.replaceAll('-', '/');
}
