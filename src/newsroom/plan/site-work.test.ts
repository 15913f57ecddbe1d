import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SiteWork } from './site-work.ts';

test('what has the key of what is published is kept, and of two files with a name the first is taken', () => {
  const kept = ({ file, key }: { readonly file: string; readonly key: string }) =>
    key !== 'as before' ? [] : file === 'pagefind/' ? ['pagefind/a', 'pagefind/b'] : [file];
  const work = new SiteWork({ kept });
  const rows: readonly [file: string, key: string, isToBeMade: boolean][] = [
    ['feed.css', 'the publisher’s', true],
    ['feed.css', 'as before', false],
    ['index.html', 'new', true],
    ['about/index.html', 'as before', false],
    ['pagefind/', 'as before', false],
    ['cards/', 'new', true],
  ];
  for (const [file, key, isToBeMade] of rows) {
    assert.equal(work.add({ file, key }), isToBeMade, file);
  }
  work.madeWithin('cards/a.png', { file: 'cards/', key: 'new' });
  assert.deepEqual([...work.kept], ['about/index.html', 'pagefind/a', 'pagefind/b']);
  const keys = [...work.files].map(([file, { key }]) => [file, key]);
  assert.deepEqual(Object.fromEntries(keys), {
    'feed.css': 'the publisher’s',
    'index.html': 'new',
    'about/index.html': 'as before',
    'pagefind/a': 'as before',
    'pagefind/b': 'as before',
    'cards/a.png': 'new',
  });
});
