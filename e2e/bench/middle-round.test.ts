import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { middleRound } from './middle-round.ts';
import { sampleSite } from './sample-sites.ts';

const round = (slugline: number, eleventy?: number) => [
  sampleSite('Slugline', 'cold', 1000, slugline),
  ...(eleventy === undefined ? [] : [sampleSite('Eleventy 3', 'cold', 1000, eleventy)]),
];

suite('the middle round', () => {
  const [slow, middle, quick] = [round(90, 30), round(50, 20), round(60, 30)];
  const rows = [
    ['of three, by Eleventy and not by the clock', [slow, middle, quick], middle],
    ['whatever their order', [middle, quick, slow], middle],
    ['of two, the better', [slow, quick], quick],
    ['of one', [slow], slow],
    ['without an Eleventy, by the clock', [round(3), round(1), round(2)], round(2)],
    ['of none', [], []],
  ] as const;
  for (const [name, rounds, expected] of rows) {
    test(name, () => assert.deepEqual(middleRound(rounds), expected));
  }
});
