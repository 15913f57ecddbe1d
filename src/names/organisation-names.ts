import { GIVEN_NAMES } from './given-names.ts';
import { isTitle } from './honorifics.ts';
import { type NameWord, nameOf } from './name-words.ts';
import { CALENDAR_WORDS } from './ordinary-words.ts';
import {
  COMMON_ORGANISATION_WORDS,
  COMPANY_FORMS,
  FOREIGN_HEADS,
  ORGANISATION_HEADS,
  ORGANISATION_LINKS,
} from './organisation-words.ts';

/** How many links a name may have: `Ministry of Health of Lesna` has two. */
const MOST_LINKS = 3;
const MOST_WORDS_BEHIND_A_LINK = 4;

/** Whether the word at an index is a kind of organisation: `Bank`, `Ministry`, `GmbH`. */
export function isOrganisationHead(words: readonly NameWord[], index: number): boolean {
  const word = words[index];
  if (!word?.isCapital) return false;
  if (word.key === 'cross') return words[index - 1]?.key === 'red';
  return (
    ORGANISATION_HEADS.has(word.key) || FOREIGN_HEADS.has(word.key) || isCompanyForm(words, index)
  );
}

/** Whether a word is one that company names end in, such as `SA` and `Co`. */
export function isCompanyForm(words: readonly NameWord[], index: number): boolean {
  const word = words[index];
  return word?.isCapital === true && COMPANY_FORMS.has(word.key);
}

/** Whether `, Inc` or the like follows the word at an index, which makes any name a company’s. */
export function hasFormBehindComma(words: readonly NameWord[], index: number): boolean {
  const form = words[index + 1];
  return (
    form?.isCapital === true && COMPANY_FORMS.has(form.key) && /^\.?,[ \t\r\n]+$/u.test(form.gap)
  );
}

/** Where the name with its head at an index ends: after `of …`, `for … and …`, `, Inc`, or at once. */
export function nameEnd(
  words: readonly NameWord[],
  head: number,
  isPlace: (name: string) => boolean,
): number {
  let end = head + 1;
  if (hasFormBehindComma(words, head)) return end + 1;
  if (isCompanyForm(words, head)) return end;
  const isForeign =
    FOREIGN_HEADS.has(words[head]?.key ?? '') && !ORGANISATION_HEADS.has(words[head]?.key ?? '');
  for (let link = 0; link < MOST_LINKS; link += 1) {
    const next = linkedEnd(words, end);
    if (next === end) break;
    if (isForeign && !isPlace(nameOf(words, end + 1, next))) break;
    end = next;
  }
  return end;
}

/** Where the words after a link end: `of the Interior`, `for Trade and Industry`; the same index if there are none. */
function linkedEnd(words: readonly NameWord[], at: number): number {
  const link = words[at];
  if (!link?.isJoined || link.isCapital || !ORGANISATION_LINKS.has(link.key)) return at;
  const first = /^(?:the|la|las|los|le|les)$/u.test(words[at + 1]?.key ?? '') ? at + 2 : at + 1;
  // One word follows the link in `Department of Justice`; a title follows it in `Bank of Lesna Governor Anna Laht`.
  if (words[first]?.isJoined && words[first]?.isCapital && words[first]?.key === 'justice')
    return first + 1;
  if (!isObject(words[first]) || GIVEN_NAMES.has(words[first]?.key ?? '')) return at;
  let end = first + 1;
  while (end - first < MOST_WORDS_BEHIND_A_LINK && isObject(words[end])) end += 1;
  const goesOn = words[end]?.key === 'and' && words[end]?.isJoined && isObject(words[end + 1]);
  return goesOn && COMMON_ORGANISATION_WORDS.has(words[end + 1]?.key ?? '') ? end + 2 : end;
}

function isObject(word: NameWord | undefined): boolean {
  return (
    word?.isJoined === true && word.isCapital && !isTitle(word.key) && !CALENDAR_WORDS.has(word.key)
  );
}

/** Whether a name has a word that tells it from others of its kind: `Lesna Bank` has, `Central Bank` does not. */
export function isDistinctive(words: readonly NameWord[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(
      (word, offset) =>
        word.isCapital &&
        word.text.length > 1 &&
        !isOrganisationHead(words, from + offset) &&
        !COMMON_ORGANISATION_WORDS.has(word.key),
    );
}
