import { agencyOfMark } from './agencies.ts';
import { type DatelineDate, datelineDate } from './dateline-date.ts';
import type { DatelineMark } from './dateline-mark.ts';
import { type DatelinePlace, datelinePlace, isInCapitals } from './dateline-place.ts';
import { either, optional, pattern, sequence } from './grammar.ts';
import { isStandaloneCity } from './standalone-cities.ts';
import { isWeekday } from './weekdays.ts';

/** What a text has that may be a dateline. */
export interface DatelineParts {
  readonly place?: DatelinePlace | undefined;
  readonly date?: DatelineDate | undefined;
  /** Where figures stand for a date that can be read in two ways, or for a day without its month. */
  readonly hasUnclearDate?: boolean;
  readonly mark?: DatelineMark | undefined;
}

// Words that open a sentence and are then followed by a date as often as a city is.
const OPENERS =
  /^(?:On|In|At|By|As|From|Since|Until|After|Before|During|This|That|It|A|An|Last|Next|Today|Yesterday|Tomorrow|Dear|Our|My|Mrs?\.?|Ms\.?|Dr\.?|Sir|Le|Il|Am|Im|Em|No|En|El|В|Во|На|С|По)(?:\s|$)/u;
// Days of the calendar that are no weekday.
const DAYS =
  /^(?:(?:.+ )?(?:Day|Eve)|(?:Good |Easter |Whit )?\p{L}+day|Christmas|Easter|Today|Yesterday|Tomorrow|On|This|Last|Next|Heute|Gestern|Hoy|Ayer|Hoje|Oggi|Ieri|Aujourd['’]hui|Hier|Dziś|Сегодня|Вчера|Сьогодні|Вчора)$/iu;
// Words that head what is no news copy, or a picture or a table that goes with it. No place has one in its name.
const HEADINGS =
  /(?<![\p{L}\p{M}])(?:audio|agenda|analysis|article|appendix|breaking|chapter|corrections?|exclusive|factbox|figure|files?|graphics?|item|markets|meeting|minutes|notes?|opinion|page|photos?|pictures?|present|question|results|schedule|sections?|source|stocks|summary|table|update|urgent|videos?|volume|wanted|watch|weather|football|soccer|tennis|cricket|basketball|baseball|hockey|rugby)(?![\p{L}\p{M}])/iu;
const COMPANY = /\s(?:Inc|Corp|Co|Ltd|LLC|PLC|AG|SE|NV|GmbH|SpA|ASA|Oyj)\.?$/iu;
/** `AAPL.O`, `BA.N`: a stock exchange's letters, and no initials. */
const SYMBOL = /^\p{Lu}+\.\p{Lu}{1,2}$/u;

/** What stands where the story would, in a range of dates or of places: `Paris, May 5, 1900 - London, June 1, 1980`. */
const range = either<unknown>(
  datelineDate,
  sequence(datelinePlace, pattern(/,\s*/u), datelineDate, optional(pattern(/\.|$/u))),
);
/** `Federer (SUI) – Nadal (ESP)`: a list, whose items all have brackets. */
const LISTED = /^[^.!?()]{0,40}\(\s*[\p{L}\s]{2,20}\)/u;

/**
 * Whether there is enough to tell a dateline from prose. A known mark is proof, unless it is the short form of the very
 * name before it. Without one the place must be set as datelines set it, or have a date or a mark with a dash behind it,
 * and a sentence must follow.
 *
 * @param written what was read
 * @param rest what stands behind it
 */
export function isEvident(parts: DatelineParts, written: string, rest: string): boolean {
  const { place, mark } = parts;
  if (place === undefined) return mark?.isKnown === true;
  if (isHeading(place) || isInitialsOf(mark, place.name)) return false;
  if (mark?.isKnown) return isInCapitals(place.name) || wordCount(place.name) <= 4;
  if (parts.hasUnclearDate || agencyOfMark(place.name) !== undefined) return false;
  if (isInSmallLetters(place.name)) return true;
  if (/^\p{Ll}/u.test(rest) || OPENERS.test(place.name)) return false;
  return mark
    ? isEvidentMark(parts, place, written, rest)
    : isEvidentPlace(parts, place, written, rest);
}

function isEvidentMark(
  { date, mark }: DatelineParts,
  { name }: DatelinePlace,
  written: string,
  rest: string,
): boolean {
  if (
    COMPANY.test(name) ||
    LISTED.test(rest) ||
    mark?.agencies.some((one) => isNoAgency(one, name))
  ) {
    return false;
  }
  if (isInCapitals(name) || (date !== undefined && wordCount(name) <= 3)) return true;
  // `Angela Merkel (CDU) – ` is set like a dateline: of two words only a city that is known is taken for one.
  const isDashed = /\s(?:-{1,2}|[–—])\s*$/u.test(written);
  const isShort = wordCount(name) === 1 || isStandaloneCity(name);
  return isDashed && isShort && /^["“«„]?[\p{Lu}\p{Lo}]/u.test(rest);
}

function isEvidentPlace(
  { date }: DatelineParts,
  { name, within }: DatelinePlace,
  written: string,
  rest: string,
): boolean {
  if (range(rest, 0)) return false;
  if (date) return isInCapitals(name) || (wordCount(name) <= 3 && !/:\s*$/u.test(written));
  const isNamed = within.length === 0 ? isStandaloneCity(name) : within.every(isAbbreviated);
  return isInCapitals(name) && isNamed && isSentence(rest);
}

/** `Calif.`, `N.L.`, but no part of a person's or a company's name. */
function isAbbreviated(region: string): boolean {
  return /\.$/u.test(region) && !/^(?:Inc|Corp|Co|Ltd|Jr|Sr|Esq|Bros|No|St)\.$/iu.test(region);
}

// What follows a headline's dash is in capitals too, or begins small.
function isSentence(rest: string): boolean {
  return /^["“«„‘'(]?\p{Lu}/u.test(rest) && /\p{Ll}/u.test(rest.slice(0, 60));
}

/** What heads copy of another kind, or names a day: `MINUTES`, `Photo`, `Christmas Day`. `PAGE, Ariz.` is a town. */
function isHeading({ name, within }: DatelinePlace): boolean {
  const [first = ''] = name.split(/\s/u, 1);
  return within.length === 0 && (isWeekday(first) || DAYS.test(name) || HEADINGS.test(name));
}

function isNoAgency(mark: string, place: string): boolean {
  return (
    SYMBOL.test(mark) ||
    isAbbreviated(mark) ||
    HEADINGS.test(mark) ||
    isStandaloneCity(mark) ||
    isCutFrom(mark, place)
  );
}

/** `European Union (EU)`, `Press Association (PA)`. */
function isInitialsOf(mark: DatelineMark | undefined, name: string): boolean {
  const initials = name.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? [];
  return initials.length > 1 && mark?.agencies.join() === initials.join('');
}

/** `Tesla (TSLA)`: letters of the name itself, in their order. */
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
