import { expect } from 'playwright/test';
import { readLedger } from '#desk/ledger-file.ts';
import { twinOf } from '#dispatch/paths.ts';
import { redirectsOf } from '#ledger/keep-ledger.ts';
import { wordsOf } from '#words/words-of.ts';
import { test } from '../support/shared-page.ts';
import { SITES, servedAt } from '../support/sites.ts';

const NOTICE = wordsOf('en').gone.title;

for (const site of SITES) {
  test(`${site.name}: every address ever published answers, with what it should`, async ({
    page,
    request,
  }) => {
    const { lines, problems } = readLedger({ root: site.content });
    expect(problems).toEqual([]);
    const published = lines.filter(({ state }) => state !== 'unpublished');
    expect(published.length).toBeGreaterThan(3);
    const occupied = new Set(
      published
        .filter(({ state }) => state === 'published' || state === 'canceled')
        .map(({ path }) => path),
    );
    const targets = new Map(redirectsOf(lines).map(({ from, to }) => [from, to]));
    for (const { path, id, state } of published) {
      const answer = await request.get(servedAt(site) + path);
      expect(answer.status(), path).toBe(200);
      const { canonical, robots, refresh, links, heading } = await page.evaluate(
        readAnswer,
        await answer.text(),
      );
      const target = targets.get(path);
      expect(target === undefined || occupied.has(target), path).toBe(true);
      if (state === 'moved' && !occupied.has(path)) expect(target, path).toBeDefined();
      // An address may have been another dispatch's before.
      if (occupied.has(path)) {
        const comparison = /^(.+\/)wire\/$/u.exec(path);
        const expected = comparison ? [comparison[1], 'noindex'] : [path, undefined];
        expect([canonical, robots], path).toEqual([site.url + expected[0], expected[1]]);
      } else if (target === undefined) {
        expect([canonical, robots, heading], path).toEqual([undefined, 'noindex', NOTICE]);
      } else {
        const href = new URL(site.url + target).pathname;
        expect([canonical, robots], path).toEqual([site.url + target, 'noindex']);
        expect(refresh, path).toBe(`0; url=${href}`);
        expect(links, path).toContain(href);
      }
      if (id === undefined || occupied.has(path)) continue;
      for (const ending of ['txt', 'json'] as const) {
        const twin = await request.get(servedAt(site) + twinOf(path, ending));
        expect(twin.status(), `${path} ${ending}`).toBe(200);
        if (target === undefined) continue;
        const there = await request.get(servedAt(site) + twinOf(target, ending));
        expect(await twin.text(), `${path} ${ending}`).toBe(await there.text());
      }
    }
  });
}

/** What the HTML of an answer says. */
function readAnswer(html: string) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const said = (selector: string, attribute: string) =>
    parsed.querySelector(selector)?.getAttribute(attribute) ?? undefined;
  return {
    canonical: said('link[rel="canonical"]', 'href'),
    robots: said('meta[name="robots"]', 'content'),
    refresh: said('meta[http-equiv="refresh"]', 'content'),
    links: [...parsed.querySelectorAll('main a')].map((link) => link.getAttribute('href')),
    heading: parsed.querySelector('h1')?.textContent?.trim(),
  };
}
