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
