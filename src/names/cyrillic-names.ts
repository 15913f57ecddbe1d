import { CYRILLIC_MEN, CYRILLIC_WOMEN } from './given-names.ts';
import { CYRILLIC_OFFICES } from './honorifics.ts';
import type { Stretch } from './name-runs.ts';
import type { NameWord } from './name-words.ts';

const MENS_SURNAME =
  /(?:[оеё]в|[иы]н|ский|цкий|ской|енко|чук|щук|[аь]ян|дзе|швили|[ие]ч|ар[её]нко|[аы]й|ко|ук|юк)$/u;
const WOMENS_SURNAME =
  /(?:[оеё]ва|[иы]на|ская|цкая|енко|чук|щук|[аь]ян|дзе|швили|[ие]ч|ко|ук|юк)$/u;
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|івна)$/u;

/**
 * Whether Cyrillic words are a person’s name in the nominative. A name in another case (`с Иваном Петровым`) is left
 * alone rather than guessed back. Undefined for words of another script.
 */
export function isCyrillicPerson(
  words: readonly NameWord[],
  { from, to }: Stretch,
): boolean | undefined {
  const name = words.slice(from, to);
  const [first] = name;
  const last = name.at(-1);
  if (!first || !last || !/\p{Script=Cyrillic}/u.test(first.text)) return undefined;
  if (name.length < 2 || name.length > 3) return false;
  if (name.length === 3 && !PATRONYMIC.test(name[1]?.key ?? '')) return false;
  if (CYRILLIC_WOMEN.has(first.key)) return WOMENS_SURNAME.test(last.key);
  if (!MENS_SURNAME.test(last.key)) return false;
  return CYRILLIC_MEN.has(first.key) || followsOffice(words, from, first);
}

/** Whether a word is a Cyrillic given name in the nominative. */
export function isCyrillicGiven({ key }: NameWord): boolean {
  return CYRILLIC_MEN.has(key) || CYRILLIC_WOMEN.has(key);
}

// After `министр` the name agrees with it; after `глава Минфина` comes a genitive, mostly in -а or -я, and no name.
function followsOffice(words: readonly NameWord[], from: number, first: NameWord): boolean {
  const before = first.isJoined ? words[from - 1] : undefined;
  return (
    before !== undefined && CYRILLIC_OFFICES.has(before.key) && /[^аеёиоуыэюяй]$/u.test(first.key)
  );
}
