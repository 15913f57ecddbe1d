import {
  type DayOrInstant,
  dayOf,
  type Instant,
  instantBefore,
  isDay,
  toInstant,
} from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import { type Day, daysBetween } from '#wire/calendar.ts';
import type { Finding, Problem } from '#wire/problem.ts';
import { remember } from '#wire/remember.ts';
import { ALL_WORDS } from '#words/words-of.ts';
import { reasonOf } from './notice.ts';

/** A dispatch and the file it is in, as messages show it. */
export interface FiledItem {
  readonly file: string;
  readonly item: EditionItem;
}

/** The settings that a check needs. */
export interface CheckSettings {
  readonly timeZone: string;
  readonly hoursAhead?: number;
}

/** What is wrong or doubtful between the files of an edition, each of which is right on its own. */
export function checkEdition(
  filed: readonly FiledItem[],
  { timeZone, hoursAhead = 0 }: CheckSettings,
  now: Instant,
): readonly Problem[] {
  const byId = new Map(filed.map(({ item }) => [item.dispatch.id, item]));
  return [
    ...filed.flatMap(({ file, item }) => futureDate(file, item, { timeZone, hoursAhead }, now)),
    ...repeated(filed, ({ item }) => item.dispatch.id, sameId),
    ...repeated(filed, ({ item }) => itemPath(item), sameAddress),
    ...filed.flatMap(({ file, item }) =>
      doubtsAbout(item, byId, { timeZone, hoursAhead }, now).map(
        (finding): Problem => ({ severity: 'warning', file, line: 1, column: 1, ...finding }),
      ),
    ),
  ];
}

function doubtsAbout(
  { day, dispatch }: EditionItem,
  byId: ReadonlyMap<string, EditionItem>,
  settings: CheckSettings,
  now: Instant,
): readonly Finding[] {
  const { date, supersedes, translates } = dispatch;
  const { timeZone } = settings;
  return [
    ...(Math.abs(daysBetween(day, dayOf(date, timeZone))) > 1 ? [otherDay(day, date)] : []),
    ...changesOf(dispatch).flatMap((change) => changeDoubts(change, date, settings, now)),
    ...(dispatch.status === 'canceled' && !reasonOf(dispatch) ? [noReason(now)] : []),
    ...(isNoticeOnCopy(dispatch) ? [noticeOnCopy(dispatch.headline)] : []),
    ...(supersedes === undefined ? [] : successionDoubts(dispatch, supersedes, byId)),
    ...(translates === undefined
      ? []
      : translationDoubts(translates, dispatch.language, byId.get(translates)?.dispatch.language)),
  ];
}

/** A date in front matter at which a dispatch changed, and what messages say of it. */
interface Change {
  readonly date: DayOrInstant;
  readonly told: string;
}

function changesOf({ updated, corrections }: Dispatch): readonly Change[] {
  return [
    ...(updated === undefined ? [] : [{ date: updated, told: `“updated” is ${updated}` }]),
    ...corrections.map(({ date }) => ({ date, told: `“corrections” has the date ${date}` })),
  ];
}

function changeDoubts(
  change: Change,
  dated: DayOrInstant,
  settings: CheckSettings,
  now: Instant,
): readonly Finding[] {
  const { timeZone } = settings;
  const first = dayOf(earliest(dated, settings), timeZone);
  return [
    ...(dayOf(change.date, timeZone) < first ? [changedBefore(change, dated)] : []),
    ...(earliest(change.date, settings) > now ? [changedInFuture(change, now)] : []),
  ];
}

/** The first moment of a date. A day may begin earlier elsewhere. */
function earliest(date: DayOrInstant, { timeZone, hoursAhead = 0 }: CheckSettings): Instant {
  return isDay(date) ? beginningsIn(timeZone)(hoursAhead)(date) : toInstant(date, timeZone);
}

// Many dispatches share a day.
const beginningsIn = remember((timeZone: string) =>
  remember((hoursAhead: number) =>
    remember((day: Day) => instantBefore(toInstant(day, timeZone), hoursAhead)),
  ),
);

/** Whether a dispatch that was withdrawn is published again, and its headline still says otherwise. */
function isNoticeOnCopy({ status, headlineSource, headline }: Dispatch): boolean {
  return status !== 'canceled' && headlineSource === 'desk' && WITHDRAWN.has(headline);
}

const WITHDRAWN = new Set(ALL_WORDS.map(({ dispatch }) => dispatch.withdrawn));

/** Copy with a clock time cannot come from the future. A day may be a misprint, or one that has begun elsewhere. */
function futureDate(
  file: string,
  { dispatch: { date, embargoed } }: EditionItem,
  settings: CheckSettings,
  now: Instant,
): readonly Problem[] {
  const isHeldUntil =
    embargoed !== undefined && toInstant(embargoed, settings.timeZone) >= earliest(date, settings);
  if (earliest(date, settings) <= now || isHeldUntil) return [];
  const finding: Finding = {
    code: 'edition/future-date',
    found: `the date ${date}, and it is ${now}`,
    expected: 'a date that has come',
    remedy: isDay(date)
      ? 'correct “date” if it is a misprint; until that day the dispatch waits, as under an embargo (“hoursAhead” in site.yaml is for agencies whose day begins earlier)'
      : 'correct “date”; to publish it later, set “embargoed”',
  };
  return [{ severity: isDay(date) ? 'warning' : 'error', file, line: 1, column: 1, ...finding }];
}

function repeated(
  filed: readonly FiledItem[],
  keyOf: (one: FiledItem) => string,
  finding: (key: string, first: string) => Finding,
): readonly Problem[] {
  const firsts = new Map<string, string>();
  return filed.flatMap((one) => {
    const key = keyOf(one);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, one.file);
      return [];
    }
    return [{ severity: 'error', file: one.file, line: 1, column: 1, ...finding(key, first) }];
  });
}

function sameId(id: string, first: string): Finding {
  return {
    code: 'edition/same-id',
    found: `the id ${id}, which ${first} has too`,
    expected: 'an id of its own for every dispatch',
    remedy: 'remove one of the two files; a copy of a dispatch is not a new one',
  };
}

function sameAddress(path: string, first: string): Finding {
  return {
    code: 'edition/same-address',
    found: `the address ${path}, which ${first} has too`,
    expected: 'an address of its own for every dispatch',
    remedy: 'give the newer of the two another slug',
  };
}

function otherDay(day: string, date: string): Finding {
  return {
    code: 'edition/other-day',
    found: `the date ${date} in the folder of ${day}`,
    expected: 'dates at most one day apart',
    remedy:
      'correct “date” if it is a misprint; if the day is right, “npm run move -- FILE --date DAY” gives the dispatch the address of its day',
  };
}

function noReason(now: Instant): Finding {
  return {
    code: 'edition/no-reason',
    found: '“status: canceled”, and no correction after it that says why',
    expected: 'a reason for readers, whose date tells feed readers that something has changed',
    remedy: `add it as the last of “corrections”: “- date: ${now}”, and below it “note: WHY”; if the headline is your own, see that it says nothing of what is withdrawn (“npm run withdraw” does all of this)`,
  };
}

function noticeOnCopy(headline: string): Finding {
  return {
    code: 'edition/notice-on-copy',
    found: `the headline “${headline}” on a dispatch that is not withdrawn`,
    expected: 'a headline that says what the dispatch says',
    remedy: 'write the headline again, and take out the correction that gave the reason',
  };
}

function changedBefore({ told }: Change, date: string): Finding {
  return {
    code: 'edition/updated-before',
    found: `${told}, before ${date}`,
    expected: 'a change after the date of the dispatch',
    remedy: 'correct one of the two dates',
  };
}

function changedInFuture({ told }: Change, now: Instant): Finding {
  return {
    code: 'edition/future-date',
    found: `${told}, and it is ${now}`,
    expected: 'the date of a change that was made',
    remedy:
      'correct it if it is a misprint; until then feeds and sitemaps give it as the last change',
  };
}

function successionDoubts(
  { id }: Dispatch,
  supersedes: string,
  byId: ReadonlyMap<string, EditionItem>,
): readonly Finding[] {
  if (supersedes === id) return [supersedesItself()];
  const older = byId.get(supersedes);
  if (!older) return [supersedesNothing(supersedes)];
  if (isInCircle(id, byId)) return [supersedesInCircle(supersedes)];
  const { status } = older.dispatch;
  return status === 'usable' ? [] : [supersedesUnpublished(supersedes, status)];
}

/** Whether the dispatches that one supersedes, one after another, lead back to it. */
function isInCircle(id: string, byId: ReadonlyMap<string, EditionItem>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    at = byId.get(at)?.dispatch.supersedes;
    if (at === id) return true;
  }
  return false;
}

function supersedesItself(): Finding {
  return {
    code: 'edition/supersedes-itself',
    found: '“supersedes” is the id of this dispatch itself',
    expected: 'the id of the dispatch that this one replaces',
    remedy: 'copy the id from the front matter of that dispatch, or remove the line',
  };
}

function supersedesInCircle(id: string): Finding {
  return {
    code: 'edition/supersedes-circle',
    found: `“supersedes” is ${id}, whose own “supersedes” leads back to this dispatch`,
    expected: 'dispatches that replace older ones, and no newer one',
    remedy: 'remove “supersedes” from the oldest of them; until then it counts for none of them',
  };
}

function supersedesUnpublished(id: string, status: string): Finding {
  return {
    code: 'edition/supersedes-unpublished',
    found: `“supersedes” is ${id}, a dispatch that is ${status}`,
    expected: 'a dispatch that readers can see, so that its page can lead to this one',
    remedy: 'nothing, if that is meant: the link appears when that dispatch is published again',
  };
}

function supersedesNothing(id: string): Finding {
  return {
    code: 'edition/supersedes-nothing',
    found: `“supersedes” is ${id}, which no dispatch has`,
    expected: 'the id of the dispatch that this one replaces',
    remedy:
      'copy the id from the front matter of that dispatch; if it was deleted, name the one that it replaced itself',
  };
}

function translationDoubts(id: string, language: string, original?: string): readonly Finding[] {
  if (original !== undefined && original !== language) return [];
  const found =
    original === undefined
      ? 'which no dispatch has'
      : `which is of a dispatch in “${language}” too`;
  return [
    {
      code: 'edition/translates-nothing',
      found: `“translates” is ${id}, ${found}`,
      expected: 'the id of the dispatch in another language that this one is a translation of',
      remedy: 'copy the id from the front matter of that dispatch, or correct “language”',
    },
  ];
}
