import type { Dateline } from '#wire/dateline/dateline.ts';
import { dayOfDate, isNear } from '#wire/dateline/day-of-date.ts';
import type { UnclearDateline } from '#wire/dateline/unclear-dateline.ts';
import { type Day, NEWS_YEARS } from './calendar.ts';
import { dayAmid } from './date-line.ts';
import type { Header } from './header.ts';
import { type Finding, type Problem, problemAt, type WireError, wireError } from './problem.ts';

/** The day a text is dated, and what is doubtful about it. */
export interface ResolvedDay {
  readonly day: Day;
  readonly warnings: readonly Problem[];
}

const ADD_HEADER = 'put “date 2021-11-14”, with the day the copy was sent, on the first line';

/**
 * One day from header and dateline. A dateline without a year takes the year that brings it nearest to the
 * header. Where the two differ by more than a day the header is trusted and a warning says so.
 *
 * @throws WireError where neither gives a day, or the dateline's day has no known year or does not exist
 */
export function resolveDay(
  file: string,
  text: string,
  header: Header | undefined,
  dateline: Dateline | undefined,
  unclear?: UnclearDateline,
): ResolvedDay {
  const refuse = (finding: Finding): WireError =>
    wireError(file, text, dateline?.start ?? unclear?.start ?? header?.end ?? 0, finding);
  if (!dateline?.date) {
    // Its place may be unknown, and its date all the same be one.
    const amid = unclear && !header ? dayAmid(unclear.text) : undefined;
    if (amid !== undefined) return { day: amid, warnings: [] };
    if (!header) throw refuse(noDate(dateline, unclear));
    return { day: header.day, warnings: [] };
  }
  const filed = dayOfDate(dateline.date, header?.day);
  if (filed === 'no-year') throw refuse(noYear(dateline));
  if (filed === 'no-such-day') throw refuse(noSuchDay(dateline));
  if (!header || isNear(filed, header.day)) return { day: filed, warnings: [] };
  const doubt = problemAt(
    'warning',
    file,
    text,
    dateline.start,
    disagreement(dateline, filed, header),
  );
  return { day: header.day, warnings: [doubt] };
}

function noDate(dateline: Dateline | undefined, unclear: UnclearDateline | undefined): Finding {
  return {
    code: 'wire/no-date',
    found: dateline
      ? `the dateline “${dateline.text}” and no header`
      : unclear
        ? `no header, and “${unclear.text}”, which cannot be read as a dateline`
        : 'no header and no dateline',
    expected: 'a date in a header, “date 2021-11-14”, or in the dateline',
    remedy: ADD_HEADER,
  };
}

function noYear(dateline: Dateline): Finding {
  return {
    code: 'wire/no-year',
    found: `the dateline “${dateline.text}” and no header`,
    expected: 'a year, which is never guessed from the day of the import',
    remedy: ADD_HEADER,
  };
}

function noSuchDay(dateline: Dateline): Finding {
  return {
    code: 'wire/no-such-day',
    found: `the dateline “${dateline.text}”`,
    expected: `a day of the calendar, from ${NEWS_YEARS.first} to ${NEWS_YEARS.last}`,
    remedy: 'ask the sender for the right date; days are never rolled over into the next month',
  };
}

function disagreement(dateline: Dateline, filed: Day, header: Header): Finding {
  return {
    code: 'wire/dates-differ',
    found: `the dateline “${dateline.text}” (${filed}) and the header ${header.day}`,
    expected: 'dates at most one day apart',
    offer: { key: 'date', value: filed },
    remedy: `it is dated by its header; if the dateline is right, set date: ${filed} in its front matter`,
  };
}
