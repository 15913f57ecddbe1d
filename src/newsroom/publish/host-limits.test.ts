import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { passedLimits } from './host-limits.ts';
import type { SiteSize } from './site-size.ts';

const SIZE: SiteSize = { pages: 1, feeds: 1, files: 100, bytes: 1e6, largestBytes: 1e4 };
const MEBIBYTE = 1024 * 1024;

suite('what a site is too large for', () => {
  const rows: readonly [string, Partial<SiteSize>, readonly string[]][] = [
    ['a small one', {}, []],
    ['one just not near any', { files: 17_999, bytes: 899_999_999 }, []],
    [
      'one as large as GitHub Pages takes',
      { bytes: 1e9 },
      ['nearly too large for GitHub Pages, which takes 1 GB'],
    ],
    ['a larger one', { bytes: 1e9 + 1 }, ['too large for GitHub Pages, which takes 1 GB']],
    [
      'one of almost as many files as Cloudflare Pages takes',
      { files: 18_000 },
      ['nearly too many files for Cloudflare Pages, which takes 20,000'],
    ],
    [
      'one of more files',
      { files: 20_001 },
      ['too many files for Cloudflare Pages, which takes 20,000'],
    ],
    ['one of files that are not near the largest', { largestBytes: 22 * MEBIBYTE }, []],
    [
      'one with a larger file',
      { largestBytes: 25 * MEBIBYTE + 1 },
      ['too large a file for Cloudflare Pages, which takes 25 MiB'],
    ],
    [
      'one that is all of these',
      { files: 90_000, bytes: 2e9, largestBytes: 1e8 },
      [
        'too large for GitHub Pages, which takes 1 GB',
        'too many files for Cloudflare Pages, which takes 20,000',
        'too large a file for Cloudflare Pages, which takes 25 MiB',
      ],
    ],
  ];
  for (const [name, changed, lines] of rows) {
    test(name, () => assert.deepEqual(passedLimits({ ...SIZE, ...changed }), lines));
  }
});
