import { type AcronymFound, findAcronyms } from './find-acronyms.ts';
import { findHeadedNames } from './headed-names.ts';
import { isTitle } from './honorifics.ts';
import { findKnownNames, underOneName } from './known-organisations.ts';
import { Mentions } from './name-mentions.ts';
import { type Found, longestFirst, type Stretch, takenBy } from './name-runs.ts';
import { type NameWord, nameOf } from './name-words.ts';
import { CALENDAR_WORDS, DOUBTFUL_PLACES, isOpener, PEOPLES } from './ordinary-words.ts';
import { isCompanyForm, isDistinctive, isOrganisationHead } from './organisation-names.ts';
import { findPairedNames } from './paired-names.ts';

/** No shorter single word stands for a company: it may be an article or an acronym. */
const SHORTEST_SINGLE_WORD = 4;

/** Organisations that the words name, in no order: found by head words, by acronyms in brackets, or well known. */
export function findOrganisations(
  words: readonly NameWord[],
  isPlace: (name: string) => boolean,
): readonly Found[] {
  const acronyms = findAcronyms(words);
  const named = [...findPairedNames(words), ...findHeadedNames(words, isPlace)]
    .map(({ from, to }) => ({ from, to, name: nameOf(words, from, to) }))
    .filter(({ name }) => !isPlace(name));
  const full = withoutOverlaps([...acronyms.map(({ found }) => found), ...named]);
  const mentions = mentionsOf(words, full, acronyms, isPlace);
  const known = findKnownNames(words, takenBy(full));
  const found = [...full.map((one) => mentions.named(one)), ...known];
  const later = mentions.findIn(words, takenBy(found));
  return underOneName([...found, ...later.filter((one) => standsAlone(words, one))]);
}

function mentionsOf(
  words: readonly NameWord[],
  full: readonly Found[],
  acronyms: readonly AcronymFound[],
  isPlace: (name: string) => boolean,
): Mentions {
  const mentions = new Mentions();
  for (const { from, to, name } of longestFirst(full)) {
    if (mentions.has(name)) continue;
    const forms = shortForms(words, from, to).filter((form) => !isPlace(form));
    for (const form of [name, ...forms]) mentions.add(form, name);
  }
  for (const { acronym, found } of acronyms) mentions.add(acronym, mentions.named(found).name);
  return mentions;
}

/** `Morska Stal` and `Morska` of `Morska Stal SA`; `Maghreb Gas` of `Maghreb Gas Company`. */
function shortForms(words: readonly NameWord[], from: number, to: number): readonly string[] {
  let end = to;
  while (end > from && isCompanyForm(words, end - 1)) end -= 1;
  const isCompany = end < to;
  if (!isCompany && isOrganisationHead(words, end - 1)) end -= 1;
  const first = words[from];
  const isShort = end < to && end > from + 1 && isDistinctive(words, from, end);
  return [
    ...(isShort ? [nameOf(words, from, end)] : []),
    ...(isCompany && first && tellsAlone(words, from) ? [first.text] : []),
  ];
}

function tellsAlone(words: readonly NameWord[], index: number): boolean {
  const { text = '', key = '' } = words[index] ?? {};
  return (
    text.length >= SHORTEST_SINGLE_WORD &&
    isDistinctive(words, index, index + 1) &&
    !PEOPLES.has(key) &&
    !DOUBTFUL_PLACES.has(key)
  );
}

/** Whether a mention is not part of a longer row of capitalised words, which may be another name. */
function standsAlone(words: readonly NameWord[], { from, to }: Stretch): boolean {
  const first = words[from];
  if (to - from > 1 || first?.isShouting) return true;
  const before = first?.isJoined ? words[from - 1] : undefined;
  const after = words[to]?.isJoined ? words[to] : undefined;
  const isEnding = !after?.isCapital || isTitle(after.key) || CALENDAR_WORDS.has(after.key);
  return isEnding && (!before?.isCapital || isOpener(before) || isTitle(before.key));
}

function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const taken = new Set<number>();
  return longestFirst(found).filter(({ from, to }) => {
    const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
    if (indexes.some((index) => taken.has(index))) return false;
    for (const index of indexes) taken.add(index);
    return true;
  });
}
