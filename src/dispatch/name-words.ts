import type { Span } from '../wire/position.ts';
import { ABBREVIATIONS } from './honorifics.ts';

/** A word of the copy, as far as it could be a part of a name. Offsets are into the whole text. */
export interface NameWord extends Span {
  /** Without a possessive ’s, an elided article and such tails as `-based`. */
  readonly text: string;
  /** The same in small letters, as tables have it. */
  readonly key: string;
  /** Whether it begins with a capital letter, or with `al-` and one. */
  readonly isCapital: boolean;
  /** Whether it is in capitals throughout, and longer than an initial. */
  readonly isShouting: boolean;
  /** Whether a sentence or a quotation begins with it, so that its capital says nothing. */
  readonly isOpening: boolean;
  /** What stands between it and the word before, an elided article included; of the first of a paragraph, before it. */
  readonly gap: string;
  /** Whether it goes on from the word before: only white space between them, or the stop of an abbreviation. */
  readonly isJoined: boolean;
  /** Whether a ’s, or such a tail as `-based`, follows it, so that no name goes on behind it. */
  readonly isLast: boolean;
}

const WORD =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const CAPITAL = /^(?=[\p{Script=Latin}\p{Script=Cyrillic}])[\p{Lu}\p{Lt}]/u;
const ARABIC_ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|ul)[-‑](?=\p{Lu})/u;
const ELISION = /^(?:[ldnLDN]|qu|Qu|dell|all|nell|sull|dall|un)['’](?=\p{Lu}\p{L}{2})/u;
const POSSESSIVE = /['’ʼ][sS]$/u;
const TAIL =
  /[-‑](?:based|led|born|backed|brokered|wide|run|owned|controlled|made|listed|style|sponsored|occupied|trained|educated|supported|mediated|funded|bound|held|era)$/u;
const SENTENCE_END = /[.!?…:;]/u;
const QUOTE_BEFORE = /["“«„‘'¿¡]$/u;
const BLANK = /^[ \t\r\n]+$/u;
const STOP_AND_BLANK = /^\.[ \t\r\n]+$/u;

/** The words of a paragraph, in order. It takes time in proportion to its length. */
export function nameWords(text: string, { start, end }: Span): readonly NameWord[] {
  const copy = text.slice(start, end);
  const words: NameWord[] = [];
  let behind = 0;
  for (const match of copy.matchAll(WORD)) {
    const gap = copy.slice(behind, match.index);
    words.push(toWord(match[0], start + match.index, gap, words.at(-1)));
    behind = match.index + match[0].length;
  }
  return words;
}

function toWord(written: string, at: number, gap: string, before: NameWord | undefined): NameWord {
  const elided = isElided(written, before) ? (ELISION.exec(written)?.[0].length ?? 0) : 0;
  const tail = written.length - written.replace(TAIL, '').replace(POSSESSIVE, '').length;
  const text = written.slice(elided, written.length - tail);
  const isCapital = CAPITAL.test(text) || ARABIC_ARTICLE.test(text);
  const isShort = before !== undefined && isAbbreviated(before);
  return {
    text,
    key: text.toLowerCase(),
    start: at + elided,
    end: at + elided + text.length,
    isCapital,
    isShouting: isCapital && text.length > 1 && text === text.toUpperCase(),
    isOpening:
      before === undefined ||
      QUOTE_BEFORE.test(gap) ||
      (SENTENCE_END.test(gap) && !(isShort && STOP_AND_BLANK.test(gap))),
    gap: gap + written.slice(0, elided),
    isJoined:
      before !== undefined &&
      !before.isLast &&
      elided === 0 &&
      (BLANK.test(gap) || (isShort && STOP_AND_BLANK.test(gap))),
    isLast: tail > 0,
  };
}

// `Giscard d’Estaing` and `Gabriele D’Annunzio` keep what `l’Algérie` and, mid-sentence, `d’Algérie` lose.
function isElided(written: string, before: NameWord | undefined): boolean {
  return !/^[dD]/u.test(written) || (written.startsWith('d') && before?.isCapital !== true);
}

/** `J` of `J. Smith`, `Gen` of `Gen. Smith`. */
function isAbbreviated({ text, key, isCapital }: NameWord): boolean {
  return isCapital && (text.length === 1 || ABBREVIATIONS.has(key));
}

/** The words from one to another (not included) as a name: one space between, initials with their stops. */
export function nameOf(words: readonly NameWord[], from: number, to: number): string {
  let name = '';
  for (let index = from; index < to; index += 1) {
    const word = words[index];
    if (word) name += (index > from ? word.gap.replace(/[ \t\r\n]+/gu, ' ') : '') + word.text;
  }
  return name;
}
