import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { correctBlocks, firstDifference } from '#proof/compare-words.ts';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { type BlockText, blocksOf, parseMdxBody } from './mdx-syntax.ts';
import { replaceWords } from './replace-words.ts';
import { readSimpleBody } from './simple-body.ts';
import { writeBody } from './write-body.ts';

function replaced(body: string, was: string, now: string): string | undefined {
  return replaceWords({ body, tree: readSimpleBody(body) ?? parseMdxBody(body) }, was, now);
}

suite('words of a body', () => {
  const rows: readonly [string, string, string, string, string | undefined][] = [
    ['are changed', 'Ten men.', 'Ten', 'Two', 'Two men.'],
    ['are changed everywhere', 'Ten men.\n\nTen more.', 'Ten', 'Two', 'Two men.\n\nTwo more.'],
    ['may be taken out', 'Ten old men.', 'old', '', 'Ten  men.'],
    ['are escaped', 'Ten men.', 'Ten', '*{2}*', '\\*\\{2}\\* men.'],
    ['are found with their escapes', 'A \\*b\\* c \\[d].', '*b* c [d]', 'x', 'A x.'],
    ['are found across lines', 'Ten\nold men.', 'Ten old', 'Two', 'Two men.'],
    ['may span paragraphs', 'He left.\n\nShe did.', 'left.\n\nShe', 'and she', 'He and she did.'],
    [
      'may become paragraphs',
      'He left. She did.',
      'left. She',
      'left.\n\nShe',
      'He left.\n\nShe did.',
    ],
    ['are found within markup', 'The *old* men.', 'old', 'new', 'The *new* men.'],
    ['are not found across markup', 'The *old* men.', 'The old', 'x', undefined],
    ['are no addresses', 'See [about](/about/).', 'about', 'of', 'See [of](/about/).'],
    ['are no names of elements', 'An <abbr title="of x">office</abbr>.', 'of x', 'y', undefined],
    [
      'are not those set apart',
      '<aside>\n\nTen.\n\n</aside>\n\nTen.',
      'Ten',
      'Two',
      '<aside>\n\nTen.\n\n</aside>\n\nTwo.',
    ],
    ['are found beside an address', 'Ten at a@b.org.', 'Ten', 'Two', 'Two at a@b.org.'],
    [
      'are changed in a fence as they are',
      '```\nTen  [1]\n```',
      'Ten  [1]',
      '*2*',
      '```\n*2*\n```',
    ],
    ['in a fence count each space', '```\nTen  1\n```', 'Ten 1', '2', undefined],
    ['are not there', 'Ten men.', 'Eleven', 'x', undefined],
  ];
  for (const [name, body, was, now, expected] of rows) {
    test(name, () => {
      assert.equal(replaced(`\n${body}\n`, was, now), expected && `\n${expected}\n`);
    });
  }
});

const words = fc
  .array(fc.constantFrom('Ten', 'men', 'said', 'so', '1.', '(a)', ...HOSTILE), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => foldWhiteSpace(all.join(' ')))
  .filter((text) => text !== '');

/** Whether a body is that of some blocks. A command refuses the few changes that touch the markup of their neighbours. */
function isProven(body: string, blocks: readonly BlockText[]): boolean {
  try {
    return firstDifference(blocks, blocksOf(parseMdxBody(body))) === undefined;
  } catch {
    return false;
  }
}

test('what is changed says what the correction says, or is not changed', () => {
  let changed = 0;
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 4 }),
      words,
      fc.nat(),
      (texts, now, pick) => {
        const blocks = texts.map((text) => ({ kind: 'paragraph' as const, text }));
        const all = texts.join(' ').split(' ');
        const was = all[pick % all.length] ?? '';
        const body = replaced(`\n${writeBody(blocks)}`, was, now);
        const corrected = correctBlocks(blocks, { date: '2021-11-15', note: '.', was, now });
        assert.ok(corrected);
        if (body === undefined) return;
        if (isProven(body, corrected)) changed += 1;
      },
    ),
    { numRuns: 500 },
  );
  assert.ok(changed > 400, `${changed} of 500`);
});
