import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PAGE_TYPES } from './page-types.ts';

/** Routes whose pages need an archive or a query, so that laws of their own look at them. */
const ELSEWHERE = ['[kind]/[name]/[year].astro', '_search.astro'];

test('every page of src/pages has a row in page-types.ts, so that the laws of pages hold for it', () => {
  const pages = readdirSync(join(import.meta.dirname, '../../src/pages'), { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.astro'));
  const covered = [...PAGE_TYPES.map(([, route]) => route), ...ELSEWHERE];
  assert.deepEqual(pages.sort(), [...new Set(covered)].sort());
});
