import { type Block, parseBlocks } from '../blocks.ts';
import { parseDateline } from '../dateline.ts';
import type { Span } from '../position.ts';

/** Copy that stands in a container in an escaped form: in a JSON string, or as HTML in the text of an XML element. */
export interface Escaped {
  readonly text: string;
  /** The stretch of the file that a stretch of the text comes from; all of it where that is not known closer. */
  readonly spanOf: (span: Span) => Span;
}

/** The blocks of escaped plain text, told apart by its lines as in a plain wire file. */
export function plainBlocks({ text, spanOf }: Escaped): readonly Block[] {
  const isProse = (offset: number) => parseDateline(text, offset) !== undefined;
  return parseBlocks(text, { start: 0, end: text.length }, isProse).map((block) => ({
    ...block,
    ...spanOf(block),
  }));
}

/** Blocks whose offsets ascend and never overlap: a stretch that two share goes to the first. */
export function keepApart(blocks: readonly Block[]): readonly Block[] {
  let last = 0;
  return blocks.map((block) => {
    const start = Math.max(block.start, last);
    last = Math.max(block.end, start);
    return { ...block, start, end: last };
  });
}
