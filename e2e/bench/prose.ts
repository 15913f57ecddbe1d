import { type Random, randomFrom } from './random.ts';

/** As many different words as tens of thousands of dispatches have. */
const WORDS = 120_000;
/** Zipf’s law as Mandelbrot put it: how often a word comes falls with its rank, from 0, and this much. */
const SHIFT = 3.7;

const CONSONANTS = 'bcdfghklmnprstvz';
const VOWELS = 'aeiou';

/** How often the words up to each rank come, all of them together. */
const sums = new Float64Array(WORDS);
let sum = 0;
for (let rank = 0; rank < WORDS; rank += 1) {
  sum += 1 / (rank + SHIFT);
  sums[rank] = sum;
}

/** The invented word of a rank, the same every time: a common word is short, and a rare one long. */
export function wordOfRank(rank: number): string {
  const random = randomFrom(rank);
  const syllables = 1 + Math.floor(Math.log10(rank + 1)) + random.below(2);
  return Array.from({ length: syllables }, () => syllable(random)).join('');
}

/** Prose without sense, of which words are as common and as rare as those of a language are. */
export function writeProse(random: Random, words: number): string {
  return Array.from({ length: words }, () => wordOfRank(drawRank(random))).join(' ');
}

function syllable(random: Random): string {
  const letters = [CONSONANTS, VOWELS, random.chance(0.4) ? CONSONANTS : ''];
  return letters.map((some) => some.charAt(random.below(some.length))).join('');
}

function drawRank(random: Random): number {
  const drawn = (random.below(1e9) / 1e9) * sum;
  let [first, last] = [0, WORDS - 1];
  while (first < last) {
    const between = (first + last) >> 1;
    if ((sums[between] ?? 0) < drawn) first = between + 1;
    else last = between;
  }
  return first;
}
