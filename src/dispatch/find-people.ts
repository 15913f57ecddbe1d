import { isCyrillicPerson } from './cyrillic-names.ts';
import { FAMILY_NAMES_FIRST, GIVEN_NAMES } from './given-names.ts';
import { isTitle, OFFICES, REGNAL_TITLES, STRONG_TITLES } from './honorifics.ts';
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
import { CALENDAR_WORDS, OPENING_WORDS, PEOPLES } from './ordinary-words.ts';
import { isIntroduced } from './person-context.ts';
import { isNameWord, isQualifier, isThing, nameStretchEnd } from './person-names.ts';
import { titleBefore } from './person-title.ts';

/**
 * People that the words name, in no order: behind a title or an office, by a given name, or where an apposition or
 * a verb of saying tells; and where a surname alone mentions them.
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
    for (const form of formsOf(words, from, to)) mentions.add(form, name);
  }
  // `President Petrov` is the Ivan Petrov of the same text; a Petrov that is two people there is nobody.
  const named = people
    .map((one) => mentions.named(one))
    .filter(({ name }) => !mentions.isShared(name));
  const taken = takenBy(named);
  const found = mentions.findIn(words, (index) => isTaken(index) || taken(index));
  return [...named, ...found.filter((one) => isMention(words, one))];
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

/** Whether a name may begin here: nothing stands before it in the run that could be its own first word. */
function mayBegin(
  words: readonly NameWord[],
  run: Stretch,
  index: number,
  isPlace: (name: string) => boolean,
): boolean {
  const before = words[index - 1];
  if (!isNameWord(words[index])) return false;
  return index === run.from || before === undefined || isQualifier(before) || isPlace(before.text);
}

/** The person of a stretch, a regnal title included; undefined where too little speaks for one. */
function judge(
  words: readonly NameWord[],
  stretch: Stretch,
  run: Stretch,
  isPlace: (name: string) => boolean,
): Stretch | undefined {
  const { from, to } = stretch;
  const name = nameOf(words, from, to);
  const next = to < run.to ? words[to] : undefined;
  const last = words[run.to - 1];
  if (isPlace(name) || (next && last && isThing(last)) || /^\s*&/u.test(words[to]?.gap ?? ''))
    return undefined;
  const cyrillic = isCyrillicPerson(words, stretch);
  if (cyrillic !== undefined) return cyrillic ? stretch : undefined;
  const title = titleBefore(words, run, from, isPlace);
  const first = words[from];
  const office = words[from - 1];
  const count = words.slice(from, to).filter((word) => !isParticle(word)).length;
  if (count === 1 || (count === 2 && /^[IVX]+$/u.test(words[to - 1]?.text ?? ''))) {
    if (title === undefined || !first || first.text.length < 3) return undefined;
    if (REGNAL_TITLES.has(title) && office?.isCapital) return { from: from - 1, to };
    const isAlone = count === 1 && !next?.isCapital && office?.isCapital === true;
    return STRONG_TITLES.has(title) && isAlone && !isPlace(name) ? stretch : undefined;
  }
  const isGiven =
    GIVEN_NAMES.has(first?.key ?? '') || GIVEN_NAMES.has(first?.key.split('-')[0] ?? '');
  const isFamilyFirst =
    FAMILY_NAMES_FIRST.has(first?.key ?? '') && isGivenBehindFamily(words, stretch);
  const isTold = title !== undefined || isGiven || isFamilyFirst;
  return isTold || isIntroduced(words, stretch, isPlace) ? stretch : undefined;
}

const PINYIN = /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:[aeiouü]{1,3})(?:ng|n|r)?){2,3}$/u;

/** `Wenlin` of `Zhao Wenlin`, `Seo-jin` of `Han Seo-jin`: what a family name that stands first is followed by. */
function isGivenBehindFamily(words: readonly NameWord[], { from, to }: Stretch): boolean {
  const given = words[from + 1];
  if (to - from !== 2 || !given || given.text.length > 12) return false;
  return /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,6}$/u.test(given.text) || PINYIN.test(given.key);
}

/** What a person is mentioned by later: the whole name, first and last word, and the surname with its particles. */
function formsOf(words: readonly NameWord[], from: number, to: number): readonly string[] {
  const name = nameOf(words, from, to);
  const first = words[from]?.text ?? '';
  if (REGNAL_TITLES.has(words[from]?.key ?? '')) return [name];
  const isFamilyFirst =
    to - from === 2 &&
    FAMILY_NAMES_FIRST.has(first.toLowerCase()) &&
    isGivenBehindFamily(words, { from, to });
  if (isFamilyFirst) return [name, first];
  const endings = Array.from({ length: to - from - 1 }, (_, offset) =>
    nameOf(words, from + 1 + offset, to),
  );
  const last = words[to - 1]?.text ?? '';
  const forms = [name, `${first} ${last}`, ...endings.filter((ending) => !isInitial(ending))];
  const bare = last.replace(/^(?:al|el)-/u, '');
  return [
    ...new Set(
      [...forms, bare].flatMap((form) => [form, form.charAt(0).toUpperCase() + form.slice(1)]),
    ),
  ];
}

function isInitial(ending: string): boolean {
  return /^\p{Lu}\. /u.test(ending);
}

/** Whether a form stands alone: `Krol` is no mention of Bogdan Krol in `Anna Krol` or `Krol Street`. */
function isMention(words: readonly NameWord[], { from, to }: Found): boolean {
  const first = words[from];
  const before = first?.isJoined ? words[from - 1] : undefined;
  const after = words[to]?.isJoined ? words[to] : undefined;
  if (!first || (first.isOpening && to - from === 1 && OPENING_WORDS.has(first.key))) return false;
  const isGoingOn =
    after?.isCapital === true && !isTitle(after.key) && !CALENDAR_WORDS.has(after.key);
  const isWithin =
    before !== undefined &&
    (before.isCapital || isParticle(before)) &&
    !(
      isTitle(before.key) ||
      before.isOpening ||
      PEOPLES.has(before.key) ||
      before.text === 'M' ||
      OFFICES.has(before.key)
    );
  return !isGoingOn && !(isWithin && before.isCapital);
}
