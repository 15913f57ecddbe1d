import { toPlainText } from './paragraphs.ts';

/** A stretch of text on a page, in points; `y` grows upwards. */
export interface TextItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

export type PageText = readonly TextItem[];

/** The text of a document by the places of its words. */
export interface PagesText {
  readonly text: string;
  /** Lines that stand on every page, and the numbers of pages. */
  readonly leftOut: readonly string[];
  readonly isInColumns: boolean;
  /** Whether it has columns whose order cannot be told. */
  readonly isUnclear: boolean;
  /** Words that were divided at the end of a line. */
  readonly joined: readonly string[];
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Puts the words of pages into lines, lines into paragraphs and columns into their order. What runs across a gutter must
 * stand above or below both columns. A word that is divided at the end of a line is joined only where it stands undivided
 * elsewhere in the text.
 */
export function textOfPages(pages: readonly PageText[]): PagesText {
  const columns = pages.map(columnsOf);
  const lines = columns.map(({ parts }) => parts.map(linesOf));
  const recurring = recurringLines(lines.map((parts) => parts.flat()));
  const kept = lines.map((parts) =>
    parts.map((part) => part.filter((line) => !isBeside(line, recurring, part))),
  );
  const paragraphs = joinAcross(kept.flat().map(paragraphsOf));
  const whole = new Set(
    paragraphs
      .join('\n')
      .toLowerCase()
      .match(/\p{L}+/gu),
  );
  const joined: string[] = [];
  const text = toPlainText(
    paragraphs.map((paragraph) => joinLines(joinWords(paragraph, whole, joined))),
  );
  const published = new Set(kept.flat(2));
  const out = lines.flat(2).filter((line) => !published.has(line));
  return {
    text,
    leftOut: [...new Set(out.map((line) => line.text))],
    isInColumns: columns.some(({ parts }) => parts.length > 1),
    isUnclear: columns.some(({ isUnclear }) => isUnclear),
    joined,
  };
}

/** Of a page’s height, how far apart pieces of a line may stand: superscripts stand a little higher. */
const SAME_LINE = 0.5;
/** In widths of a letter: a gap that is no space between words. */
const GUTTER = 1.8;
/** The least number of lines beside each other that make columns. */
const LEAST_LINES = 6;

function columnsOf(page: PageText): { parts: readonly PageText[]; isUnclear: boolean } {
  const items = page.filter(({ str }) => str.trim() !== '');
  const rows = rowsOf(items);
  const gutter = gutterOf(rows);
  if (gutter === undefined) return { parts: [items], isUnclear: false };
  const crosses = (row: PageText) =>
    row.some(({ x, width }) => x < gutter - 1 && x + width > gutter + 1);
  const first = rows.findIndex((row) => !crosses(row));
  const last = rows.findLastIndex((row) => !crosses(row));
  const between = rows.slice(first, last + 1);
  const side = (isLeft: boolean) => between.flat().filter(({ x }) => x < gutter === isLeft);
  return {
    parts: [
      rows.slice(0, first).flat(),
      side(true),
      side(false),
      rows.slice(last + 1).flat(),
    ].filter((part) => part.length > 0),
    isUnclear: between.some(crosses),
  };
}

/** The middle of the gap that most rows have at the same place; undefined where there is one column. */
function gutterOf(rows: readonly PageText[]): number | undefined {
  const gaps = rows.flatMap((row) =>
    row.slice(1).flatMap((item, index) => {
      const before = row[index];
      if (!before) return [];
      const [left, right] = [before.x + before.width, item.x];
      return right - left > GUTTER * item.fontSize ? [{ left, right }] : [];
    }),
  );
  const best = gaps
    .map(({ left, right }) => {
      const middle = (left + right) / 2;
      return {
        middle,
        count: gaps.filter((gap) => gap.left < middle && gap.right > middle).length,
      };
    })
    .reduce((most, one) => (one.count > most.count ? one : most), { middle: 0, count: 0 });
  return best.count >= LEAST_LINES && best.count * 2 > rows.length ? best.middle : undefined;
}

/** Items that stand on one line, from the top of the page to its foot, each row from left to right. */
function rowsOf(items: PageText): readonly PageText[] {
  const rows: TextItem[][] = [];
  let y = Number.POSITIVE_INFINITY;
  for (const item of items.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && y - item.y < SAME_LINE * item.fontSize) row.push(item);
    else {
      rows.push([item]);
      y = item.y;
    }
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

function linesOf(items: PageText): readonly Line[] {
  return rowsOf(items).map((row) => {
    const [first] = row;
    const last = row.at(-1);
    return {
      text: wordsOf(row),
      x: first?.x ?? 0,
      right: (last?.x ?? 0) + (last?.width ?? 0),
      y: first?.y ?? 0,
      size: Math.max(...row.map(({ fontSize }) => fontSize)),
    };
  });
}

/** The words of a row. A gap is a space, even where there is none in the text. */
function wordsOf(row: PageText): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const { str, x, width, fontSize } of row) {
    const isApart = x - end > 0.15 * fontSize;
    text += text !== '' && isApart && !/\s$/u.test(text) && !/^\s/u.test(str) ? ` ${str}` : str;
    end = x + width;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/** Heads and feet: lines that stand at the same height on most pages, but for their figures. */
function recurringLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length * 0.6);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/gu, '#')}`;
}

/** A number alone at the foot or the head of a page is that of the page. */
function isBeside(line: Line, recurring: ReadonlySet<string>, part: readonly Line[]): boolean {
  if (recurring.has(keyOf(line))) return true;
  const isAtEnd = line === part[0] || line === part.at(-1);
  return (
    isAtEnd &&
    part.length > 1 &&
    /^(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—]|\s*(?:\/|of|von|de|из)\s*\d{1,3})?$/u.test(line.text)
  );
}

/** In points: a line of one column is at least so long where it is full. */
const FULL = 250;

/** Lines as paragraphs: a new one begins below a wider gap, after a short line, or where a line is indented. */
function paragraphsOf(lines: readonly Line[]): readonly string[] {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const usual = median(gaps);
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const gap = gaps[index - 1] ?? 0;
    const isIndented =
      above !== undefined && line.x - left > 0.8 * line.size && above.x - left < 0.4 * line.size;
    const isOtherSize = above !== undefined && Math.abs(above.size - line.size) > 1;
    // Where all lines are far apart, a full one goes on.
    const isApart =
      above !== undefined &&
      gap > 1.9 * line.size &&
      above.right < Math.max(right * 0.85, left + FULL);
    if (!above || gap > usual * 1.3 || isApart || isIndented || isOtherSize)
      paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] += `\n${line.text}`;
  }
  return paragraphs;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** A paragraph that goes on at the top of the next page or column: it ends without a mark, and the next begins small. */
function joinAcross(parts: readonly (readonly string[])[]): readonly string[] {
  const all: string[] = [];
  for (const [first, ...rest] of parts) {
    const last = all.at(-1);
    if (first === undefined) continue;
    if (last !== undefined && /[\p{L},-]$/u.test(last) && /^\p{Ll}/u.test(first)) {
      all[all.length - 1] = `${last}\n${first}`;
    } else all.push(first);
    all.push(...rest);
  }
  return all;
}

/** Lines run on; where a word may be divided between two, they stay, and the editor is told. */
function joinLines(paragraph: string): string {
  return paragraph.replace(/(?<!\p{L}-)\n|\n(?!\p{Ll})/gu, ' ');
}

function joinWords(paragraph: string, words: ReadonlySet<string>, joined: string[]): string {
  return paragraph.replace(
    /(\p{L}{2,40})-\n(\p{Ll}{2,40})/gu,
    (divided, start: string, end: string) => {
      const word = `${start}${end}`;
      if (!words.has(word.toLowerCase())) return divided;
      joined.push(word);
      return word;
    },
  );
}
