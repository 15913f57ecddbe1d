import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

const ROOT = new URL('../../', import.meta.url);

/** The custom properties that a stylesheet declares with colours, by name. */
function coloursIn(path: string): ReadonlyMap<string, string> {
  const css = readFileSync(new URL(path, ROOT), 'utf8');
  const declared = [...css.matchAll(/(--[a-z]+):\s*(light-dark\([^;]*\));/gu)];
  return new Map(declared.map(([, name = '', value = '']) => [name, value]));
}

suite('a feed in a browser has the colours of the site’s pages', () => {
  const site = coloursIn('src/styles/base.css');
  const colours = [...coloursIn('public/feed.css')];
  test('by four names', () => assert.equal(colours.length, 4));
  for (const [name, value] of colours) {
    test(name, () => assert.equal(value, site.get(name)));
  }
});
