import { isTitle } from './honorifics.ts';
import type { Stretch } from './name-runs.ts';
import type { NameWord } from './name-words.ts';
import { isQualifier } from './person-names.ts';

/** How far before a name its title may stand, as in `Minister of Foreign Affairs and Trade Anna Laht`. */
const MOST_WORDS_BETWEEN = 8;

/** The title before a name, in small letters: right before it, or before an office linked by `of` or `for`. */
export function titleBefore(
  words: readonly NameWord[],
  run: Stretch,
  from: number,
  isPlace: (name: string) => boolean,
): string | undefined {
  const before = words[from]?.isJoined ? words[from - 1] : undefined;
  if (!before) return undefined;
  if (isTitle(before.key)) return before.key;
  // No name follows `Minister of Peru`: an office and a name together are one row of capitals.
  return from > run.from ? titleOfOffice(words, from, isPlace) : undefined;
}

function titleOfOffice(
  words: readonly NameWord[],
  from: number,
  isPlace: (name: string) => boolean,
): string | undefined {
  let isLinked = false;
  for (let index = from - 1; index >= 0 && from - index <= MOST_WORDS_BETWEEN; index -= 1) {
    const word = words[index];
    if (!word || !words[index + 1]?.isJoined) return undefined;
    if (isLinked && isTitle(word.key)) return word.key;
    const isLink = !word.isCapital && /^(?:of|for|and|the|de|del|des|du)$/u.test(word.key);
    if (/^(?:of|for|de|del|des|du)$/u.test(word.key)) isLinked = true;
    if (!isLink && !isQualifier(word) && !isPlace(word.text)) return undefined;
  }
  return undefined;
}
