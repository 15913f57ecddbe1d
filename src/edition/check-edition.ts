import { dayOf } from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { daysBetween } from '#wire/calendar.ts';
import type { Finding, Problem } from '#wire/problem.ts';

/** A dispatch and the file it is in, as messages show it. */
export interface FiledItem {
  readonly file: string;
  readonly item: EditionItem;
}

/** What is wrong or doubtful between the files of an edition, each of which is right on its own. */
export function checkEdition(filed: readonly FiledItem[], timeZone: string): readonly Problem[] {
  const languages = new Map(
    filed.map(({ item: { dispatch } }) => [dispatch.id, dispatch.language]),
  );
  return [
    ...repeated(filed, ({ item }) => item.dispatch.id, sameId),
    ...repeated(filed, ({ item }) => itemPath(item), sameAddress),
    ...filed.flatMap(({ file, item }) =>
      doubtsAbout(item, languages, timeZone).map(
        (finding): Problem => ({ severity: 'warning', file, line: 1, column: 1, ...finding }),
      ),
    ),
  ];
}

function doubtsAbout(
  { day, dispatch }: EditionItem,
  languages: ReadonlyMap<string, string>,
  timeZone: string,
): readonly Finding[] {
  const { date, updated, supersedes, translates } = dispatch;
  const dated = dayOf(date, timeZone);
  return [
    ...(Math.abs(daysBetween(day, dated)) > 1 ? [otherDay(day, date)] : []),
    ...(updated !== undefined && dayOf(updated, timeZone) < dated
      ? [updatedBefore(updated, date)]
      : []),
    ...(supersedes !== undefined && !languages.has(supersedes)
      ? [supersedesNothing(supersedes)]
      : []),
    ...(translates === undefined
      ? []
      : translationDoubts(translates, dispatch.language, languages.get(translates))),
  ];
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
    remedy: 'correct “date”; the folder is the address and stays',
  };
}

function updatedBefore(updated: string, date: string): Finding {
  return {
    code: 'edition/updated-before',
    found: `“updated” is ${updated}, before ${date}`,
    expected: 'a change after the date of the dispatch',
    remedy: 'correct “updated” or “date”',
  };
}

function supersedesNothing(id: string): Finding {
  return {
    code: 'edition/supersedes-nothing',
    found: `“supersedes” is ${id}, which no dispatch has`,
    expected: 'the id of the dispatch that this one replaces',
    remedy: 'copy the id from the front matter of that dispatch',
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
