import { expect } from 'playwright/test';
import { copyOf, correctionsOf, fold } from '../support/filed-copy.ts';
import { dispatchesOf, headlineOf, isHeld } from '../support/published.ts';
import { test } from '../support/shared-page.ts';
import { pagesOf } from '../support/site-files.ts';
import { SITES, type Site, servedAt } from '../support/sites.ts';

for (const site of SITES) {
  test.describe(site.name, () => {
    const dispatches = dispatchesOf(site);
    test('every dispatch has the words of its wire file', async ({ page, request }) => {
      test.slow();
      for (const dispatch of dispatches.filter((one) => !isHeld(one))) {
        const { path, frontMatter } = dispatch;
        const copy = copyOf(site, dispatch);
        const html = await (await request.get(servedAt(site) + path)).text();
        const { headline, notices, texts, blocks, kept, datelines } = await page.evaluate(
          (html) => {
            const parsed = new DOMParser().parseFromString(html, 'text/html');
            const textsOf = (selector: string) =>
              [...parsed.querySelectorAll(selector)].map((one) => one.textContent);
            return {
              headline: textsOf('h1').join(''),
              notices: textsOf('.notice').join(' '),
              texts: textsOf('.text').length,
              blocks: textsOf('.text > :is(p, pre)'),
              kept: textsOf('.text > pre'),
              datelines: textsOf('.text .dateline'),
            };
          },
          html,
        );
        expect(fold(headline), path).toBe(fold(headlineOf(dispatch)));
        if (frontMatter['status'] === 'canceled') {
          expect(texts, path).toBe(0);
          expect(notices, path).toContain('Cancelled');
          continue;
        }
        const corrections = correctionsOf(dispatch);
        const corrected = (text: string, folded: (words: string) => string) =>
          corrections.reduce(
            (words, { was, now = '' }) =>
              was === undefined ? words : words.replaceAll(folded(was), () => folded(now)),
            text,
          );
        expect(fold(blocks.join(' ')), path).toBe(fold(corrected(fold(copy), fold)));
        if (corrections.length > 0) expect(notices, path).toContain('Correction');
        // Kept lines have their spaces and breaks as filed.
        const lines = corrected(copy, (words) => words).replaceAll('\r\n', '\n');
        for (const one of kept) expect(lines).toContain(one.replace(/\n$/u, ''));
        const { dateline } = frontMatter;
        expect(datelines.map(fold), path).toEqual(
          dateline ? [corrected(fold(String(dateline)), fold)] : [],
        );
      }
    });

    test('what is held back is nowhere', async ({ request }) => {
      const held = dispatches.filter(isHeld).map(({ path }) => path);
      expect(pagesOf(site).filter((path) => held.includes(path))).toEqual([]);
      for (const path of [...pagesOf(site), '/rss.xml']) {
        const text = await (await request.get(servedAt(site) + path)).text();
        expect(text, path).not.toMatch(/(?:WITHHELD|EMBARGO|EDITORS-ONLY)-MARKER/u);
      }
    });
  });
}

test('the seed’s six paragraphs are on its page as they are in the file', async ({ page }) => {
  const [site] = SITES;
  const [path] = pagesOf(site as Site).filter(
    (one) => one.startsWith('/2021/11/14/') && one !== '/2021/11/14/',
  );
  const seed = dispatchesOf(site as Site).find((one) => one.path === path);
  await page.goto(servedAt(site as Site) + path);
  const paragraphs = await page.locator('.text > p').allTextContents();
  expect(seed).toBeDefined();
  const copy = seed ? copyOf(site as Site, seed) : '';
  expect(paragraphs).toEqual(copy.trim().split('\n\n'));
  expect(paragraphs).toHaveLength(6);
  expect(paragraphs.join('')).toContain('"like bandits’ in the situation');
});
