import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { suite, test } from 'node:test';
import { buildThreads } from './build-threads.ts';

suite('BUILD_THREADS', () => {
  const rows: readonly [string | undefined, number | undefined][] = [
    [undefined, availableParallelism()],
    ['', availableParallelism()],
    ['1', 1],
    ['64', 64],
    ['0', undefined],
    ['65', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['two', undefined],
  ];
  for (const [named, threads] of rows) {
    test(`${named} → ${threads ?? 'refused'}`, () => {
      const count = () => buildThreads({ BUILD_THREADS: named });
      if (threads === undefined) assert.throws(count, /BUILD_THREADS is “.+”; expected a number/u);
      else assert.equal(count(), threads);
    });
  }
});
