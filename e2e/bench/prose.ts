import { type Random, randomFrom } from './random.ts';

/** The number of different words in tens of thousands of dispatches. */
const WORDS = 120_000;
/** Zipf’s law in Mandelbrot's form: a word is as frequent as one divided by its rank, from 0, plus this. */
const SHIFT = 3.7;

const CONSONANTS = 'bcdfghklmnprstvz';
const VOWELS = 'aeiou';

/** The summed frequency of the words up to each rank. */
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

/** Prose without meaning, whose words are as common and as rare as those of a real language. */
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
