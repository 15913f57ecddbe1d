import { GIVEN_NAMES } from './given-names.ts';
import { isTitle, REGNAL_TITLES, TITLE_ADJECTIVES } from './honorifics.ts';
import { isParticle } from './name-runs.ts';
import type { NameWord } from './name-words.ts';
import { CALENDAR_WORDS, isOpener, PEOPLES } from './ordinary-words.ts';
import {
  COMMON_ORGANISATION_WORDS,
  COMPANY_FORMS,
  ORGANISATION_HEADS,
  THING_WORDS,
} from './organisation-words.ts';
import { unionOf, wordTable } from './word-table.ts';

const QUALIFIERS = unionOf(TITLE_ADJECTIVES, COMMON_ORGANISATION_WORDS, PEOPLES);
const THINGS = unionOf(THING_WORDS, ORGANISATION_HEADS, COMPANY_FORMS);

const ARTICLES = wordTable('des le la las los der den');

/** Names of more words are lists. */
const MOST_WORDS = 6;

/** Whether a word may be a part of a person’s name: a capital that says nothing else. */
export function isNameWord(word: NameWord | undefined): word is NameWord {
  return word?.isCapital === true && !isQualifier(word) && !isThing(word) && isSpelledAsName(word);
}

/** Whether a capitalised word stands before names and is none: a title, a people, a field of office. */
export function isQualifier(word: NameWord): boolean {
  return QUALIFIERS.has(word.key) || isTitle(word.key) || isOpener(word);
}

/** Whether a word makes the words before it the name of something else: `Street`, `Bank`, `Inc`. */
export function isThing({ key, isCapital }: NameWord): boolean {
  return isCapital && THINGS.has(key);
}

// Capitals throughout are acronyms, but for initials and the number of a king.
function isSpelledAsName({ text, isShouting }: NameWord): boolean {
  return !/\p{N}/u.test(text) && (!isShouting || /^(?:[IVX]+|(?:\p{Lu}\.)+)$/u.test(text));
}

/** Where the name that begins at an index ends, at the latest where its run does; the index itself where none does. */
export function nameStretchEnd(words: readonly NameWord[], from: number, runEnd: number): number {
  let end = from;
  for (let index = from; index < runEnd && index - from < MOST_WORDS; index += 1) {
    const word = words[index];
    if (!word || !(isLink(words, from, index) || isPart(words, from, index, runEnd))) break;
    if (!isParticle(word)) end = index + 1;
  }
  return end;
}

// An article links behind another particle only, `van der`, and `von` behind the first name: `sagte Anna Laht der
// Zeitung` and `Anna Laht von der Zeitung` are German.
function isLink(words: readonly NameWord[], from: number, index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before || index === from || !isParticle(word)) return false;
  if (word.key === 'von') return index === from + 1;
  return !ARTICLES.has(word.key) || isParticle(before);
}

// `Martin Luther King`, `Theresa May`: behind a given name, what is a title or a month elsewhere is a surname.
function isPart(words: readonly NameWord[], from: number, index: number, runEnd: number): boolean {
  const word = words[index];
  if (isNameWord(word) && !CALENDAR_WORDS.has(word.key)) return true;
  const isEnd = index + 1 === runEnd || /^[js]r$/u.test(words[index + 1]?.key ?? '');
  const isSurname = index > from && isEnd && GIVEN_NAMES.has(words[from]?.key ?? '');
  return isSurname && (REGNAL_TITLES.has(word?.key ?? '') || word?.key === 'may');
}
