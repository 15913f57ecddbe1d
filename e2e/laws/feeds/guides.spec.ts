import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'playwright/test';
import { expectedItems } from '../../support/expected.ts';
import { FEED_SITES, fileOf } from '../../support/feed-sites.ts';
import { isMonth, readFeeds } from '../../support/read-feed.ts';
import { belowAnswers, filesOf, isComparison, pagesOf } from '../../support/site-files.ts';
import { ARCHIVE_BUILT } from '../../support/sites.ts';
import { childOf, childrenOf, readXml, textOf } from '../../support/xml-document.ts';

// A large archive is read whole.
test.describe.configure({ timeout: 120_000 });

const TWO_DAYS = 48 * 60 * 60 * 1000;

for (const site of FEED_SITES) {
  const fileAt = (name: string) => join(site.out, name);
  const urlsOf = (name: string) =>
    childrenOf(readXml(fileAt(name))).map((entry) => ({
      url: textOf(entry, 'loc') ?? '',
      changed: textOf(entry, 'lastmod'),
    }));
  const partsOf = () =>
    urlsOf('sitemap-index.xml').map((part) => ({
      ...part,
      pages: urlsOf(fileOf(site, part.url) ?? ''),
    }));

  test(`${site.name}: the outline has every feed that still grows, once, and its page`, () => {
    const root = readXml(fileAt('feeds.opml'));
    expect(root.attributes).toEqual({ version: '2.0' });
    expect(textOf(childOf(root, 'head'), 'docs')).toBeUndefined();
    const feeds = readFeeds(site);
    const bySelf = new Map(feeds.map((feed) => [feed.self, feed]));
    const groups = childrenOf(childOf(root, 'body'), 'outline');
    const outlines = groups.flatMap((group) => childrenOf(group, 'outline'));
    expect(outlines.map(({ attributes }) => attributes)).toEqual(
      outlines.map(({ attributes }) => {
        const feed = bySelf.get(attributes['xmlUrl']);
        return expect.objectContaining({
          ...{ type: 'rss', text: feed?.title, title: feed?.title, htmlUrl: feed?.home },
        });
      }),
    );
    const homes = feeds.filter((feed) => !isMonth(feed)).map(({ home }) => home);
    expect(outlines.map(({ attributes }) => attributes['htmlUrl']).sort()).toEqual(
      [...new Set(homes)].sort(),
    );
  });

  test(`${site.name}: the page of feeds has the address of every feed and list`, () => {
    const linked = new Set(linksOf(readFileSync(fileAt('feeds/index.html'), 'utf8')));
    const isOfAnswer = belowAnswers(site);
    const files = filesOf(site).filter((file) => LISTED.test(file) && !isOfAnswer(file));
    expect(files.length).toBeGreaterThan(5);
    const path = new URL(`${site.url}/`).pathname.replace(/\/$/u, '');
    expect(files.filter((file) => !linked.has(path + encodeURI(file)))).toEqual([]);
    // Addresses of feeds to follow are also shown for copying.
    const shown = readFeeds(site).filter((feed) => !isMonth(feed));
    const text = readFileSync(fileAt('feeds/index.html'), 'utf8');
    const missing = shown.filter(
      ({ path: file }) => !text.includes(`>${site.url}${encodeURI(file)}<`),
    );
    expect(missing.map(({ path: file }) => file)).toEqual([]);
  });

  test(`${site.name}: sitemaps have every page once but comparisons, and only pages`, () => {
    const files = filesOf(site);
    const parts = partsOf();
    const pages = parts.flatMap(({ pages: some }) => some.map(({ url }) => fileOf(site, url)));
    const built = pagesOf(site)
      .filter((path) => !isComparison(site, path))
      .map((path) => fileOf(site, site.url + path));
    expect(pages.toSorted()).toEqual(built.filter((file) => file !== '/404.html').sort());
    const sitemaps = files.filter((file) => /^\/sitemap-(?!index)[^/]+\.xml$/u.test(file));
    expect(parts.map(({ url }) => fileOf(site, url)).sort()).toEqual(sitemaps);
  });

  test(`${site.name}: sitemaps say correctly when a page changed`, () => {
    const items = [...expectedItems(site).values()];
    const newest = (moments: readonly number[]) => Math.max(...moments);
    const changeOf = (page: string) =>
      newest(items.filter(({ url }) => url.startsWith(page)).map(({ updated }) => updated));
    const parts = partsOf();
    // A dispatch, an archive page or the front page is as new as the newest page below it.
    const pages = parts
      .flatMap((part) => part.pages)
      .filter(({ url }) => /^\/(?:\d{4}\/.*)?$/u.test(url.slice(site.url.length)));
    expect(pages.map(({ url, changed = '' }) => [url, Date.parse(changed)])).toEqual(
      pages.map(({ url }) => [url, changeOf(url)]),
    );
    const changes = (some: typeof pages) =>
      some.flatMap(({ changed }) => (changed ? [Date.parse(changed)] : []));
    expect(parts.map(({ url, changed = '' }) => [url, Date.parse(changed)])).toEqual(
      parts.map((part) => [part.url, newest(changes(part.pages))]),
    );
  });

  test(`${site.name}: the news sitemap has what was filed in the last two days`, () => {
    const built = site.environment['SOURCE_DATE_EPOCH'] ? ARCHIVE_BUILT : Date.now();
    const wanted = [...expectedItems(site).values()].filter(
      ({ published, isCanceled }) =>
        !isCanceled && published <= built && published >= built - TWO_DAYS,
    );
    const entries = childrenOf(readXml(fileAt('news-sitemap.xml')), 'url');
    expect(entries.length).toBeLessThanOrEqual(1000);
    expect(entries.map((entry) => textOf(entry, 'loc')).sort()).toEqual(
      wanted.map(({ url }) => url).sort(),
    );
    if (site.environment['SOURCE_DATE_EPOCH']) expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expectNews(childOf(entry, 'news:news'));
  });

  test(`${site.name}: robots.txt lets all in and names the sitemaps`, () => {
    expect(readFileSync(fileAt('robots.txt'), 'utf8').split('\n')).toEqual([
      'User-agent: *',
      'Disallow:',
      '',
      `Sitemap: ${site.url}/sitemap-index.xml`,
      `Sitemap: ${site.url}/news-sitemap.xml`,
      '',
    ]);
  });
}

const LISTED = /(?:\/rss\.xml|\/atom\.xml|\/feed\.json|\/ninjs\.json|^\/feeds\.opml)$/u;

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/<a href="([^"]+)"/gu)].map(([, href = '']) => href);
}

function expectNews(news: XmlElement): void {
  const publication = childOf(news, 'news:publication');
  expect(textOf(publication, 'news:name')).not.toBe('');
  expect(textOf(publication, 'news:language')).toMatch(/^(?:[a-z]{2,3}|zh-(?:cn|tw))$/u);
  expect(textOf(news, 'news:publication_date')).toMatch(/^\d{4}-\d{2}-\d{2}/u);
  expect(textOf(news, 'news:title')).not.toBe('');
}
