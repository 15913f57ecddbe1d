import { monthNumber } from '#wire/months.ts';
import { isWeekday } from '#wire/weekdays.ts';
import { either, optional, type Parser, pattern, sequence, turned } from './grammar.ts';

/** A date as a dateline gives it: often without a year, sometimes with the last two digits of one. */
export interface DatelineDate {
  /** 1 to 12. */
  readonly month: number;
  /** As written; the day may not exist. */
  readonly dayOfMonth: number;
  /** Four digits, where the copy has them. */
  readonly year?: number;
  /** The last two digits of the year, where the copy has only those. */
  readonly yearOfCentury?: number;
}

type YearPart = Pick<DatelineDate, 'year' | 'yearOfCentury'>;

/** A digit: European, Arabic, Persian or full-width. */
const DIGIT = '[\\d٠-٩۰-۹０-９]';

const gap = pattern(/[^\S\r\n]*(?:\r\n|\n|\r)?[^\S\r\n]*(?<=\s)/u);
const article = pattern(/(?:le|el|den|the|il|في|يوم)\s+/iu);
const of = pattern(/(?:de|del|of)\s+/iu);
const comma = pattern(/\s*[,،]?\s*/u);

const monthWord = either(
  turned(pattern(/\p{Script=Arabic}{2,8}\s\p{Script=Arabic}{4,8}/u), ([name]) =>
    monthNumber(name.replace(/\s/u, ' ')),
  ),
  turned(pattern(/([\p{L}\p{M}]{2,16})\.?/u), ([, name = '']) => monthNumber(name)),
);
// Arabic copy gives a month both its Levantine and its Egyptian name: `كانون الثاني/يناير`.
const otherName = turned(
  sequence(pattern(/\s*[/(]?\s*(?=\p{Script=Arabic})/u), monthWord, pattern(/\)?/u)),
  ([, number]) => number,
);
const month = turned(sequence(monthWord, optional(otherName)), ([number, other]) =>
  other === undefined || other === number ? number : undefined,
);
const oneDay = turned(
  pattern(
    new RegExp(
      `(${DIGIT}{1,2})(?:st|nd|rd|th|er|[º°ª]|-?го|\\sd\\.|\\.(?=\\s*\\p{L}))?(?!${DIGIT}|\\p{L}|:\\d)`,
      'iu',
    ),
  ),
  (found) => toNumber(found[1] ?? ''),
);
/** `13-14`: copy about two days was filed on the second. */
const dayOfMonth = either(
  turned(sequence(pattern(/(\d{1,2})[-–/](?=\d{1,2}(?!\d|[-–/.:]))/u), oneDay), ([first, last]) =>
    Number(first[1]) < last && last <= 31 ? last : undefined,
  ),
  oneDay,
);
const timeOfDay = pattern(
  /,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?(?!\p{L}))?(?:\s(?:\p{Lu}{2,5}|local time)(?!\p{L}))?/iu,
);

const fourDigits = turned(
  pattern(
    new RegExp(`(?:del?\\s+)?(${DIGIT}{4})(?!${DIGIT}|\\p{L})(?:\\s*[гр]\\.?(?!\\p{L}))?`, 'iu'),
  ),
  (found): YearPart => ({ year: toNumber(found[1] ?? '') }),
);
// Only a mark or a dash may follow: in `May 5, 12 people` the 12 is no year.
const twoDigits = turned(
  pattern(/['’]?(\d{2})(?=\s*(?:[-–—_/]|\(\p{L}))/u),
  (found): YearPart => ({ yearOfCentury: Number(found[1]) }),
);
const year = turned(
  optional(sequence(pattern(/[,،]?\s*/u), either(fourDigits, twoDigits))),
  (found): YearPart => found?.[1] ?? {},
);
const slashedYear = turned(sequence(pattern(/\//u), fourDigits), ([, found]) => found);

const monthFirst = turned(
  sequence(month, gap, dayOfMonth, either(slashedYear, year)),
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
/** `2021. március 3.`, `2021 m. kovo 3 d.`, `2021-03-03`. */
const yearFirst = either(
  turned(
    sequence(fourDigits, pattern(/(?:\sm)?\.?\s+/u), month, gap, dayOfMonth),
    ([yearPart, , monthValue, , day]): DatelineDate => ({
      month: monthValue,
      dayOfMonth: day,
      ...yearPart,
    }),
  ),
  turned(pattern(/(\d{4})-(\d{2})-(\d{2})(?!\d)/u), ([, ...parts]): DatelineDate => {
    const [yearValue = 0, monthValue = 0, day = 0] = parts.map(Number);
    return { year: yearValue, month: monthValue, dayOfMonth: day };
  }),
);

/** `Monday`, `среда`, before or after a date. */
export const weekdayName: Parser<string> = turned(pattern(/[\p{L}\p{M}’-]{3,14}\.?/u), ([word]) =>
  isWeekday(word.replace('.', '')) ? word : undefined,
);
const weekdayBefore = sequence(weekdayName, comma);
const weekdayBehind = sequence(pattern(/[.]?[,،]?\s+/u), weekdayName);

/** `November 14`, `25 ноября`, `March 22, 2018`, `5th September`, `3 de mayo de 2021`, `Feb 26 '87`, `2021-11-14`. */
export const calendarDate: Parser<DatelineDate> = either(monthFirst, dayFirst, yearFirst);

/** A date as datelines have it: with a weekday at either end, and a time after it, `10:00 GMT`. */
export const datelineDate: Parser<DatelineDate> = turned(
  sequence(optional(weekdayBefore), calendarDate, optional(weekdayBehind), optional(timeOfDay)),
  ([, date]) => date,
);

function toNumber(digits: string): number {
  if (/^\d+$/u.test(digits)) return Number(digits);
  // The digits of each script fill a row of sixteen, nought first.
  return Number([...digits].map((digit) => (digit.codePointAt(0) ?? 0) & 0xf).join(''));
}
