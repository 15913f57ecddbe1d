import { type Day, daysBeside } from '#wire/calendar.ts';
import { MONTH_NAMES } from '#wire/months.ts';
import { remember } from '#wire/remember.ts';
import type { DatelineDate } from './dateline-date.ts';
import { type Parser, pattern, turned } from './grammar.ts';

/** A date with a slip of the keys; without the date where its figures are missing. */
export interface DateSlip {
  readonly date?: DatelineDate;
}

/** What may be a date: as long as one, up to a dash or a mark. */
const WRITTEN = /(?=[\p{L}\d])[\p{L}\p{M}\d.,' ]{2,20}?(?=\s*(?:[-–—]|[(/]\p{L}))/u;

/**
 * A date as slips of the keys leave it, `APri 7`, `Apri l7`, `Febuary 7`, `Feb, 7`, or a month without its day. Only the
 * day on which the copy was sent, or one beside it, can have been meant.
 */
export const dateSlip: Parser<DateSlip> = turned(pattern(WRITTEN), ([written], clues) => {
  if (clues?.sent === undefined) return undefined;
  const meant = datesAround(clues.sent);
  const plain = plainOf(written);
  if (meant.some(({ months }) => months.includes(plain))) return {};
  // An l or an I at an end or beside a figure may have been meant as 1, and an O as 0.
  const mended = plain
    .replace(/(?<=\d)[li]|[li](?=\d)|^[li]|[li]{1,2}$/gu, (letters) => '1'.repeat(letters.length))
    .replace(/(?<=\d)o/gu, '0');
  if (!/\d/u.test(mended)) return undefined;
  const found = [isSame, isSlip]
    .flatMap((isMeant) =>
      [plain, mended].map((key) => meant.find(({ keys }) => keys.some((one) => isMeant(key, one)))),
    )
    .find((one) => one !== undefined);
  return found && { date: found.date };
});

interface MeantDate {
  readonly date: DatelineDate;
  readonly months: readonly string[];
  /** The date in each language, with its month first and last. */
  readonly keys: readonly string[];
}

const MOST_DAYS = 64;

const datesAround = remember(
  (sent: Day): readonly MeantDate[] =>
    daysBeside(sent).map((day) => {
      const [, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
      const names = MONTH_NAMES.filter((one) => one.month === month);
      const months = [...new Set(names.map(({ name }) => plainOf(name)))];
      const keys = months.flatMap((name) => [`${name}${dayOfMonth}`, `${dayOfMonth}${name}`]);
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

function isSame(key: string, meant: string): boolean {
  return key === meant;
}

/** Whether one letter is wrong, missing or too much, or two have changed places. The figures must be right. */
function isSlip(key: string, meant: string): boolean {
  if (figuresOf(key) !== figuresOf(meant)) return false;
  const shorter = Math.min(key.length, meant.length);
  let from = 0;
  while (from < shorter && key[from] === meant[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && key.at(-1 - behind) === meant.at(-1 - behind)) behind += 1;
  const [wrong, right] = [key, meant].map((one) => one.slice(from, one.length - behind));
  if (wrong === undefined || right === undefined) return false;
  const isSwapped = wrong.length === 2 && wrong === [...right].reverse().join('');
  return isSwapped || (wrong.length <= 1 && right.length <= 1);
}

function figuresOf(text: string): string {
  return text.replace(/\D/gu, '');
}
