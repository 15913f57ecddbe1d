import type { Instant } from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import {
  archivePath,
  CORRECTIONS_PATH,
  FACET_KINDS,
  FRONT_PATH,
  facetIndexPath,
  facetPath,
  facetYearPath,
  NEWS_SITEMAP_PATH,
  SITEMAP_INDEX_PATH,
  type SiteAddress,
  type SitePath,
  sitemapPath,
  toUrl,
} from '#dispatch/paths.ts';
import { changedAt, newestOf } from '#edition/changes.ts';
import { type Edition, type Period, periods } from '#edition/edition.ts';
import { facetYears } from '#edition/facet-years.ts';
import { parentElement, textElement, toXmlDocument } from '#feeds/xml.ts';

/** A page in a sitemap. */
export interface SitemapPage {
  readonly path: SitePath;
  /** The newest change on the page; undefined if it is not known. */
  readonly changed?: Instant | undefined;
}

/** A file of sitemaps. */
export interface Sitemap {
  readonly path: SitePath;
  readonly pages: readonly SitemapPage[];
}

/** The limits of a sitemap (sitemaps.org, protocol 0.9); half of the bytes, since an entry is more than its URL. */
const MOST_PAGES = 50_000;
const MOST_BYTES = 25_000_000;
const ENTRY_BYTES = 100;

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * Every page of a site: one part per year, newest first, with its archive pages and dispatches, and one for the other
 * pages. A part that would exceed the protocol's limits is split.
 *
 * @param others pages that are not part of the edition: the publisher's own, and the page of feeds
 */
export function toSitemaps(
  edition: Edition,
  others: readonly SitemapPage[],
  timeZone: string,
): readonly Sitemap[] {
  const changes = new Map(edition.items.map((item) => [item, changedAt(item, timeZone)]));
  const pageOf: PageOf = (path, items) => ({
    path,
    changed: newestOf(items.map((item) => changes.get(item) ?? '')),
  });
  return [
    ...partsOf('pages', [
      pageOf(FRONT_PATH, edition.items),
      { path: CORRECTIONS_PATH, changed: edition.corrections[0]?.published },
      ...others,
      ...facetPages(edition, pageOf),
    ]),
    ...edition.years.flatMap((year) => partsOf(year.period, pagesOfYear(year, pageOf))),
  ];
}

type PageOf = (path: SitePath, items: readonly EditionItem[]) => SitemapPage;

function pagesOfYear(year: Period, pageOf: PageOf): readonly SitemapPage[] {
  const archive = [year, ...periods(year.items, 'month'), ...periods(year.items, 'day')];
  return [
    ...archive.map(({ period, items }) => pageOf(archivePath(period), items)),
    ...year.items.map((item) => pageOf(itemPath(item), [item])),
  ];
}

function facetPages({ facets }: Edition, pageOf: PageOf): readonly SitemapPage[] {
  return FACET_KINDS.flatMap((kind) => {
    const pages = facets[kind].flatMap((facet) => [
      pageOf(facetPath(kind, facet.slug), facet.items),
      ...facetYears(facet).map(({ period, items }) =>
        pageOf(facetYearPath(kind, facet.slug, period), items),
      ),
    ]);
    const index = { path: facetIndexPath(kind), changed: newestChange(pages) };
    return pages.length > 0 ? [index, ...pages] : [];
  });
}

/** A part of the sitemap as a document. */
export function renderSitemap({ pages }: Sitemap, address: SiteAddress): string {
  const urls = pages.map((page) => entry('url', page, address));
  return toXmlDocument(parentElement('urlset', NAMESPACE, urls));
}

/** A part of the sitemap as the index has it: with the newest change on its pages. */
export function toIndexed({ path, pages }: Sitemap): SitemapPage {
  return { path, changed: newestChange(pages) };
}

/** The index of the sitemap's parts, for `SITEMAP_INDEX_PATH`. */
export function renderSitemapIndex(indexed: readonly SitemapPage[], address: SiteAddress): string {
  const parts = indexed.map((part) => entry('sitemap', part, address));
  return toXmlDocument(parentElement('sitemapindex', NAMESPACE, parts));
}

function entry(name: string, { path, changed }: SitemapPage, address: SiteAddress) {
  return parentElement(name, {}, [
    textElement('loc', toUrl(address, path)),
    changed === undefined ? undefined : textElement('lastmod', changed),
  ]);
}

function newestChange(pages: readonly SitemapPage[]): Instant | undefined {
  return newestOf(pages.flatMap(({ changed }) => changed ?? []));
}

function partsOf(name: string, pages: readonly SitemapPage[]): readonly Sitemap[] {
  const parts: SitemapPage[][] = [];
  let bytes = 0;
  for (const page of pages) {
    const last = parts.at(-1);
    const more = page.path.length + ENTRY_BYTES;
    if (last && last.length < MOST_PAGES && bytes + more <= MOST_BYTES) {
      last.push(page);
      bytes += more;
    } else {
      parts.push([page]);
      bytes = more;
    }
  }
  return parts.map((part, index) => ({ path: sitemapPath(name, index + 1), pages: part }));
}

/** `robots.txt` (RFC 9309): everything may be read, and the sitemaps are named. */
export function renderRobots(address: SiteAddress): string {
  return [
    'User-agent: *',
    'Disallow:',
    '',
    `Sitemap: ${toUrl(address, SITEMAP_INDEX_PATH)}`,
    `Sitemap: ${toUrl(address, NEWS_SITEMAP_PATH)}`,
    '',
  ].join('\n');
}
