import { GIVEN_NAMES } from './given-names.ts';
import { isTitle, REGNAL_TITLES, TITLE_ADJECTIVES } from './honorifics.ts';
import { isParticle } from './name-runs.ts';
import type { NameWord } from './name-words.ts';
import { CALENDAR_WORDS, isOpener, PEOPLES } from './ordinary-words.ts';
import {
  COMMON_ORGANISATION_WORDS,
  COMPANY_FORMS,
  ORGANISATION_HEADS,
  OTHER_THING_WORDS,
} from './organisation-words.ts';
import { unionOf, wordTable } from './word-table.ts';

const QUALIFIERS = unionOf(TITLE_ADJECTIVES, COMMON_ORGANISATION_WORDS, PEOPLES);
const THINGS = unionOf(OTHER_THING_WORDS, ORGANISATION_HEADS, COMPANY_FORMS);

const ARTICLES = wordTable('des le la las los der den');

/** Longer names are lists. */
const MOST_WORDS = 6;

/** Whether a word may be part of a person’s name: its capital has no other reason. */
export function isNameWord(word: NameWord | undefined): word is NameWord {
  return (
    word?.isCapital === true && !isQualifier(word) && !isOtherThing(word) && isSpelledAsName(word)
  );
}

/** Whether a capitalised word precedes names but is not one: a title, a people, a field of office. */
export function isQualifier(word: NameWord): boolean {
  return QUALIFIERS.has(word.key) || isTitle(word.key) || isOpener(word);
}

/** Whether a word makes the words before it the name of something else: `Street`, `Bank`, `Inc`. */
export function isOtherThing({ key, isCapital }: NameWord): boolean {
  return isCapital && THINGS.has(key);
}

// Words in capitals are acronyms, except initials and a king's number.
function isSpelledAsName({ text, isShouting }: NameWord): boolean {
  return !/\p{N}/u.test(text) && (!isShouting || /^(?:[IVX]+|(?:\p{Lu}\.)+)$/u.test(text));
}

/** Where the name that begins at an index ends, at most at the end of its run; the index itself where there is none. */
export function nameStretchEnd(words: readonly NameWord[], from: number, runEnd: number): number {
  let end = from;
  for (let index = from; index < runEnd && index - from < MOST_WORDS; index += 1) {
    const word = words[index];
    if (!word || !(isLink(words, from, index) || isPart(words, from, index, runEnd))) break;
    if (!isParticle(word)) end = index + 1;
  }
  return end;
}

// An article links only after another particle, as in `van der`, and `von` only after the first name: `sagte Anna Laht
// der Zeitung` and `Anna Laht von der Zeitung` are German.
function isLink(words: readonly NameWord[], from: number, index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before || index === from || !isParticle(word)) return false;
  if (word.key === 'von') return index === from + 1;
  return !ARTICLES.has(word.key) || isParticle(before);
}

// `Martin Luther King`, `Theresa May`: after a given name, a title or a month is a surname.
function isPart(words: readonly NameWord[], from: number, index: number, runEnd: number): boolean {
  const word = words[index];
  if (isNameWord(word) && !CALENDAR_WORDS.has(word.key)) return true;
  const isEnd = index + 1 === runEnd || /^[js]r$/u.test(words[index + 1]?.key ?? '');
  const isSurname = index > from && isEnd && GIVEN_NAMES.has(words[from]?.key ?? '');
  return isSurname && (REGNAL_TITLES.has(word?.key ?? '') || word?.key === 'may');
}
