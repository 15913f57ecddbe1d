import { toPlainText } from './paragraphs.ts';

/** A stretch of text on a page, in points; `y` grows upwards. */
export interface TextItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  /** Whether a line ends behind it, as the program that wrote the page has it. */
  readonly hasEOL?: boolean;
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

/** In sizes of letters: how far apart pieces of a line may stand, since superscripts stand a little higher. */
const SAME_LINE = 0.5;
/** In sizes of letters: a gap that may part columns. */
const GUTTER = 0.9;
/** The least number of lines beside each other that make columns. */
const LEAST_LINES = 4;
/** The share of the room beside a gutter that the lines of a column fill; the cells of a table are shorter. */
const LEAST_FILLED = 0.6;

interface Columns {
  /** What is read one after another. */
  readonly parts: readonly PageText[];
  /** Whether something runs across the columns in their midst. */
  readonly isUnclear: boolean;
}

/** A stretch of a line without a wide gap. */
interface Piece {
  readonly items: PageText;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The parts of a page: what stands above two columns, each of them, and what stands below. */
function columnsOf(page: PageText): Columns {
  const items = page.filter(({ str }) => str.trim() !== '');
  const pieces = piecesIn(page);
  const second = secondColumn(pieces);
  if (!second) return { parts: [items], isUnclear: standBeside(pieces) };
  const { edge, right } = second;
  const { top, bottom } = rangeOf(pieces, edge, right);
  const within = pieces.filter(({ y }) => y <= top && y >= bottom);
  const parts = [
    pieces.filter(({ y }) => y > top),
    within.filter(({ x }) => x < edge - NEAR),
    within.filter(({ x }) => x >= edge - NEAR),
    pieces.filter(({ y }) => y < bottom),
  ];
  return {
    parts: parts.filter((part) => part.length > 0).map((part) => part.flatMap((one) => one.items)),
    isUnclear: within.some((piece) => crosses(piece, edge)) || parts.some(standBeside),
  };
}

/** In points: how far the lines of a column may stand from its edge. */
const NEAR = 2;

/** The pieces of a page, from its top to its foot. A space between words fills its gap, however wide a line is set. */
function piecesIn(page: PageText): readonly Piece[] {
  const pieces: TextItem[][] = [];
  let last: TextItem | undefined;
  for (const item of page) {
    if (!last || beginsPiece(item, last)) pieces.push([item]);
    else pieces.at(-1)?.push(item);
    last = item;
  }
  return pieces
    .map((all) => all.filter(({ str }) => str.trim() !== ''))
    .filter((items) => items.length > 0)
    .map((items) => ({
      items,
      x: Math.min(...items.map(({ x }) => x)),
      right: Math.max(...items.map(({ x, width }) => x + width)),
      y: Math.max(...items.map(({ y }) => y)),
      size: Math.max(...items.map(({ fontSize }) => fontSize)),
    }))
    .toSorted((one, other) => other.y - one.y || one.x - other.x);
}

function beginsPiece({ x, y, fontSize }: TextItem, last: TextItem): boolean {
  const isOther = last.hasEOL === true || Math.abs(y - last.y) > SAME_LINE * fontSize;
  return isOther || x < last.x - NEAR || x - last.x - last.width > GUTTER * fontSize;
}

/** Whether lines of words stand beside each other and are no columns that were told apart. */
function standBeside(pieces: readonly Piece[]): boolean {
  const wordy = pieces.filter(({ items }) => wordsOf(items).split(' ').length >= LEAST_WORDS);
  const beside = wordy.filter((one, index) => {
    const next = wordy[index + 1];
    return (
      next !== undefined && Math.abs(one.y - next.y) < SAME_LINE * one.size && next.x > one.right
    );
  });
  return beside.length >= LEAST_LINES;
}

/** A cell of a table has fewer. */
const LEAST_WORDS = 4;

function crosses({ x, right }: Piece, edge: number): boolean {
  return x < edge - NEAR && right > edge;
}

/**
 * The edge of a second column and its lines: lines begin at one place, and beside them stand others that fill the room
 * before it. Undefined where a page has one column.
 */
function secondColumn(
  pieces: readonly Piece[],
): { readonly edge: number; readonly right: readonly Piece[] } | undefined {
  const start = Math.min(...pieces.map(({ x }) => x));
  const end = Math.max(...pieces.map((one) => one.right));
  const edges = new Set(pieces.map(({ x }) => Math.round(x)).filter((x) => x > start + MARGIN));
  const columns = [...edges].slice(0, MOST_EDGES).flatMap((edge) => {
    const right = pieces.filter(({ x }) => Math.abs(x - edge) <= NEAR);
    if (right.length < LEAST_LINES) return [];
    const { top, bottom } = rangeOf(pieces, edge, right);
    const left = pieces.filter((one) => one.right < edge && one.y <= top && one.y >= bottom);
    const isFilled =
      median(left.map((one) => one.right - start)) > LEAST_FILLED * (edge - start) &&
      median(right.map((one) => one.right - edge)) > LEAST_FILLED * (end - edge);
    return left.length >= LEAST_LINES && isFilled ? [{ edge, right }] : [];
  });
  return columns.toSorted((one, other) => other.right.length - one.right.length)[0];
}

/** In points: an edge nearer to the left margin is an indent. */
const MARGIN = 60;
/** A page of words has a few; a drawing may have thousands. */
const MOST_EDGES = 100;

/** The height that columns take up: that of the right one, and of the lines of the left one that begin or end it. */
function rangeOf(
  pieces: readonly Piece[],
  edge: number,
  right: readonly Piece[],
): { readonly top: number; readonly bottom: number } {
  let top = Math.max(...right.map(({ y }) => y));
  let bottom = Math.min(...right.map(({ y }) => y));
  const size = median(right.map((one) => one.size));
  const left = pieces.filter((one) => one.right < edge && Math.abs(one.size - size) < 1);
  for (const { y } of left.toReversed()) if (y > top && y - top < 1.8 * size) top = y;
  for (const { y } of left) if (y < bottom && bottom - y < 1.8 * size) bottom = y;
  return { top, bottom };
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
  const least = Math.max(2, pages.length * 0.6);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/gu, '#')}`;
}

/** What browsers print above and below a page: `11/30/26, 9:33 PM The Quay`, `https://quay.example/a 1/2`. */
const PRINTED = [
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:\s?[AP]M)?\b/iu,
  /^(?:https?|file):\/\/\S+(?: \d+\s?\/\s?\d+)?$/iu,
];
const PAGE_NUMBER = /^(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—]|\s*(?:\/|of|von|de|из)\s*\d{1,3})?$/u;

/** Heads and feet of pages; a number alone at the foot or the head of one is its own. */
function isBeside(line: Line, recurring: ReadonlySet<string>, part: readonly Line[]): boolean {
  if (recurring.has(keyOf(line))) return true;
  const isAtEnd = line === part[0] || line === part.at(-1);
  if (!isAtEnd) return false;
  const isNumber = part.length > 1 && PAGE_NUMBER.test(line.text);
  return isNumber || PRINTED.some((form) => form.test(line.text));
}

/** In points: a line of one column is at least so long where it is full. */
const FULL = 250;

/**
 * Lines as paragraphs. A new one begins below a wider gap or a short line that ends a sentence, in letters of another size,
 * and where a line is indented.
 */
function paragraphsOf(lines: readonly Line[]): readonly string[] {
  // In sizes of letters, since a headline is set wider.
  const gaps = lines.slice(1).map((line, index) => {
    const above = lines[index];
    return above ? (above.y - line.y) / Math.max(above.size, line.size) : 0;
  });
  const usual = median(gaps);
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const gap = gaps[index - 1] ?? 0;
    if (!above || gap > usual * 1.3 || beginsParagraph(line, above, gap, { left, right })) {
      paragraphs.push(line.text);
    } else paragraphs[paragraphs.length - 1] += `\n${line.text}`;
  }
  return paragraphs;
}

function beginsParagraph(
  line: Line,
  above: Line,
  gap: number,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  const isIndented = line.x - left > 0.8 * line.size && above.x - left < 0.4 * line.size;
  const isOtherSize = Math.abs(above.size - line.size) > 1;
  const filled = (above.right - left) / (right - left);
  // Rows of a list or a table, and whatever else ends long before its line.
  if (filled < 0.5 && !/[-,]$/u.test(above.text)) return true;
  const isEnd =
    filled < 0.75 && /[.!?…:]["”’»)]?$/u.test(above.text) && /^[^\p{Ll}]/u.test(line.text);
  // Where all lines are far apart, a full one goes on.
  const isAlone = gap > 1.9 && above.right < Math.max(left + 0.85 * (right - left), left + FULL);
  return isIndented || isOtherSize || isEnd || isAlone;
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
