import lighthouse from 'lighthouse';
import { chromium, expect, test } from 'playwright/test';
import { BROWSER_SWITCHES } from './browser-switches.ts';
import { findBrowser } from './find-browser.ts';
import { pageOfEachType } from './page-types.ts';
import { pagesOf } from './site-files.ts';
import { LIGHTHOUSE_PORT, SITES, servedAt } from './sites.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const TYPES = new Set(['front', 'dispatch', 'day', 'place', 'search']);

// In one test: Lighthouse looks at one page at a time, in a browser of its own.
test('Lighthouse finds nothing to do better on a phone', async () => {
  test.setTimeout(240_000);
  const newsroom = SITES.find(({ name }) => name === 'newsroom');
  if (!newsroom) throw new Error('no newsroom to look at');
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_SWITCHES, `--remote-debugging-port=${LIGHTHOUSE_PORT}`],
  });
  try {
    for (const [name, path] of pageOfEachType(pagesOf(newsroom))) {
      if (!TYPES.has(name)) continue;
      const result = await lighthouse(servedAt(newsroom) + path, {
        port: LIGHTHOUSE_PORT,
        onlyCategories: CATEGORIES,
        logLevel: 'error',
      });
      const { categories = {}, audits = {} } = result?.lhr ?? {};
      const scores = CATEGORIES.map((category) => [category, categories[category]?.score]);
      const faults = Object.values(audits).filter(({ score }) => score === 0);
      expect(scores, `${name}: ${faults.map(({ title }) => title).join('; ')}`).toEqual(
        CATEGORIES.map((category) => [category, 1]),
      );
    }
  } finally {
    await browser.close();
  }
});
