import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLSeq,
} from 'yaml';
import type { Correction } from '#dispatch/schema.ts';
import { FRONT_MATTER } from '#mdx/read-mdx.ts';
import type { Span } from '#wire/position.ts';

/** A change of the front matter of a dispatch. */
export interface FrontMatterChange {
  /** Keys with what to set them to; undefined takes a key out. */
  readonly set?: Readonly<Record<string, KeyValue | undefined>>;
  /** A correction to add. */
  readonly correction?: Correction;
}

/** Text, or a list or a map as front matter has it. */
export type KeyValue = string | readonly unknown[] | Readonly<Record<string, unknown>>;

interface Edit extends Span {
  readonly text: string;
}

type YamlDocument = Document.Parsed<ParsedNode>;

/** New keys stand below this one, which every dispatch has. */
const ABOVE = 'sha256';
const CORRECTIONS = 'corrections';

/**
 * An MDX file with its front matter changed as an editor would: lines that have nothing to do with the change stay as
 * they are, with their comments, quotes and line ends.
 *
 * @param source an MDX file that `readDispatch` can read
 */
export function editFrontMatter(source: string, change: FrontMatterChange): string {
  return source.replace(FRONT_MATTER, (whole, lineEnd: string, yaml: string) => {
    const edited = editYaml(yaml, change).replace(/\r?\n/gu, lineEnd);
    return whole.replace(yaml, () => edited);
  });
}

function editYaml(yaml: string, change: FrontMatterChange): string {
  const changed = parseDocument(yaml);
  apply(changed, change);
  const edited = editsOf(parseDocument(yaml), yaml, change)
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
      yaml,
    );
  const read = parseDocument(edited);
  const isRight = read.errors.length === 0 && isDeepStrictEqual(read.toJS(), changed.toJS());
  // Front matter in braces or with a list in brackets is rare, and is written anew.
  return isRight ? edited : changed.toString({ lineWidth: 0 });
}

function apply(document: YamlDocument, { set = {}, correction }: FrontMatterChange): void {
  for (const [key, value] of Object.entries(set)) {
    if (value === undefined) document.delete(key);
    else document.set(key, value);
  }
  if (!correction) return;
  if (document.has(CORRECTIONS)) document.addIn([CORRECTIONS], correction);
  else document.set(CORRECTIONS, [correction]);
}

function editsOf(
  document: YamlDocument,
  yaml: string,
  { set = {}, correction }: FrontMatterChange,
): readonly Edit[] {
  const below = endOfLine(yaml, endOf(document.get(ABOVE, true)));
  const insert = (text: string): Edit => ({ start: below, end: below, text });
  const edits: Edit[] = [];
  if (correction) {
    const list: unknown = document.get(CORRECTIONS, true);
    edits.push(
      isSeq(list)
        ? addedTo(list, yaml, correction)
        : insert(stringify({ [CORRECTIONS]: [correction] }, WIDE)),
    );
  }
  for (const [key, value] of Object.entries(set)) {
    const node: unknown = document.get(key, true);
    if (isScalar(node) && !isBlockScalar(node) && typeof value === 'string') {
      const [start, end] = node.range ?? [0, 0];
      edits.push({ start, end, text: stringify(value, WIDE).trimEnd() });
      continue;
    }
    const lines = linesOf(document, yaml, key);
    const text = value === undefined ? '' : stringify({ [key]: value }, WIDE);
    if (lines) edits.push({ ...lines, text });
    else if (text !== '') edits.push(insert(text));
  }
  return edits;
}

const WIDE = { lineWidth: 0 };

/** Text below its key, after `|` or `>`. */
function isBlockScalar({ type }: Scalar): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}

/** The lines of a key and its value. */
function linesOf(document: YamlDocument, yaml: string, key: string): Span | undefined {
  const pairs: readonly unknown[] = isMap(document.contents) ? document.contents.items : [];
  const pair = pairs.find(
    (one): one is Pair<Scalar, unknown> =>
      isPair(one) && isScalar(one.key) && one.key.value === key,
  );
  const start = pair?.key.range?.[0];
  if (!pair || start === undefined) return undefined;
  return {
    start: yaml.lastIndexOf('\n', start - 1) + 1,
    end: endOfLine(yaml, Math.max(endOf(pair.value), pair.key.range?.[1] ?? 0)),
  };
}

/** An item at the end of a list, indented as the others are. */
function addedTo(list: YAMLSeq, yaml: string, correction: Correction): Edit {
  const at = endOfLine(yaml, endOf(list));
  const [first] = list.items;
  const start = isNode(first) && first.range ? first.range[0] : 0;
  const indent = /^ */u.exec(yaml.slice(yaml.lastIndexOf('\n', start) + 1))?.[0] ?? '';
  return { start: at, end: at, text: stringify([correction], WIDE).replace(/^(?=.)/gmu, indent) };
}

/** Where the last value of a node ends; a comment may follow it. */
function endOf(node: unknown): number {
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  if (isPair(last)) return endOf(last.value ?? last.key);
  return last === undefined ? (isNode(node) && node.range?.[1]) || 0 : endOf(last);
}

function endOfLine(text: string, offset: number): number {
  if (text.charAt(offset - 1) === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
