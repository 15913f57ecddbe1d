import { z } from 'zod';
import { remember } from '#wire/remember.ts';
import { meantKey, sameKey } from './remedies/other-names.ts';
import type { KeyPath } from './yaml.ts';

/** One thing that a value lacks, or has wrong, by its schema. Its path leads to the key concerned. */
export type SchemaIssue =
  | {
      readonly kind: 'unknown';
      readonly path: KeyPath;
      readonly key: string;
      /** The key that was probably meant, and is not there. */
      readonly meant?: string | undefined;
    }
  /** A key that needs another beside it. */
  | {
      readonly kind: 'half';
      readonly path: KeyPath;
      readonly lacking: string;
      readonly rule: string;
    }
  /** A hyphen that makes two items of one. */
  | { readonly kind: 'split'; readonly path: KeyPath }
  | {
      readonly kind: 'missing' | 'invalid';
      readonly path: KeyPath;
      readonly issue: z.core.$ZodIssue;
    };

/** What is wrong with a value: one issue for each mistake. */
export function issuesOf(schema: z.ZodType, value: unknown): readonly SchemaIssue[] {
  const issues = (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    toIssues(schema, value, issue),
  );
  // Of a value that breaks two rules, the first is told.
  const firsts = new Map(issues.toReversed().map((issue) => [shown(issue.path), issue]));
  const single = issues.filter((issue) => firsts.get(shown(issue.path)) === issue);
  return withoutMisnamed(schema, value, joinSplit(value, single));
}

/** More unknown keys than these are not looked up. */
const MOST_KEYS = 30;

/** How much is wrong with a value, at a glance. */
export function countIssues(schema: z.ZodType, value: unknown): number {
  return (schema.safeParse(value).error?.issues ?? []).reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  );
}

/** What a schema finds wrong with another value at a path into one, or with what it holds. */
export function issuesWith(
  schema: z.ZodType,
  whole: unknown,
  path: KeyPath,
  value: unknown,
): readonly z.core.$ZodIssue[] {
  const changed: { all: unknown } = { all: structuredClone(whole) };
  const [last = 'all', ...parents] = ['all', ...path].toReversed();
  Reflect.set(Object(valueAt(changed, parents.toReversed())), last, value);
  return (schema.safeParse(changed.all).error?.issues ?? []).filter(({ path: other }) =>
    path.every((step, index) => other[index] === step),
  );
}

function toIssues(
  schema: z.ZodType,
  value: unknown,
  issue: z.core.$ZodIssue,
): readonly SchemaIssue[] {
  const { path, message: rule } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, MOST_KEYS)
      .map((key) => ({ kind: 'unknown', path: [...path, key], key }));
  }
  const found = valueAt(value, path);
  if (path.length > 0 && found === undefined) return [{ kind: 'missing', path, issue }];
  const pair =
    issue.code === 'custom' ? keysAt(schema, path).filter((key) => rule.includes(key)) : [];
  const there = pair.find((key) => valueAt(found, [key]) !== undefined);
  const lacking = pair.find((key) => valueAt(found, [key]) === undefined);
  return there === undefined || lacking === undefined
    ? [{ kind: 'invalid', path, issue }]
    : [{ kind: 'half', path: [...path, there], lacking, rule }];
}

/** A required key under a wrong name, or at a wrong depth, is one mistake: that of the unknown key. */
function withoutMisnamed(
  schema: z.ZodType,
  value: unknown,
  issues: readonly SchemaIssue[],
): readonly SchemaIssue[] {
  const named = issues.map((issue) =>
    issue.kind === 'unknown'
      ? { ...issue, meant: meantBy(schema, value, issue.path, issues) }
      : issue,
  );
  const explained = new Set(
    named.flatMap((issue) => {
      if (issue.kind !== 'unknown') return [];
      const { path, key, meant } = issue;
      const parent = path.slice(0, -1);
      const before = keyBefore(value, path);
      return [
        ...(meant === undefined ? [] : [[...parent, meant]]),
        ...(before === undefined ? [] : placesBelow(schema, value, [...parent, before], key)),
        ...depthsOf(path).map((end) => [...end, key]),
      ].map(shown);
    }),
  );
  return named.filter(
    (issue) => issue.kind === 'unknown' || !explained.has(shown(lackingPath(issue))),
  );
}

function lackingPath(issue: SchemaIssue): KeyPath {
  return issue.kind === 'half' ? [...issue.path.slice(0, -1), issue.lacking] : issue.path;
}

/** Where a key that stands too far left may belong: the key above, if it is empty, or what that holds. */
function placesBelow(
  schema: z.ZodType,
  value: unknown,
  above: KeyPath,
  key: string,
): readonly KeyPath[] {
  const found = valueAt(value, above);
  const isKnown = keysAt(schema, [...above, 0]).includes(key);
  if (found === null) return isKnown ? [above] : [];
  return [[...above, key], ...(Array.isArray(found) ? [[...above, found.length - 1, key]] : [])];
}

/** The key that an unknown one stands for, which is not there: another name of it, the only one missing, or one near. */
function meantBy(
  schema: z.ZodType,
  value: unknown,
  path: KeyPath,
  issues: readonly SchemaIssue[],
): string | undefined {
  const parent = path.slice(0, -1);
  const mapping = Object(valueAt(value, parent));
  const free = keysAt(schema, parent).filter((key) => !Object.hasOwn(mapping, key));
  const key = String(path.at(-1));
  const same = sameKey(key, free);
  if (same !== undefined) return same;
  const beside = issues.filter((one) => shown(one.path.slice(0, -1)) === shown(parent));
  const [missing, second] = beside.filter(({ kind }) => kind === 'missing');
  const isOnly = beside.filter(({ kind }) => kind === 'unknown').length === 1;
  if (missing && !second && isOnly) {
    const isTaken = issuesWith(schema, value, missing.path, valueAt(mapping, [key])).length === 0;
    if (isTaken) return String(missing.path.at(-1));
  }
  const near = free.length === 0 ? undefined : meantKey(key, free);
  return near?.isNear ? near.name : undefined;
}

/** Two items, each of which lacks what the other has, are one that a hyphen divides. */
function joinSplit(value: unknown, issues: readonly SchemaIssue[]): readonly SchemaIssue[] {
  const missing = new Set(
    issues.flatMap(({ kind, path }) => (kind === 'missing' ? [shown(path)] : [])),
  );
  const divided = new Map<string, SchemaIssue>();
  for (const { kind, path } of issues) {
    const place = path.at(-2);
    if (kind !== 'missing' || typeof place !== 'number') continue;
    const list = path.slice(0, -2);
    const keys = [place, place + 1].map((at) => Object.keys(Object(valueAt(value, [...list, at]))));
    const [first = [], second = []] = keys;
    const [key] = second;
    const isOne =
      second.includes(String(path.at(-1))) &&
      first.some((one) => missing.has(shown([...list, place + 1, one]))) &&
      !first.some((one) => second.includes(one));
    if (!isOne || key === undefined) continue;
    divided.set(shown([...list, place]), { kind: 'split', path: [...list, place + 1, key] });
    divided.set(shown([...list, place + 1]), { kind: 'split', path: [...list, place + 1, key] });
  }
  if (divided.size === 0) return issues;
  const joined = new Map(
    issues.map((issue) => {
      const one = divided.get(shown(issue.path.slice(0, -1))) ?? issue;
      return [`${one.kind} ${shown(one.path)}`, one];
    }),
  );
  return [...joined.values()];
}

/** The key before another in their mapping; undefined for the first. */
export function keyBefore(value: unknown, path: KeyPath): string | undefined {
  const keys = Object.keys(Object(valueAt(value, path.slice(0, -1))));
  return keys[keys.indexOf(String(path.at(-1))) - 1];
}

/** The paths that hold a path: those of its parents. */
function depthsOf(path: KeyPath): readonly KeyPath[] {
  return path.slice(1).map((_, length) => path.slice(0, length));
}

function shown(path: KeyPath): string {
  return path.map(String).join('\n');
}

/** The value at a path into another; undefined where there is none. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

const shape = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  items: z.unknown().optional(),
});

/** The keys that a schema knows at a path into it; none where it knows no keys. */
export function keysAt(schema: z.ZodType, path: KeyPath): readonly string[] {
  let inner: unknown = jsonSchemaOf(schema);
  for (const step of path) {
    const { properties, items } = shape.catch({ properties: {}, items: {} }).parse(inner);
    inner = typeof step === 'number' ? items : properties[String(step)];
  }
  return Object.keys(shape.safeParse(inner).data?.properties ?? {});
}

const jsonSchemaOf = remember((schema: z.ZodType): unknown =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
);

/** Every key that a schema knows, at any depth. */
export const keysOf = remember((schema: z.ZodType): ReadonlySet<string> => {
  const keys = new Set<string>();
  const look = (inner: unknown) => {
    const { properties = {}, items } = shape.safeParse(inner).data ?? {};
    for (const [key, value] of Object.entries(properties)) {
      keys.add(key);
      look(value);
    }
    if (items !== undefined) look(items);
  };
  look(jsonSchemaOf(schema));
  return keys;
});
