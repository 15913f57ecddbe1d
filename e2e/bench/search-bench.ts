import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { SEARCH_INDEX_PATH, SEARCH_PATH } from '#dispatch/paths.ts';
import type { SearchRecord } from '#exports/search-record.ts';
import { writeSearchIndex } from '#newsroom/render/search-index.ts';
import { firstYears, type SearchYears } from '#search/years.ts';
import { BROWSER_SWITCHES } from '../support/browser-switches.ts';
import { FIRST_RESULTS_BYTES } from '../support/budgets.ts';
import { findBrowser } from '../support/find-browser.ts';
import { measureNode, ROOT } from './measure.ts';
import { nodeArguments } from './npm-script.ts';
import { wordOfRank, writeProse } from './prose.ts';
import { randomFrom } from './random.ts';
import type { Figure } from './report.ts';

/** Search words by rank: from one that a third of all dispatches have to one that only a few have. */
const RANKS = [100, 200, 1000, 5000, 20_000] as const;
/** Nearly all dispatches have this word, as they have “the”. */
const COMMONEST_RANK = 0;

const ORIGIN = 'https://slugline.example';
const PLACES = 400;
const TOPICS = 200;
const AGENCIES = 60;
const FIRST_YEAR = 1995;
const YEARS = 28;

/** The years of the archive, newest first. */
const ALL_YEARS = Array.from({ length: YEARS }, (_, back) => String(FIRST_YEAR + YEARS - 1 - back));

/**
 * Searches that many dispatches for words, in a browser with an empty cache, and adds up all that is loaded until the
 * first results. Those come from the newest years, so only their indexes are made. The texts are prose without meaning: the bench's other texts consist of a few hundred sentences, in
 * which every word is common.
 *
 * @throws Error if something cannot be built or nothing is found
 */
export async function benchSearch(
  dispatches: number,
  tell: (line: string) => void,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slugline-bench-'));
  const site = join(folder, 'dist');
  const environment = {
    ...{ CONTENT_DIR: join(ROOT, 'content'), OUT_DIR: site },
    ...{ SITE_URL: ORIGIN, BASE_PATH: '' },
  };
  try {
    tell('Building a site with a search');
    await measureNode(nodeArguments('build'), { notes: folder, environment });
    const inAYear = Math.ceil(dispatches / YEARS);
    const years = { all: ALL_YEARS, first: firstYears(ALL_YEARS.map(() => inAYear)) };
    await makeIndexes(site, years, inAYear, tell);
    return await weighSearches(site, dispatches, tell);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the indexes that a search asks at first in place of those of the site. */
async function makeIndexes(
  site: string,
  years: SearchYears,
  inAYear: number,
  tell: (line: string) => void,
): Promise<void> {
  const indexes = join(site, SEARCH_INDEX_PATH);
  rmSync(indexes, { recursive: true });
  for (const year of years.all.slice(0, years.first)) {
    tell(`Making the index of ${year}: ${inAYear} dispatches`);
    const source = { records: writeRecords(year, inAYear), language: 'en' };
    await writeSearchIndex(source, join(indexes, year));
  }
  const page = join(site, SEARCH_PATH, 'index.html');
  const told = JSON.stringify(years).replaceAll('"', '&quot;');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace(/ data-years="[^"]*"/u, ` data-years="${told}"`));
}

async function weighSearches(
  site: string,
  dispatches: number,
  tell: (line: string) => void,
): Promise<readonly Figure[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_SWITCHES });
  const weigh = async (rank: number) => {
    const { bytes, status } = await weighSearch(browser, site, wordOfRank(rank));
    tell(`  the word of rank ${rank}: ${status}, ${bytes} bytes`);
    return bytes / 1000;
  };
  try {
    const weights: number[] = [];
    for (const rank of RANKS) weights.push(await weigh(rank));
    const among = `of ${dispatches.toLocaleString('en')} dispatches`;
    return [
      {
        ...{ name: `first results ${among}, at most`, unit: 'kB' },
        ...{ value: Math.max(...weights), atMost: FIRST_RESULTS_BYTES / 1000 },
      },
      {
        ...{ name: `the same, for a word that nearly all have`, unit: 'kB' },
        value: await weigh(COMMONEST_RANK),
      },
    ];
  } finally {
    await browser.close();
  }
}

async function weighSearch(browser: Browser, site: string, word: string) {
  const context = await browser.newContext();
  try {
    let bytes = 0;
    await context.route('**', async (route) => {
      const { pathname } = new URL(route.request().url());
      const path = join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      if (!existsSync(path)) return route.fulfill({ status: 404 });
      bytes += readFileSync(path).length;
      return route.fulfill({ path });
    });
    const page = await context.newPage();
    await page.goto(`${ORIGIN}${SEARCH_PATH}?q=${word}`);
    await page.locator('.results li').first().waitFor();
    return { bytes, status: await page.getByRole('status').textContent() };
  } finally {
    await context.close();
  }
}

function* writeRecords(year: string, dispatches: number): Generator<SearchRecord> {
  for (let index = 0; index < dispatches; index += 1) {
    const random = randomFrom(Number(year) * dispatches + index);
    const content = writeProse(random, random.between(150, 900));
    yield {
      url: `/${year}/01/01/dispatch-${index}/`,
      content,
      meta: {
        title: content.slice(0, 60),
        language: 'en',
        date: `1 January ${year}`,
        credit: 'Varnpress',
      },
      filters: {
        places: [`Place ${random.below(PLACES)}`],
        topics: [`Topic ${random.below(TOPICS)}`],
        agencies: [`Agency ${random.below(AGENCIES)}`],
        year: [year],
      },
      date: `${year}-01-01T00:00:00Z`,
    };
  }
}
