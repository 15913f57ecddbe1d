import { foldWhiteSpace } from '#wire/body/blocks.ts';

/** Scripts that put no spaces between words, so that their letters do not tell where one ends. */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';
const SPACED = `[[[\\p{L}\\p{M}]--${UNSPACED}]\\p{N}]`;

// Wherever letters stand, a mark belongs to the one before it.
const JOINED = new RegExp(`(?<=[\\p{L}\\p{M}\\p{N}])(?=\\p{M})|(?<=${SPACED})(?=${SPACED})`, 'gvy');

/**
 * Whether a stretch of a text begins or ends within a word or a number: `11` in `2011`. Letters of scripts that write no
 * spaces stand for themselves, beside one another and beside figures.
 */
export function cutsWord(text: string, start: number, end: number): boolean {
  return [start, end].some((at) => {
    JOINED.lastIndex = at;
    return JOINED.test(text);
  });
}

/**
 * One line of text with some words replaced wherever they stand whole; undefined if they do not. White space is folded
 * in all three.
 */
export function replaceWholeWords(text: string, was: string, now: string): string | undefined {
  const line = foldWhiteSpace(text);
  // Words of two paragraphs stand on no line.
  const words = was.trim().includes('\n') ? '' : foldWhiteSpace(was);
  if (words === '') return undefined;
  let replaced = '';
  let from = 0;
  for (let at = line.indexOf(words); at >= 0; ) {
    const end = at + words.length;
    if (cutsWord(line, at, end)) {
      at = line.indexOf(words, at + 1);
      continue;
    }
    replaced += line.slice(from, at) + now;
    from = end;
    at = line.indexOf(words, end);
  }
  return from === 0 ? undefined : foldWhiteSpace(replaced + line.slice(from));
}
