import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { monthNumber } from '#wire/months.ts';
import type { Span } from '#wire/position.ts';
import type { Clues } from './clues.ts';
import { datelineDate, weekdayName } from './dateline-date.ts';
import { endsRange, isNoPlaceName } from './dateline-evidence.ts';
import { framedMark } from './dateline-mark.ts';
import { either, optional, type Parser, pattern, sequence, turned, upTo } from './grammar.ts';
import { isNoAgency } from './known-areas.ts';
import { isKnownCity } from './known-cities.ts';

/** The opening of a text that looks like a dateline in part. */
export interface UnclearDateline extends Span {
  /** As filed, on one line. */
  readonly text: string;
  /** What of a dateline it has. */
  readonly parts: readonly DatelinePart[];
}

/** A part of a dateline, by its name in messages. */
export type DatelinePart = 'a place' | 'a date' | 'an agency';

const CAPITALS = /\p{Lu}[\p{Lu}\p{M}'’.-]*\p{Lu}[\p{Lu}\p{M}'’.-]*(?![\p{L}\p{M}])/u;

const part = <T>(name: DatelinePart, parser: Parser<T>): Parser<DatelinePart> =>
  turned(parser, () => name);
const place = either(
  part('a place', pattern(CAPITALS)),
  part(
    'a place',
    turned(pattern(/\p{Lu}[\p{L}\p{M}'’-]+/u), ([word]) => (isKnownCity(word) ? word : undefined)),
  ),
);
const date = either<DatelinePart>(
  part('a date', datelineDate),
  part('a date', weekdayName),
  part(
    'a date',
    turned(pattern(/(\p{L}{3,12})\.?(?:\s?\d{1,2}(?!\d))?(?![\p{L}\p{M}])/u), ([, word = '']) =>
      monthNumber(word),
    ),
  ),
  part('a date', pattern(/\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\.?(?!\d)/u)),
);
const agency = part(
  'an agency',
  turned(framedMark, (mark) => (mark.agencies.some(isNoAgency) ? undefined : mark)),
);
/** Between a date and a dash: a name without brackets, or anything in them. */
const bareAgency = pattern(
  /(?:\p{Lu}\p{L}{2,20}|[([/][^()[\]/\r\n]{2,40}[)\]/])(?=\s+(?:-{1,2}|[–—])\s)/u,
);
const gap = pattern(/[\s,.]*/u);
const ending = pattern(/\.?\s*(?:-{1,3}|[–—―_:])\s*/u);
/** `Springfield, ` before a date. */
const name = turned(
  sequence(pattern(/\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,3}(?=,\s)/u), gap, date),
  () => ['a place', 'a date'] as const,
);
const opening = turned(
  sequence(
    optional(pattern(/\*+\s*/u)),
    either<readonly DatelinePart[]>(
      turned(
        upTo(
          10,
          turned(sequence(either(date, place, agency), gap), ([found]) => found),
        ),
        (all) => (all.length > 0 ? all : undefined),
      ),
      turned(sequence(name, gap), ([found]) => found),
    ),
  ),
  ([, all]) => [...new Set(all)],
);

/**
 * What stands at an offset and looks like a dateline in part: two of a place, a date and an agency, and then a dash or
 * the story. For text in which no dateline was found there.
 */
export function unclearDateline(
  text: string,
  start: number,
  clues?: Clues,
): UnclearDateline | undefined {
  if (clues?.isEarlier) return undefined;
  const found = opening(text, start, clues);
  if (!found || found.value.length < 2 || isNoPlaceName(text.slice(start, found.end))) {
    return undefined;
  }
  const named = found.value.includes('a date') ? bareAgency(text, found.end, clues) : undefined;
  const dash = ending(text, named?.end ?? found.end);
  const end = dash?.end ?? found.end;
  const rest = text.slice(end, end + REACH);
  // A headline in capitals has a dash, too; and without a dash, only capitals and a date are told from prose.
  const isCopy = /\p{Ll}/u.test(rest) && !endsRange(rest);
  const isBare = found.value.includes('a date') && CAPITALS_AHEAD.test(text.slice(start, end));
  if (!isCopy || !(dash || (isBare && /^[\p{Lu}\d("“<]/u.test(rest)))) return undefined;
  return { start, end, text: foldWhiteSpace(text.slice(start, end)).trim(), parts: found.value };
}

/** How much of the story is looked at, in UTF-16 units. */
const REACH = 60;
const CAPITALS_AHEAD = new RegExp(`^${CAPITALS.source}`, 'u');
