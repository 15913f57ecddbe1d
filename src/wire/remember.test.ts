import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from './remember.ts';

test('recent answers are kept, and older ones are made again', () => {
  const made: string[] = [];
  const shout = remember((key: string) => {
    made.push(key);
    return key.toUpperCase();
  }, 2);
  assert.deepEqual(['a', 'b', 'a', 'c', 'b', 'a'].map(shout), ['A', 'B', 'A', 'C', 'B', 'A']);
  assert.deepEqual(made, ['a', 'b', 'c', 'a']);
});

test('every answer is kept by default, even undefined', () => {
  const asked: number[] = [];
  const find = remember((key: number) => {
    asked.push(key);
    return key > 1 ? key : undefined;
  });
  assert.deepEqual([1, 2, 1, 2, 3].map(find), [undefined, 2, undefined, 2, 3]);
  assert.deepEqual(asked, [1, 2, 3]);
});
