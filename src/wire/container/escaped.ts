import { type Block, parseBlocks } from '#wire/body/blocks.ts';
import { parseDateline } from '#wire/dateline/dateline.ts';
import { between, findAsides } from '#wire/head/asides.ts';
import type { Span } from '#wire/position.ts';

/** Copy in escaped form: in a JSON string, or as HTML in the text of an XML element. */
export interface Escaped {
  readonly text: string;
  /** The stretch of the file that a stretch of the text comes from; all of it where no closer one is known. */
  readonly spanOf: (span: Span) => Span;
}

/** The blocks of escaped plain text, found by its lines as in a plain wire file. */
export function plainBlocks({ text, spanOf }: Escaped): readonly Block[] {
  const isProse = (offset: number) => parseDateline(text, offset) !== undefined;
  const copy = { start: 0, end: text.length };
  const asides = findAsides(text, copy, false);
  // A note may stand on the line right below the copy; its first words identify it.
  const stretches = [...between(copy, asides), ...asides].sort((a, b) => a.start - b.start);
  return stretches
    .flatMap((stretch) => parseBlocks(text, stretch, isProse))
    .map((block) => ({ ...block, ...spanOf(block) }));
}

/** Makes the offsets of blocks ascend without overlap: a stretch that two share goes to the first. */
export function keepApart(blocks: readonly Block[]): readonly Block[] {
  let last = 0;
  return blocks.map((block) => {
    const start = Math.max(block.start, last);
    last = Math.max(block.end, start);
    return { ...block, start, end: last };
  });
}
