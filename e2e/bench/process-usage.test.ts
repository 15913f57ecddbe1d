import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseChildrenSeconds, parsePeakBytes } from './process-usage.ts';

const REST = '20 0 1 0 279583 3133440 392';

suite('what Linux tells of a process', () => {
  const stats: readonly [string, string, number][] = [
    ['no children', `1 (node) S 1 1 1 0 -1 4 99 0 0 0 700 300 0 0 ${REST}`, 0],
    ['children', `1 (node) S 1 1 1 0 -1 4 99 0 0 0 700 300 250 50 ${REST}`, 3],
    ['a name like the rest', `1 (a) S 1) S 1 1 1 0 -1 4 99 0 0 0 7 3 0 125 ${REST}`, 1.25],
  ];
  for (const [name, stat, seconds] of stats) {
    test(`${name}: ${seconds} s`, () => assert.equal(parseChildrenSeconds(stat), seconds));
  }

  const statuses: readonly [string, string, number | undefined][] = [
    ['a process', 'VmPeak:\t 9000 kB\nVmHWM:\t    2080 kB\nVmRSS:\t 100 kB\n', 2_129_920],
    ['one that has ended', 'State:\tZ (zombie)\n', undefined],
  ];
  for (const [name, status, bytes] of statuses) {
    test(`${name}: ${bytes} bytes at its peak`, () => assert.equal(parsePeakBytes(status), bytes));
  }
});
