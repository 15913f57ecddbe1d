import { isEscaped, isFenced } from './escaped-text.ts';
import { type BlockText, blocksOf, parseMdxBody, serialiseBlocks } from './mdx-syntax.ts';
import { isPlain } from './plain-text.ts';

interface Piece {
  readonly block: BlockText;
  /** As it stands in the body, without a line end after it. */
  readonly mdx: string;
  /** Whether its form alone proves that it will be read back unchanged. */
  readonly isEvident: boolean;
}

/** Replaces evident pieces when their neighbours are read back: text after those must survive too. */
const STAND_IN: Piece = { block: { kind: 'paragraph', text: 'x' }, mdx: 'x', isEvident: true };

/**
 * Blocks as the body of an MDX file, proven. Plain text stands as it is, since serialising changes nothing in it. The
 * rest is serialised. Only what then has more than escapes and plain fences is read back by the parser and compared,
 * which takes ten times as long. Either way the bytes are those of `serialiseBlocks`.
 *
 * @throws Error where words were not read back unchanged: always a fault of the engine, never of the copy
 */
export function writeBody(blocks: readonly BlockText[]): string {
  const pieces = blocks.map(toPiece);
  readBack(pieces);
  return join(pieces);
}

function toPiece(block: BlockText): Piece {
  const { kind, text } = block;
  if (kind === 'paragraph' && isPlain(text)) return { block, mdx: text, isEvident: true };
  const mdx = serialiseBlocks([block]).replace(/\n$/u, '');
  const isEvident = kind === 'paragraph' ? isEscaped(mdx, text) : isFenced(mdx, text);
  return { block, mdx, isEvident };
}

function join(pieces: readonly Piece[]): string {
  return pieces.length === 0 ? '' : `${pieces.map(({ mdx }) => mdx).join('\n\n')}\n`;
}

function readBack(pieces: readonly Piece[]): void {
  if (pieces.every(({ isEvident }) => isEvident)) return;
  const shortened = pieces.flatMap((piece, index) => {
    if (!piece.isEvident) return [piece];
    return pieces[index - 1]?.isEvident ? [] : [STAND_IN];
  });
  const back = blocksOf(parseMdxBody(`\n${join(shortened)}`));
  const lost = shortened.findIndex(
    ({ block: { kind, text } }, index) => kind !== back[index]?.kind || text !== back[index]?.text,
  );
  if (lost < 0 && back.length === shortened.length) return;
  throw new Error(
    `did not survive: ${JSON.stringify(shortened[lost]?.block)} came back as ${JSON.stringify(back[lost])}`,
  );
}
