import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import { z } from 'zod';
import type { Finding, Problem } from '#wire/problem.ts';
import { describe, notYaml, unknownKey } from './yaml-findings.ts';

/** A text in YAML: a whole file, or its front matter. */
export interface YamlSource {
  readonly text: string;
  readonly file: string;
  /** The line of the file that the text begins on, from 1. */
  readonly firstLine: number;
}

/** The data of a YAML text, or everything that is wrong with it. */
export type YamlResult<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Path = readonly PropertyKey[];
type YamlDocument = Document.Parsed<ParsedNode>;

/** Reads YAML 1.2 by a schema. Each problem has its place; for an unknown key it names the nearest known one. */
export function readYaml<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
): YamlResult<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const problem = (offset: number, finding: Finding): Problem => {
    const { line, col } = lines.linePos(offset);
    const at = { line: line + source.firstLine - 1, column: col };
    return { severity: 'error', file: source.file, ...at, ...finding };
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map(({ pos, message, code }) =>
      problem(pos[0], notYaml(message, code)),
    );
    return { ok: false, problems };
  }
  let value: unknown;
  try {
    // An empty text counts as a mapping without keys, so that each missing key is named.
    value = document.toJS() ?? {};
  } catch (error) {
    return { ok: false, problems: [problem(0, notYaml(String(error)))] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, data: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          problem(
            keyOffset(document, issue.path, key),
            unknownKey(key, keysAt(schema, issue.path)),
          ),
        )
      : [problem(valueOffset(document, issue.path), describe(issue, valueAt(value, issue.path)))],
  );
  return { ok: false, problems };
}

const objectShape = z.object({ properties: z.record(z.string(), z.unknown()) });
const arrayShape = z.object({ items: z.unknown() });

/** The keys that a schema knows at a path into it. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let shape: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  for (const step of path) {
    shape =
      typeof step === 'number'
        ? arrayShape.parse(shape).items
        : objectShape.parse(shape).properties[String(step)];
  }
  return Object.keys(objectShape.parse(shape).properties);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

/** Where a value stands; for a missing one, where its nearest parent does. */
function valueOffset(document: YamlDocument, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: YamlDocument, path: Path, key: string): number {
  const parent: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : valueOffset(document, path);
}
