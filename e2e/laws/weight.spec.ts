import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { isDispatchPage, pagesOf } from '../support/site-files.ts';
import { ARCHIVES, SITES, type Site } from '../support/sites.ts';

/** The most bytes, with Brotli, for a dispatch of at most that many words, with its map, structured data and styles. */
const LIMIT = { words: 1500, bytes: 14_600 };
/** The one dispatch of the project's own edition. */
const SEED = {
  path: '/2021/11/14/makey-and-borrell-discuss-migrants-at-belarus-eu-border/',
  bytes: 5300,
};

function readPage({ out }: Pick<Site, 'out'>, path: string): Buffer {
  return readFileSync(join(out, decodeURI(path), 'index.html'));
}

function weigh(page: Buffer, quality = constants.BROTLI_MAX_QUALITY): number {
  return brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** Quick, and never less than the best quality gives. */
const QUICK = 5;

/** The words of a dispatch in its text twin; in scripts without spaces, such as Chinese, by dictionary. */
function countWords({ out }: Pick<Site, 'out'>, path: string): number {
  const text = readFileSync(join(out, decodeURI(path).replace(/\/$/u, '.txt')), 'utf8');
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

// An archive has thousands of pages.
test.describe.configure({ timeout: 600_000 });

for (const site of [...SITES, ...ARCHIVES]) {
  test(`${site.name}: a dispatch is light`, () => {
    const short = pagesOf(site)
      .filter(isDispatchPage)
      .filter((path) => countWords(site, path) <= LIMIT.words);
    expect(short.length).toBeGreaterThan(0);
    const heavy = short
      .filter((path) => weigh(readPage(site, path), QUICK) > LIMIT.bytes)
      .map((path) => ({ path, bytes: weigh(readPage(site, path)) }))
      .filter(({ bytes }) => bytes > LIMIT.bytes);
    expect(heavy).toEqual([]);
  });
}

test('the seed is light, with its map, its structured data and styles for night and paper', () => {
  const [edition] = SITES;
  const page = readPage(edition ?? { out: '' }, SEED.path);
  for (const part of ['class="map"', 'application/ld+json', 'light-dark(', '@media print']) {
    expect(page.toString()).toContain(part);
  }
  expect(weigh(page)).toBeLessThanOrEqual(SEED.bytes);
});
