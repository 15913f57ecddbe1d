import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mf2 } from 'microformats-parser';
import { expect, test } from 'playwright/test';
import { MOST_ON_A_PAGE } from '#edition/facet-years.ts';
import { en } from '#words/en.ts';
import { newsArticleSchema } from '../support/news-article-schema.ts';
import { dispatchesOf, headlineOf, type Published } from '../support/published.ts';
import { isDispatchPage, isFacetPage, isFacetYearPage, pagesOf } from '../support/site-files.ts';
import { ARCHIVES, SITES, type Site } from '../support/sites.ts';

type Root = ReturnType<typeof mf2>['items'][number];

// An archive of thousands is read whole.
test.describe.configure({ timeout: 120_000 });

const read = ({ out }: Pick<Site, 'out'>, path: string) =>
  readFileSync(join(out, decodeURI(path), 'index.html'), 'utf8');

const itemsOf = (html: string, baseUrl: string): readonly Root[] => mf2(html, { baseUrl }).items;

/** The values of a property as text; for an embedded item, its name or its words. */
function textsOf({ properties }: Root, name: string): readonly string[] {
  return (properties[name] ?? []).map((value) => {
    if (typeof value === 'string') return value;
    return 'value' in value ? String(value.value) : '';
  });
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const fold = (text: unknown) => String(text).replace(/\s+/gu, ' ').trim();

/** Where a page shows the facets of a dispatch: above the headline and beside the text. */
const FACTS = /<p class="label slugline">.*?<\/p>|<aside class="facts.*?<\/aside>/gsu;

/** The expected `h-entry` of a dispatch, from its front matter. */
function expectedEntry(dispatch: Published, url: string) {
  const { byline, agency, status } = dispatch.frontMatter;
  return {
    name: [fold(headlineOf(dispatch))],
    url: [url],
    published: [publishedAs(dispatch)],
    author: listOf(status === 'canceled' ? agency : (byline ?? agency)).map(fold),
    content: status === 'canceled' ? 0 : 1,
  };
}

/** The date as it is dated, or the moment at which a later embargo ended. */
function publishedAs({ frontMatter, published }: Published): string {
  const { date, embargoed } = frontMatter;
  return embargoed !== undefined && Date.parse(String(embargoed)) === published
    ? `${new Date(published).toISOString().slice(0, 19)}Z`
    : String(date);
}

/** What surrounds each page's own content. */
const AROUND = /<header class="masthead.*?<\/header>|<footer class="colophon.*?<\/footer>/gsu;

// An archive has thousands of pages.
test.describe.configure({ timeout: 600_000 });

for (const site of [...SITES, ...ARCHIVES]) {
  test(`${site.name}: all pages but the front have the same head and foot`, () => {
    const pages = pagesOf(site).filter((path) => path !== '/' && path.endsWith('/'));
    const around = new Set(pages.map((path) => read(site, path).match(AROUND)?.join('')));
    expect([...around]).toEqual([expect.stringMatching(/<header.*<footer/su)]);
  });

  test(`${site.name}: a dispatch is one h-entry with its name, date, author, address and words`, () => {
    const byPath = new Map(dispatchesOf(site).map((one) => [one.path, one]));
    for (const path of pagesOf(site).filter(isDispatchPage)) {
      const url = site.url + path;
      const [entry, ...others] = itemsOf(read(site, path), url);
      const dispatch = byPath.get(path);
      expect(dispatch, path).toBeDefined();
      if (!entry || !dispatch) continue;
      expect(others, path).toEqual([]);
      expect(entry.type).toEqual(['h-entry']);
      expect({
        name: textsOf(entry, 'name').map(fold),
        url: textsOf(entry, 'url'),
        published: textsOf(entry, 'published'),
        author: textsOf(entry, 'author').map(fold),
        content: textsOf(entry, 'content').length,
      }).toEqual(expectedEntry(dispatch, url));
    }
  });

  test(`${site.name}: every list of dispatches is an h-feed with its name, and each in it an h-entry`, () => {
    const dispatches = new Set(
      pagesOf(site)
        .filter(isDispatchPage)
        .map((path) => site.url + path),
    );
    const lists = pagesOf(site).filter(
      (path) =>
        path === '/' ||
        isFacetPage(path) ||
        isFacetYearPage(path) ||
        /^\/\d{4}\/\d{2}\/(?:\d{2}\/)?$/u.test(path),
    );
    const listed = new Map<string, ReadonlySet<string>>();
    expect(lists.length).toBeGreaterThan(2);
    for (const path of lists) {
      const [feed, ...others] = itemsOf(read(site, path), site.url + path);
      expect(others, path).toEqual([]);
      expect(feed?.type, path).toEqual(['h-feed']);
      expect(feed && textsOf(feed, 'name').filter((name) => name !== ''), path).toHaveLength(1);
      const entries = (feed?.children ?? []) as readonly Root[];
      expect(entries.length, path).toBeGreaterThan(0);
      if (isFacetPage(path)) expect(entries.length, path).toBeLessThanOrEqual(MOST_ON_A_PAGE);
      const urls = entries.map((entry) => textsOf(entry, 'url'));
      listed.set(path, new Set(urls.flat()));
      // A separate `expect` for each of thousands of entries would take minutes.
      const wrong = entries.filter(
        (entry, index) =>
          entry.type?.join() !== 'h-entry' ||
          urls[index]?.length !== 1 ||
          !urls[index].every((url) => dispatches.has(url)) ||
          textsOf(entry, 'name').length !== 1 ||
          textsOf(entry, 'published').length !== 1,
      );
      expect(wrong, path).toEqual([]);
    }
    const everywhere = new Set([...listed.values()].flatMap((urls) => [...urls]));
    expect([...dispatches].filter((url) => !everywhere.has(url))).toEqual([]);

    // The page of a facet, or of one of its years, links back to the dispatch.
    const base = new URL(site.url).pathname.replace(/\/$/u, '');
    for (const path of pagesOf(site).filter(isDispatchPage)) {
      // Facets lead to the newest of the dispatches that replace one another.
      if (read(site, path).includes(en.dispatch.newer)) continue;
      const facts = read(site, path).match(FACTS)?.join('') ?? '';
      const links = [...facts.matchAll(/ href="([^"]+)"/gu)];
      const facets = links.map(([, href = '']) => href.slice(base.length)).filter(isFacetPage);
      const year = path.slice(1, 5);
      const missing = facets.filter(
        (facet) =>
          ![facet, `${facet}${year}/`].some((one) => listed.get(one)?.has(site.url + path)),
      );
      expect(missing, path).toEqual([]);
    }
  });

  test(`${site.name}: structured data follows schema.org’s NewsArticle`, () => {
    for (const path of pagesOf(site).filter(isDispatchPage)) {
      const [, json = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(read(site, path)) ?? [];
      const { error } = newsArticleSchema.safeParse(JSON.parse(json));
      expect(error?.issues ?? [], path).toEqual([]);
    }
  });
}
