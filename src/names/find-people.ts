import { isCyrillicGiven, isCyrillicPerson } from './cyrillic-names.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { REGNAL_TITLES, STRONG_TITLES } from './honorifics.ts';
import { Mentions } from './name-mentions.ts';
import {
  type Found,
  isParticle,
  longestFirst,
  runsOf,
  type Stretch,
  takenBy,
} from './name-runs.ts';
import { type NameWord, nameOf } from './name-words.ts';
import { isIntroduced } from './person-context.ts';
import { formsOfPerson, hasFamilyNameFirst, isMentionOfPerson } from './person-forms.ts';
import { isNameWord, isOtherThing, isQualifier, nameStretchEnd } from './person-names.ts';
import { titleBefore } from './person-title.ts';

/** The shortest surname that needs only a title. */
const SHORTEST_SURNAME = 3;

/**
 * People that the words name, in no order: after a title or an office, by a given name, or where an apposition or a
 * verb of saying shows it; also where a surname alone mentions them.
 */
export function findPeople(
  words: readonly NameWord[],
  isTaken: (index: number) => boolean,
  isPlace: (name: string) => boolean,
): readonly Found[] {
  const stretches = runsOf(words, isTaken).flatMap((run) => peopleIn(words, run, isPlace));
  const people = stretches.map((one) => ({ ...one, name: nameOf(words, one.from, one.to) }));
  const mentions = new Mentions();
  for (const { from, to, name } of longestFirst(people)) {
    if (mentions.has(name)) continue;
    for (const form of formsOfPerson(words, from, to)) mentions.add(form, name);
  }
  // `President Petrov` is the Ivan Petrov of the same text; where two people there are called Petrov, he is neither.
  const named = people
    .map((one) => mentions.named(one))
    .filter(({ name }) => !mentions.isShared(name));
  const isNamed = takenBy(named);
  const later = mentions.findIn(words, (index) => isTaken(index) || isNamed(index));
  return [...named, ...later.filter((one) => isMentionOfPerson(words, one, isPlace))];
}

function peopleIn(
  words: readonly NameWord[],
  run: Stretch,
  isPlace: (name: string) => boolean,
): readonly Stretch[] {
  const people: Stretch[] = [];
  let index = run.from;
  while (index < run.to) {
    const to = mayBegin(words, run, index, isPlace) ? nameStretchEnd(words, index, run.to) : index;
    const person = to > index ? judge(words, { from: index, to }, run, isPlace) : undefined;
    if (person) people.push(person);
    index = person ? person.to : index + 1;
  }
  return people;
}

/** Whether a name may begin here: no word before it in the run could be its first. */
function mayBegin(
  words: readonly NameWord[],
  run: Stretch,
  index: number,
  isPlace: (name: string) => boolean,
): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!isNameWord(word)) return false;
  // `президент России Владимир …`: the words before are in another case.
  if (isCyrillicGiven(word)) return true;
  return index === run.from || before === undefined || isQualifier(before) || isPlace(before.text);
}

/** The person of a stretch, a regnal title included; undefined where too little suggests one. */
function judge(
  words: readonly NameWord[],
  stretch: Stretch,
  run: Stretch,
  isPlace: (name: string) => boolean,
): Stretch | undefined {
  const { from, to } = stretch;
  if (isOfThing(words, stretch, run) || isPlace(nameOf(words, from, to))) return undefined;
  const isCyrillic = isCyrillicPerson(words, stretch);
  if (isCyrillic !== undefined) return isCyrillic ? stretch : undefined;
  const title = titleBefore(words, run, from, isPlace);
  const parts = words.slice(from, to).filter((word) => !isParticle(word));
  const isNumbered = /^[IVX]+$/u.test(parts[1]?.text ?? '');
  if (parts.length === 1 || (parts.length === 2 && isNumbered)) {
    return title === undefined ? undefined : withTitle(words, stretch, title);
  }
  const isDescribed =
    title !== undefined || beginsGiven(words[from]) || hasFamilyNameFirst(words, stretch);
  return isDescribed || isIntroduced(words, stretch, isPlace) ? stretch : undefined;
}

/** `Martin Luther King Boulevard`, `Anna & Co`: the name is part of another name. */
function isOfThing(words: readonly NameWord[], { to }: Stretch, run: Stretch): boolean {
  const last = words[run.to - 1];
  return (
    (to < run.to && last !== undefined && isOtherThing(last)) ||
    words[to]?.gap.includes('&') === true
  );
}

/** `Queen Margrethe II`, whole; the surname of `Mr Petrov`. */
function withTitle(
  words: readonly NameWord[],
  { from, to }: Stretch,
  title: string,
): Stretch | undefined {
  const isWritten = words[from - 1]?.isCapital === true;
  if (!isWritten || (words[from]?.text.length ?? 0) < SHORTEST_SURNAME) return undefined;
  if (REGNAL_TITLES.has(title)) return { from: from - 1, to };
  return STRONG_TITLES.has(title) && to - from === 1 ? { from, to } : undefined;
}

function beginsGiven(first: NameWord | undefined): boolean {
  const [given = ''] = first?.key.split('-') ?? [];
  return GIVEN_NAMES.has(first?.key ?? '') || GIVEN_NAMES.has(given);
}
