import { foldWhiteSpace } from '#wire/body/blocks.ts';
import type { Span } from '#wire/position.ts';
import type { Clues } from './clues.ts';
import { type DateSlip, dateSlip } from './date-slip.ts';
import { calendarDate, type DatelineDate, datelineDate, weekdayName } from './dateline-date.ts';
import { eastAsianDateline } from './dateline-east-asian.ts';
import { type DatelineParts, isEvident } from './dateline-evidence.ts';
import {
  bareInitials,
  bareMark,
  bareMarkBehind,
  framedMark,
  knownMark,
  leadingMark,
  leadingMarkDashed,
  plainMark,
} from './dateline-mark.ts';
import {
  type DatelinePlace,
  datelinePlace,
  lowerCasePlace,
  placeInProvince,
} from './dateline-place.ts';
import { either, optional, type Parser, pattern, sequence, turned } from './grammar.ts';

/** Where, when and by whom copy was filed, as its first line says. */
export interface Dateline extends Span {
  /** As filed, `MINSK, November 14. /TASS/.`, on one line; the offsets include the white space after it. */
  readonly text: string;
  readonly place?: DatelinePlace;
  readonly date?: DatelineDate;
  /** Names of the agencies; an unknown one as in its mark. */
  readonly agencies: readonly string[];
  readonly hasUnknownAgency: boolean;
}

// What joins the parts. A dash before a mark belongs to the dateline only where the mark is known: `TORONTO, May 5 -
// (Adds background)` ends at the dash.
const separator = pattern(/\s*[,.،、]?\s*/u);
const dash = pattern(/\s*(?:\.-|-{1,3}|[–—―_:=])\s*/u);
const dashAhead = pattern(/(?=\s*(?:\.-|-|[–—―_:=]))/u);
const spaces = pattern(/\s*/u);
const spacedDash = pattern(/\.?(?:\s+-\s+|\s*(?:--|[–—―_])\s*)/u);
/** A dash without its spaces: `March 5- `, `March 5 -`. */
const looseDash = pattern(/\s*(?:-{1,3}|[–—―_])\s*/u);
const colon = pattern(/:\s+/u);
// `SEAL ISLAND--(QUAYWIRE)--`: prose never joins a bracket like this.
const tightDash = pattern(/--(?=\()/u);
const stop = pattern(/\.\s+|\.$/u);
const slash = pattern(/\s*\/\s*/u);
const nothing = pattern(/\s+(?=[\p{Lu}\p{Lo}\p{N}"“«„'‘(])/u);
const closing = either(dash, stop, slash, nothing);

const date = datelineDate;
const behind = <T>(part: Parser<T>) => turned(sequence(separator, part), ([, found]) => found);
const behindDash = <T>(part: Parser<T>) => turned(sequence(dash, part), ([, found]) => found);
// `3/03`, `5.11.2021`, `3`, and `listopada` (October or November): only a header can tell the day.
const unclearDate = pattern(
  /(?:0?[1-9]|[12]\d|3[01])(?:[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?|\.?\slistopada)?\.?(?=\s*[(/])/u,
);
/** `, Anna Berg` after the agency: the writer. */
const writer = pattern(/,\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){1,2}(?=\.\s)/u);
const bareMarkWithWriter = turned(sequence(bareMarkBehind, optional(writer)), ([found]) => found);
const mark = either(
  behind(framedMark),
  behind(bareMark),
  behindDash(knownMark),
  behindDash(bareMarkWithWriter),
  turned(sequence(tightDash, framedMark), ([, found]) => found),
);
const dateBehindMark = either(
  behind(date),
  // `--(BUSINESS WIRE)--March 3, 2021--`
  turned(sequence(dash, date, dashAhead), ([, found]) => found),
);

type Tail = Omit<DatelineParts, 'place'>;

const markBehindDate = turned(
  sequence(either(mark, behind(bareMarkBehind), behind(bareInitials)), closing),
  ([found]): Tail => ({ mark: found }),
);
// Without an agency there must be a dash.
const dashBehindDate = turned(either(spacedDash, colon), (): Tail => ({}));
/** `, November 14. /TASS/. `, `, March 3, GNA - `, `, Feb 26 - `. */
const dateMark = turned(
  sequence(behind(date), either(markBehindDate, dashBehindDate)),
  ([when, tail]): Tail => ({ date: when, ...tail }),
);
/** ` (Reuters) - `, `, Monday (Reuters) - `, ` / ACCESSWIRE / March 24, 2020 / `. */
const markDate = turned(
  sequence(optional(behind(weekdayName)), mark, optional(dateBehindMark), closing),
  ([, found, when]): Tail => ({ mark: found, date: when ?? found.date }),
);
/** `, 3 (EUROPA PRESS) - `, `, 5.11.2021 (PAP) - `. */
const unclearDateMark = turned(
  sequence(behind(unclearDate), behind(framedMark), closing),
  ([, found]): Tail => ({ mark: found, hasUnclearDate: true }),
);
/** `, APri 7 - `, `, April 1- `, and an unknown agency behind either. */
const doubtfulTail = either(
  markBehindDate,
  turned(looseDash, (): Tail => ({})),
);
const doubtfulDate = either(
  turned(
    sequence(behind(date), doubtfulTail),
    ([when, tail]): Tail => ({ date: when, ...tail, isDoubtful: true }),
  ),
  turned(
    sequence(behind(dateSlip), doubtfulTail),
    ([slip, tail]): Tail => ({ ...slip, ...tail, hasSlip: true }),
  ),
);
/** ` – February 3, 2021 – `, ` (3 February 2021) – `, as in releases; with a year, since stories have dates too. */
const dateApart = turned(
  either(
    turned(sequence(spacedDash, date, spacedDash), ([, when]) => when),
    turned(sequence(pattern(/\s?\(/u), date, pattern(/\)/u), spacedDash), ([, when]) => when),
  ),
  (when): Tail | undefined => (when.year === undefined ? undefined : { date: when }),
);
/** ` — ` right after the place. */
const dashOnly = turned(spacedDash, (): Tail => ({}));

/** `KYIV (Reuters) - `, `MINSK, November 14. /TASS/. `, `SALVADOR, Feb 26 - `, `WASHINGTON — `. */
const placeFirst = turned(
  sequence(
    datelinePlace,
    either(dateMark, markDate, unclearDateMark, dateApart, doubtfulDate, dashOnly),
  ),
  ([place, tail]): DatelineParts => ({ place, ...tail }),
);

/** `omaha, april 7 - `. */
const lowerCaseFirst = turned(
  sequence(lowerCasePlace, behind(date), spacedDash),
  ([place, when]): DatelineParts => ({ place, date: when }),
);

/** `(ANSA) - ROME, JUL 11 - `, `(EFE) Madrid, 3 may - `. */
const markPlace = turned(
  sequence(
    framedMark,
    either(dash, separator),
    placeInProvince,
    optional(
      either<DateSlip>(
        turned(sequence(behind(date), dashAhead), ([when]) => ({ date: when })),
        behind(dateSlip),
      ),
    ),
    looseDash,
  ),
  ([found, , place, when]): DatelineParts => ({
    place,
    mark: found,
    date: when?.date ?? found.date,
  }),
);

/** `AKP Phnom Penh, March 3, 2021 -- `, `Kyodo News - TOKYO, March 14 - `. */
const bareMarkPlace = turned(
  sequence(either(leadingMarkDashed, leadingMark), datelinePlace, behind(date), spacedDash),
  ([found, place, when]): DatelineParts => ({ place, mark: found, date: when }),
);

/** `(Reuters) - `, `(Belga) De`, `3 марта, Минск /Корр. БЕЛТА/. `, `Nov 14 (Reuters) - `. */
const markOnly = turned(
  either(sequence(knownMark, dash), sequence(plainMark, nothing)),
  ([found]): DatelineParts => ({
    mark: found,
    date: found.date,
  }),
);
const placeMark = turned(
  sequence(datelinePlace, behind(knownMark), closing),
  ([place, found]): DatelineParts => ({ place, mark: found }),
);
/** `Jan. 5 (Quaywire) -- `, `April 7 - `: on that day only. */
const dateOnly = turned(
  sequence(calendarDate, separator, optional(framedMark), looseDash),
  ([when, , found]): DatelineParts => ({ date: when, mark: found, isDoubtful: true }),
);
const dateFirst = turned(
  sequence(date, separator, either(markOnly, placeMark)),
  ([when, , parts]): DatelineParts => ({ ...parts, date: when }),
);

const forms: readonly Parser<DatelineParts>[] = [
  ...[bareMarkPlace, placeFirst, lowerCaseFirst, markPlace, dateFirst, dateOnly, markOnly],
  eastAsianDateline,
];

/** `****LONDON, March 5 - `: the sign of a desk, left by a slip. */
const leading = pattern(/\*{2,}\s*/u);

/** The dateline at an offset into a text, if there is enough to tell it from prose. */
export function parseDateline(text: string, start: number, clues?: Clues): Dateline | undefined {
  if (clues?.imported !== undefined) return importedDateline(text, start, clues, clues.imported);
  return readDateline(text, start, clues);
}

function readDateline(text: string, start: number, clues?: Clues): Dateline | undefined {
  const from = leading(text, start)?.end ?? start;
  for (const form of forms) {
    const match = form(text, from, clues);
    if (
      match &&
      isEvident(match.value, text.slice(from, match.end), text.slice(match.end), clues)
    ) {
      return toDateline(text, start, match.end, match.value);
    }
  }
  return undefined;
}

function importedDateline(
  text: string,
  start: number,
  clues: Clues,
  imported: string,
): Dateline | undefined {
  if (imported === '') return undefined;
  let end = start;
  for (const word of imported.split(' ')) {
    if (!text.startsWith(word, end)) return undefined;
    end = spaces(text, end + word.length)?.end ?? end;
  }
  // Its date may be the only one that the copy has.
  const now = readDateline(text, start, clues);
  return now?.end === end ? now : toDateline(text, start, end, {});
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
