import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { SEARCH_INDEX_PATH } from '#dispatch/paths.ts';
import { queryWords } from '#search/split-words.ts';
import { findViolations } from '../support/axe.ts';
import { FIRST_RESULTS_BYTES } from '../support/budgets.ts';
import { layoutShift } from '../support/layout-shift.ts';
import { overflowOf } from '../support/overflow.ts';
import { dispatchesOf, headlineOf, isHeld, type Published } from '../support/published.ts';
import { test } from '../support/shared-page.ts';
import { filesOf, SEARCH_PAGE } from '../support/site-files.ts';
import { SITES, type Site, servedAt } from '../support/sites.ts';

for (const site of SITES) {
  test.describe(site.name, () => {
    test('every dispatch that can be read is found by its headline, and no other', async ({
      page,
    }) => {
      test.slow();
      await openSearch(page, site);
      const all = dispatchesOf(site).filter(isReadable);
      // The search leads to the newest of the dispatches that replace one another.
      const replaced = new Set(all.map(({ frontMatter }) => frontMatter['supersedes']));
      const readable = all.filter(({ frontMatter }) => !replaced.has(frontMatter['id']));
      expect(await urlsFound(page, site, [null])).toEqual([readable.map(pathOf).sort()]);
      const headlines = readable.map(headlineOf);
      const found = await urlsFound(page, site, headlines);
      const missed = readable.filter(
        (dispatch, index) => !found[index]?.includes(pathOf(dispatch)),
      );
      expect(missed.map(pathOf)).toEqual([]);

      function pathOf({ path }: Published): string {
        return decodeURI(new URL(site.url).pathname.replace(/\/$/u, '') + path);
      }
    });

    test('the first results take no more than a photograph does', async ({ page }) => {
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      const bytes: Promise<number>[] = [];
      page.on('requestfinished', (request) =>
        bytes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
      );
      await openSearch(page, site);
      await page.getByRole('searchbox').fill('the');
      await expect(page.locator('.results li').first()).toBeVisible();
      const sum = (await Promise.all(bytes)).reduce((all, one) => all + one, 0);
      expect(sum).toBeLessThanOrEqual(FIRST_RESULTS_BYTES);
      // Playwright does not see what a worker loads.
      expect(page.workers()).toEqual([]);
      expect(filesOf(site).filter((file) => file.includes('worker'))).toEqual([]);
      expect(said).toEqual([]);
    });
  });
}

const newsroom = SITES.find(({ name }) => name === 'newsroom below /sub');
if (!newsroom) throw new Error('no newsroom to search');

test('a search has an address, marks what it found, and can be repeated by its address', async ({
  page,
}) => {
  await openSearch(page, newsroom);
  await page.getByRole('searchbox').fill('mole storm');
  const rows = page.locator('.results li');
  await expect(rows.first()).toBeVisible();
  expect(new URL(page.url()).search).toBe('?q=mole+storm');
  await expect(page.getByRole('status')).toHaveText(/^\d+ dispatch(?:es)? found · since \d+$/u);
  const marks = await rows.first().locator('mark').allTextContents();
  expect(marks.length).toBeGreaterThan(0);
  for (const mark of marks) expect(mark).toMatch(/mole|storm/iu);
  const before = await rows.allTextContents();
  await page.reload();
  await expect(rows.first()).toBeVisible();
  expect(await rows.allTextContents()).toEqual(before);
  // As on any page, loading results must not move anything.
  expect(await layoutShift(page)).toBe(0);
});

test('filters narrow a search, and it may be put in order of time', async ({ page }) => {
  await openSearch(page, newsroom);
  await page.getByLabel('Places').selectOption('Karsholm');
  await page.getByLabel('Year').selectOption('2021');
  await page.getByLabel('Order').selectOption('newest');
  const rows = page.locator('.results li');
  // Each choice starts a new search, and the results of the last one may be shown meanwhile.
  await expect(async () => {
    const links = await rows
      .locator('a')
      .evaluateAll((all) =>
        all.map((one) => String(new URL(one.getAttribute('href') ?? '', location.href))),
      );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.includes('/sub/2021/'))).toEqual([]);
    const days = links.map((link) => /\d{4}\/\d{2}\/\d{2}/u.exec(link)?.[0]);
    expect(days).toEqual(days.toSorted().toReversed());
    for (const places of await rows.locator('.place').allTextContents()) {
      expect(places.split(' · ')).toContain('Karsholm');
    }
  }).toPass({ timeout: 10_000 });
});

test('the newest years are asked first, and the others when a reader wants them', async ({
  page,
}) => {
  const years = yearsOf(newsroom);
  const asked = yearsAsked(page);
  await openSearch(page, newsroom);
  await page.getByRole('searchbox').fill('varnia');
  const status = page.getByRole('status');
  await expect(status).toHaveText(new RegExp(`^\\d+ dispatches found · since ${years[2]}$`, 'u'));
  expect([...asked].sort().reverse()).toEqual(years.slice(0, 3));
  const few = await numberFound(page);
  await page.getByRole('button', { name: 'Search earlier years' }).press('Enter');
  await expect(status).toHaveText(/^\d+ dispatches found$/u);
  expect([...asked].sort().reverse()).toEqual(years);
  const all = await numberFound(page);
  expect(all).toBeGreaterThan(few);
  await expect(page.getByRole('button', { name: 'Search earlier years' })).toBeHidden();
  await expect(page.locator('.results a').first()).toBeFocused();
  // Its address repeats it, and other words are looked for in the same years.
  await page.reload();
  await expect(status).toHaveText(`${all} dispatches found`);
  await page.getByRole('searchbox').fill('zzzqqq');
  await expect(status).toHaveText(/^Nothing was found\. Try/u);
});

test('where the newest years have nothing, earlier ones can be asked', async ({ page }) => {
  await openSearch(page, newsroom);
  await page.getByRole('searchbox').fill('zzzqqq');
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^Nothing was found since \d+\.$/u);
  await page.getByRole('button', { name: 'Search earlier years' }).press('Enter');
  await expect(status).toHaveText(/^Nothing was found\. Try/u);
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a chosen year is asked alone', async ({ page }) => {
  const asked = yearsAsked(page);
  await openSearch(page, newsroom);
  await page.getByLabel('Year').selectOption('2020');
  await page.getByRole('searchbox').fill('the');
  await expect(page.getByRole('status')).toHaveText(/^\d+ dispatches found$/u);
  expect(asked).toEqual(new Set(['2020']));
  await page.getByLabel('Year').selectOption('');
  await expect(page.getByRole('status')).toHaveText(/ found · since /u);
  expect(asked).toEqual(new Set(['2020', ...yearsOf(newsroom).slice(0, 3)]));
});

test('the newest are first in all the years that are asked', async ({ page }) => {
  await page.goto(`${servedAt(newsroom)}${SEARCH_PAGE}?q=varnia&order=newest&since=0`);
  const links = page.locator('.results a');
  const more = page.getByRole('button', { name: 'More' });
  await expect(links.first()).toBeVisible();
  while (await more.isVisible()) {
    const before = await links.count();
    await more.click();
    await expect(links.nth(before)).toBeFocused();
  }
  const found = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const days = found.map((link) => /\d{4}\/\d{2}\/\d{2}/u.exec(link)?.[0]);
  expect(days).toEqual(days.toSorted().toReversed());
  expect(new Set(days.map((day) => day?.slice(0, 4))).size).toBeGreaterThan(3);
});

test('words of scripts without spaces are found, and shown as they were filed', async ({
  page,
}) => {
  const filed = dispatchesOf(newsroom).find(({ wire }) => wire.endsWith('hostile.txt'));
  const copy = readFileSync(join(newsroom.content, 'wire', filed?.wire ?? ''), 'utf8');
  const line = copy.split('\n').find((one) => one.includes('材料')) ?? '';
  await openSearch(page, newsroom);
  for (const words of ['材料', '研究者', '研究', '建築材料', 'วัสดุ', 'นักวิจัย']) {
    await page.getByRole('searchbox').fill(words);
    const row = page.locator('.results li');
    await expect
      .poll(async () => (await row.locator('mark').allTextContents()).join(''))
      .toContain(words);
    await expect(page.getByRole('status')).toHaveText(/^1 dispatch found/u);
    await expect(row.locator('a')).toHaveText(String(filed?.frontMatter['headline']));
    await expect(row.locator('.excerpt')).toContainText(line);
  }
});

test('more results follow when they are asked for', async ({ page }) => {
  await openSearch(page, newsroom);
  await page.getByRole('searchbox').fill('varnia');
  const rows = page.locator('.results li');
  await expect(rows).toHaveCount(10);
  await page.getByRole('button', { name: 'More' }).click();
  await expect(rows.nth(10).locator('a')).toBeFocused();
  expect(await rows.count()).toBeGreaterThan(10);
});

test('it can be used by keyboard', async ({ page }) => {
  await openSearch(page, newsroom);
  const words = page.getByRole('searchbox');
  await page.keyboard.press('/');
  await expect(words).toBeFocused();
  await page.keyboard.type('harbour');
  const links = page.locator('.results a');
  await expect(links.nth(1)).toBeVisible();
  for (const link of [links.nth(0), links.nth(1)]) {
    await page.keyboard.press('ArrowDown');
    await expect(link).toBeFocused();
  }
  await page.keyboard.press('ArrowUp');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(words).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const target = await links.first().evaluate((link) => link.getAttribute('href'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new URL(target ?? '', servedAt(newsroom)).href);
});

test('hostile copy is found as its characters, and runs nothing', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  const hostile = dispatchesOf(newsroom).find(({ wire }) => wire.endsWith('hostile.txt'));
  const headline = String(hostile?.frontMatter['headline']);
  await openSearch(page, newsroom);
  await page.getByRole('searchbox').fill(headline);
  const link = page.locator('.results a').first();
  await expect(link).toHaveText(headline);
  await expect(page.locator('.results').locator('script, img, b, i, a > *')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('a search that finds nothing says so, and what to try', async ({ page }) => {
  await openSearch(page, newsroom);
  await page.getByRole('searchbox').fill('zzzqqq');
  await expect(page.getByRole('status')).toHaveText(/^Nothing was found/u);
  await expect(page.locator('.results li')).toHaveCount(0);
});

test('results are as accessible as every page', async ({ page }) => {
  await openSearch(page, newsroom);
  await page.getByRole('searchbox').fill('varnia');
  await expect(page.locator('.results li').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflowOf(page)).toBe(0);
});

test('without scripts the indexes are offered in its place', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(servedAt(newsroom) + SEARCH_PAGE);
  // An automated browser does not render `noscript`.
  expect(await page.locator('noscript').innerHTML()).toContain('A search needs scripts');
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.locator('main').getByRole('link', { name: 'Places' })).toBeVisible();
  await page.close();
});

async function openSearch(page: Page, site: Site): Promise<void> {
  await page.goto(servedAt(site) + SEARCH_PAGE);
}

/** The addresses that the site's index finds for each search; null searches for everything. */
function urlsFound(
  page: Page,
  site: Site,
  searches: readonly (string | null)[],
): Promise<readonly (readonly string[])[]> {
  const baseUrl = new URL(servedAt(site)).pathname.replace(/\/?$/u, '/');
  const [newest, ...others] = yearsOf(site);
  return page.evaluate(
    async ({ baseUrl, folder, newest, others, queries }) => {
      const pagefind = await import(`${folder}/${newest}/pagefind.js`);
      await pagefind.options({ baseUrl });
      for (const year of others) await pagefind.mergeIndex(`${folder}/${year}/`, { baseUrl });
      const found: string[][] = [];
      for (const query of queries) {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(
          results.map((result: { data(): Promise<{ url: string }> }) => result.data()),
        );
        found.push(pages.map(({ url }) => decodeURI(url)).sort());
      }
      return found;
    },
    {
      ...{ baseUrl, folder: `${baseUrl}pagefind`, newest, others },
      queries: searches.map((words) => words && queryWords(words)),
    },
  );
}

/** The years that a site has an index of, newest first. */
function yearsOf({ out }: Site): readonly string[] {
  return readdirSync(join(out, SEARCH_INDEX_PATH)).sort().reverse();
}

/** The years whose indexes a page asks, from now on. */
function yearsAsked(page: Page): ReadonlySet<string> {
  const years = new Set<string>();
  page.on('request', (request) => {
    const [, year] = /\/pagefind\/(\d+)\//u.exec(request.url()) ?? [];
    if (year !== undefined) years.add(year);
  });
  return years;
}

async function numberFound(page: Page): Promise<number> {
  return Number.parseInt((await page.getByRole('status').textContent()) ?? '', 10);
}

/** Neither held back nor canceled. */
function isReadable(dispatch: Published): boolean {
  return !isHeld(dispatch) && dispatch.frontMatter['status'] !== 'canceled';
}
