import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBlocks } from '#wire/body/blocks.ts';
import { parseDateline } from '#wire/dateline/dateline.ts';
import type { Span } from '#wire/position.ts';

/** The sets of marked copy: `tuned` is looked at while the rules are made, `held-back` is not. */
export const SETS = ['tuned', 'held-back'] as const;
export type MarkedSet = (typeof SETS)[number];

export const NAME_KINDS = ['people', 'organisations', 'places'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name that an editor marked in copy. */
export interface Mark {
  readonly kind: NameKind;
  /** The full name, if the marked words are a short form of it. */
  readonly name: string;
  /** The start of the marked words in the copy (UTF-16 units). */
  readonly at: number;
}

/** An invented dispatch without its marks, and the marks. */
export interface MarkedCopy {
  readonly file: string;
  readonly text: string;
  /** Its paragraphs, without the dateline. */
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
}

const KINDS: Readonly<Record<string, NameKind>> = {
  person: 'people',
  org: 'organisations',
  place: 'places',
};

/** The dispatches of a set, by file name. */
export function readMarkedCopy(set: MarkedSet): readonly MarkedCopy[] {
  const folder = join(import.meta.dirname, set);
  return readdirSync(folder)
    .sort()
    .map((file) => parseMarks(file, readFileSync(join(folder, file), 'utf8')));
}

/** Whether a name is in the small gazetteer used for measuring, which also has towns called Of, Same and Split. */
export function readGazetteer(): (name: string) => boolean {
  const text = readFileSync(join(import.meta.dirname, 'gazetteer.txt'), 'utf8');
  const names = new Set(text.split(/,\s*|\n/u));
  return (name) => names.has(name);
}

/**
 * Parses `{person Anna Laht}` and `{person Laht = Anna Laht}`: the words in the copy, and the full name if they are
 * not.
 */
function parseMarks(file: string, marked: string): MarkedCopy {
  const marks: Mark[] = [];
  let text = '';
  let behind = 0;
  for (const match of marked.matchAll(/\{(\w+) ([^}=]+?)(?: = ([^}]+))?\}/gu)) {
    const [all, label = '', words = '', name = words] = match;
    const kind = KINDS[label];
    if (!kind) throw new Error(`${file}: no kind of name is called “${label}”`);
    text += marked.slice(behind, match.index);
    marks.push({ kind, name, at: text.length });
    text += words;
    behind = match.index + all.length;
  }
  text += marked.slice(behind);
  return { file, text, spans: bodyOf(file, text), marks };
}

function bodyOf(file: string, text: string): readonly Span[] {
  const dateline = parseDateline(text, 0);
  if (!dateline) throw new Error(`${file}: no dateline`);
  return parseBlocks(text, { start: dateline.end, end: text.length });
}
