import { type Day, daysBeside } from '#wire/calendar.ts';
import { MONTH_NAMES } from '#wire/months.ts';
import { remember } from '#wire/remember.ts';
import type { DatelineDate } from './dateline-date.ts';
import { type Parser, pattern, turned } from './grammar.ts';

/** A date with a slip of the keys; without the date where its figures are missing. */
export interface DateSlip {
  readonly date?: DatelineDate;
  /** Whether it may be another word: only capitals or a known agency beside it tell. */
  readonly isFar?: boolean;
}

/** What may be a date: as long as one, up to a dash or a mark. */
const WRITTEN = /(?=[\p{L}\d])[\p{L}\p{M}\d.,' ]{2,26}?(?=\s*(?:[-–—]|[(/]\p{L}))/u;

/**
 * A date as slips of the keys leave it, `APri 7`, `Apri l7`, `Febuary 7`, `Feb, 7`, or a month without its day. Only the
 * day on which the copy was sent, or one beside it, can have been meant.
 */
export const dateSlip: Parser<DateSlip> = turned(pattern(WRITTEN), ([written], clues) => {
  if (clues?.sent === undefined) return undefined;
  const meant = datesAround(clues.sent);
  const plain = plainOf(written);
  if (meant.some(({ months }) => months.includes(plain))) return {};
  // An l or an I beside a figure, or in the place of all figures, may have been meant as 1, and an O as 0.
  const mended = (/\d/u.test(plain) ? plain : plain.replace(/^[li]|[li]{1,2}$/gu, toOnes))
    .replace(/(?<=\d)[li]|[li](?=\d)/gu, toOnes)
    .replace(/(?<=\d)o(?!\p{L})/gu, '0');
  if (!/\d/u.test(mended)) return undefined;
  for (const key of [plain, mended]) {
    const same = meant.find(({ keys }) => keys.includes(key));
    if (same) return { date: same.date };
  }
  for (const key of [plain, mended]) {
    const near = meant.flatMap(({ date, keys }) =>
      keys.filter((one) => isSlip(key, one)).map((one) => ({ date, isFar: isShort(one) })),
    );
    const best = near.find(({ isFar }) => !isFar) ?? near[0];
    if (best) return best;
  }
  return undefined;
});

function toOnes(letters: string): string {
  return '1'.repeat(letters.length);
}

/** One letter more or less turns a month of few letters into another word. */
function isShort(key: string): boolean {
  return key.replace(/\d/gu, '').length < SHORTEST;
}

const SHORTEST = 5;
/** What is near the name of a month, and stands before a figure by itself. */
const WORDS: ReadonlySet<string> = new Set([
  ...[
    'match',
    'matches',
    'matchday',
    'marsh',
    'martha',
    'mark',
    'mac',
    'main',
    'man',
    'day',
    'way',
  ],
  ...['no', 'nr', 'set', 'act', 'art', 'part', 'map', 'jet', 'gun', 'fun', 'run', 'sun', 'pun'],
]);

interface MeantDate {
  readonly date: DatelineDate;
  readonly months: readonly string[];
  /** The date in each language, with its month first and last, with and without its year. */
  readonly keys: readonly string[];
}

const MOST_DAYS = 64;

const datesAround = remember(
  (sent: Day): readonly MeantDate[] =>
    daysBeside(sent).map((day) => {
      const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
      const names = MONTH_NAMES.filter((one) => one.month === month);
      const months = [...new Set(names.map(({ name }) => plainOf(name)))];
      const keys = months
        .flatMap((name) => [`${name}${dayOfMonth}`, `${dayOfMonth}${name}`])
        .flatMap((key) => [key, `${key}${year}`]);
      return { date: { month, dayOfMonth }, months, keys };
    }),
  MOST_DAYS,
);

/** Without case, spaces and marks. */
function plainOf(written: string): string {
  return written
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,']|(?<!\d)0(?=\d)/gu, '');
}

/** Whether one letter is wrong, missing or too much, or two have changed places. The figures must be right. */
function isSlip(key: string, meant: string): boolean {
  // First what is quick to tell, since every word that may open copy is asked about.
  if (Math.abs(key.length - meant.length) > 1) return false;
  const shorter = Math.min(key.length, meant.length);
  let from = 0;
  while (from < shorter && key[from] === meant[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && key.at(-1 - behind) === meant.at(-1 - behind)) behind += 1;
  const [wrong, right] = [key, meant].map((one) => one.slice(from, one.length - behind));
  if (wrong === undefined || right === undefined) return false;
  const isSwapped = wrong.length === 2 && wrong === [...right].reverse().join('');
  if (!isSwapped && (wrong.length > 1 || right.length > 1)) return false;
  return figuresOf(key) === figuresOf(meant) && !WORDS.has(key.replace(/\d/gu, ''));
}

function figuresOf(text: string): string {
  return text.replace(/\D/gu, '');
}
