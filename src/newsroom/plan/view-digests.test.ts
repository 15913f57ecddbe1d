import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { ViewDigests } from './view-digests.ts';

suite('a view that a digest could miss something of is refused', () => {
  const rows: readonly [string, unknown][] = [
    ['a function', () => 1],
    ['a map', new Map([['a', 1]])],
    ['a set', new Set([1])],
    ['a date', new Date(0)],
    ['a symbol', Symbol('a')],
  ];
  for (const [name, value] of rows) {
    test(name, () => {
      assert.throws(() => new ViewDigests([]).of({ a: [value] }), TypeError);
    });
  }
});

test('two views have the same digest if they are alike, and no others', () => {
  const views = fc.anything({ withBigInt: true, maxDepth: 3 });
  fc.assert(
    fc.property(views, views, (a, b) => {
      const digests = new ViewDigests([]);
      const copy = structuredClone(a);
      assert.equal(digests.of(copy), digests.of(a));
      assert.equal(digests.of(a) === digests.of(b), isAlike(a, b));
    }),
  );
});

// The order of keys counts: where it differs, a file may.
function isAlike(a: unknown, b: unknown): boolean {
  try {
    assert.deepStrictEqual(toPairs(a), toPairs(b));
    return true;
  } catch {
    return false;
  }
}

function toPairs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPairs);
  if (typeof value === 'number') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return value;
  return { pairs: Object.entries(value).map(([key, part]) => [key, toPairs(part)]) };
}

test('a shared part counts as the same part does anywhere else of the views of one build', () => {
  const shared = { items: ['a', 'b'] };
  const digests = new ViewDigests([shared]);
  assert.equal(digests.of([shared, shared]), digests.of([shared, shared]));
  assert.notEqual(digests.of([shared]), digests.of([{ items: ['a', 'c'] }]));
  const other = { items: ['a', 'b'] };
  assert.equal(new ViewDigests([other]).of([other]), digests.of([shared]));
});
