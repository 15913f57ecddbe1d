import { type Day, nearestDay, parseDay, toDay } from './calendar.ts';
import { datelineDate } from './dateline-date.ts';

/** Until when copy is held. */
export interface Embargo {
  readonly day: Day;
  /** `18:00`. */
  readonly time: string;
  /** From UTC, `+03:00`; absent where the line names no zone, which then is the newsroom's. */
  readonly offset?: string;
}

/** Abbreviations that mean one zone wherever they are read; `IST` (India, Ireland, Israel) does not. */
const OFFSETS: Readonly<Record<string, string>> = {
  GMT: '+00:00',
  UTC: '+00:00',
  WET: '+00:00',
  BST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

const EMBARGO =
  /^\W{0,3}(?:(?:strictly )?(?:under )?embargo(?:ed)?(?:\s*[:–—-]|\s+(?:until|till|to|for)\b)|hold for release\b|not for (?:release|publication|broadcast) (?:before|until)\b|sperrfrist\b|sous embargo\b)/iu;
const ISO = /\b(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?\s*(Z|[+-]\d{2}:\d{2})?)?/u;
const CLOCK = /(?<![\d:.])([01]?\d|2[0-4])[:.h]([0-5]\d)(?:\s*([ap])\.?m\b\.?)?/iu;
const HALF_DAY = /(?<![\d:.])(1[0-2]|0?[1-9])\s*([ap])\.?m\b\.?/iu;
const FOUR_FIGURES = /(?<![\d:.-])([01]\d|2[0-4])([0-5]\d)\s*(?:hours|hrs|h\b|(?=[A-Z]{3,4}\b))/u;
/** What stands where a zone does and is none. */
const NO_ZONE =
  /^(?:NOON|HRS|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC|MON|TUES?|WED|THUR?|FRI|SAT|SUN)$/u;
const ZONE = /(?:\b(?:GMT|UTC)\s*)?([+-])(\d{1,2})(?::?([0-5]\d))?(?!\d)/u;

/** Whether a line says that copy is held. */
export function isEmbargo(line: string): boolean {
  return EMBARGO.test(line);
}

/**
 * When an embargo ends, `EMBARGOED until 18:00 GMT, Monday 14 March 2022`; a line without a date is of the copy's own
 * day, one without a time holds until that day begins.
 *
 * @param day the copy's own; a date without a year takes the year nearest to it
 * @returns undefined where no moment can be read with certainty
 */
export function parseEmbargo(line: string, day: Day): Embargo | undefined {
  const iso = ISO.exec(line);
  const rest = iso ? line.replace(iso[0], ' ') : line;
  const until = iso ? parseDay(iso[1] ?? '') : dayOf(rest, day);
  const time = iso?.[2] ?? timeOf(rest);
  const zone = zoneOf(iso?.[3] ?? rest);
  if (until === undefined || zone === 'unknown') return undefined;
  // Midnight may be the beginning of the day that is named, or its end.
  if (/\bmidnight\b/iu.test(line)) return undefined;
  if (time === undefined && !(iso || findDate(rest))) return undefined;
  return { day: until, time: time ?? '00:00', ...(zone && { offset: zone }) };
}

function dayOf(line: string, day: Day): Day | undefined {
  const date = findDate(line);
  if (!date) return day;
  const { month, dayOfMonth, year } = date;
  return year === undefined ? nearestDay(month, dayOfMonth, day) : toDay(year, month, dayOfMonth);
}

function findDate(line: string) {
  for (const { index } of line.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const found = datelineDate(line, index);
    if (found) return found.value;
  }
  return undefined;
}

function timeOf(line: string): string | undefined {
  const clock = CLOCK.exec(line);
  if (clock) return toTime(Number(clock[1]), clock[2] ?? '00', clock[3]);
  const half = HALF_DAY.exec(line);
  if (half) return toTime(Number(half[1]), '00', half[2]);
  const figures = FOUR_FIGURES.exec(line);
  if (figures) return toTime(Number(figures[1]), figures[2] ?? '00', undefined);
  return /\bnoon\b/iu.test(line) ? '12:00' : undefined;
}

function toTime(hour: number, minutes: string, half: string | undefined): string | undefined {
  const hours = half === undefined ? hour : (hour % 12) + (/p/iu.test(half) ? 12 : 0);
  return hours < 24 ? `${String(hours).padStart(2, '0')}:${minutes}` : undefined;
}

/** The offset a line names; `unknown` for a zone that could be one of several. */
function zoneOf(line: string): string | 'unknown' | undefined {
  if (line === 'Z') return '+00:00';
  const signed = ZONE.exec(line.replace(/\d{4}-\d{2}-\d{2}/gu, ''));
  if (signed && Number(signed[2]) <= 14) {
    return `${signed[1]}${(signed[2] ?? '').padStart(2, '0')}:${signed[3] ?? '00'}`;
  }
  const known = line.match(/\b[A-Z]{3,4}\b/gu)?.find((name) => OFFSETS[name] !== undefined);
  if (known !== undefined) return OFFSETS[known];
  const other = /\d\s*(?:[ap]\.?m\b\.?|hours|hrs|Uhr)?\s*\(?([A-Z]{3,4})\b/u.exec(line)?.[1];
  return other === undefined || NO_ZONE.test(other) ? undefined : 'unknown';
}
