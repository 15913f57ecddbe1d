import { codePointOf, excerpt } from '#wire/problem.ts';

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

/** A text in quotes, so that YAML takes every character of it for itself. */
export function quoted(text: string): string {
  const isPlain = !/["\\]/u.test(text);
  return isPlain || text.includes("'") ? JSON.stringify(text) : `'${text}'`;
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

/** A value as it is, or in quotes where YAML would take a part of it for its own. */
function valueText(value: string): string {
  const text = value.trim();
  return isPlain(text) || /^["'[{|>]/u.test(text) ? text : quoted(text);
}

/** Whether YAML takes each character of a value without quotes for itself (YAML 1.2, section 7.3.3). */
export function isPlain(value: string): boolean {
  return !/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#/u.test(value);
}

interface ValueRepair {
  readonly value: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

function* valueRepairs(value: string): Generator<ValueRepair> {
  const [first = ''] = value;
  if (first === '"' || first === "'") yield* quoteRepairs(value, first);
  else if (first === '[' || first === '{') return;
  else if (!isPlain(value)) {
    if (/^-\s/u.test(value)) yield itemInLine(value);
    yield plainRepair(value);
    const [, text = ''] = /^[|>]\s*(\S.*)$/u.exec(value) ?? [];
    if (text !== '') yield blockInLine(value, text);
  }
}

function blockInLine(value: string, text: string): ValueRepair {
  return {
    value: valueText(text),
    found: `words behind “${value[0]}”`,
    expected: 'the words of a block of text on the lines below it',
    remedy: 'take the sign out',
  };
}

function itemInLine(value: string): ValueRepair {
  return {
    value: `[${valueText(value.slice(1))}]`,
    found: 'an item of a list in the line of its key',
    expected: 'a list in brackets, or each item in a line of its own',
    remedy: 'put brackets around it',
  };
}

function* quoteRepairs(value: string, quote: string): Generator<ValueRepair> {
  const end = closingQuote(value, quote);
  const expected = 'the same straight quote before and after the value, or none';
  if (end < 0) {
    const found = `a quote ${quote} that does not end`;
    const inner = value
      .slice(1)
      .replace(/["'“”„‘’«»]$/u, '')
      .trimEnd();
    yield { value: quote + inner + quote, found, expected, remedy: 'close the quote' };
    yield { value: quoted(inner), found, expected, remedy: 'close the quote' };
    return;
  }
  const rest = value.slice(end + 1).trim();
  if (/^[,;.]$/u.test(rest)) {
    const found = `“${rest}” after the closing quote`;
    yield {
      value: value.slice(0, end + 1),
      found,
      expected: 'nothing after a value',
      remedy: 'take it out',
    };
  }
  if (rest.startsWith(',')) {
    const found = 'several values in quotes, without brackets around them';
    yield {
      value: `[${value}]`,
      found,
      expected: 'a list in brackets',
      remedy: 'put brackets around them',
    };
  }
  const isWhole = value.endsWith(quote) && value.length > 1;
  const text = isWhole ? value.slice(1, -1) : value;
  const found =
    rest !== ''
      ? `a quote ${quote} before the end of the value`
      : 'a backslash in double quotes, where it begins a sign of YAML';
  yield {
    value: quoted(text),
    found,
    expected: 'quotes around the whole value, and other ones within',
    remedy: 'put quotes around the whole value',
  };
}

/** Where a quoted value ends; -1 where it does not. */
function closingQuote(value: string, quote: string): number {
  for (let index = 1; index < value.length; index += 1) {
    const character = value[index];
    if (quote === '"' && character === '\\') index += 1;
    else if (character === quote) {
      if (quote === '"' || value[index + 1] !== quote) return index;
      index += 1;
    }
  }
  return -1;
}

function plainRepair(value: string): ValueRepair {
  const [first = ''] = value;
  const smart = /^[“”„«‘’](.*)[”“»’‘]$/u.exec(value)?.[1];
  const text = smart ?? value;
  if (smart !== undefined && !isPlain(smart)) {
    return {
      value: quoted(text),
      found: `the quotes ${first}${value.at(-1)}, which mean nothing in YAML`,
      expected: 'straight quotes around a value that holds a colon or a hash',
      remedy: 'put straight quotes in their place',
    };
  }
  const isFirst =
    !isPlain(first === '-' || first === '?' || first === ':' ? `${first} ` : first) &&
    !/^[-?:]\S/u.test(value);
  const sign = isFirst
    ? `“${first}” at the beginning of a value`
    : /:(?:\s|$)/u.test(value)
      ? 'a colon within a value'
      : 'a hash within a value, where YAML begins a comment';
  return {
    value: quoted(text),
    found: `${sign}, without quotes`,
    expected:
      isFirst || sign.startsWith('a colon')
        ? 'quotes around a value that YAML would take for something else'
        : 'quotes around the value, or a space after the hash of a comment',
    remedy: 'put quotes around it',
  };
}
