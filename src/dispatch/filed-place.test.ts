import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type FiledPlace, filedPlace } from './filed-place.ts';

suite('where a file puts its dispatch', () => {
  const rows: readonly [string, FiledPlace | undefined][] = [
    ['2021/11/14/minsk-talks.mdx', { day: '2021-11-14', slug: 'minsk-talks' }],
    ['2021/11/14/минск.mdx', { day: '2021-11-14', slug: 'минск' }],
    ['2021/11/14/cafe\u0301.mdx', { day: '2021-11-14', slug: 'café' }],
    ['2021/02/30/a.mdx', undefined],
    ['2021/11/a.mdx', undefined],
    ['2021/11/14/a/b.mdx', undefined],
    ['2021-11-14/a.mdx', undefined],
    ['2021/11/14/A b.mdx', undefined],
    ['2021/11/14/.mdx', undefined],
    ['2021/11/14/a.txt', undefined],
    ['', undefined],
  ];
  for (const [path, place] of rows) {
    test(path, () => assert.deepEqual(filedPlace(path), place));
  }
});
