import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Said, tellOutcome } from './outcome.ts';

const SAID: Said = {
  found: { one: '# dispatch', other: '# dispatches' },
  nothing: 'Nothing.',
  since: 'since #',
  nothingSince: 'Nothing since #.',
  unavailable: 'Later.',
  language: 'en',
};

suite('what a search says when it has found', () => {
  const rows: readonly (readonly [count: number, since: string | undefined, told: string])[] = [
    [0, undefined, 'Nothing.'],
    [1, undefined, '1 dispatch'],
    [1204, undefined, '1,204 dispatches'],
    [0, '2021', 'Nothing since 2021.'],
    [1204, '2021', '1,204 dispatches · since 2021'],
  ];
  for (const [count, since, told] of rows) {
    test(`${count}, ${since ?? 'all years'}`, () =>
      assert.equal(tellOutcome(SAID, count, since), told));
  }

  test('in the figures of its language', () => {
    assert.equal(
      tellOutcome({ ...SAID, language: 'ar-EG' }, 2, '2021'),
      '٢ dispatches · since ٢٠٢١',
    );
  });
});
