import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectionsOf } from './collections.ts';

test('a file is listed by its address, decoded and in small letters', () => {
  assert.deepEqual(JSON.parse(collectionsOf(['/News/2021/11/14/Урожай 1.mdx'])), {
    collections: [{ name: 'front-matter', hasSchema: true }],
    entries: { 'file:///news/2021/11/14/урожай 1.mdx': 'front-matter' },
  });
});
