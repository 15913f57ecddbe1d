import { agencyOfMark } from './agencies.ts';
import { foldWhiteSpace } from './blocks.ts';
import { type DatelineDate, datelineDate } from './dateline-date.ts';
import { bareMark, type DatelineMark, framedMark, knownMark } from './dateline-mark.ts';
import {
  type DatelinePlace,
  datelinePlace,
  isInCapitals,
  lowerCasePlace,
} from './dateline-place.ts';
import { either, optional, type Parser, pattern, sequence, turned } from './grammar.ts';
import type { Span } from './position.ts';

/** Where, when and by whom copy was filed, as its first line says. */
export interface Dateline extends Span {
  /** As filed, `MINSK, November 14. /TASS/.`, on one line; its offsets take in the white space behind it. */
  readonly text: string;
  readonly place?: DatelinePlace;
  readonly date?: DatelineDate;
  /** Names of the agencies; an unknown one as its mark has it. */
  readonly agencies: readonly string[];
  readonly hasUnknownAgency: boolean;
}

interface DatelineParts {
  readonly place?: DatelinePlace | undefined;
  readonly date?: DatelineDate | undefined;
  readonly mark?: DatelineMark | undefined;
}

// How the parts are held together. A dash before a mark is the dateline's own only where the mark is
// known: `TORONTO, May 5 - (Adds background)` ends at the dash.
const separator = pattern(/\s*[,.]?\s*/u);
const dash = pattern(/\s*(?:\.-|-{1,3}|[–—―_:])\s*/u);
const spacedDash = pattern(/\s+-\s+|\s*(?:--|[–—―_])\s*/u);
// `SEAL ISLAND--(QUAYWIRE)--`: no prose joins a bracket so.
const tightDash = pattern(/--(?=\()/u);
const stop = pattern(/\.\s+|\.$/u);
const slash = pattern(/\s*\/\s*/u);
const nothing = pattern(/\s+(?=[\p{Lu}\p{Lo}\p{N}"“«„'‘(])/u);

const date = datelineDate;
const behind = <T>(part: Parser<T>) => turned(sequence(separator, part), ([, found]) => found);
const mark = either(
  behind(framedMark),
  behind(bareMark),
  turned(sequence(dash, knownMark), ([, found]) => found),
  turned(sequence(tightDash, framedMark), ([, found]) => found),
);

/** `MINSK, November 14. /TASS/. `, `KYIV (Reuters) - `, `VANCOUVER, BC / ACCESSWIRE / March 24, 2020 / `. */
const placeMark = turned(
  sequence(
    datelinePlace,
    optional(behind(date)),
    mark,
    optional(behind(date)),
    either(dash, stop, slash, nothing),
  ),
  ([place, before, found, after]): DatelineParts => ({
    place,
    mark: found,
    date: before ?? after ?? found.date,
  }),
);

/** `SALVADOR, Feb 26 - `, `Geneva, 3 May 2021 – `, `omaha, april 7 - `: no agency, so a date and a dash must be there. */
const placeDate = turned(
  sequence(either(datelinePlace, lowerCasePlace), behind(date), spacedDash),
  ([place, found]): DatelineParts => ({ place, date: found }),
);

/** `(ANSA) - ROME, JUL 11 - `, `(EFE) Madrid, 3 may - `. */
const markPlace = turned(
  sequence(framedMark, either(dash, separator), datelinePlace, optional(behind(date)), spacedDash),
  ([found, , place, when]): DatelineParts => ({ place, mark: found, date: when ?? found.date }),
);

/** `新华社北京11月14日电`, in brackets or not: agency, place, month, day, “by wire”. */
const eastAsian = turned(
  pattern(
    /[（(]?(\p{Script=Han}{2,10}?社)(\p{Script=Han}{2,10}?)\s?(\d{1,2})月(\d{1,2})日[\p{Script=Han}]{0,3}[电電][）)]?\s*/u,
  ),
  ([, agency = '', name = '', month, day]): DatelineParts => {
    const known = agencyOfMark(agency);
    return {
      place: { name, within: [] },
      date: { month: Number(month), dayOfMonth: Number(day) },
      mark: { agencies: [known ?? agency], isKnown: known !== undefined },
    };
  },
);

/** `(Reuters) - `, `Nov 14 (Reuters) - `: no place. */
const markOnly = turned(
  sequence(optional(date), separator, knownMark, dash),
  ([when, , found]): DatelineParts => ({ mark: found, date: when ?? found.date }),
);

const forms = [placeMark, placeDate, markPlace, markOnly, eastAsian];

/** The dateline at an offset into a text, if one stands there and there is enough to tell it from prose. */
export function parseDateline(text: string, start: number): Dateline | undefined {
  for (const form of forms) {
    const match = form(text, start);
    if (match && isEvident(match.value, text.slice(start, match.end), text.slice(match.end))) {
      return toDateline(text, start, match.end, match.value);
    }
  }
  return undefined;
}

// Words that open a sentence and are then followed by a date as often as a city is.
const OPENERS =
  /^(?:On|In|At|By|As|From|Since|Until|After|Before|During|This|That|It|A|An|Last|Next|Today|Yesterday|Tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Le|Il|Am|Im|Em|No|En|El|В|Во|На|С|По)\s|^(?:On|This|Last|Next|Today|Yesterday|Tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;

/**
 * A known mark is proof. Without one the place must be set as datelines set it, or have a date or a mark with a dash
 * behind it, and a sentence must follow.
 */
function isEvident(
  { place, date: when, mark: found }: DatelineParts,
  written: string,
  rest: string,
): boolean {
  if (found?.isKnown) {
    return place === undefined || isInCapitals(place.name) || wordCount(place.name) <= 4;
  }
  if (place === undefined) return false;
  const isLowerCase = !/\p{Lu}|\p{Lo}/u.test(place.name);
  if (isLowerCase) return true;
  if (/^\p{Ll}/u.test(rest)) return false;
  if (OPENERS.test(place.name)) return false;
  const isMarkedByCase = isInCapitals(place.name) || !/\p{Ll}/u.test(place.name);
  if (isMarkedByCase || (when !== undefined && wordCount(place.name) <= 3)) return true;
  const isMarkedByDash = found !== undefined && /\s(?:-{1,2}|[–—])\s*$/u.test(written);
  return isMarkedByDash && wordCount(place.name) <= 2 && /^\p{Lu}/u.test(rest);
}

function toDateline(text: string, start: number, end: number, parts: DatelineParts): Dateline {
  return {
    start,
    end,
    text: foldWhiteSpace(text.slice(start, end)).trim(),
    ...(parts.place && { place: parts.place }),
    ...(parts.date && { date: parts.date }),
    agencies: parts.mark?.agencies ?? [],
    hasUnknownAgency: parts.mark?.isKnown === false,
  };
}

function wordCount(text: string): number {
  return text.split(/[\s/]+/u).length;
}
