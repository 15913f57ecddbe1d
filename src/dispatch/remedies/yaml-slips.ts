import { type Document, isScalar, parseDocument, visit } from 'yaml';
import { linesOf, type Position, positionOf } from '#wire/position.ts';
import { excerpt, type Finding } from '#wire/problem.ts';
import { flowRepairs } from './flow-slips.ts';
import { indentRepairs } from './indent-slips.ts';
import { type KnownKeys, keyLine, type LineRepair, lineRepairs } from './line-slips.ts';

/** A mistake in the writing of YAML, where it is, from 1, and how to mend it. */
export interface Slip extends Position {
  readonly finding: Finding;
}

/** What tells which of several repairs was meant. */
export interface SlipContext {
  readonly keys: KnownKeys;
  /** How much a schema finds wrong with a value. */
  readonly countIssues: (value: unknown) => number;
}

const MOST_SLIPS = 10;
/** A wrong indent is at most so many lines from where the parser notices it. */
const INDENT_REACH = 4;
/** How many characters are parsed at most to find what was meant: some 300 trials of usual front matter. */
const MOST_PARSED = 500_000;

/**
 * The mistakes of a text that is no YAML, or whose YAML says something else than its lines. A parser notices a mistake
 * where it can go on no longer, which may be far behind it, and then stumbles again. So each line is looked at for what
 * people write, and a repair counts only if the parser then reads on.
 */
export function findSlips(
  text: string,
  document: Document.Parsed,
  context: SlipContext,
): readonly Slip[] {
  const slips = faultOf(document) === undefined ? [] : findRepaired(text, document, context);
  if (slips.length > 0) return slips;
  // Only the parser finds a key that is there twice.
  const repeated = document.errors.length > 0 ? repeatedKeys(text, document) : [];
  return [...repeated, ...silentSlips(text, document, context)];
}

function findRepaired(
  text: string,
  document: Document.Parsed,
  context: SlipContext,
): readonly Slip[] {
  const slips: Slip[] = [];
  let current = text;
  let fault = faultOf(document);
  const trials = { left: Math.floor(MOST_PARSED / text.length) };
  while (fault !== undefined && slips.length < MOST_SLIPS) {
    const repaired = repair(current, fault, context, trials);
    if (!repaired) break;
    slips.push(repaired.slip);
    current = repaired.text;
    fault = faultOf(parse(current));
  }
  const [first = unexplained(text, faultOf(document) ?? 0)] = slips;
  // What follows a mistake that cannot be explained may follow from it.
  return fault === undefined ? slips : [first];
}

interface Repaired {
  readonly slip: Slip;
  readonly text: string;
}

function repair(
  text: string,
  fault: number,
  { keys, countIssues }: SlipContext,
  trials: { left: number },
): Repaired | undefined {
  const lines = linesOf(text, { start: 0, end: text.length }).map((span) => ({
    ...span,
    text: text.slice(span.start, span.end),
  }));
  const texts = lines.map((line) => line.text);
  const last = positionOf(text, fault).line;
  const near = Array.from({ length: Math.min(last + 1, lines.length) }, (_, index) => index);
  const nearest = near
    .slice(-INDENT_REACH)
    .sort((one, other) => Math.abs(one + 1 - last) - Math.abs(other + 1 - last));
  const partial: Repaired[] = [];
  for (const repairsOf of [lineRepairs, flowRepairs, indentRepairs]) {
    let best: Candidate | undefined;
    for (const index of repairsOf === indentRepairs ? nearest : near) {
      for (const one of repairsOf(texts, index, keys)) {
        trials.left -= 1;
        if (trials.left < 0) return partial[0];
        const changed = applied(text, lines, one.lines);
        const tried = parse(changed);
        const rest = faultOf(tried);
        const repaired = { slip: slipOf(index, one), text: changed };
        if (rest === undefined) {
          const cost = [countIssues(dataOf(tried)), one.lines.size];
          if (best === undefined || isLess(cost, best.cost)) best = { ...repaired, cost };
        } else if (positionOf(changed, rest).line > last) partial.push(repaired);
      }
      // What is wrong with a line stands in it; how far it is to be indented, those around it tell.
      if (best && repairsOf !== indentRepairs) return best;
    }
    if (best) return best;
  }
  return partial[0];
}

/** A repair with which the whole text is YAML: what a schema then finds wrong, and how many lines it changes. */
interface Candidate extends Repaired {
  readonly cost: readonly number[];
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((number, at) => number !== other[at]);
  return index >= 0 && (one[index] ?? 0) < (other[index] ?? 0);
}

function slipOf(index: number, { column, found, expected, remedy }: LineRepair): Slip {
  return { line: index + 1, column, finding: { code: 'yaml/syntax', found, expected, remedy } };
}

function applied(
  text: string,
  lines: readonly { readonly start: number; readonly end: number }[],
  changed: ReadonlyMap<number, string>,
): string {
  let result = '';
  let end = 0;
  for (const [index, line] of [...changed].sort(([one], [other]) => one - other)) {
    const span = lines[index];
    if (!span) continue;
    result += text.slice(end, span.start) + line;
    end = span.end;
  }
  return result + text.slice(end);
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, logLevel: 'error' });
}

/** Where the parser can go on no longer; a key that is there twice does not stop it. */
function faultOf({ errors, warnings }: Document.Parsed): number | undefined {
  const faults = [...errors, ...warnings].filter(({ code }) => code !== 'DUPLICATE_KEY');
  return faults.reduce<number | undefined>(
    (first, { pos }) => (first === undefined || pos[0] < first ? pos[0] : first),
    undefined,
  );
}

function dataOf(document: Document.Parsed): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    return {};
  }
}

function unexplained(text: string, fault: number): Slip {
  const rest = text.slice(fault).trimStart();
  const [words = ''] = rest.split(/[\r\n]/u, 1);
  const at = positionOf(text, rest === '' ? fault : text.length - rest.length);
  return {
    ...at,
    finding: words === '' || words.includes(':') ? notYaml(words) : withoutColon(words),
  };
}

/** The finding for a text that is no YAML, where no slip of the pen explains it. */
export function notYaml(words: string): Finding {
  return {
    code: 'yaml/syntax',
    found:
      words === ''
        ? 'the end, where more should follow'
        : `what is no YAML: “${excerpt(words, 0)}”`,
    expected: 'lines of “key: value”',
    remedy:
      'put quotes around a value that holds a colon, a hash or a quote; close quotes and brackets',
  };
}

function withoutColon(words: string): Finding {
  return {
    code: 'yaml/syntax',
    found: `a line without a colon: “${excerpt(words, 0)}”`,
    expected: 'lines of “key: value”',
    remedy: 'write it as “key: value”, or put spaces before it where it belongs to the line above',
  };
}

function repeatedKeys(text: string, document: Document.Parsed): readonly Slip[] {
  const slips: Slip[] = [];
  visit(document, {
    Map(_, { items }) {
      const firsts = new Map<string, number>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        const first = firsts.get(name);
        if (first === undefined) firsts.set(name, key.range[0]);
        else if (slips.length < MOST_SLIPS) {
          const at = positionOf(text, key.range[0]);
          slips.push({ ...at, finding: repeatedKey(name, at.line - positionOf(text, first).line) });
        }
      }
    },
  });
  return slips;
}

function repeatedKey(name: string, below: number): Finding {
  const distance = below === 1 ? 'the line above' : `${below} lines above`;
  return {
    code: 'yaml/syntax',
    found: `the key “${excerpt(name, 0)}” a second time; the first is ${below === 0 ? 'in the same line' : distance}`,
    expected: 'each key once',
    remedy: below === 0 ? 'remove one of the two' : 'remove one of the two lines',
  };
}

/** Values that YAML reads, but not as they are written: it takes a part for a comment, a name or the line above. */
function silentSlips(
  text: string,
  document: Document.Parsed,
  { keys }: SlipContext,
): readonly Slip[] {
  const aliases = new Set<string>();
  const offsets: number[] = [];
  visit(document, { Alias: (_, { source }) => void aliases.add(source) });
  visit(document, {
    Scalar(place, node) {
      const { anchor, comment, range, type, value } = node;
      if (!range || type !== 'PLAIN') return;
      const isName = anchor !== undefined && !aliases.has(anchor);
      const isCut = typeof value === 'string' && /^\S/u.test(comment ?? '');
      const isEmpty = value === null && text[range[0]] === '#';
      const isNoKey = place === 'key' && isMisread(String(value), keys);
      if (isName || isCut || isEmpty || isNoKey) offsets.push(range[0]);
      const written = text.slice(range[0], range[1]);
      for (const { index } of written.matchAll(/\n/gu)) {
        const [line = ''] = written.slice(index + 1).split('\n', 1);
        const isItem = typeof place === 'number' && /^\s*-/u.test(line);
        if (isItem || keyLine(line, keys)) offsets.push(range[0] + index + 1);
      }
    },
  });
  if (offsets.length === 0) return [];
  const texts = linesOf(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
  const numbers = new Set(
    offsets.slice(0, MOST_SLIPS).map((offset) => positionOf(text, offset).line - 1),
  );
  return [...numbers].flatMap((index) => {
    const [one] = [...lineRepairs(texts, index, keys), ...indentRepairs(texts, index)];
    return one ? [slipOf(index, one)] : [];
  });
}

/** Whether a key has in it what was to stand before it, or a known key and a part of its value. */
function isMisread(key: string, keys: KnownKeys): boolean {
  const [, name = ''] = /^([^\s:]+):[^:]/u.exec(key) ?? [];
  return /^\s|^[-–—•‣·*]\s*\p{L}/u.test(key) || keys.has(name);
}
