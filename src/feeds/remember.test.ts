import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from './remember.ts';

test('a value is made once for the last keys, and anew for those before', () => {
  const made: string[] = [];
  const shout = remember(2, (key: string) => {
    made.push(key);
    return key.toUpperCase();
  });
  assert.deepEqual(['a', 'b', 'a', 'c', 'b', 'a'].map(shout), ['A', 'B', 'A', 'C', 'B', 'A']);
  assert.deepEqual(made, ['a', 'b', 'c', 'a']);
});
