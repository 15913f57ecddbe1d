import { GIVEN_NAMES } from './given-names.ts';
import { isTitle } from './honorifics.ts';
import { type Found, isParticle, type Stretch } from './name-runs.ts';
import { type NameWord, nameOf } from './name-words.ts';
import {
  CALENDAR_WORDS,
  DOUBTFUL_PLACES,
  LOCATIVES,
  OPENING_WORDS,
  PEOPLES,
} from './ordinary-words.ts';
import {
  COMMON_ORGANISATION_WORDS,
  ORGANISATION_HEADS,
  THING_WORDS,
} from './organisation-words.ts';
import { wordTable } from './word-table.ts';

const MOST_WORDS = 5;
const LINKS = wordTable('of and de del la am an der upon on sur do da dos das el al');
const WATERS = wordTable('sea ocean peninsula gulf strait channel');
const WATERS_OF = wordTable('strait gulf bay sea straits');
const VERBS = wordTable(
  'said says has have had is was will would may must also and agreed denied signed accused rejected called wants plans',
);

/** A place that may be meant, and how sure it is. */
interface Candidate extends Found {
  readonly isSure: boolean;
  /** Whether its words are more often something else, so that it must always be shown to be a place. */
  readonly isDoubtful: boolean;
}

/**
 * Places that the words name, in no order: seas by their head words, and what the caller knows as a place, where it
 * stands alone in mid-sentence, or where a preposition, a country behind it or another mention tells.
 */
export function findPlaces(
  words: readonly NameWord[],
  isTaken: (index: number) => boolean,
  isPlace: (name: string) => boolean,
): readonly Found[] {
  const isGerman = hasCapitalNouns(words);
  const candidates: Candidate[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const place = words[from]?.isCapital ? placeAt(words, from, isTaken, isPlace) : undefined;
    if (!place) continue;
    candidates.push(judge(words, place, candidates.at(-1), isGerman));
    from = place.to - 1;
  }
  return sureOnes(words, candidates);
}

/** The longest place that begins at an index and stands for itself, in no longer row of capitals. */
function placeAt(
  words: readonly NameWord[],
  from: number,
  isTaken: (index: number) => boolean,
  isPlace: (name: string) => boolean,
): Stretch | undefined {
  if (isTaken(from) || isWithin(words, from, isTaken)) return undefined;
  if (CALENDAR_WORDS.has(words[from]?.key ?? '')) return undefined;
  let found: Stretch | undefined;
  for (let to = from + 1; to <= from + MOST_WORDS && to <= words.length; to += 1) {
    const word = words[to - 1];
    if (
      !word ||
      isTaken(to - 1) ||
      (to > from + 1 && !(word.isJoined && (word.isCapital || LINKS.has(word.key))))
    )
      break;
    if (!word.isCapital) continue;
    const isKnown = isPlace(nameOf(words, from, to)) || isWater(words, from, to);
    if (isKnown && !goesOn(words, to, isTaken)) found = { from, to };
  }
  return found;
}

function isWater(words: readonly NameWord[], from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last || to - from < 2) return false;
  const isNamed = (word: NameWord) =>
    !WATERS.has(word.key) && !COMMON_ORGANISATION_WORDS.has(word.key);
  if (WATERS.has(last.key))
    return (
      to - from < 4 &&
      isNamed(first) &&
      !first.isOpening &&
      words.slice(from, to).every(({ isCapital }) => isCapital)
    );
  return WATERS_OF.has(first.key) && words[from + 1]?.key === 'of' && isNamed(last);
}

// A people, an opening word and a title stand before a place; any other capital belongs to it.
function isWithin(
  words: readonly NameWord[],
  from: number,
  isTaken: (index: number) => boolean,
): boolean {
  const before = words[from]?.isJoined && !isTaken(from - 1) ? words[from - 1] : undefined;
  if (!before) return false;
  if (before.text === '&' || !before.isCapital)
    return isParticle(before) && words[from - 2]?.isCapital === true && before.isJoined;
  return !(before.isOpening && OPENING_WORDS.has(before.key)) && !CALENDAR_WORDS.has(before.key);
}

function goesOn(
  words: readonly NameWord[],
  to: number,
  isTaken: (index: number) => boolean,
): boolean {
  const next = words[to];
  if (!next?.isJoined || !next.isCapital || isTaken(to)) return false;
  return !isTitleRow(words, to) && !CALENDAR_WORDS.has(next.key);
}

/** `Mayor`, `Foreign Minister`: `Moscow Mayor` names a place, `Moscow Mills` another. */
function isTitleRow(words: readonly NameWord[], from: number): boolean {
  for (let index = from; index < from + 4; index += 1) {
    const word = words[index];
    if (!word?.isJoined || !word.isCapital) return false;
    if (isTitle(word.key)) return true;
  }
  return false;
}

function judge(
  words: readonly NameWord[],
  { from, to }: Stretch,
  before: Candidate | undefined,
  isGerman: boolean,
): Candidate {
  const first = words[from];
  const name = nameOf(words, from, to);
  const isDoubtful = to - from === 1 && isDoubtfulWord(first?.key ?? '');
  const isLocated = isBehindLocative(words, from) || isListed(words, from, before);
  const isTold = first?.isOpening ? isToldOf(words, to) && !isGerman : !isGerman;
  return { from, to, name, isDoubtful, isSure: isLocated || (!isDoubtful && isTold) };
}

function isDoubtfulWord(key: string): boolean {
  return (
    [
      DOUBTFUL_PLACES,
      GIVEN_NAMES,
      OPENING_WORDS,
      CALENDAR_WORDS,
      COMMON_ORGANISATION_WORDS,
      ORGANISATION_HEADS,
      THING_WORDS,
      PEOPLES,
    ].some((table) => table.has(key)) || isTitle(key)
  );
}

/** `in Minsk`, `in northern Iraq`, `outside the Netherlands`. */
function isBehindLocative(words: readonly NameWord[], from: number): boolean {
  const word = words[from];
  if (!word?.isJoined) return /\p{L}['’]$/u.test(word?.gap ?? '');
  const before = words[from - 1];
  const isArticle = /^(?:the|la|el|le|les|los|den|dem|der)$/u.test(before?.key ?? '');
  const tells = isArticle && before?.isJoined ? words[from - 2] : before;
  return tells !== undefined && (!tells.isCapital || tells.isOpening) && LOCATIVES.has(tells.key);
}

/** `Lyon, France`; `in Spain, Italy and Malta`: the place before it is sure. */
function isListed(
  words: readonly NameWord[],
  from: number,
  before: Candidate | undefined,
): boolean {
  if (!before?.isSure) return false;
  const isNext = before.to === from && /^[,/]\s?$/u.test(words[from]?.gap ?? '');
  const link = words[from - 1];
  const isLinked =
    before.to === from - 1 &&
    /^(?:and|or|und|y|et|e|и)$/u.test(link?.key ?? '') &&
    link?.isJoined === true &&
    words[from]?.isJoined === true;
  return isNext || isLinked;
}

/** Behind the first word of a sentence: `’s`, `-based`, `said`, `and`. */
function isToldOf(words: readonly NameWord[], to: number): boolean {
  const next = words[to];
  return words[to - 1]?.isLast === true || (next?.isJoined === true && VERBS.has(next.key));
}

/** The sure ones, and other mentions of their names unless these are doubtful words at the head of a sentence. */
function sureOnes(words: readonly NameWord[], candidates: readonly Candidate[]): readonly Found[] {
  const sure = new Set(candidates.filter(({ isSure }) => isSure).map(({ name }) => name));
  return candidates.filter(
    ({ name, isSure, isDoubtful, from }) =>
      isSure || (sure.has(name) && !(isDoubtful && words[from]?.isOpening)),
  );
}

// German writes every noun with a capital letter, so that `Essen` is a meal before it is a city.
function hasCapitalNouns(words: readonly NameWord[]): boolean {
  const articles = words.filter(({ key }) =>
    /^(?:der|die|das|und|nicht|ist|den|dem|auf|für|mit|sich|ein|eine)$/u.test(key),
  );
  return articles.length * 16 > words.length && articles.length > 2;
}
