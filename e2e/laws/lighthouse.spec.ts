import lighthouse from 'lighthouse';
import { chromium, expect, test } from 'playwright/test';
import { isThorough } from '#testing/sized.ts';
import { BROWSER_SWITCHES } from '../support/browser-switches.ts';
import { findBrowser } from '../support/find-browser.ts';
import { pageOfEachType } from '../support/page-types.ts';
import { LIGHTHOUSE_PORT, SITES, servedAt } from '../support/sites.ts';

// The network and the window of the mobile profile, but without its four times slower processor, which would test this
// machine rather than the page: without scripts, only one layout blocks the page, and the same page scored 0.84 and 1
// within a minute. Other laws check that only the search page has a script, and that nothing moves.
const THROTTLING = { cpuSlowdownMultiplier: 1 };
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const MOST_LOOKS = 5;
const TYPES = new Set(isThorough ? ['front', 'dispatch', 'search'] : ['dispatch']);

// One test, since Lighthouse audits one page at a time, in a browser of its own.
test('Lighthouse finds nothing to improve on a phone', async () => {
  test.setTimeout(600_000);
  const newsroom = SITES.find(({ name }) => name === 'newsroom');
  if (!newsroom) throw new Error('no newsroom to look at');
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_SWITCHES, `--remote-debugging-port=${LIGHTHOUSE_PORT}`],
  });
  try {
    for (const [name, path] of pageOfEachType(newsroom)) {
      if (!TYPES.has(name)) continue;
      // Without a search; a test of its own measures what a search loads.
      const [address = ''] = path.split('?');
      const { scores, faults } = await bestOf(servedAt(newsroom) + address);
      expect(scores, `${name}: ${faults.join('; ')}`).toEqual(CATEGORIES.map(() => 1));
    }
  } finally {
    await browser.close();
  }
});

interface Judgement {
  /** In the order of `CATEGORIES`, 0 to 1. */
  readonly scores: readonly number[];
  readonly faults: readonly string[];
}

/** The best of several audits of a page, since other work on the machine can only lower a score. */
async function bestOf(url: string): Promise<Judgement> {
  let best = await look(url);
  for (let more = 1; more < MOST_LOOKS && best.scores.some((score) => score < 1); more += 1) {
    const next = await look(url);
    if (sum(next.scores) > sum(best.scores)) best = next;
  }
  return best;
}

async function look(url: string): Promise<Judgement> {
  const result = await lighthouse(url, {
    port: LIGHTHOUSE_PORT,
    onlyCategories: CATEGORIES,
    throttling: THROTTLING,
    logLevel: 'error',
  });
  const { categories = {}, audits = {} } = result?.lhr ?? {};
  return {
    scores: CATEGORIES.map((category) => categories[category]?.score ?? 0),
    faults: Object.values(audits).flatMap(({ score, title }) => (score === 0 ? [title] : [])),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
