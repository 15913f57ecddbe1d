import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { inShare, isIn, joinShares, parseShare, type Share } from './share.ts';

suite('a share is written as a part of a number of parts', () => {
  const rows: readonly [string, Share | undefined][] = [
    ['1/1', { part: 0, of: 1 }],
    ['3/8', { part: 2, of: 8 }],
    ['8/8', { part: 7, of: 8 }],
    ['0/8', undefined],
    ['9/8', undefined],
    ['1/0', undefined],
    ['1', undefined],
    ['1/2/3', undefined],
    ['-1/2', undefined],
    ['a/b', undefined],
    ['1/99999', undefined],
    ['', undefined],
  ];
  for (const [text, share] of rows) {
    test(`“${text}”`, () => assert.deepEqual(parseShare(text), share));
  }
});

test('everything is in one share, and in no other', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 50 }), (index, of) => {
      const parts = Array.from({ length: of }, (_, part) => part);
      assert.equal(parts.filter((part) => isIn({ part, of }, index)).length, 1);
    }),
  );
});

test('shares of a list, joined again, are the list', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2000 }), fc.integer({ min: 1, max: 9 }), (length, of) => {
      const all = Array.from({ length }, (_, index) => index);
      const shares = Array.from({ length: of }, (_, part) => inShare(all, { part, of }));
      assert.deepEqual(joinShares(shares), all);
    }),
  );
});
