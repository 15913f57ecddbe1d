import type { Found } from './name-runs.ts';
import { type NameWord, nameOf } from './name-words.ts';
import { isOrganisationHead } from './organisation-names.ts';

/** An acronym and the name before its brackets: `European Union (EU)`. */
export interface AcronymFound {
  readonly acronym: string;
  readonly found: Found;
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}]{0,8}\p{Lu}s?$/u;
const SMALL_WORDS = new Set([
  'of',
  'and',
  'for',
  'the',
  'on',
  'in',
  'to',
  'de',
  'du',
  'des',
  'del',
  'la',
  'y',
  'et',
  'und',
]);

/** Organisations whose name is followed by its initials in brackets; products, laws and treaties are left out. */
export function findAcronyms(words: readonly NameWord[]): readonly AcronymFound[] {
  return words.flatMap(({ text, gap }, index): readonly AcronymFound[] => {
    const next = words[index + 1];
    const isBracketed =
      gap.endsWith('(') && /^\s?\($/u.test(gap) && next?.gap.startsWith(')') !== false;
    if (!isBracketed || !ACRONYM.test(text)) return [];
    const from = spelledFrom(words, index, text.replace(/\p{Ll}/gu, ''));
    if (from === undefined || !isHeaded(words, from, index)) return [];
    return [{ acronym: text, found: { from, to: index, name: nameOf(words, from, index) } }];
  });
}

/** The index where words with these initials begin, before an index; undefined where the initials differ. */
function spelledFrom(words: readonly NameWord[], end: number, letters: string): number | undefined {
  let left = letters.length;
  for (let index = end - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (!word || (index < end - 1 && !words[index + 1]?.isJoined)) return undefined;
    if (!word.isCapital && SMALL_WORDS.has(word.key)) continue;
    if (!word.isCapital || word.text.charAt(0) !== letters.charAt(left - 1)) return undefined;
    left -= 1;
    if (left === 0) return index;
  }
  return undefined;
}

function isHeaded(words: readonly NameWord[], from: number, to: number): boolean {
  if (isOrganisationHead(words, to - 1)) return true;
  return words
    .slice(from, to)
    .some(
      (_, offset) =>
        isOrganisationHead(words, from + offset) && words[from + offset + 1]?.isCapital === false,
    );
}
