import type { Span } from '#wire/position.ts';
import { ABBREVIATIONS } from './honorifics.ts';

/** A word of the copy, as a possible part of a name. Offsets are into the whole text. */
export interface NameWord extends Span {
  /** Without a possessive ’s, an elided article or tails such as `-based`. */
  readonly text: string;
  /** The same in small letters, as in the tables. */
  readonly key: string;
  /** Whether it begins with a capital letter, or with `al-` and one. */
  readonly isCapital: boolean;
  /** Whether it is in capitals throughout, and longer than an initial. */
  readonly isShouting: boolean;
  /** Whether a sentence or a quotation begins with it, so that its capital says nothing. */
  readonly isOpening: boolean;
  /** The text between it and the word before, with any elided article; for the first word, the text before it. */
  readonly gap: string;
  /** Whether it continues from the word before: only white space between them, or an abbreviation's stop. */
  readonly isJoined: boolean;
  /** What is attached to it: `’s`, `-based`; no name continues after that. Mostly empty. */
  readonly tail: string;
}

// The first alternative fits most words, and is far quicker than Unicode classes.
const WORD =
  /[A-Za-z][a-z]+(?=[ ,\n])|(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** Marks that attach an article before a word, or a ’s or a tail after it. */
const MARK = /['’ʼ‑-]/u;
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

/** The words of a paragraph, in order. It takes linear time. */
export function nameWords(text: string, { start, end }: Span): readonly NameWord[] {
  const copy = text.slice(start, end);
  const words: NameWord[] = [];
  let behind = 0;
  for (const match of copy.matchAll(WORD)) {
    // Nearly always so, and then no text needs to be cut out.
    const isSpace = match.index === behind + 1 && copy.charCodeAt(behind) === 32;
    const gap = isSpace ? ' ' : copy.slice(behind, match.index);
    words.push(toWord(match[0], start + match.index, gap, words.at(-1)));
    behind = match.index + match[0].length;
  }
  return words;
}

function toWord(written: string, at: number, gap: string, before: NameWord | undefined): NameWord {
  const whole = { start: 0, end: written.length };
  const core = MARK.test(written) ? coreOf(written, before) : whole;
  const text = written.slice(core.start, core.end);
  const key = text.toLowerCase();
  const isCapital = key !== text && (CAPITAL.test(text) || ARABIC_ARTICLE.test(text));
  return {
    text,
    key,
    start: at + core.start,
    end: at + core.end,
    isCapital,
    isShouting: isCapital && text.length > 1 && text === text.toUpperCase(),
    isOpening: before === undefined || opens(gap, before),
    gap: gap + written.slice(0, core.start),
    isJoined: before !== undefined && before.tail === '' && core.start === 0 && joins(gap, before),
    tail: written.slice(core.end),
  };
}

/** Where the word itself begins and ends in the written form: after `l’`, before ’s and `-based`. */
function coreOf(written: string, before: NameWord | undefined): Span {
  const start = isElided(written, before) ? (ELISION.exec(written)?.[0].length ?? 0) : 0;
  const end = written.replace(TAIL, '').replace(POSSESSIVE, '').length;
  return { start, end: Math.max(start, end) };
}

function opens(gap: string, before: NameWord): boolean {
  if (gap === ' ') return false;
  if (QUOTE_BEFORE.test(gap)) return true;
  return SENTENCE_END.test(gap) && !(isAbbreviated(before) && STOP_AND_BLANK.test(gap));
}

function joins(gap: string, before: NameWord): boolean {
  return gap === ' ' || BLANK.test(gap) || (isAbbreviated(before) && STOP_AND_BLANK.test(gap));
}

// `Giscard d’Estaing` and `Gabriele D’Annunzio` keep theirs; `l’Algérie` and, mid-sentence, `d’Algérie` lose it.
function isElided(written: string, before: NameWord | undefined): boolean {
  return !/^[dD]/u.test(written) || (written.startsWith('d') && before?.isCapital !== true);
}

/** `J` of `J. Smith`, `Gen` of `Gen. Smith`. */
function isAbbreviated({ text, key, isCapital }: NameWord): boolean {
  return isCapital && (text.length === 1 || ABBREVIATIONS.has(key));
}

/** The words from one index up to another as a name: single-spaced, initials with their stops. */
export function nameOf(words: readonly NameWord[], from: number, to: number): string {
  let name = '';
  for (let index = from; index < to; index += 1) {
    const word = words[index];
    if (word) name += (index > from ? word.gap.replace(/[ \t\r\n]+/gu, ' ') : '') + word.text;
  }
  return name;
}
