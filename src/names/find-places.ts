import { isTitle } from './honorifics.ts';
import { type Found, isParticle, type Stretch } from './name-runs.ts';
import { type NameWord, nameOf } from './name-words.ts';
import { CALENDAR_WORDS, isOpener } from './ordinary-words.ts';
import { COMMON_ORGANISATION_WORDS } from './organisation-words.ts';
import {
  continuesList,
  followsLocative,
  hasCapitalNouns,
  isBased,
  isDoubtfulPlace,
  isSubject,
} from './place-context.ts';
import { wordTable } from './word-table.ts';

const MOST_WORDS = 5;
const MOST_WORDS_OF_TITLE = 4;
const LINKS = wordTable('of and de del la am an der upon on sur do da dos das el al');
const WATERS = wordTable('sea ocean peninsula gulf strait channel');
const WATERS_OF = wordTable('strait straits gulf bay sea');

/** A word that may be a place, and whether it surely is. */
interface Candidate extends Found {
  readonly isSure: boolean;
  /** Whether its word usually means something else, so that each mention needs proof. */
  readonly isDoubtful: boolean;
}

/**
 * Places that the words name, in no order: seas by their head words, and places the caller knows. These must stand
 * alone in mid-sentence, or be shown to be places by a preposition, a country after them or another mention.
 */
export function findPlaces(
  words: readonly NameWord[],
  isTaken: (index: number) => boolean,
  isPlace: (name: string) => boolean,
): readonly Found[] {
  const areNounsCapital = hasCapitalNouns(words);
  const candidates: Candidate[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const to = words[from]?.isCapital ? placeEnd(words, from, isTaken, isPlace) : from;
    if (to === from) continue;
    candidates.push(judge(words, { from, to }, candidates.at(-1), areNounsCapital));
    from = to - 1;
  }
  return sureOnes(words, candidates, areNounsCapital);
}

/** Where the longest place that begins at an index and stands by itself ends; the index itself where there is none. */
function placeEnd(
  words: readonly NameWord[],
  from: number,
  isTaken: (index: number) => boolean,
  isPlace: (name: string) => boolean,
): number {
  let end = from;
  if (isWithin(words, from, isTaken) || CALENDAR_WORDS.has(words[from]?.key ?? '')) return end;
  for (let index = from; index < from + MOST_WORDS && !isTaken(index); index += 1) {
    const word = words[index];
    if (!word || (index > from && !(word.isJoined && (word.isCapital || LINKS.has(word.key)))))
      break;
    if (!word.isCapital || goesOn(words, index + 1, isTaken)) continue;
    const isKnown = isPlace(nameOf(words, from, index + 1)) || isWater(words, from, index + 1);
    if (isKnown) end = index + 1;
  }
  return end;
}

/** `Black Sea`, `Strait of Gibraltar`. */
function isWater(words: readonly NameWord[], from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last || to - from < 2 || first.isOpening) return false;
  const named = WATERS.has(last.key) ? first : last;
  if (WATERS.has(named.key) || COMMON_ORGANISATION_WORDS.has(named.key)) return false;
  if (named === last) return WATERS_OF.has(first.key) && words[from + 1]?.key === 'of';
  return words.slice(from, to).every(({ isCapital }) => isCapital);
}

// A capitalised word before a place is part of its name, unless a sentence or the calendar gave the capital.
function isWithin(
  words: readonly NameWord[],
  from: number,
  isTaken: (index: number) => boolean,
): boolean {
  const before = words[from]?.isJoined && !isTaken(from - 1) ? words[from - 1] : undefined;
  if (!before) return false;
  if (isParticle(before)) return before.isJoined && words[from - 2]?.isCapital === true;
  if (!before.isCapital || CALENDAR_WORDS.has(before.key)) return false;
  return !isOpener(before);
}

// So is one after it, unless it is a title: `Moscow Mayor` names a place, `Moscow Mills` another.
function goesOn(
  words: readonly NameWord[],
  end: number,
  isTaken: (index: number) => boolean,
): boolean {
  const next = words[end];
  if (!next?.isJoined || !next.isCapital || isTaken(end)) return false;
  return !isTitleRow(words, end) && !CALENDAR_WORDS.has(next.key);
}

/** `Mayor`, `Foreign Minister`. */
function isTitleRow(words: readonly NameWord[], from: number): boolean {
  for (let index = from; index < from + MOST_WORDS_OF_TITLE; index += 1) {
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
  areNounsCapital: boolean,
): Candidate {
  const first = words[from];
  const isDoubtful = to - from === 1 && first !== undefined && isDoubtfulPlace(first);
  const isListed = before?.isSure === true && continuesList(words, from, before.to);
  const isDescribed = !areNounsCapital && (!first?.isOpening || isSubject(words, to));
  const isLocated = followsLocative(words, from) || isBased(words, to) || isListed;
  const isSure = isLocated || (!isDoubtful && isDescribed);
  return { from, to, name: nameOf(words, from, to), isDoubtful, isSure };
}

/** The sure ones, and other mentions of their names, except doubtful words whose capital says nothing. */
function sureOnes(
  words: readonly NameWord[],
  candidates: readonly Candidate[],
  areNounsCapital: boolean,
): readonly Found[] {
  const sure = new Set(candidates.filter(({ isSure }) => isSure).map(({ name }) => name));
  return candidates.filter(
    ({ name, isSure, isDoubtful, from }) =>
      isSure || (sure.has(name) && !(isDoubtful && (areNounsCapital || words[from]?.isOpening))),
  );
}
