import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { freeSlug } from './slug.ts';
import { isSystemName } from './system-names.ts';

suite('names that Windows keeps for itself', () => {
  const rows: readonly [string, boolean][] = [
    ...(['con', 'CON', 'prn', 'Aux', 'nul', 'com1', 'COM9', 'lpt0', 'lpt²'] as const).map(
      (name): [string, boolean] => [name, true],
    ),
    ['con.txt', true],
    ['con .txt', true],
    ['aux.a.txt', true],
    ...(['con-2', 'conference', 'aux1', 'com', 'com10', 'xnul', 'a.con', ''] as const).map(
      (name): [string, boolean] => [name, false],
    ),
  ];
  for (const [name, isKept] of rows) {
    test(`“${name}”: ${isKept}`, () => assert.equal(isSystemName(name), isKept));
  }
});

test('they are taken', () => {
  assert.equal(
    freeSlug('aux', () => false),
    'aux-2',
  );
  assert.equal(
    freeSlug('aux', (slug) => slug === 'aux-2'),
    'aux-3',
  );
});
