import { FAMILY_NAMES_FIRST } from './given-names.ts';
import { isTitle, REGNAL_TITLES } from './honorifics.ts';
import type { Found, Stretch } from './name-runs.ts';
import { type NameWord, nameOf } from './name-words.ts';
import { CALENDAR_WORDS, isOpener, PEOPLES } from './ordinary-words.ts';
import { followsLocative } from './place-context.ts';

const PINYIN = /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?[aeiouü]{1,3}(?:ng|n|r)?){2,3}$/u;
const HYPHENED = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,6}$/u;
/** In pinyin, a given name has two syllables, rarely three. */
const LONGEST_PINYIN = 12;

/** Whether a name has its family name first: `Zhao Wenlin`, `Han Seo-jin`. */
export function hasFamilyNameFirst(words: readonly NameWord[], { from, to }: Stretch): boolean {
  const given = words[from + 1];
  if (to - from !== 2 || !given || !FAMILY_NAMES_FIRST.has(words[from]?.key ?? '')) return false;
  return (
    HYPHENED.test(given.text) || (given.text.length <= LONGEST_PINYIN && PINYIN.test(given.key))
  );
}

/** The forms that mention a person: the whole name, its first and last word, and the surname with its particles. */
export function formsOfPerson(
  words: readonly NameWord[],
  from: number,
  to: number,
): readonly string[] {
  const name = nameOf(words, from, to);
  const first = words[from];
  if (first && REGNAL_TITLES.has(first.key)) return [name];
  if (first && hasFamilyNameFirst(words, { from, to })) return [name, first.text];
  const forms = [name, `${first?.text} ${words[to - 1]?.text}`];
  for (let surname = from + 1; surname < to; surname += 1) {
    if (words[surname]?.text.length !== 1) forms.push(...spellingsOf(nameOf(words, surname, to)));
  }
  return forms;
}

/** `van der Berg` may be `Van der Berg` at the start of a sentence; `al-Hassan` may be `Hassan` too. */
function spellingsOf(surname: string): readonly string[] {
  const first = surname.charAt(0);
  if (first !== first.toLowerCase()) return [surname];
  const bare = /^(?:al|el)-(.+)/u.exec(surname)?.[1];
  return [surname, first.toUpperCase() + surname.slice(1), ...(bare ? [bare] : [])];
}

/** Whether a form stands alone: `Krol` does not mention Bogdan Krol in `Anna Krol`, `Krol Street` or `near Krol`. */
export function isMentionOfPerson(
  words: readonly NameWord[],
  { from, to }: Found,
  isPlace: (name: string) => boolean,
): boolean {
  const first = words[from];
  if (!first || isOtherWord(words, { from, to }, isPlace)) return false;
  const before = first.isJoined ? words[from - 1] : undefined;
  const after = words[to]?.isJoined ? words[to] : undefined;
  const endsThere = !after?.isCapital || isTitle(after.key) || CALENDAR_WORDS.has(after.key);
  return endsThere && (!before?.isCapital || standsBefore(before));
}

function isOtherWord(
  words: readonly NameWord[],
  { from, to }: Stretch,
  isPlace: (name: string) => boolean,
): boolean {
  const only = to - from === 1 ? words[from] : undefined;
  if (!only) return false;
  return isOpener(only) || (isPlace(only.text) && followsLocative(words, from));
}

/** Whether a capitalised word before a surname is not part of a longer name; `M` is that of `M. Dupont`. */
function standsBefore(word: NameWord): boolean {
  return isOpener(word) || word.text === 'M' || PEOPLES.has(word.key) || isTitle(word.key);
}
