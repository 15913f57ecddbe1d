import { wireError } from '#wire/problem.ts';
import type { Wire } from '#wire/wire.ts';

/** No copy has this many signs in a paragraph. Markdown's parser takes quadratic time on them. */
const MOST_SIGNS = 20_000;

/**
 * Refuses copy that would keep the Markdown parser busy for minutes.
 *
 * @throws WireError at the paragraph
 */
export function refuseDenseMarkup({ file, text, blocks }: Wire): void {
  const dense = blocks.find(
    (block) => (block.text.match(/[\\`*_{}[\]<>#|~^!$&@]/gu)?.length ?? 0) > MOST_SIGNS,
  );
  if (!dense) return;
  throw wireError(file, text, dense.start, {
    code: 'wire/too-many-signs',
    found: `a paragraph with more than ${MOST_SIGNS} brackets, stars and the like`,
    expected: 'copy, which has a few',
    remedy:
      'split the paragraph with blank lines; if the file is not plain text, keep it out of content/wire',
  });
}
