import { agencyOfMark } from '#wire/agencies.ts';
import { isWeekday } from '#wire/weekdays.ts';
import type { Clues } from './clues.ts';
import { type DatelineDate, datelineDate } from './dateline-date.ts';
import type { DatelineMark } from './dateline-mark.ts';
import { type DatelinePlace, datelinePlace, isInCapitals } from './dateline-place.ts';
import {
  COMPANY,
  DAYS,
  HEADINGS,
  NEWS_WORD,
  OPENERS,
  SENTENCE_OPENERS,
  SMALL_OPENERS,
} from './dateline-words.ts';
import { agreesWith } from './day-of-date.ts';
import { either, optional, pattern, sequence } from './grammar.ts';
import { isKnownArea, isNoAgency } from './known-areas.ts';
import { isKnownCity } from './known-cities.ts';
import { regionsOf } from './regions.ts';
import { isStandaloneCity } from './standalone-cities.ts';

/** The parts of what may be a dateline. */
export interface DatelineParts {
  readonly place?: DatelinePlace | undefined;
  readonly date?: DatelineDate | undefined;
  /** Whether figures stand for a date that can be read in two ways, or for a day without its month. */
  readonly hasUnclearDate?: boolean;
  readonly mark?: DatelineMark | undefined;
  /** Whether only the day on which the copy was sent can tell that this is a dateline. */
  readonly isDoubtful?: boolean;
  /** Whether the date has a slip of the keys, and was told by that day. */
  readonly hasSlip?: boolean;
  /** Whether what was read as a date may be another word. */
  readonly isFar?: boolean;
}

/** `AAPL.O`, `BA.N`: the symbol of a stock, not initials. */
const SYMBOL = /^\p{Lu}+\.\p{Lu}{1,2}$/u;

/** A range of dates or places, where the story would begin: `Paris, May 5, 1900 - London, June 1, 1980`. */
const range = either<unknown>(
  datelineDate,
  sequence(datelinePlace, pattern(/,\s*/u), datelineDate, optional(pattern(/\.|$/u))),
);
const rangeThatEnds = sequence(range, pattern(/\s*(?:[.,;:)]|$)/u));
/** `Federer (SUI) – Nadal (ESP)`: a list, where every item has brackets. */
const LISTED = /^[^.!?()]{0,40}\(\s*[\p{L}\s]{2,20}\)/u;

/**
 * Whether there is enough to tell a dateline from prose. A known mark is proof, unless it is only the initials of the
 * name before it. Without a known mark the place must be set as datelines set it, or have a date or a mark and then a
 * dash, and a sentence must follow. The date of the day on which the copy was sent is as good as capitals.
 *
 * @param written what was read
 * @param rest the text after it
 */
export function isEvident(
  parts: DatelineParts,
  written: string,
  rest: string,
  clues?: Clues,
): boolean {
  const { place, date, mark } = parts;
  const isOfItsDay = parts.hasSlip === true || agreesWith(date, clues?.sent);
  if (parts.isDoubtful && !isOfItsDay) return false;
  if (place === undefined) return mark?.isKnown === true || (isOfItsDay && isStory(mark, rest));
  if (isHeading(place) || isInitialsOf(mark, place.name)) return false;
  if (SENTENCE_OPENERS.test(place.name)) return false;
  if (mark?.isKnown) return isInCapitals(place.name) || wordCount(place.name) <= 4;
  if (parts.hasUnclearDate || agencyOfMark(place.name, clues?.ownAgencies) !== undefined) {
    return false;
  }
  if (isInSmallLetters(place.name)) {
    return !SMALL_OPENERS.test(place.name) && clues?.isPlace?.(place.name) !== false;
  }
  if (OPENERS.test(place.name)) return false;
  if (mark === undefined && (date || parts.hasSlip)) {
    if (isNoPlace(place) || endsRange(rest)) return false;
    // A month without its day is in many a sentence.
    if (isInCapitals(place.name)) return isOfItsDay || !/^\p{Ll}/u.test(rest);
    if (isOfItsDay && date && !parts.isFar) return isPlaceName(place, clues);
  }
  if (/^\p{Ll}/u.test(rest)) return false;
  return mark
    ? isEvidentMark(parts, place, written, rest)
    : isEvidentPlace(parts, place, written, rest);
}

/** Whether a name in small letters is that of a place: any other may stand before a date as well. */
function isPlaceName({ name, within }: DatelinePlace, clues: Clues | undefined): boolean {
  return (
    isKnownCity(name) ||
    within.some((area) => isKnownArea(area) || regionsOf(area).length > 0) ||
    clues?.isPlace?.(name) === true
  );
}

/** Whether what follows a date without a place is the story: an agency that may be one, and a sentence of its own. */
function isStory(mark: DatelineMark | undefined, rest: string): boolean {
  const isDay = (one: string) => isWeekday(one) || DAYS.test(one);
  const isMark = mark?.agencies.every((one) => !isDay(one) && !cannotBeMark(one, '')) ?? true;
  return isMark && isSentence(rest) && !endsRange(rest);
}

/** `GROUP A`, `Boeing Co.`: no place, whatever date is given. */
function isNoPlace({ name }: DatelinePlace): boolean {
  return /\s\p{Lu}$/u.test(name) || (COMPANY.test(name) && !isInCapitals(name));
}

function isEvidentMark(
  { date, mark }: DatelineParts,
  { name }: DatelinePlace,
  written: string,
  rest: string,
): boolean {
  const marks = mark?.agencies ?? [];
  if (
    COMPANY.test(name) ||
    (!date && LISTED.test(rest)) ||
    marks.some((one) => cannotBeMark(one, name))
  ) {
    return false;
  }
  const isKnown = isKnownCity(name);
  // `London (cont) - `: too little to identify an agency, unless the place is beyond doubt.
  if (!marks.every((one) => /\p{Lu}|\p{Lo}/u.test(one)) && !isKnown && !isInCapitals(name))
    return false;
  if (isInCapitals(name) || (date !== undefined && wordCount(name) <= 3)) return true;
  const isSpaced = /\s(?:-{1,2}|[–—])\s*$|\)\.\s+$/u.test(written);
  if (!isSpaced || !/^["“«„]?[\p{Lu}\p{Lo}]/u.test(rest)) return false;
  // `Liverpool (Salah) – ` and `Paris (Hilton) – ` are set like a dateline too.
  const isNews = marks.every((one) => NEWS_WORD.test(one) || hasNoCase(one));
  const isShortForm = marks.every((one) => /^(?:\p{Lu}{2,6}|\p{Ll}{2,4})$/u.test(one));
  return isKnown ? isNews || isShortForm || wordCount(name) > 1 : isNews && wordCount(name) === 1;
}

function isEvidentPlace(
  { date }: DatelineParts,
  { name, within }: DatelinePlace,
  written: string,
  rest: string,
): boolean {
  if (range(rest, 0)) return false;
  if (date) return (isKnownCity(name) || within.some(isKnownArea)) && !/:\s*$/u.test(written);
  // `PARIS, Texas - The film` is a title; a country spelled out needs the longer dash of a dateline.
  const isWithinArea = /(?:—|--)\s*$/u.test(written) && within.every(isKnownArea);
  const isNamed =
    within.length === 0
      ? isStandaloneCity(name)
      : within.every(isAbbreviated) || (isWithinArea && isKnownCity(name));
  return isInCapitals(name) && isNamed && isSentence(rest) && !opensWithCity(rest);
}

/** Whether nothing but another date follows, as in `June 1 - June 30`. Copy may open with a date: `April 30 end`. */
export function endsRange(rest: string): boolean {
  return rangeThatEnds(rest, 0) !== undefined;
}

/** `LONDON - PARIS train delayed`: the two ends of a line. */
function opensWithCity(rest: string): boolean {
  const [first = ''] = /^\p{Lu}{3,}(?=\s)/u.exec(rest) ?? [];
  return isKnownCity(first);
}

/** Whether a text opens a sentence, or heads other copy than a dateline does. */
export function isNoPlaceName(text: string): boolean {
  const [first = ''] = text.split(',', 1);
  return (
    [SENTENCE_OPENERS, OPENERS, HEADINGS].some((words) => words.test(text)) || DAYS.test(first)
  );
}

/** `Calif.`, `N.L.`, but not part of a person's or a company's name. */
function isAbbreviated(region: string): boolean {
  return /\.$/u.test(region) && !/^(?:Inc|Corp|Co|Ltd|Jr|Sr|Esq|Bros|No|St)\.$/iu.test(region);
}

// After the dash of a headline everything is in capitals, or the first letter is small.
function isSentence(rest: string): boolean {
  return /^["“«„‘'(]?\p{Lu}/u.test(rest) && /\p{Ll}/u.test(rest.slice(0, 60));
}

/** Words that head other copy, or name a day: `MINUTES`, `Photo`, `Christmas Day`. `PAGE, Ariz.` is a town. */
function isHeading({ name, within }: DatelinePlace): boolean {
  const [first = ''] = name.split(/\s/u, 1);
  return within.length === 0 && (isWeekday(first) || DAYS.test(name) || HEADINGS.test(name));
}

function cannotBeMark(mark: string, place: string): boolean {
  return (
    SYMBOL.test(mark) ||
    isAbbreviated(mark) ||
    HEADINGS.test(mark) ||
    isNoAgency(mark) ||
    isCutFrom(mark, place)
  );
}

function hasNoCase(text: string): boolean {
  return !/\p{Lu}|\p{Ll}/u.test(text);
}

/** `European Union (EU)`, `Press Association (PA)`. */
function isInitialsOf(mark: DatelineMark | undefined, name: string): boolean {
  const initials = name.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? [];
  return initials.length > 1 && mark?.agencies.join() === initials.join('');
}

/** `Tesla (TSLA)`: letters of the name itself, in order. */
function isCutFrom(mark: string, place: string): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(mark) || mark.charAt(0) !== place.charAt(0)) return false;
  const name = place.toUpperCase();
  let at = -1;
  return [...mark].every((letter) => {
    at = name.indexOf(letter, at + 1);
    return at >= 0;
  });
}

function isInSmallLetters(name: string): boolean {
  return !/\p{Lu}|\p{Lo}/u.test(name);
}

function wordCount(text: string): number {
  return text.split(/[\s/]+/u).length;
}
