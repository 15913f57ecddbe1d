import { GIVEN_NAMES } from './given-names.ts';
import { isTitle } from './honorifics.ts';
import type { NameWord } from './name-words.ts';
import { DOUBTFUL_PLACES, LOCATIVES, OPENING_WORDS, PEOPLES } from './ordinary-words.ts';
import {
  COMMON_ORGANISATION_WORDS,
  ORGANISATION_HEADS,
  OTHER_THING_WORDS,
} from './organisation-words.ts';
import { unionOf, wordTable } from './word-table.ts';

const ARTICLES = wordTable('the la el le les los den dem der');
const CONJUNCTIONS = wordTable('and or und y et e и');
const VERBS = wordTable(
  'said says has have had is was will would may must also and agreed denied signed accused rejected called wants plans',
);
const GERMAN_WORDS = wordTable('der die das und nicht ist den dem auf für mit sich ein eine');
/** In German copy, at least one word in this many is among the German words. */
const GERMAN_WORDS_ONE_IN = 16;
const FEWEST_GERMAN_WORDS = 3;
const OTHER_MEANINGS = unionOf(
  DOUBTFUL_PLACES,
  GIVEN_NAMES,
  OPENING_WORDS,
  COMMON_ORGANISATION_WORDS,
  ORGANISATION_HEADS,
  OTHER_THING_WORDS,
  PEOPLES,
);

/** Whether a word that is also a place usually means something else: `Reading`, `Victoria`, `Commerce`. */
export function isDoubtfulPlace({ key }: NameWord): boolean {
  return OTHER_MEANINGS.has(key) || isTitle(key);
}

/** Whether the words before an index show that a place follows: `in`, `in northern`, `outside the`, `l’`. */
export function followsLocative(words: readonly NameWord[], index: number): boolean {
  const word = words[index];
  if (!word?.isJoined) return /\p{L}['’]$/u.test(word?.gap ?? '');
  const before = words[index - 1];
  const isArticle = before?.isJoined && ARTICLES.has(before.key);
  const tells = isArticle ? words[index - 2] : before;
  return tells !== undefined && (!tells.isCapital || tells.isOpening) && LOCATIVES.has(tells.key);
}

/** Whether a word continues from a place that ends at an index: `Lyon, France`, `Spain and Malta`. */
export function continuesList(words: readonly NameWord[], index: number, end: number): boolean {
  const word = words[index];
  const link = words[index - 1];
  if (end === index) return /^[,/][ \t\r\n]*$/u.test(word?.gap ?? '');
  return (
    end === index - 1 &&
    link?.isJoined === true &&
    word?.isJoined === true &&
    CONJUNCTIONS.has(link.key)
  );
}

/** Whether the word itself says that the place ending at an index is one: `Lyon-based`. */
export function isBased(words: readonly NameWord[], end: number): boolean {
  return words[end - 1]?.tail.startsWith('-') === true;
}

/** Whether a place that opens a sentence is its subject: a ’s or a verb follows. */
export function isSubject(words: readonly NameWord[], end: number): boolean {
  const next = words[end];
  return words[end - 1]?.tail !== '' || (next?.isJoined === true && VERBS.has(next.key));
}

/** Whether every noun has a capital letter, as in German, where `Essen` is a meal before it is a city. */
export function hasCapitalNouns(words: readonly NameWord[]): boolean {
  const found = words.filter(({ key }) => GERMAN_WORDS.has(key)).length;
  return found >= FEWEST_GERMAN_WORDS && found * GERMAN_WORDS_ONE_IN > words.length;
}
