import type { Day } from '#wire/calendar.ts';

/** The things dispatches are found by, as their URLs name them. */
export const FACET_KINDS = ['places', 'topics', 'agencies', 'people', 'organisations'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** A path on the site, percent-encoded, from the root of the site: `/2021/11/14/`. It does not know the base path. */
export type SitePath = `/${string}`;

/** Where a site is: `https://example.org` and `/sub`; an empty base where the site has its own host. */
export interface SiteAddress {
  readonly origin: string;
  readonly base: string;
}

/** The front page. */
export const FRONT_PATH: SitePath = '/';
/** How to subscribe, and every feed. */
export const FEEDS_PATH: SitePath = '/feeds/';
/** Every correction. */
export const CORRECTIONS_PATH: SitePath = '/corrections/';
export const SEARCH_PATH: SitePath = '/search/';
/** The folder of the search: an index for each year, below its number. */
export const SEARCH_INDEX_PATH: SitePath = '/pagefind/';
/** The feeds as an outline that readers import. */
export const OPML_PATH: SitePath = '/feeds.opml';
/** The stylesheet that feeds use in a browser. */
export const FEED_STYLESHEET_PATH: SitePath = '/feed.css';
/** The words that the stylesheet of feeds shows. */
export const FEED_WORDS_PATH: SitePath = '/feed-words.css';
/** The picture of the site in feeds: PNG, 144 pixels square. */
export const ICON_PATH: SitePath = '/icon.png';
/** The card of the site: PNG, 1200 × 630 pixels. */
export const CARD_PATH: SitePath = '/card.png';
export const SITEMAP_INDEX_PATH: SitePath = '/sitemap-index.xml';
export const NEWS_SITEMAP_PATH: SitePath = '/news-sitemap.xml';
export const ROBOTS_PATH: SitePath = '/robots.txt';

/** `/2021/`, `/2021/11/` or `/2021/11/14/`: the archive page of a year, a month or a day. */
export function archivePath(period: string): SitePath {
  return `/${period.replaceAll('-', '/')}/`;
}

/** `/2021/11/14/minsk-talks/`. */
export function dispatchPath(day: Day, slug: string): SitePath {
  return `${archivePath(day)}${encodeURIComponent(slug)}/`;
}

/** `/2021/11/14/minsk-talks/wire/`: a dispatch compared with its wire copy, below its page. */
export function comparisonPath(page: SitePath): SitePath {
  return `${page}wire/`;
}

/** `/2021/11/14/minsk-talks.txt`, `.json` or `.png`: a dispatch as plain text, as ninjs, or its card. */
export function twinPath(day: Day, slug: string, ending: TwinEnding): SitePath {
  return twinOf(dispatchPath(day, slug), ending);
}

/** The same of the path of its page, `/2021/11/14/minsk-talks/`. */
export function twinOf(page: SitePath, ending: TwinEnding): SitePath {
  return `/${page.slice(1, -1)}.${ending}`;
}

export type TwinEnding = 'txt' | 'json' | 'png';

/** `/2021/11/ninjs.json`: the dispatches of a month as ninjs, beside its archive page. */
export function ninjsListPath(home: SitePath): SitePath {
  return `${home}ninjs.json`;
}

/** `/places/minsk/rss.xml`: a feed lies beside its page. */
export function feedPath(home: SitePath, fileName: string): SitePath {
  return `${home}${fileName}`;
}

/** `/sitemap-2021.xml`, and `/sitemap-2021-2.xml` where a year needs a second part. */
export function sitemapPath(name: string, part: number): SitePath {
  return `/sitemap-${name}${part > 1 ? `-${part}` : ''}.xml`;
}

/** `/places/`: the index of a kind of facet. */
export function facetIndexPath(kind: FacetKind): SitePath {
  return `/${kind}/`;
}

/** `/places/minsk/`: everything from one place. */
export function facetPath(kind: FacetKind, slug: string): SitePath {
  return `/${kind}/${encodeURIComponent(slug)}/`;
}

/** `/places/minsk/2021/`: everything from one place in a year, where one page cannot show all years. */
export function facetYearPath(kind: FacetKind, slug: string, year: string): SitePath {
  return `${facetPath(kind, slug)}${year}/`;
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
