import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { NAME_KINDS, SETS } from '../../e2e/names/marked-copy.ts';
import {
  measure,
  missesOf,
  precisionOf,
  recallOf,
  type Score,
  scoreTable,
} from '../../e2e/names/measure.ts';

/** What an editor may rely on, over both sets: the share of suggestions that are right, and of names that are found. */
const BOUNDS = {
  people: { precision: 0.98, recall: 0.95 },
  organisations: { precision: 0.98, recall: 0.95 },
  places: { precision: 0.98, recall: 0.9 },
} as const;

suite('suggested names against an editor’s marks', () => {
  const scores = SETS.flatMap(measure);
  for (const kind of NAME_KINDS) {
    const score = sum(scores.filter((one) => one.kind === kind));
    test(`${kind}: ${score.right} right of ${score.suggested} suggested and ${score.marked} marked`, () => {
      const misses = JSON.stringify(missesOf('tuned'), null, 2);
      assert.ok(precisionOf(score) >= BOUNDS[kind].precision, `precision is too low: ${misses}`);
      assert.ok(recallOf(score) >= BOUNDS[kind].recall, `recall is too low: ${misses}`);
    });
  }
});

test('the README of the tests gives the measured scores', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../e2e/README.md'), 'utf8');
  const table = /^\| set \|[\s\S]*?(?=\n\n|\n*$(?![\s\S]))/mu.exec(readme)?.[0];
  assert.equal(table, scoreTable());
});

function sum(scores: readonly Score[]): Pick<Score, 'marked' | 'suggested' | 'right'> {
  const total = (key: 'marked' | 'suggested' | 'right') =>
    scores.reduce((all, score) => all + score[key], 0);
  return { marked: total('marked'), suggested: total('suggested'), right: total('right') };
}
