import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { excerpt, formatProblem, printable, problemAt } from './problem.ts';

test('a problem is reported with its place and its remedy', () => {
  const problem = problemAt('error', 'wire/a.txt', 'one\ntwo', 5, {
    code: 'wire/no-date',
    found: 'nothing',
    expected: 'a date',
    remedy: 'add one',
  });
  assert.equal(
    formatProblem(problem),
    'wire/a.txt:2:2: error wire/no-date\n  found     nothing\n  expected  a date\n  mend      add one',
  );
});

suite('printable', () => {
  const rows: readonly [string, string][] = [
    ['plain “text”', 'plain “text”'],
    ['\x1B[2J', 'U+001B[2J'],
    ['a\nb', 'aU+000Ab'],
    ['a\u202Eb', 'aU+202Eb'],
    ['\u2028', 'U+2028'],
  ];
  for (const [text, shown] of rows) {
    test(JSON.stringify(text), () => assert.equal(printable(text), shown));
  }
});

test('an excerpt is one short line', () => {
  assert.equal(excerpt('a\n b', 0), 'a b');
  const long = excerpt('😀'.repeat(200), 0);
  assert.equal([...long].length, 60);
  assert.ok(long.isWellFormed());
});
