import type { Stretch } from './name-runs.ts';
import type { NameWord } from './name-words.ts';
import { isDistinctive, isOrganisationHead } from './organisation-names.ts';
import { wordTable } from './word-table.ts';

const MOST_WORDS_A_SIDE = 4;
const KIN = wordTable('sons son daughters brothers bros associates');

/** Organisations named with an `&`, `Tolliver & Sons`, `Teague & Partners LLP`; not `Terms & Conditions`. */
export function findPairedNames(words: readonly NameWord[]): readonly Stretch[] {
  return words.flatMap((word, index): readonly Stretch[] => {
    if (
      !word.gap.includes('&') ||
      !/^[ \t\r\n]*&[ \t\r\n]*$/u.test(word.gap) ||
      !word.isCapital ||
      !words[index - 1]?.isCapital
    )
      return [];
    let from = index - 1;
    while (
      words[from]?.isJoined &&
      words[from - 1]?.isCapital &&
      index - from < MOST_WORDS_A_SIDE
    ) {
      from -= 1;
    }
    if (words[from]?.key === 'the') from += 1;
    let to = index + 1;
    while (words[to]?.isJoined && words[to]?.isCapital && to - index < MOST_WORDS_A_SIDE) to += 1;
    const isFirm = KIN.has(words[to - 1]?.key ?? '') || isOrganisationHead(words, to - 1);
    return isFirm && from < index && isDistinctive(words, from, index) ? [{ from, to }] : [];
  });
}
