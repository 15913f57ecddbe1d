import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { z } from 'zod';
import type { Position } from '#wire/position.ts';
import type { Finding, Problem } from '#wire/problem.ts';
import { findSlips, notYaml } from './remedies/yaml-slips.ts';
import { countIssues, issuesOf, keysOf } from './schema-issues.ts';
import { describe, nothingWritten } from './yaml-findings.ts';

/** A text in YAML: a whole file, or its front matter. */
export interface YamlSource {
  readonly text: string;
  readonly file: string;
  /** The line of the file that the text begins on, from 1. */
  readonly firstLine: number;
}

/** The way to a value from the top: keys, and places in lists from 0. */
export type KeyPath = readonly PropertyKey[];

/** The data of a YAML text, or everything that is wrong with it. */
export type YamlResult<T> =
  | {
      readonly ok: true;
      readonly data: T;
      /** Where a key is in the file; for one that is not there, the nearest that holds it. */
      readonly keyPosition: (path: KeyPath) => Position;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type YamlDocument = Document.Parsed<ParsedNode>;

/** A file with so many mistakes is another kind of file. */
const MOST_PROBLEMS = 30;

/**
 * Reads YAML 1.2 by a schema. Each problem has its place and, where one can be known, the line to write instead; for an
 * unknown key it names the nearest known one.
 */
export function readYaml<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
): YamlResult<z.infer<S>> {
  const { file, firstLine } = source;
  // A lone CR ends a line for an editor, but not for the parser.
  const text = source.text.replace(/\r(?!\n)/gu, '\n');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    const column = [...text.slice(offset - col + 1, offset)].length + 1;
    return { line: line + firstLine - 1, column };
  };
  const problem = (at: Position, finding: Finding): Problem => {
    return { severity: 'error', file, ...at, ...finding };
  };
  const slips = findSlips(text, document, {
    keys: keysOf(schema),
    countIssues: (value) => countIssues(schema, value),
  });
  if (slips.length > 0) {
    const problems = slips.map(({ line, column, finding }) =>
      problem({ line: line + firstLine - 1, column }, finding),
    );
    return { ok: false, problems };
  }
  let value: unknown;
  try {
    // An empty text counts as a mapping without keys.
    value = document.toJS() ?? {};
  } catch {
    return { ok: false, problems: [problem({ line: firstLine, column: 1 }, notYaml(text))] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const keyPosition = (path: KeyPath) => positionAt(keyOffset(document, path));
    return { ok: true, data: parsed.data, keyPosition };
  }
  const issues = issuesOf(schema, value);
  if (document.contents === null) {
    return {
      ok: false,
      problems: [problem({ line: firstLine, column: 1 }, nothingWritten(issues))],
    };
  }
  const problems = issues.slice(0, MOST_PROBLEMS).map((issue) => {
    const { path, kind } = issue;
    const written = kind === 'missing' ? '' : writtenAt(document, text, path);
    const isAtValue = kind === 'missing' || (kind === 'invalid' && written !== '');
    const offset = isAtValue ? valueOffset(document, path) : keyOffset(document, path);
    const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1)) : undefined;
    const isInBrackets = isSeq(parent) && parent.flow === true;
    return problem(positionAt(offset), describe(issue, { schema, value, written, isInBrackets }));
  });
  return { ok: false, problems };
}

/** Where a value is; for a missing one, where its nearest parent is. */
function valueOffset(document: YamlDocument, path: KeyPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where the key of a value is; for an item of a list, where the item is. */
function keyOffset(document: YamlDocument, path: KeyPath): number {
  const parentPath = path.slice(0, -1);
  const parent: unknown = parentPath.length === 0 ? document.contents : document.getIn(parentPath);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === path.at(-1))
    : undefined;
  return isScalar(pair?.key) && pair.key.range
    ? pair.key.range[0]
    : valueOffset(document, isMap(parent) ? parentPath : path);
}

/** A value as it is written in the file; empty for one that is left out. */
function writtenAt(document: YamlDocument, text: string, path: KeyPath): string {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) && node.range ? text.slice(node.range[0], node.range[1]).trim() : '';
}
