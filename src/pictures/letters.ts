/** A name in lines of at most so many letters, split at spaces; a longer word is cut. */
export function linesOf(name: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/u)) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthOf(joined) <= most) lines[lines.length - 1] = joined;
    else lines.push(cut(word, most));
  }
  return lines;
}

function cut(word: string, most: number): string {
  if (widthOf(word) <= most) return word;
  let kept = '';
  for (const { segment } of letters.segment(word)) {
    if (widthOf(kept + segment) >= most) break;
    kept += segment;
  }
  return `${kept}…`;
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF01-\uFF60]/u;

/** The width of a text in a monospaced face, in letters: East Asian ones count twice. */
export function widthOf(text: string): number {
  return [...letters.segment(text)].reduce(
    (sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1),
    0,
  );
}
