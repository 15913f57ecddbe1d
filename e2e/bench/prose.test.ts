import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordOfRank, writeProse } from './prose.ts';
import { randomFrom } from './random.ts';

const words = writeProse(randomFrom(1), 50_000).split(' ');

function shareOf(rank: number): number {
  const word = wordOfRank(rank);
  return words.filter((one) => one === word).length / words.length;
}

test('prose is the same every time', () => {
  assert.equal(writeProse(randomFrom(1), 50_000).split(' ').join(), words.join());
});

test('words are as frequent as English words of the same rank', () => {
  // “the” is 5 to 7 of 100 words, the fiftieth 2 of 1,000, the thousandth 1 of 10,000.
  const ranges = [
    [0, 0.02, 0.07],
    [50, 0.001, 0.004],
    [1000, 0.00003, 0.0003],
  ] as const;
  for (const [rank, least, most] of ranges) {
    const share = shareOf(rank);
    assert.ok(share > least && share < most, `${rank}: ${share}`);
  }
});

test('most words of an archive are rare', () => {
  assert.ok(new Set(words).size > 10_000);
});
