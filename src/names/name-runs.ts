import { GIVEN_NAMES } from './given-names.ts';
import type { NameWord } from './name-words.ts';
import { CALENDAR_WORDS, isOpener } from './ordinary-words.ts';
import { wordTable } from './word-table.ts';

/** Words from one index up to another, which is excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch of words that names something, and the name that it is suggested under. */
export interface Found extends Stretch {
  readonly name: string;
}

const PARTICLES = wordTable(
  'de da do dos del della delle di du des le la las los van von der den ter ten bin ibn bint ben al el ul af av',
);

const LONGEST_PARTICLE = 5;

/** Whether a small word links the words of a person's name, as in `van der Berg`. */
export function isParticle({ key, isCapital }: NameWord): boolean {
  return !isCapital && key.length <= LONGEST_PARTICLE && PARTICLES.has(key);
}

/**
 * The longest stretches of capitalised words, with particles between them, that may hold a name: within one sentence,
 * without days and months, words that only begin a sentence, and words that are taken.
 */
export function runsOf(
  words: readonly NameWord[],
  isTaken: (index: number) => boolean = () => false,
): readonly Stretch[] {
  const runs: Stretch[] = [];
  let from = -1;
  let to = -1;
  const close = () => {
    if (from >= 0) runs.push({ from, to });
    from = -1;
  };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word || (from < 0 && !word.isCapital)) continue;
    if (from >= 0 && (!word.isJoined || isTaken(index))) close();
    if (isTaken(index)) continue;
    if (isNamePart(word, words[index - 1])) {
      if (from < 0) from = index;
      to = index + 1;
    } else if (!isParticle(word)) close();
  }
  close();
  return runs;
}

function isNamePart(word: NameWord, before: NameWord | undefined): boolean {
  const { key, isCapital } = word;
  if (!isCapital || key === 'the' || isOpener(word)) return false;
  // Theresa May is not a month.
  return !CALENDAR_WORDS.has(key) || (key === 'may' && GIVEN_NAMES.has(before?.key ?? ''));
}

/** Which words the stretches found so far take, so that no word is part of two names. */
export function takenBy(found: readonly Stretch[]): (index: number) => boolean {
  const taken = new Set<number>();
  for (const { from, to } of found) {
    for (let index = from; index < to; index += 1) taken.add(index);
  }
  return (index) => taken.has(index);
}

/** The longest stretch first; of two equally long, the first. */
export function longestFirst<T extends Stretch>(found: readonly T[]): readonly T[] {
  return [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}
