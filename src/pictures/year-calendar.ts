import type { Element } from 'hast';
import { s } from 'hastscript';
import { Temporal } from 'temporal-polyfill';
import { formatMonth, weekdayInitials } from '#dispatch/dates.ts';
import { textDirection } from '#dispatch/language.ts';
import type { Day } from '#wire/calendar.ts';
import { renderSvg } from './svg.ts';

/** What a calendar shows. */
export interface CalendarYear {
  /** `2021`. */
  readonly year: string;
  /** The number of dispatches on each day; a missing day has none. */
  readonly counts: ReadonlyMap<Day, number>;
  /** Of the site: it gives the weekdays, and the names of the months for screen readers. */
  readonly language: string;
  readonly hrefOf: (day: Day) => string;
  /** The text read out and shown for a day: `14 November 2021: 3 dispatches`. */
  readonly titleOf: (day: Day, count: number) => string;
}

/** A month, `2021-11`, as an inline SVG drawing without its name. */
export interface CalendarMonth {
  readonly month: string;
  readonly drawing: string;
}

/**
 * The twelve months of a year, in weeks from Monday. A day with dispatches is a link and a square, larger the more
 * there are; other days are points.
 */
export function yearCalendar(calendar: CalendarYear): readonly CalendarMonth[] {
  const most = Math.max(0, ...calendar.counts.values());
  return MONTHS.map((number) => {
    const month = `${calendar.year}-${number}`;
    return { month, drawing: renderSvg(drawMonth(month, calendar, most)) };
  });
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const DAYS_OF_WEEK = 7;
const CELL = 24;
const WIDTH = DAYS_OF_WEEK * CELL;
/** The height of the weekdays, above the first week. */
const HEAD = 20;
const HEIGHT = HEAD + 6 * CELL;
/** The sides of the squares, from few dispatches to many: the ink grows with the number. */
const SIDES = [6, 10, 14, 18] as const;

function drawMonth(month: string, calendar: CalendarYear, most: number): Element {
  const { counts, language } = calendar;
  const isMirrored = textDirection(language) === 'rtl';
  const days = daysOf(month, isMirrored);
  const empty = days.filter(({ day }) => !counts.has(day));
  return s(
    'svg',
    {
      class: 'month',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'group',
      ariaLabel: formatMonth(month, language),
    },
    [
      s('g', { ariaHidden: 'true' }, [
        ...weekdayInitials(language).map((name, column) =>
          s('text', { x: middleOf(column, isMirrored), y: 13 }, name),
        ),
      ]),
      s('path', { d: empty.map(({ x, y }) => `M${x} ${y}h0`).join('') }),
      ...days.map((place) => toLink(place, calendar, most)),
    ],
  );
}

/** A day and the middle of its cell. */
interface DayCell {
  readonly day: Day;
  readonly x: number;
  readonly y: number;
}

function daysOf(month: string, isMirrored: boolean): readonly DayCell[] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return Array.from({ length: first.daysInMonth }, (_, index) => {
    const cell = first.dayOfWeek - 1 + index;
    return {
      day: first.add({ days: index }).toString(),
      x: middleOf(cell % DAYS_OF_WEEK, isMirrored),
      y: HEAD + CELL * (Math.floor(cell / DAYS_OF_WEEK) + 0.5),
    };
  });
}

/** The middle of a column of the week, in the direction of the script. */
function middleOf(column: number, isMirrored: boolean): number {
  return CELL * ((isMirrored ? DAYS_OF_WEEK - 1 - column : column) + 0.5);
}

// The transparent stroke fills the cell, so that all of it can be touched.
function toLink({ day, x, y }: DayCell, calendar: CalendarYear, most: number): Element | undefined {
  const count = calendar.counts.get(day);
  if (!count) return undefined;
  const side = sideOf(count, most);
  return s('a', { href: calendar.hrefOf(day) }, [
    s('title', calendar.titleOf(day, count)),
    s('rect', {
      x: x - side / 2,
      y: y - side / 2,
      width: side,
      height: side,
      strokeWidth: CELL - side,
    }),
  ]);
}

/** By the square root, so that the area shows the number. */
function sideOf(count: number, most: number): number {
  return SIDES[Math.ceil(SIDES.length * Math.sqrt(count / most)) - 1] ?? SIDES[0];
}
