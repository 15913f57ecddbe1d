import { type Day, daysBetween, nearestDay, toDay } from '#wire/calendar.ts';
import { calendarDate, type DatelineDate } from '#wire/dateline/dateline-date.ts';
import { either, type Parser, pattern, turned } from '#wire/dateline/grammar.ts';
import { isWeekday } from '#wire/weekdays.ts';
import { isHolding, OFFSETS } from './embargo-words.ts';

/** Until when copy is held. */
export interface Embargo {
  readonly day: Day;
  /** `18:00`. */
  readonly time: string;
  /** From UTC, `+03:00`; absent where the line names no zone: then the newsroom's applies. */
  readonly offset?: string;
}

/** What an embargo line says, each part at most once. */
type Said = {
  readonly date?: DatelineDate;
  readonly time?: string;
  /** Four figures without `hours`: a time only beside a zone, or a date that has its year. */
  readonly figures?: string;
  readonly zone?: string;
  readonly today?: true;
  readonly weekday?: string;
};

const HALF = '(?:\\s*([ap])\\.?m\\b\\.?)';
const date = turned(calendarDate, (found): Said => ({ date: found }));
const clock = turned(
  pattern(
    new RegExp(
      `(\\d{1,2})(?:[:.h]|\\sh\\s)([0-5]\\d)(?::00)?(?![\\d:]|\\.\\d)${HALF}?(?:\\s*(?:hours|hrs|uhr|h)\\b)?`,
      'iu',
    ),
  ),
  ([, hour, minutes, half]) => timeOf(hour, minutes, half),
);
const hours = turned(
  pattern(new RegExp(`(\\d{1,2})(?:${HALF}|\\s*(?:uhr|heures?|hours|hrs|h)\\b(?!\\s*\\d))`, 'iu')),
  ([, hour, half]) => timeOf(hour, '00', half),
);
const markedFigures = turned(
  pattern(/(\d{2})([0-5]\d)(?!\d)\s*(?:hours|hrs|h)\b/iu),
  ([, hour, minutes]) => timeOf(hour, minutes),
);
const figures = turned(pattern(/(\d{2})([0-5]\d)(?![\d:.])/u), ([, hour, minutes]) => {
  const time = timeOf(hour, minutes)?.time;
  return time === undefined ? undefined : { figures: time };
});
const noon = turned(pattern(/noon\b/iu), (): Said => ({ time: '12:00' }));
const namedZone = turned(pattern(/\p{L}{3,4}(?![\p{L}\d])/u), ([name]): Said | undefined => {
  const zone = OFFSETS.get(name);
  return zone === undefined ? undefined : { zone };
});
const signedZone = turned(
  pattern(/(?:(?:GMT|UTC)\s*|(?<=\d\s?))([+-])(\d{1,2})(?::?([0-5]\d))?(?![\d:])/u),
  ([, sign = '', hour = '', minutes = '00']): Said | undefined =>
    Number(hour) <= 14 ? { zone: `${sign}${hour.padStart(2, '0')}:${minutes}` } : undefined,
);
const zulu = turned(pattern(/(?<=\d)Z\b/u), (): Said => ({ zone: '+00:00' }));
const word = turned(pattern(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/u), ([said]): Said | undefined => {
  if (/^today$/iu.test(said)) return { today: true };
  if (isWeekday(said)) return { weekday: said };
  return isHolding(said) ? {} : undefined;
});
const between = turned(pattern(/[\s,;:.()[\]*<>#=!_–—/|]+|-(?!\d)|T(?=\d)/u), (): Said => ({}));
const piece: Parser<Said> = either<Said>(
  ...[date, clock, hours, markedFigures, figures, noon, signedZone, namedZone, zulu, between, word],
);

/**
 * When an embargo ends, `EMBARGOED until 18:00 GMT, Monday 14 March 2022`. A line without a date is about the copy's
 * own day; one without a time holds until that day begins. Every word and figure must be understood, since one that was
 * skipped could name a later moment.
 *
 * @param day the copy's own; a date without a year takes the year nearest to it
 * @returns undefined where no moment can be read with certainty
 */
export function parseEmbargo(line: string, day: Day): Embargo | undefined {
  const said = readWhole(line);
  if (!said) return undefined;
  const isDated = said.date !== undefined || said.today === true;
  const isTime = said.zone !== undefined || said.date?.year !== undefined;
  const time = said.time ?? (isTime ? said.figures : undefined);
  if (said.figures !== undefined && time !== said.figures) return undefined;
  // A weekday alone does not mean the copy's own day. A zone without a time belongs to a time that was not read.
  if (said.weekday !== undefined && !said.date) return undefined;
  if (time === undefined && (said.zone !== undefined || !isDated)) return undefined;
  const until = said.date ? dayOf(said.date, day) : day;
  if (until === undefined) return undefined;
  return {
    day: until,
    time: time ?? '00:00',
    ...(said.zone !== undefined && { offset: said.zone }),
  };
}

function readWhole(line: string): Said | undefined {
  let said: Said = {};
  for (let at = 0; at < line.length; ) {
    const found = piece(line, at);
    if (!found || Object.keys(found.value).some((name) => name in said)) return undefined;
    said = { ...said, ...found.value };
    at = found.end;
  }
  return said;
}

function dayOf(
  { month, dayOfMonth, year, yearOfCentury }: DatelineDate,
  day: Day,
): Day | undefined {
  if (yearOfCentury !== undefined) return undefined;
  if (year === undefined) return nearestDay(month, dayOfMonth, day);
  const until = toDay(year, month, dayOfMonth);
  // `March 15 1930` means half past seven.
  return until !== undefined && daysBetween(until, day) <= 366 ? until : undefined;
}

/** 12 a.m. may be the beginning of the day that is named, or its end. */
function timeOf(hour = '', minutes = '00', half?: string): Said | undefined {
  const written = Number(hour);
  if (half === undefined) {
    return written < 24 ? { time: `${hour.padStart(2, '0')}:${minutes}` } : undefined;
  }
  const isMidnight = written === 12 && minutes === '00' && /a/iu.test(half);
  if (written < 1 || written > 12 || isMidnight) return undefined;
  const hourOfDay = (written % 12) + (/p/iu.test(half) ? 12 : 0);
  return { time: `${String(hourOfDay).padStart(2, '0')}:${minutes}` };
}
