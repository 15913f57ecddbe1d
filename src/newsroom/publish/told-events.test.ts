import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Problem } from '#wire/problem.ts';
import type { BuildEvent } from './build-events.ts';
import { ToldEvents } from './told-events.ts';

const problem = (code: Problem['code']): Problem => {
  const place = { file: 'a', line: 1, column: 1, found: 'B', expected: 'C', remedy: 'D' };
  return { severity: 'warning', code, ...place };
};

suite('what a build has told', () => {
  const rows: readonly [string, BuildEvent, isKept: boolean, isRepeatable: boolean][] = [
    ['a warning', { kind: 'warning', problem: problem('wire/no-date') }, true, true],
    [
      'a ledger that could not be written',
      { kind: 'warning', problem: problem('ledger/not-written') },
      true,
      false,
    ],
    ['what is held', { kind: 'held', reason: 'withheld', count: 1 }, true, true],
    ['when to build again', { kind: 'next', release: '2031-01-01T00:00:00Z' }, true, true],
    ['how many dispatches there are', { kind: 'begin', stage: 'read', total: 1 }, true, true],
    ['another stage', { kind: 'begin', stage: 'render', total: 1 }, false, true],
    ['a step', { kind: 'step' }, false, true],
    ['an import', { kind: 'imported', file: 'a', dispatch: 'b' }, false, false],
    ['a new line of the ledger', { kind: 'ledger', file: 'a' }, false, true],
    [
      'a file that was set aside',
      { kind: 'aside', problem: problem('wire/no-date'), aside: 'held' },
      false,
      false,
    ],
  ];
  for (const [name, event, isKept, isRepeatable] of rows) {
    test(`${name} ${isKept ? 'is told again' : 'is not'}${isRepeatable ? '' : ', and the next build does all of its work'}`, () => {
      const told = new ToldEvents();
      told.take(event);
      assert.deepEqual(told.events, isKept ? [event] : []);
      assert.equal(told.isRepeatable, isRepeatable);
    });
  }
});
