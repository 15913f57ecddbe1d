/** The width of a text, for a size of 1. */
export type MeasureText = (text: string) => number;

/** A box for a text, and how to set it. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly number[];
  /** As a multiple of the size. */
  readonly lineHeight: number;
  readonly measure: MeasureText;
  /** Between words, for a size of 1. */
  readonly space: number;
}

/** A text as it is set. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Characters considered: more than any box here can hold. */
const MOST = 1000;

/** Sets a text as large as the box allows; if it is too long for the smallest size, it is cut at a word. */
export function setText(text: string, box: TextBox): SetText {
  const words = text
    .slice(0, MOST)
    .split(/\s+/u)
    .filter((word) => word !== '');
  for (const size of box.sizes) {
    const lines = fill(words, size, box);
    if (lines.length <= mostLines(size, box) && lines.every((line) => fits(line, size, box))) {
      return { size, lines };
    }
  }
  const size = box.sizes.at(-1) ?? 1;
  return { size, lines: cut(fill(words, size, box), size, box) };
}

function mostLines(size: number, { height, lineHeight }: TextBox): number {
  return Math.max(1, Math.floor(height / (size * lineHeight)));
}

/** Words in lines, as many in each as fit; a word that is too wide has its own line. */
function fill(words: readonly string[], size: number, box: TextBox): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const joined = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && fits(joined, size, box)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function cut(lines: readonly string[], size: number, box: TextBox): readonly string[] {
  const most = mostLines(size, box);
  const isWide = (line: string) => !fits(line, size, box);
  const end = lines.findIndex((line, index) => index === most - 1 || isWide(line));
  const last = lines[end] ?? '';
  const isWhole = end === lines.length - 1 && !isWide(last);
  return [...lines.slice(0, end), ...(isWhole ? [last] : [shorten(last, size, box)])];
}

function shorten(line: string, size: number, box: TextBox): string {
  let words = line.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')}…`, size, box)) words = words.slice(0, -1);
  const letters = [...graphemes.segment(words.join(' '))].map(({ segment }) => segment);
  let kept = 0;
  for (let step = letters.length; step >= 1; step = Math.floor(step / 2)) {
    while (
      kept + step <= letters.length &&
      fits(`${letters.slice(0, kept + step).join('')}…`, size, box)
    ) {
      kept += step;
    }
  }
  return `${letters
    .slice(0, kept)
    .join('')
    .replace(/[\s·,;:–—-]+$/u, '')}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function fits(line: string, size: number, { width, measure, space }: TextBox): boolean {
  const words = line.split(' ');
  const em = words.reduce((sum, word) => sum + measure(word), space * (words.length - 1));
  return em * size <= width;
}
