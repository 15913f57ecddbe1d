import { Document } from 'yaml';
import type { z } from 'zod';
import { excerpt, type Finding } from '#wire/problem.ts';
import { EXAMPLES } from './remedies/examples.ts';
import { noSuchDay } from './remedies/likely-dates.ts';
import { impliedValue, type LikelyValue, likelyValues } from './remedies/likely-values.ts';
import { meantKey } from './remedies/other-names.ts';
import { issuesWith, keyBefore, keysAt, type SchemaIssue, valueAt } from './schema-issues.ts';
import type { KeyPath } from './yaml.ts';

/** What an issue is about. */
export interface IssueContext {
  readonly schema: z.ZodType;
  /** All that was read. */
  readonly value: unknown;
  /** The value concerned, as it is in the file; empty for one that is left out. */
  readonly written: string;
  /** Whether it is an item of a list in brackets. */
  readonly isInBrackets: boolean;
}

/** A longer line is not given to be pasted: cut, it would be wrong. */
const LONGEST_LINE = 200;

/** The finding for a value that is wrong or missing, or a key that is not known. */
export function describe(issue: SchemaIssue, context: IssueContext): Finding {
  switch (issue.kind) {
    case 'unknown':
      return unknownKey(issue, context);
    case 'half':
      return half(issue);
    case 'split':
      return split(issue, context);
    case 'missing':
      return missing(issue, context);
    case 'invalid':
      return invalid(issue, context);
  }
}

type ValueIssue = Extract<SchemaIssue, { issue: unknown }>;

function missing({ path, issue }: ValueIssue, context: IssueContext): Finding {
  const { value } = context;
  const key = String(path.at(-1));
  const parent = valueAt(value, path.slice(0, -1));
  const implied = impliedValue(key, parent);
  const line = lineOf(key, implied ?? EXAMPLES[key]);
  const such = implied === undefined ? ', such as' : ', which never changes:';
  return {
    code: 'yaml/missing',
    found: `no “${nameOf(path)}”`,
    expected: expectationAt(path, issue, context),
    remedy:
      implied === undefined && IMPORTED.includes(key)
        ? putBack(key, parent)
        : `add “${key}:” with its value${line === '' ? '' : `${such} “${line}”`}`,
  };
}

/** The finding for a text that has no key at all, by the keys that it lacks. */
export function nothingWritten(issues: readonly SchemaIssue[]): Finding {
  const names = issues.map(({ path }) => nameOf(path));
  const lines = names.map((name) => lineOf(name, EXAMPLES[name])).filter((line) => line !== '');
  return {
    code: 'yaml/missing',
    found: 'no key at all',
    expected: names.join(', '),
    remedy: `put them back from an earlier version of the file, or write a line for each, such as “${lines[0]}”`,
  };
}

/** Keys that only the importer can know. */
const IMPORTED: readonly string[] = ['id', 'sha256', 'wire'];

function half({ path, lacking, rule }: Extract<SchemaIssue, { kind: 'half' }>): Finding {
  const key = keyOf(path);
  return {
    code: 'yaml/invalid',
    found: `“${nameOf(path)}” without “${lacking}”`,
    expected: rule,
    remedy: `add “${lacking}:”, such as “${lineOf(lacking, EXAMPLES[lacking])}”, or take “${key}” out`,
  };
}

function split({ path }: SchemaIssue, { written }: IssueContext): Finding {
  const key = keyOf(path);
  return {
    code: 'yaml/invalid',
    found: `a hyphen before “${key}”, which begins another item of “${nameOf(path.slice(0, -2))}”`,
    expected: 'a hyphen before the first key of each item only',
    remedy: `put a space in place of the hyphen: “    ${excerpt(`${key}: ${written}`, 0)}”`,
  };
}

function invalid({ path, issue }: ValueIssue, context: IssueContext): Finding {
  const found = valueAt(context.value, path);
  const day = typeof found === 'string' ? noSuchDay(found) : undefined;
  return {
    code: 'yaml/invalid',
    found: foundAt(path, found, context.written),
    expected: day ?? expectationAt(path, issue, context),
    remedy: remedyOf(path, issue, context),
  };
}

function foundAt(path: KeyPath, found: unknown, written: string): string {
  const name = nameOf(path);
  const isNothing = found === null || (typeof found === 'string' && found.trim() === '');
  if (isNothing) return name === '' ? 'nothing' : `“${name}” without a value`;
  const shown = typeof found === 'object' && written !== '' ? written : JSON.stringify(found);
  return name === '' ? excerpt(shown, 0) : `“${name}” is ${excerpt(shown, 0)}`;
}

function remedyOf(path: KeyPath, issue: z.core.$ZodIssue, context: IssueContext): string {
  const key = keyOf(path);
  const parent = valueAt(context.value, path.slice(0, -1));
  const found = valueAt(context.value, path);
  const { written } = context;
  const right = likelyValues({ key, found, written, parent, issue }).filter(({ value }) =>
    isMended(path, value, context),
  );
  const [first] = right;
  if (first) return writeOne(path, first, right, context);
  if (found === null && typeof path.at(-1) === 'number')
    return 'take the hyphen out, or write something after it';
  if (IMPORTED.includes(key)) return putBack(key, parent);
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `shorten it to ${issue.maximum} characters`;
  return exampleOf(path, context);
}

function writeOne(
  path: KeyPath,
  first: LikelyValue,
  all: readonly LikelyValue[],
  context: IssueContext,
): string {
  const same = first.why === undefined ? [first] : all.filter(({ why }) => why === first.why);
  const lines = [...new Set(same.map(({ value }) => lineAt(path, value, context)))].slice(0, 2);
  const isShort = lines.every((line) => line.length <= LONGEST_LINE);
  return `${first.why ?? 'write'} ${isShort ? lines.map((line) => `“${line}”`).join(' or ') : 'it so'}`;
}

function putBack(key: string, parent: unknown): string {
  const wire =
    key === 'sha256' && typeof parent === 'object' && parent !== null
      ? Reflect.get(parent, 'wire')
      : undefined;
  const again = `put it back from an earlier version of the file`;
  return typeof wire === 'string'
    ? `${again}; “sha256sum ${excerpt(wire, 0)}” in the content folder prints it too`
    : again;
}

/** Where an editor finds what no message can know. */
const WHERE_FOUND: Readonly<Record<string, string>> = {
  supersedes: 'copy the id from the front matter of that dispatch, such as',
  translates: 'copy the id from the front matter of that dispatch, such as',
};

function exampleOf(path: KeyPath, context: IssueContext): string {
  const key = keyOf(path);
  const last = path.at(-1);
  if (path.length === 0)
    return 'write lines of “key: value”, without a hyphen or a bracket before them';
  const example = EXAMPLES[key];
  const item = typeof last === 'number' && Array.isArray(example) ? example[0] : example;
  return item !== undefined && isMended(path, item, context)
    ? `${WHERE_FOUND[key] ?? 'correct the value, such as'} “${lineAt(path, item, context)}”`
    : 'correct the value';
}

/** Whether the schema takes another value in the place of a refused one. */
function isMended(path: KeyPath, other: unknown, { schema, value }: IssueContext): boolean {
  return issuesWith(schema, value, path, other).length === 0;
}

// What a text must be, only a text is told.
function expectationAt(path: KeyPath, issue: z.core.$ZodIssue, context: IssueContext): string {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return expectation(issue);
  const [other] = issuesWith(context.schema, context.value, path, '');
  return expectation(other ?? issue);
}

/** The key that a value belongs to; for an item of a list, that of the list. */
function keyOf(path: KeyPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function nameOf(path: KeyPath): string {
  return path.map((step) => excerpt(String(step), 0)).join('.');
}

function lineAt(path: KeyPath, value: unknown, { isInBrackets }: IssueContext): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return lineOf(String(last ?? ''), value);
  const [, item = ''] = /^\[(.*)\]$/su.exec(lineOf('', [value])) ?? [];
  return isInBrackets ? item : `- ${item}`;
}

/** A line of YAML that gives a key a value; empty where there is none to give. */
function lineOf(key: string, value: unknown): string {
  if (value === undefined) return '';
  const document = new Document();
  const node = document.createNode(value, { flow: true });
  document.contents = key === '' ? node : document.createNode({});
  if (key !== '') document.set(key, node);
  return document
    .toString({ lineWidth: 0, blockQuote: false, flowCollectionPadding: false })
    .trim();
}

const KINDS_OF_VALUE: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS_OF_VALUE[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' ? 'a list that is not empty' : `${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string'
        ? `at most ${issue.maximum} characters`
        : `${issue.maximum} or less`;
    default:
      return issue.message;
  }
}

/** The finding for a key that the schema does not know, with the nearest one that it does. */
function unknownKey(
  { path, key, meant }: Extract<SchemaIssue, { kind: 'unknown' }>,
  context: IssueContext,
): Finding {
  const { schema, value, written } = context;
  const parent = path.slice(0, -1);
  const known = keysAt(schema, parent);
  return {
    code: 'yaml/unknown-key',
    found: `the key “${excerpt(key, 0)}”`,
    expected: `one of ${known.join(', ')}`,
    remedy:
      moveKey({ path, key }, context) ??
      (meant === undefined
        ? removeKey(key, known, Object.keys(Object(valueAt(value, parent))))
        : renameKey(key, meant, written)),
  };
}

function renameKey(key: string, name: string, written: string): string {
  if (key.toLowerCase() === 'draft' && name === 'status') return 'write “status: withheld”';
  const line = keyLineOf(name, written);
  return line.length <= LONGEST_LINE ? `write “${name}” instead: “${line}”` : `write “${name}”`;
}

function removeKey(key: string, known: readonly string[], given: readonly string[]): string {
  const { name } = meantKey(key, known);
  return given.includes(name)
    ? `remove it; the nearest known key, “${name}”, is there already`
    : `remove it; the nearest known key is “${name}”`;
}

/** The line of a key, with its value unless that goes on in other lines. */
function keyLineOf(key: string, written: string): string {
  return written === '' || /[\r\n]/u.test(written) ? `${key}:` : `${key}: ${written}`;
}

/** How to mend a key that is known, but at another depth: its indentation is wrong. */
function moveKey(
  { path, key }: { readonly path: KeyPath; readonly key: string },
  { schema, value, written }: IssueContext,
): string | undefined {
  const parent = path.slice(0, -1);
  const line = excerpt(keyLineOf(key, written), 0);
  const before = keyBefore(value, path);
  if (before !== undefined) {
    const above = [...parent, before];
    const inner = [...keysAt(schema, [...above, 0]), ...keysAt(schema, above)];
    // A block of text, `|` or `>`, is empty where its lines are not indented.
    if (inner.includes(key) || valueAt(value, above) === '') {
      return `put spaces before it, so that it belongs to “${excerpt(before, 0)}”: “    ${line}”`;
    }
  }
  const isOuter = parent
    .map((_, length) => parent.slice(0, length))
    .some((outer) => keysAt(schema, outer).includes(key));
  return isOuter
    ? `take away the spaces before it, since it does not belong to “${nameOf(parent)}”: “${line}”`
    : undefined;
}
