import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { sized } from '#testing/sized.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { type BlockText, blocksOf, parseMdxBody, serialiseBlocks } from './mdx-syntax.ts';
import { writeBody } from './write-body.ts';

const PLAIN = [
  ...['The talks went on.', '"They end on Friday," he said.', 'x', '1', '1986', 'a | b', '--|--'],
  ...['(see below)', 'Урожай вырос.', '14 November - a date', "'odd", '2 + 2', 'e.g. export'],
] as const;

const paragraph = fc
  .array(fc.constantFrom(...PLAIN, ...HOSTILE), { minLength: 1, maxLength: 3 })
  .map((all) => foldWhiteSpace(all.join(' ')))
  .filter((text) => text !== '')
  .map((text): BlockText => ({ kind: 'paragraph', text }));
const plain = fc.constantFrom(...PLAIN).map((text): BlockText => ({ kind: 'paragraph', text }));
const preformatted = fc
  .array(fc.constantFrom(...PLAIN, ...HOSTILE, '', '    x', '\tx'), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'))
  .filter((text) => text.trim() !== '')
  .map((text): BlockText => ({ kind: 'preformatted', text }));
const blocks = fc.array(fc.oneof(plain, plain, paragraph, preformatted), { maxLength: 6 });

test('the body equals the serialiser’s to the byte, and holds the words block by block', () => {
  fc.assert(
    fc.property(blocks, (written) => {
      const body = writeBody(written);
      assert.equal(body, serialiseBlocks(written));
      const back = blocksOf(parseMdxBody(`\n${body}`));
      assert.deepEqual(
        back.map(({ kind, text }) => ({ kind, text })),
        written,
      );
    }),
    { numRuns: sized(1000, 4000) },
  );
});

const lost: readonly [string, BlockText][] = [
  ['white space that folding takes', { kind: 'paragraph', text: 'a  b' }],
  ['a paragraph without words', { kind: 'paragraph', text: '' }],
  ['a line end within a paragraph', { kind: 'paragraph', text: 'a\nb' }],
];
for (const [name, block] of lost) {
  test(`refuses what does not come back: ${name}`, () => {
    const neighbour: BlockText = { kind: 'paragraph', text: 'The talks went on.' };
    assert.throws(() => writeBody([neighbour, block, neighbour]), /did not survive/u);
  });
}
