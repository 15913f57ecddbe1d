import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { linesOf, positionOf } from './position.ts';

suite('positionOf', () => {
  const rows: readonly [string, number, number, number][] = [
    ['', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['a\nbc', 2, 2, 1],
    ['a\r\nbc', 4, 2, 2],
    ['a\rbc', 2, 2, 1],
    ['a\n\nb', 2, 2, 1],
    ['😀x', 2, 1, 2],
    ['a\n', 2, 2, 1],
  ];
  for (const [text, offset, line, column] of rows) {
    test(`${JSON.stringify(text)} at ${offset} is ${line}:${column}`, () =>
      assert.deepEqual(positionOf(text, offset), { line, column }));
  }
});

test('linesOf gives lines without their ends', () => {
  const text = 'xx a\r\nb\rc\n';
  const lines = linesOf(text, { start: 3, end: text.length });
  assert.deepEqual(
    lines.map(({ start, end }) => text.slice(start, end)),
    ['a', 'b', 'c', ''],
  );
});
