import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { excerpt } from '#wire/problem.ts';
import type { Escaped } from './escaped.ts';
import type { Phrase } from './fields.ts';
import { MAX_DEPTH, refuseUnprintable, type Source, sourceError, tooDeep } from './source.ts';

/** A JSON value with its place in the file. */
export type JsonNode = Node;

// One UTF-16 unit each, but up to six characters in the file.
const ESCAPE = /\\(?:u[\dA-Fa-f]{4}|.)/gu;

/**
 * The value of a JSON file (RFC 8259: no comments, no trailing commas), with the place of each part.
 *
 * @throws WireError container/broken with line and column where it is not JSON, container/too-deep
 */
export function readJson(source: Source): JsonNode {
  // RFC 8259 lets a reader ignore a byte-order mark; a space in its place keeps the offsets.
  const text = source.text.replace(/^\uFEFF/u, ' ');
  refuseDepth(source, text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  try {
    JSON.parse(text);
  } catch {
    throw noJson(source, errors.at(0)?.offset ?? text.length);
  }
  if (root) return root;
  throw noJson(source, 0);
}

/**
 * The property of an object, its name in any case: ninjs 3 has `pubStatus` for the `pubstatus` of ninjs 1 and 2. Of two
 * with the same name the last counts, as in JavaScript.
 */
export function property(object: JsonNode | undefined, ...names: readonly string[]) {
  return names
    .map((name) => properties(object).findLast((one) => one.name.toLowerCase() === name)?.value)
    .find((value) => value !== undefined && value.type !== 'null');
}

/** The properties of an object, in order; none where the value is no object. */
export function properties(
  object: JsonNode | undefined,
): readonly { readonly name: string; readonly value: JsonNode }[] {
  if (object?.type !== 'object') return [];
  return (object.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    value ? [{ name: String(key?.value), value }] : [],
  );
}

/** The elements of an array; none where the value is no array. */
export function elements(array: JsonNode | undefined): readonly JsonNode[] {
  return array?.type === 'array' ? (array.children ?? []) : [];
}

/** The words of a string; undefined where the value is missing, empty or not a string. */
export function stringOf(value: JsonNode | undefined): Phrase | undefined {
  const written: unknown = value?.type === 'string' ? value.value : undefined;
  const text = typeof written === 'string' ? foldWhiteSpace(written) : '';
  return value && text
    ? { text, start: value.offset, end: value.offset + value.length }
    : undefined;
}

/**
 * A string with the places of its characters.
 *
 * @throws WireError container/control-character where an escape gives one, or half of a surrogate pair
 */
export function escapedString(source: Source, value: JsonNode): Escaped {
  const text = String(value.value);
  const offsets = offsetsOf(source, value, text.length);
  const offsetOf = (offset: number) => offsets[offset] ?? value.offset;
  refuseUnprintable(source, text, offsetOf);
  return { text, spanOf: ({ start, end }) => ({ start: offsetOf(start), end: offsetOf(end) }) };
}

/** The offset in the file of each UTF-16 unit of a string, and of its end. */
function offsetsOf(source: Source, { offset, length }: JsonNode, units: number): Uint32Array {
  const offsets = new Uint32Array(units + 1);
  const literal = source.text.slice(offset + 1, offset + length - 1);
  let unit = 0;
  let at = 0;
  for (const { index, 0: written } of literal.matchAll(ESCAPE)) {
    for (; at < index; at += 1, unit += 1) offsets[unit] = offset + 1 + at;
    offsets[unit] = offset + 1 + at;
    at += written.length;
    unit += 1;
  }
  for (; unit <= units; at += 1, unit += 1) offsets[unit] = offset + 1 + at;
  return offsets;
}

function refuseDepth(source: Source, text: string): void {
  const scanner = createScanner(text, true);
  let depth = 0;
  do {
    scanner.scan();
    const character = text.charAt(scanner.getTokenOffset());
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > MAX_DEPTH) throw tooDeep(source, scanner.getTokenOffset());
  } while (scanner.getTokenLength() > 0);
}

function noJson(source: Source, offset: number) {
  const rest = excerpt(source.text, offset);
  return sourceError(source, offset, {
    code: 'container/broken',
    found: rest === '' ? 'the end of the file within a JSON value' : `no JSON at “${rest}”`,
    expected: 'one JSON object, without comments and trailing commas',
    remedy: 'ask the sender for the file again, or mend it here',
  });
}
