import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '#desk/cache-folder.ts';
import type { Problem } from '#wire/problem.ts';
import { keepProblems, readKeptProblems } from './kept-problems.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-kept-'));
const cache = cacheFolder(root);
after(() => [root, cache].map((folder) => rmSync(folder, { recursive: true, force: true })));

const PROBLEM: Problem = {
  severity: 'warning',
  code: 'wire/no-date',
  file: 'content/wire/a.txt',
  line: 1,
  column: 7,
  found: '<script>“\u202E',
  expected: 'B',
  remedy: 'C',
};

test('problems of a collection are kept until the next, and Astro’s store tells that they changed', () => {
  const told: unknown[] = [];
  const keep = (problems: readonly Problem[]) => {
    const config = { cacheDir: pathToFileURL(`${cache}/`) };
    const meta = { set: (_key: string, value: string) => told.push(value) };
    keepProblems({ collection: 'dispatches', config, meta }, problems);
    return readKeptProblems(root, 'dispatches');
  };
  assert.deepEqual(readKeptProblems(root, 'dispatches'), []);
  assert.deepEqual(keep([PROBLEM]), [PROBLEM]);
  assert.deepEqual(readKeptProblems(root, 'pages'), []);
  assert.deepEqual(keep([]), []);
  assert.equal(new Set(told).size, 2);
});
