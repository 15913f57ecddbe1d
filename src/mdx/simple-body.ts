import type { Code, Paragraph, Root } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import type { Point, Position } from 'unist';
import { isEscaped, isFenced, unescaped } from './escaped-text.ts';

/** A piece of a body, from its first line to its last, and its position. */
interface Piece {
  readonly mdx: string;
  readonly position: Position;
}

const FENCE = '```';

/**
 * Reads a body in the form that `writeBody` gives nearly all copy: lines of plain or escaped text, and plain fences,
 * with blank lines between them. Undefined for any other, which may mean more than its characters say. The tree is the
 * one the parser would make, with positions, in a thirtieth of the time.
 */
export function readSimpleBody(body: string): Root | undefined {
  const lines = body.split('\n');
  const pieces = piecesOf(lines);
  const children = pieces?.map(toBlock);
  if (!children?.every((block) => block !== undefined)) return undefined;
  const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: body.length };
  const root: Root = {
    type: 'root',
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end },
  };
  linkAddresses(root);
  return root;
}

/** Lines between blank ones, and fences; undefined where a paragraph has a second line, or a fence has no end. */
function piecesOf(lines: readonly string[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let offset = 0;
  for (let first = 0; first < lines.length; first += 1) {
    const line = lines[first] ?? '';
    const last = line === FENCE ? lines.indexOf(FENCE, first + 1) : first;
    if (last < 0 || (line !== '' && (lines[last + 1] ?? '') !== '')) return undefined;
    const mdx = lines.slice(first, last + 1).join('\n');
    const start: Point = { line: first + 1, column: 1, offset };
    offset += mdx.length;
    const column = (lines[last]?.length ?? 0) + 1;
    if (line !== '')
      pieces.push({ mdx, position: { start, end: { line: last + 1, column, offset } } });
    offset += 1;
    first = last;
  }
  return pieces;
}

function toBlock({ mdx, position }: Piece): Paragraph | Code | undefined {
  if (mdx.startsWith(FENCE)) {
    const value = mdx.slice(FENCE.length + 1, -FENCE.length - 1);
    return isFenced(mdx, value)
      ? { type: 'code', lang: null, meta: null, value, position }
      : undefined;
  }
  const value = unescaped(mdx);
  if (!isEscaped(mdx, value)) return undefined;
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
}

const linkers = gfmAutolinkLiteralFromMarkdown().transforms ?? [];

// GFM looks for addresses once more in the parsed text, where escapes no longer show.
function linkAddresses(root: Root): void {
  const mayLink = root.children.some(
    (block) =>
      block.type === 'paragraph' &&
      block.children.some((node) => node.type === 'text' && ADDRESS.test(node.value)),
  );
  if (mayLink) for (const link of linkers) link(root);
}

/** Something that every address GFM links contains. */
const ADDRESS = /@|:\/\/|www\./iu;
