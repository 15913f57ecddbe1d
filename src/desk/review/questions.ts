import type { KeyValue } from '#desk/edit-front-matter.ts';
import { PROBLEM_CODES, rankOf } from '#desk/problem-codes.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import type { Problem } from '#wire/problem.ts';

/** The front matter that an answer sets; undefined takes a key out. */
export type Change = Readonly<Record<string, KeyValue | undefined>>;

/** One thing that an editor decides about a dispatch. */
export interface Question {
  /** The worst first. */
  readonly rank: number;
  /** In one line. */
  readonly title: string;
  /** More of it, a line each. */
  readonly details: readonly string[];
  /** What taking it sets, and how a person would say that; undefined where there is nothing to take. */
  readonly offer?: { readonly change: Change; readonly told: string };
  /** The key that an editor may write instead, and what goes with it; undefined where none mends it. */
  readonly key?: string;
  readonly withKey?: Change;
}

/** Kinds of names that the importer finds, and the keys that editors move them to. */
const NAMES = { people: 'a person', organisations: 'an organisation', places: 'a place' } as const;

/** The key that mends what a warning tells. */
const MENDED_BY: Readonly<Record<string, string>> = {
  'wire/dates-differ': 'date',
  'document/dated-by-change': 'date',
  'wire/embargo-unclear': 'embargoed',
  'wire/embargo-zone': 'embargoed',
  'wire/dateline-unclear': 'dateline',
  'wire/language-unclear': 'language',
  'wire/unknown-agency': 'agency',
  'place/unknown': 'located',
};

/** Behind every warning of an import. */
const [RANK_OF_HEADLINE, RANK_OF_NAMES] = [1000, 1001];

/**
 * What an editor decides about a dispatch, worst first: the doubts of its import, then a headline that is the first words of
 * the copy, then the names that were found in it.
 *
 * @param warnings what an import tells of its wire file
 * @param replaced the headline of the dispatch that it seems to be a re-send of
 */
export function questionsAbout(
  dispatch: Dispatch,
  warnings: readonly Problem[],
  replaced: string | undefined,
): readonly Question[] {
  const { suggested } = dispatch;
  const supersedes = suggested?.supersedes;
  return [
    ...warnings.filter(({ code }) => code !== 'wire/near-duplicate').map(ofWarning),
    ...(supersedes === undefined ? [] : [ofResend(supersedes, replaced)]),
    ...(dispatch.headlineSource === 'lead' ? [ofHeadline(dispatch.headline)] : []),
    ...(['people', 'organisations', 'places'] as const).flatMap((kind) =>
      (suggested?.[kind] ?? [])
        .filter(({ name }) => !dispatch[kind].includes(name))
        .map(({ name }) => ofName(kind, name)),
    ),
  ].toSorted((one, other) => one.rank - other.rank);
}

function ofWarning({ code, found, expected, remedy, offer }: Problem): Question {
  const key = MENDED_BY[code];
  return {
    rank: rankOf(code),
    title: `${code}: ${PROBLEM_CODES.get(code)?.meaning ?? ''}`,
    details: [`found     ${found}`, `expected  ${expected}`, `mend      ${remedy}`],
    ...(offer && {
      offer: { change: { [offer.key]: offer.value }, told: `${offer.key}: ${offer.value}` },
    }),
    ...(key !== undefined && { key }),
    // Copy was withheld only until an editor could read when its embargo ends.
    ...(code === 'wire/embargo-unclear' && { withKey: { status: undefined } }),
  };
}

function ofResend(id: string, headline: string | undefined): Question {
  return {
    rank: rankOf('wire/near-duplicate'),
    title: 'It seems to be sent again: nearly the copy of an earlier dispatch',
    details: [headline === undefined ? id : `“${headline}”`],
    offer: { change: { supersedes: id }, told: 'it replaces that one' },
  };
}

function ofHeadline(headline: string): Question {
  return {
    rank: RANK_OF_HEADLINE,
    title: 'The headline is the first words of the copy',
    details: [headline],
    key: 'headline',
    withKey: { headlineSource: 'desk' },
  };
}

function ofName(kind: keyof typeof NAMES, name: string): Question {
  return {
    rank: RANK_OF_NAMES,
    title: `Is “${name}” ${NAMES[kind]} that readers look for?`,
    details: [],
    offer: { change: { [kind]: [name] }, told: `${kind}: ${name}` },
  };
}

/**
 * The change that several answers make together: names of a kind are added to those that the dispatch has. What was
 * suggested is decided, and goes.
 */
export function changeOf(dispatch: Dispatch, answers: readonly Change[], reviewed: string): Change {
  const added = (kind: keyof typeof NAMES) => {
    const names = answers.flatMap((answer) => {
      const value = answer[kind];
      return Array.isArray(value) ? value.map(String) : [];
    });
    return names.length === 0 ? {} : { [kind]: [...new Set([...dispatch[kind], ...names])] };
  };
  const merged: Change = Object.assign({}, ...answers);
  return {
    ...merged,
    ...added('people'),
    ...added('organisations'),
    ...added('places'),
    ...(dispatch.suggested && { suggested: undefined }),
    reviewed,
  };
}
