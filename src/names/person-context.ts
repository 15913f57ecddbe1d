import { isTitle } from './honorifics.ts';
import { isParticle, type Stretch } from './name-runs.ts';
import type { NameWord } from './name-words.ts';
import { SPEECH_VERBS } from './ordinary-words.ts';
import { wordTable } from './word-table.ts';

/** A clause that begins with one of these may be about a firm as well as a person. */
const NOT_IN_APPOSITIONS = wordTable(
  'which where when and but said is was has whose in on at by as with',
);
const PERSONAL_VERBS = wordTable('runs leads heads chairs teaches lives works studies');
const MOST_WORDS_OF_APPOSITION = 6;
const AGES = { youngest: 5, oldest: 115 };

/** Whether the words around a name without a title or a given name show that it is a person’s. */
export function isIntroduced(
  words: readonly NameWord[],
  { from, to }: Stretch,
  isPlace: (name: string) => boolean,
): boolean {
  const parts = words.slice(from, to);
  const plain = parts.filter((word) => !isParticle(word));
  if (plain.length > 3 || (words[from]?.isOpening === true && !isComma(words[to]))) return false;
  if (parts.some((word) => isPlace(word.text))) return false;
  return isAged(words, to) || isInApposition(words, to) || isQuoted(words, from, to);
}

function isComma(word: NameWord | undefined): boolean {
  return word !== undefined && /^,[ \t\r\n]+$/u.test(word.gap);
}

/** `, 51, a welder`. */
function isAged(words: readonly NameWord[], at: number): boolean {
  const figure = words[at];
  if (!figure || !isComma(figure) || !/^\d{1,3}$/u.test(figure.text)) return false;
  const age = Number(figure.text);
  return age >= AGES.youngest && age <= AGES.oldest && /^[,.]./su.test(words[at + 1]?.gap ?? '. ');
}

/** `, a spokesman for`, `, head of`, `, who runs`. */
function isInApposition(words: readonly NameWord[], at: number): boolean {
  const first = words[at];
  if (!first || !isComma(first)) return false;
  if (first.key === 'who') return PERSONAL_VERBS.has(words[at + 1]?.key ?? '');
  for (let index = at; index < at + MOST_WORDS_OF_APPOSITION; index += 1) {
    const word = words[index];
    if (!word || (index > at && !word.isJoined) || NOT_IN_APPOSITIONS.has(word.key)) return false;
    if (!word.isCapital && isTitle(word.key)) return true;
  }
  return false;
}

/** `“…,” Ilse Drommel said.`, but not what a firm says in a statement. */
function isQuoted(words: readonly NameWord[], from: number, to: number): boolean {
  const isBehindQuote = /["”’»][ \t\r\n]+$/u.test(words[from]?.gap ?? '');
  const verb = words[to];
  const behind = words[to + 1];
  return (
    isBehindQuote &&
    verb?.isJoined === true &&
    SPEECH_VERBS.has(verb.key) &&
    !(behind?.isJoined && behind.key === 'in')
  );
}
