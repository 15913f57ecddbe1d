import { isTitle, REGNAL_TITLES, TITLE_ADJECTIVES } from './honorifics.ts';
import { runsOf, type Stretch } from './name-runs.ts';
import { type NameWord, nameOf } from './name-words.ts';
import { PEOPLES } from './ordinary-words.ts';
import {
  hasFormBehindComma,
  isCompanyForm,
  isDistinctive,
  isOrganisationHead,
  nameEnd,
} from './organisation-names.ts';

/** Longer names are lists or headings. */
const MOST_WORDS = 12;

interface Headed extends Stretch {
  /** Whether its only distinctive word opens a sentence: `Angry Council members`, `Lesna Bank said`. */
  readonly isDoubtful: boolean;
}

/** Names with a head word, `Lesna Bank`, `Bank of Lesna`; doubtful ones only if found elsewhere too. */
export function findHeadedNames(
  words: readonly NameWord[],
  isPlace: (name: string) => boolean,
): readonly Stretch[] {
  const headed = runsOf(words).flatMap((run) => namesIn(words, run, isPlace));
  const named = ({ from, to }: Stretch) => nameOf(words, from, to);
  const sure = new Set(headed.filter(({ isDoubtful }) => !isDoubtful).map(named));
  return headed.filter((one) => !one.isDoubtful || sure.has(named(one)));
}

function namesIn(
  words: readonly NameWord[],
  run: Stretch,
  isPlace: (name: string) => boolean,
): readonly Headed[] {
  const names: Headed[] = [];
  let start = run.from;
  for (let index = run.from; index < run.to; index += 1) {
    if (isOffice(words, index)) start = index + 1;
    const isHead = isOrganisationHead(words, index) || hasFormBehindComma(words, index);
    if (!isHead || !endsName(words, index, run.to)) continue;
    const from = withoutOpening(words, start, index);
    const to = nameEnd(words, index, isPlace);
    if (to - from <= MOST_WORDS && isDistinctive(words, from, to)) {
      names.push({ from, to, isDoubtful: isDoubtful(words, { from, to }, isPlace) });
    }
    start = to;
  }
  return names;
}

// A king may have a university, and there is a Justice Department.
function isOffice(words: readonly NameWord[], index: number): boolean {
  const key = words[index]?.key ?? '';
  return isTitle(key) && !REGNAL_TITLES.has(key) && !isOrganisationHead(words, index + 1);
}

/** Whether a head word ends the name: no capitalised word follows, except a title. */
function endsName(words: readonly NameWord[], index: number, runEnd: number): boolean {
  let next = index + 1;
  if (next >= runEnd || words[next]?.isCapital === false) return true;
  const keyAt = (at: number) => words[at]?.key ?? '';
  while (next < runEnd && TITLE_ADJECTIVES.has(keyAt(next)) && !isTitle(keyAt(next))) next += 1;
  return next < runEnd && isTitle(keyAt(next));
}

// `Growing Union power`: the first capital comes from the sentence.
function withoutOpening(words: readonly NameWord[], from: number, head: number): number {
  const first = words[from];
  const isVerb = first?.isOpening === true && /(?:ing|ed|ly)$/u.test(first.key);
  return isVerb && from < head ? from + 1 : from;
}

function isDoubtful(
  words: readonly NameWord[],
  { from, to }: Stretch,
  isPlace: (name: string) => boolean,
): boolean {
  const first = words[from];
  if (!first?.isOpening || PEOPLES.has(first.key) || isPlace(first.text)) return false;
  return !isCompanyForm(words, to - 1) && !isDistinctive(words, from + 1, to);
}
