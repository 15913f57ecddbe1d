import { agencyOfMark } from './agencies.ts';
import { type DatelineDate, datelineDate } from './dateline-date.ts';
import { either, type Parser, pattern, turned } from './grammar.ts';

/** The mark of the agencies that filed the copy, `(Reuters)` or `/TASS/`. */
export interface DatelineMark {
  /** Their names; an agency that is not known keeps the name its mark gives it. */
  readonly agencies: readonly string[];
  /** Whether every agency is a known one. */
  readonly isKnown: boolean;
  /** `(Newsfile Corp. - February 9, 2022)` has the date inside the mark. */
  readonly date?: DatelineDate;
}

/** What the mark of an agency that is not in the table may look like: up to three words, no figures. */
const UNKNOWN_MARK =
  /^\p{L}[\p{L}\p{M}.&'’-]*(?: \p{L}[\p{L}\p{M}.&'’-]*)?(?: \p{Lu}[\p{L}\p{M}.&'’-]*)?$/u;

const framed = either(
  pattern(/\(\s*([^()\r\n]{2,60}?)\s*\)/u),
  pattern(/\/\s*([^/\r\n]{2,40}?)\s*\//u),
);

/** A mark in round brackets or between slashes. */
export const framedMark: Parser<DatelineMark> = turned(framed, (found) => readMark(found[1] ?? ''));

/** The same, of agencies in the table only. */
export const knownMark: Parser<DatelineMark> = turned(framedMark, (mark) =>
  mark.isKnown ? mark : undefined,
);

// Two letters would take the `PA` of `PITTSBURGH, PA - ` for Britain's agency.
/** The name of a known agency that stands without a frame, `Tehran, IRNA – `: a dash must follow. */
export const bareMark: Parser<DatelineMark> = turned(
  pattern(/(\p{L}{3,20})(?=\s*(?:--|[—–]|-\s))/u),
  (found) => {
    const agency = agencyOfMark(found[1] ?? '');
    return agency === undefined ? undefined : { agencies: [agency], isKnown: true };
  },
);

function readMark(inside: string): DatelineMark | undefined {
  const dated = /^(.+?)\s*(?:\s[-–—]|,)\s+(.+)$/u.exec(inside);
  const date = dated?.[2] === undefined ? undefined : datelineDate(dated[2], 0);
  if (dated?.[1] && date && date.end === dated[2]?.length) {
    const mark = readAgencies(dated[1]);
    return mark && { ...mark, date: date.value };
  }
  return readAgencies(inside);
}

function readAgencies(names: string): DatelineMark | undefined {
  const whole = agencyOfMark(names);
  if (whole !== undefined) return { agencies: [whole], isKnown: true };
  const parts = names.split(/\s*[/&]\s*|\s*,\s+|\s+(?:and|AND|et|und|y|и)\s+/u);
  const known = parts.map(agencyOfMark);
  if (known.every((name) => name !== undefined)) return { agencies: known, isKnown: true };
  if (!parts.every((part) => UNKNOWN_MARK.test(part)) || !/\p{Lu}|\p{Lo}/u.test(names)) {
    return undefined;
  }
  return { agencies: parts.map((part, index) => known[index] ?? part), isKnown: false };
}
