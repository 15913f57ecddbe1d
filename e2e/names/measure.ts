import { suggestNames } from '#names/suggest-names.ts';
import {
  type MarkedCopy,
  type MarkedSet,
  NAME_KINDS,
  type NameKind,
  readGazetteer,
  readMarkedCopy,
  SETS,
} from './marked-copy.ts';

/** How suggestions of one kind compare with an editor’s marks. */
export interface Score {
  /** What is counted: each name once per dispatch, or every mention. */
  readonly kind: NameKind | 'mentions';
  readonly marked: number;
  readonly suggested: number;
  readonly right: number;
}

/** Names that were marked but not suggested, or suggested but not marked, for tuning the rules. */
export interface Miss {
  readonly file: string;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** The share of suggestions that are right; 1 if there are none. */
export function precisionOf({ right, suggested }: Pick<Score, 'right' | 'suggested'>): number {
  return suggested === 0 ? 1 : right / suggested;
}

/** The share of marked names that are suggested; 1 if there are none. */
export function recallOf({ right, marked }: Pick<Score, 'right' | 'marked'>): number {
  return marked === 0 ? 1 : right / marked;
}

/** The scores of a set: for people, organisations and places, and for mentions of all kinds. */
export function measure(set: MarkedSet): readonly Score[] {
  const compared = readMarkedCopy(set).map(compare);
  return [...NAME_KINDS, 'mentions' as const].map((kind) => {
    const count = (side: 'marked' | 'suggested') =>
      compared.reduce((sum, one) => sum + one[side][kind].size, 0);
    const right = compared.reduce(
      (sum, { marked, suggested }) => sum + both(marked[kind], suggested[kind]).length,
      0,
    );
    return { kind, marked: count('marked'), suggested: count('suggested'), right };
  });
}

/** Where the suggestions for a set differ from the marks. */
export function missesOf(set: MarkedSet): readonly Miss[] {
  return readMarkedCopy(set).flatMap((copy) => {
    const { marked, suggested } = compare(copy);
    const missing = without(marked.mentions, suggested.mentions);
    const wrong = without(suggested.mentions, marked.mentions);
    return missing.length + wrong.length > 0 ? [{ file: copy.file, missing, wrong }] : [];
  });
}

/** The scores of both sets as a Markdown table, for the README of the tests. */
export function scoreTable(): string {
  const rows = SETS.flatMap((set) =>
    measure(set).map((score) => {
      const shares = [precisionOf(score), recallOf(score)].map((share) => share.toFixed(2));
      const { kind, marked, suggested, right } = score;
      return `| ${[set, kind, marked, suggested, right, ...shares].join(' | ')} |`;
    }),
  );
  return [
    '| set | kind | marked | suggested | right | precision | recall |',
    '|---|---|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

type Counted = Readonly<Record<Score['kind'], ReadonlySet<string>>>;

const isPlace = readGazetteer();

function compare({ text, spans, marks }: MarkedCopy): { marked: Counted; suggested: Counted } {
  const names = suggestNames(text, spans, isPlace);
  const suggestions = NAME_KINDS.flatMap((kind) =>
    names[kind].flatMap(({ name, at }) => at.map((offset) => ({ kind, name, at: offset }))),
  );
  return { marked: counted(marks), suggested: counted(suggestions) };
}

function counted(mentions: MarkedCopy['marks']): Counted {
  const namesOf = (kind: NameKind) =>
    new Set(mentions.filter((one) => one.kind === kind).map(({ name }) => name));
  return {
    people: namesOf('people'),
    organisations: namesOf('organisations'),
    places: namesOf('places'),
    mentions: new Set(mentions.map(({ kind, name, at }) => `${kind} ${name} at ${at}`)),
  };
}

function both(some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...some].filter((one) => others.has(one));
}

function without(some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...some].filter((one) => !others.has(one));
}
