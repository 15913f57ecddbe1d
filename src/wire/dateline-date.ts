import { either, optional, type Parser, pattern, sequence, turned } from './grammar.ts';
import { MONTH_NAMES, monthNumber } from './months.ts';

/** A date as a dateline gives it: often without a year, sometimes with the last two digits of one. */
export interface DatelineDate {
  /** 1 to 12. */
  readonly month: number;
  /** As written: it may name a day that does not exist. */
  readonly dayOfMonth: number;
  /** Four digits, where the copy has them. */
  readonly year?: number;
  /** The last two digits of the year, where the copy has only those. */
  readonly yearOfCentury?: number;
}

type YearPart = Pick<DatelineDate, 'year' | 'yearOfCentury'>;

const gap = pattern(/[^\S\r\n]*(?:\r\n|\n|\r)?[^\S\r\n]*(?<=\s)/u);
const article = pattern(/(?:le|el|den|the|il)\s+/iu);
const of = pattern(/(?:de|del|of)\s+/iu);

const month = turned(
  pattern(new RegExp(`(${monthAlternatives()})(?![\\p{L}\\p{M}])\\.?`, 'iu')),
  (found) => monthNumber(found[1] ?? ''),
);
const dayOfMonth = turned(
  pattern(/(\d{1,2})(?:st|nd|rd|th|er|[º°ª]|-?го|\.(?=\s*\p{L}))?(?![\p{L}\d:])/iu),
  (found) => Number(found[1]),
);

const fourDigits = turned(
  pattern(/(?:del?\s+)?(\d{4})(?![\p{L}\d])(?:\s*[гр]\.?(?!\p{L}))?/iu),
  (found): YearPart => ({ year: Number(found[1]) }),
);
// Only a mark or a dash may follow, since `May 5, 12 people` gives no year.
const twoDigits = turned(
  pattern(/['’]?(\d{2})(?=\s*(?:[-–—_/]|\(\p{L}))/u),
  (found): YearPart => ({ yearOfCentury: Number(found[1]) }),
);
const year = turned(
  optional(sequence(pattern(/,?\s*/u), either(fourDigits, twoDigits))),
  (found): YearPart => found?.[1] ?? {},
);

const monthFirst = turned(
  sequence(month, gap, dayOfMonth, year),
  ([monthValue, , day, yearPart]): DatelineDate => ({
    month: monthValue,
    dayOfMonth: day,
    ...yearPart,
  }),
);
const dayFirst = turned(
  sequence(optional(article), dayOfMonth, gap, optional(of), month, year),
  ([, day, , , monthValue, yearPart]): DatelineDate => ({
    month: monthValue,
    dayOfMonth: day,
    ...yearPart,
  }),
);

/** `November 14`, `25 ноября`, `March 22, 2018`, `5th September`, `3 de mayo de 2021`, `Feb 26 '87`. */
export const datelineDate: Parser<DatelineDate> = either(monthFirst, dayFirst);

function monthAlternatives(): string {
  const names = new Set(MONTH_NAMES.map(({ name }) => name));
  return [...names].sort((a, b) => b.length - a.length).join('|');
}
