import { type APIRequestContext, expect, type Page } from 'playwright/test';
import { sized } from '#testing/sized.ts';
import { findViolations } from '../support/axe.ts';
import { layoutShift } from '../support/layout-shift.ts';
import { overflowOf } from '../support/overflow.ts';
import { test } from '../support/shared-page.ts';
import { openStage, show } from '../support/show.ts';
import {
  CORRECTIONS_PAGE,
  isComparison,
  isDispatchPage,
  isFacetPage,
  pagesOf,
  SEARCH_PAGE,
} from '../support/site-files.ts';
import { SITES, type Site, servedAt } from '../support/sites.ts';

/** Shorter lists do not lead to years. */
const MOST_WITHOUT_YEARS = 30;

/**
 * The pages that a browser opens: some of each kind, since pages of a kind differ in their words only. Below a path pages
 * differ from those at a root in their links only, which other laws read on every page.
 */
function lookedAt(site: Site): readonly string[] {
  const most = site.environment['BASE_PATH'] ? sized(1, 6) : sized(2, 24);
  const kinds = Map.groupBy(pagesOf(site), kindOf);
  return [...kinds.values()].flatMap((paths) => {
    // Spread over all of them.
    const every = Math.max(1, Math.ceil(paths.length / most));
    return paths.filter((_path, index) => index % every === 0);
  });
}

/** `archive 3` is a month, `places 2` a place. */
function kindOf(path: string): string {
  const steps = path.split('/').filter(Boolean);
  return `${/^\/\d/u.test(path) ? 'archive' : steps[0]} ${steps.length}`;
}

for (const site of SITES) {
  test.describe(site.name, () => {
    test('every page says what it is, and nothing in it runs', async ({ page, request }) => {
      for (const path of pagesOf(site)) {
        await test.step(decodeURI(path), async () =>
          expectLaws(await readPage(page, request, site, path), site, path),
        );
      }
    });

    test('a page is one request, nothing in it moves, and the keyboard begins at its top', async ({
      page,
    }) => {
      test.slow();
      const faults: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('dialog', (dialog) => faults.push(`dialog: ${dialog.message()}`));
      page.on('request', (request) => requests.push(request.url()));
      for (const path of lookedAt(site)) {
        requests.length = 0;
        await test.step(decodeURI(path), () => seePage(page, site, path, requests));
        expect(faults, path).toEqual([]);
      }
    });

    // axe finds the same below a base path.
    if (!site.environment['BASE_PATH']) {
      test('axe finds nothing on a page, by day or by night', async ({ page, request }) => {
        test.setTimeout(180_000);
        await openStage(page, servedAt(site));
        for (const path of lookedAt(site)) {
          await show(page, await (await request.get(servedAt(site) + path)).text());
          expect(await findViolations(page), path).toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await findViolations(page, { runOnly: ['color-contrast'] }), path).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light' });
        }
      });

      // This is also 1280 pixels at 400 % zoom (WCAG 2.2, 1.4.10).
      test('no page is wider than 320 pixels', async ({ page, request }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await openStage(page, servedAt(site));
        for (const path of pagesOf(site)) {
          await show(page, await (await request.get(servedAt(site) + path)).text());
          expect(await overflowOf(page), path).toBe(0);
        }
      });
    }

    test('the page of a facet leads to each year of a long list, and to no other', async ({
      page,
      request,
    }) => {
      const facets = pagesOf(site).filter(isFacetPage);
      let long = 0;
      for (const path of facets) {
        const { days, rows, yearLinks } = await readPage(page, request, site, path);
        const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))];
        const isLong = rows > MOST_WITHOUT_YEARS && years.length > 1;
        long += Number(isLong);
        const targets = isLong ? years.map((year) => `${servedAt(site)}${path}#${year}`) : [];
        expect(yearLinks, path).toEqual(targets);
        const firsts = years.map((year) => days.find(({ day }) => day.startsWith(year))?.id);
        expect(firsts, path).toEqual(isLong ? years : years.map(() => ''));
      }
      if (site.name !== 'edition') expect(long).toBeGreaterThan(0);
    });

    test('an address without a page leads to one that helps', async ({ page }) => {
      const response = await page.goto(`${servedAt(site)}/2021/11/14/no-such-dispatch/`);
      expect(response?.status()).toBe(404);
      await expect(page.locator('h1')).toHaveText('No such page');
      expect(await page.locator('main a').count()).toBeGreaterThan(1);
    });

    test('a printed page has the dispatch, and no controls', async ({ page, request }) => {
      test.slow();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await openStage(page, servedAt(site));
      for (const path of pagesOf(site).filter(isDispatchPage)) {
        await show(page, await (await request.get(servedAt(site) + path)).text());
        const printed = await page.evaluate(() => {
          const areShown = (selector: string) =>
            [...document.querySelectorAll(selector)].map(
              (one) =>
                one.checkVisibility({ visibilityProperty: true }) &&
                one.getBoundingClientRect().height > 0,
            );
          return {
            kept: areShown('h1, .credit'),
            pressed: areShown('nav, .skip, .colophon, .ways, summary').filter(Boolean),
            ink: getComputedStyle(document.body).color,
          };
        });
        expect(printed, path).toEqual({
          kept: [true, true],
          pressed: [],
          ink: expect.stringMatching(/^oklch\(0\.[0-3]/u),
        });
      }
    });

    test('no link is broken, and none leaves the base path', async ({ page, request }) => {
      const links = new Set<string>();
      const anchors = new Map<string, Set<string>>();
      for (const path of pagesOf(site)) {
        const { hrefs, ids } = await readPage(page, request, site, path);
        anchors.set(servedAt(site) + path, new Set(ids));
        for (const href of hrefs) if (!/^(?:data|mailto):/u.test(href)) links.add(href);
      }
      expect(links.size).toBeGreaterThan(5);
      for (const link of links) {
        const served = link.replace(site.url, servedAt(site));
        expect(served, link).toMatch(new RegExp(`^${servedAt(site)}(?:/|$)`, 'u'));
        const [address = '', fragment] = served.split('#');
        expect((await request.get(address)).status(), link).toBe(200);
        if (fragment) expect(anchors.get(address), link).toContain(decodeURIComponent(fragment));
      }
    });

    test('every page is linked from somewhere', async ({ page, request }) => {
      const linked = new Set<string>(['/', '/404.html']);
      for (const path of pagesOf(site)) {
        const { anchorHrefs } = await readPage(page, request, site, path);
        for (const href of anchorHrefs) {
          linked.add(href.replace(servedAt(site), '').replace(/#.*$/u, ''));
        }
      }
      expect(pagesOf(site).filter((path) => !linked.has(path))).toEqual([]);
    });

    test('years, months and days lead to those before and after that have dispatches', async ({
      page,
      request,
    }) => {
      const archives = pagesOf(site).filter((path) => /^\/\d{4}\/(?:\d{2}\/){0,2}$/u.test(path));
      for (const path of archives) {
        // Archive paths of the same kind have the same length, and sort by time.
        const alike = archives.filter((other) => other.length === path.length);
        const at = alike.indexOf(path);
        const { neighbours } = await readPage(page, request, site, path);
        expect(neighbours, path).toEqual(
          [alike[at - 1], alike[at + 1]].map((other) => other && servedAt(site) + other),
        );
      }
      if (site.name !== 'edition') expect(archives.length).toBeGreaterThan(60);
    });

    test('every page has a picture for links to it, and it is there', async ({ page, request }) => {
      const cards = new Set<string>();
      for (const path of pagesOf(site)) {
        const { card } = await readPage(page, request, site, path);
        expect(card, path).toMatch(/\.png$/u);
        cards.add(card ?? '');
      }
      expect(cards).toContain(`${site.url}/card.png`);
      for (const card of cards) {
        const response = await request.get(card.replace(site.url, servedAt(site)));
        expect(response.headers()['content-type'], card).toBe('image/png');
        // PNG, section 11.2.1: the size follows the signature and the head of the first chunk.
        const bytes = await response.body();
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], card).toEqual([1200, 630]);
      }
      const dispatches = pagesOf(site).filter(isDispatchPage);
      expect(cards.size - 1).toBeGreaterThan(dispatches.length / 2);
    });

    test('dispatches are structured data', async ({ page, request }) => {
      for (const path of pagesOf(site).filter(isDispatchPage)) {
        const { json, heading, time, card } = await readPage(page, request, site, path);
        const article = JSON.parse(json ?? '');
        expect(article).toMatchObject({
          '@type': 'NewsArticle',
          url: site.url + path,
          headline: heading?.trim(),
          identifier: expect.stringMatching(/^urn:uuid:/u),
          datePublished: time,
          image: card,
        });
        const [wire] = [article.isBasedOn].flat();
        expect(wire).toEqual(
          expect.objectContaining({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }),
        );
      }
    });
  });
}

/** Checks the laws of a page that its HTML alone shows. */
function expectLaws(facts: PageFacts, site: Site, path: string): void {
  // Light and inert: no script but that of the search, and nothing that a publisher filed runs.
  expect(facts.scripts).toBe(path === SEARCH_PAGE ? 1 : 0);
  expect(facts.handlers).toEqual([]);
  // Each picture has its words and a reserved place, so that nothing moves when it loads.
  for (const [alt, ...size] of facts.images) {
    expect(alt).toMatch(/\S/u);
    expect(size.map(Number).every((pixels) => pixels > 0)).toBe(true);
  }
  expect(facts.headings).toBe(1);
  expect(facts.mains).toBe(1);
  const { title, description, metas } = facts;
  for (const said of [title, description, ...metas]) expect(said).toMatch(/\S/u);
  // A comparison is of its dispatch.
  const own = isComparison(site, path) ? path.replace(/wire\/$/u, '') : path;
  const address = path === '/404.html' ? undefined : site.url + own;
  expect([facts.canonical, facts.url]).toEqual([address, address]);
  // The page's own feed first, then that of the whole site.
  const hasFeed = isFacetPage(path) || path === CORRECTIONS_PAGE;
  const feeds = hasFeed ? [`${site.url}${path}rss.xml`] : [];
  expect(facts.feeds.map(({ href }) => href)).toEqual([...feeds, `${site.url}/rss.xml`]);
  for (const feed of facts.feeds) expect(feed.title).toMatch(/\S/u);
}

/** Opens a page, and checks the laws that only a browser shows. */
async function seePage(
  page: Page,
  site: Site,
  path: string,
  requests: readonly string[],
): Promise<void> {
  const response = await page.goto(servedAt(site) + path);
  expect(response?.status()).toBe(200);
  expect(await layoutShift(page)).toBe(0);
  // One request, apart from the pictures of figures and the script of the search.
  const pictures = `${servedAt(site)}/_astro/`;
  expect(requests.filter((url) => !url.startsWith(pictures))).toEqual([servedAt(site) + path]);
  // The first stop of the keyboard skips the navigation.
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
}

type PageFacts = Awaited<ReturnType<typeof parsePage>>;

const alreadyRead = new Map<string, ReturnType<typeof parsePage>>();

/** The contents of a page, read once for all laws that a worker checks. */
function readPage(page: Page, request: APIRequestContext, site: Site, path: string) {
  const url = servedAt(site) + path;
  const read = alreadyRead.get(url) ?? parsePage(page, request, url);
  alreadyRead.set(url, read);
  return read;
}

/** No script runs in a page, so it can be parsed without being shown. */
async function parsePage(page: Page, request: APIRequestContext, url: string) {
  const html = await (await request.get(url)).text();
  return page.evaluate(
    ([text, base]) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const hrefsOf = (selector: string) =>
        [...parsed.querySelectorAll(selector)].map(
          (element) => new URL(element.getAttribute('href') ?? '', base).href,
        );
      const all = (selector: string) => [...parsed.querySelectorAll(selector)];
      const said = (selector: string, attribute = 'content') =>
        parsed.querySelector(selector)?.getAttribute(attribute) ?? undefined;
      return {
        scripts: all('script:not([type="application/ld+json"])').length,
        handlers: all('*').flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style'),
        ),
        images: all('img').map((image) =>
          ['alt', 'width', 'height'].map((name) => image.getAttribute(name)),
        ),
        headings: all('h1').length,
        mains: all('main').length,
        title: parsed.title,
        description: said('meta[name="description"]'),
        metas: ['title', 'description', 'site_name', 'type'].map((property) =>
          said(`meta[property="og:${property}"]`),
        ),
        canonical: said('link[rel="canonical"]', 'href'),
        url: said('meta[property="og:url"]'),
        feeds: all('link[rel="alternate"][type="application/rss+xml"]').map((link) => ({
          href: link.getAttribute('href'),
          title: link.getAttribute('title'),
        })),
        hrefs: hrefsOf('a[href], link[href]'),
        anchorHrefs: hrefsOf('a[href]'),
        yearLinks: hrefsOf('main .years a'),
        days: [...parsed.querySelectorAll('.day')].map((section) => ({
          id: section.id,
          day: section.querySelector('time')?.getAttribute('datetime') ?? '',
        })),
        rows: parsed.querySelectorAll('.rows > li').length,
        neighbours: ['prev', 'next'].map((rel) => hrefsOf(`main a[rel="${rel}"]`)[0]),
        ids: [...parsed.querySelectorAll('[id]')].map(({ id }) => id),
        json: parsed.querySelector('script[type="application/ld+json"]')?.textContent,
        card: parsed.querySelector('meta[property="og:image"]')?.getAttribute('content'),
        heading: parsed.querySelector('h1')?.textContent,
        time: parsed.querySelector('time')?.getAttribute('datetime'),
      };
    },
    [html, url] as const,
  );
}
