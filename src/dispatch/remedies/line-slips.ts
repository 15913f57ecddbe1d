import { codePointOf, excerpt } from '#wire/problem.ts';
import { valueRepairs, valueText } from './value-slips.ts';

/** The keys that a schema knows, at any depth. */
export type KnownKeys = ReadonlySet<string>;

/** One way to mend a line, or several that have the same mistake. */
export interface LineRepair {
  /** Where the mistake is in the line, from 1, in characters. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
  /** The lines instead, by their number from 0. */
  readonly lines: ReadonlyMap<number, string>;
}

/** A line of YAML: what stands before its key or value, and these. */
export interface YamlLine {
  /** Indent and hyphens. */
  readonly before: string;
  /** With its colon and the white space after it; empty for a line without a key. */
  readonly key: string;
  readonly value: string;
}

/** A longer line is not given to be pasted: cut, it would be wrong. */
const LONGEST_LINE = 200;

/** The parts of a line. */
export function partsOf(line: string): YamlLine {
  const [before = ''] = /^\s*(?:-\s+)*/u.exec(line) ?? [];
  const rest = line.slice(before.length);
  const [key = ''] =
    /^(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`,:-][^:]*):(?:[ \t]+|$)/u.exec(rest) ?? [];
  return { before, key, value: rest.slice(key.length).trimEnd() };
}

/** Ends a remedy with the line to write, unless that is too long to be pasted. */
export function withLine(remedy: string, line: string): string {
  return line.length > LONGEST_LINE ? remedy : `${remedy}: “${line}”`;
}

/** What a key is called in a message: “headline”, or the line itself. */
export function nameOf({ key }: YamlLine): string {
  const name = key.trimEnd().slice(0, -1);
  return name === '' ? 'the line' : `“${excerpt(name, 0)}”`;
}

/** How many characters a text has, as editors count columns. */
export function widthOf(text: string): number {
  return [...text].length;
}

/** What may be wrong within a line, with the line as it was probably meant; the likeliest first. */
export function* lineRepairs(
  lines: readonly string[],
  index: number,
  keys: KnownKeys,
): Generator<LineRepair> {
  const line = lines[index] ?? '';
  if (line.trim() === '' || line.trimStart().startsWith('#')) return;
  yield* tabRepairs(lines, index);
  yield* itemRepairs(lines, index, keys);
  const parts = partsOf(line);
  const { before, key, value } = parts;
  const start = widthOf(before + key) + 1;
  const mend = (
    instead: string,
    found: string,
    expected: string,
    remedy: string,
    column = start,
  ): LineRepair => ({
    column,
    found,
    expected,
    remedy: withLine(remedy, instead.trim()),
    lines: new Map([[index, instead]]),
  });
  if (key === '') yield* keyRepairs(parts, keys, mend);
  if (value === '' || (key === '' && !before.includes('-'))) return;
  for (const { value: instead, found, expected, remedy } of valueRepairs(value)) {
    yield mend(before + key + instead, `${found}, in ${nameOf(parts)}`, expected, remedy);
  }
}

// Whoever indents with tabs does so in every line, and it is one mistake. A no-break space looks like one of YAML's.
function* tabRepairs(lines: readonly string[], index: number): Generator<LineRepair> {
  const line = lines[index] ?? '';
  const [sign] = OTHER_SPACE.exec(indentOf(line)) ?? [];
  if (sign === undefined) return;
  const others = lines.flatMap((other, at) =>
    at > index && OTHER_SPACE.test(indentOf(other)) ? [at] : [],
  );
  const also = others.length === 0 ? '' : `, and before those of ${others.length} more below`;
  for (const spaces of sign === '\t' ? ['  ', '    ', ' ', '        ', ''] : [' ', '']) {
    const changed = [index, ...others].map((at): [number, string] => {
      const indent = indentOf(lines[at] ?? '');
      const rest = (lines[at] ?? '').slice(indent.length);
      return [at, indent.replace(/(?<=-)\t/gu, ' ').replace(OTHER_SPACES, spaces) + rest];
    });
    yield {
      column: widthOf(line.slice(0, line.indexOf(sign))) + 1,
      found: `${sign === '\t' ? 'a tab' : `the space ${codePointOf(sign)}`} before the words of the line${also}`,
      expected: 'plain spaces, since YAML knows no others there',
      remedy: withLine('indent with spaces', changed[0]?.[1] ?? ''),
      lines: new Map(changed),
    };
  }
}

const OTHER_SPACE = /[^\S ]/u;
const OTHER_SPACES = /[^\S ]/gu;

function indentOf(line: string): string {
  return /^[\s-]*/u.exec(line)?.[0] ?? '';
}

type Mend = (
  instead: string,
  found: string,
  expected: string,
  remedy: string,
  column?: number,
) => LineRepair;

// `headline:Foo`, `headline Foo`, `headline = Foo`, `headline`
const NO_SPACE = /^("[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_-]*)\s?([:：])(?!\/\/)\s*(\S.*)?$/u;
const NO_COLON = /^([\p{L}_][\p{L}\p{N}_-]*)(?:\s*(=>?|;|->?|–|—|,|\.)\s*|\s+|$)(\S.*)?$/u;
const STRAY = /^([^\p{L}\p{N}\s"'#[{-]{1,3})(\s*)((?:-\s+)?\p{L}.*)$/u;
const COLON = 'a colon and a space between a key and its value';

/** Whether a line begins with a known key, though not as YAML writes it. */
export function keyLine(line: string, keys: KnownKeys): boolean {
  return keys.has(NO_SPACE.exec(line.trimStart())?.[1] ?? '');
}

function* keyRepairs(
  { before, value }: YamlLine,
  keys: KnownKeys,
  mend: Mend,
): Generator<LineRepair> {
  const column = widthOf(before) + 1;
  const [, name = '', colon = '', after = ''] = NO_SPACE.exec(value) ?? [];
  if (name !== '') {
    const found =
      colon === ':' ? 'a colon without a space after it' : `the sign “${colon}” for a colon`;
    const instead = `${before}${name}: ${valueText(after)}`;
    yield mend(
      instead,
      `${found}, in “${excerpt(name, 0)}”`,
      COLON,
      'put a space after the colon',
      column,
    );
  }
  const [, word = '', sign = '', rest = ''] = NO_COLON.exec(value) ?? [];
  if (keys.has(word)) {
    const found = sign === '' ? `“${word}” without a colon` : `“${sign}” after “${word}”`;
    yield mend(
      `${before}${word}: ${valueText(rest)}`,
      found,
      COLON,
      'put a colon and a space there',
      column,
    );
  }
  const [, stray = '', space = '', behind = ''] = STRAY.exec(value) ?? [];
  if (stray !== '' && keys.has(/^(?:-\s+)?([^\s:]+)/u.exec(behind)?.[1] ?? '')) {
    for (const indent of ['', space, `${' '.repeat(stray.length)}${space}`]) {
      const found = `“${stray}” before a key`;
      yield mend(before + indent + behind, found, 'a key after the spaces', 'take it out', column);
    }
  }
  const [, line = ''] = /^["'](.*)["']$/u.exec(value) ?? [];
  if (keys.has(partsOf(line).key.replace(/:\s*$/u, ''))) {
    const found = 'quotes around a whole line';
    yield mend(before + line, found, 'quotes around a value only', 'take them away', column);
  }
  if (value.startsWith('//')) {
    const instead = `${before}#${value.slice(2)}`;
    yield mend(
      instead,
      '“//” at the beginning of a line',
      'a hash before a comment',
      'put a hash there',
      column,
    );
  }
}

// `-Migration`, `• Migration`
const ITEM = /^(\s*)([-–—•‣·*])\s*(\S.*)$/u;

// Whoever writes a list with other signs does so in every line of it, and it is one mistake.
function* itemRepairs(
  lines: readonly string[],
  index: number,
  keys: KnownKeys,
): Generator<LineRepair> {
  const [, indent = '', sign = ''] = otherItem(lines[index]) ?? [];
  if (sign === '') return;
  const changed = new Map<number, string>();
  for (let at = index; ; at += 1) {
    const [, space, same, item = ''] = otherItem(lines[at]) ?? [];
    if (space !== indent || same !== sign) break;
    const isKey = keys.has(partsOf(item).key.replace(/:\s*$/u, ''));
    changed.set(at, `${indent}- ${isKey ? item : valueText(item)}`);
  }
  const also = changed.size === 1 ? '' : `, and so in ${changed.size - 1} more below`;
  yield {
    column: widthOf(indent) + 1,
    found: `“${sign}” ${sign === '-' ? 'without a space after it' : 'before an item of a list'}${also}`,
    expected: 'a hyphen and a space before each item of a list',
    remedy: withLine('put a hyphen and a space there', changed.get(index)?.trim() ?? ''),
    lines: changed,
  };
}

function otherItem(line = ''): RegExpExecArray | undefined {
  const match = ITEM.exec(line);
  return match && !/^\s*-(?:\s|--)/u.test(line) ? match : undefined;
}
