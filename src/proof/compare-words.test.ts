import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { BlockText } from '#mdx/mdx-syntax.ts';
import { correctBlocks, firstDifference } from './compare-words.ts';

const p = (text: string): BlockText => ({ kind: 'paragraph', text });
const pre = (text: string): BlockText => ({ kind: 'preformatted', text });

suite('no difference', () => {
  const rows: readonly [string, readonly BlockText[], readonly BlockText[]][] = [
    ['the same', [p('One.'), pre('a  b')], [p('One.'), pre('a  b')]],
    ['a paragraph with a line break in it', [p('One two.')], [p('One\ntwo.')]],
    ['a paragraph in a fence', [p('One two.')], [pre('One  two.')]],
    ['kept lines without the white space at their ends', [pre('a  \nb\t')], [pre('a\nb')]],
    ['kept lines as lines of a table', [pre('a   1\nbb  2')], [p('a 1\nbb 2')]],
  ];
  for (const [name, filed, published] of rows) {
    test(name, () => assert.equal(firstDifference(filed, published), undefined));
  }
});

suite('the first difference', () => {
  type Blocks = readonly BlockText[];
  const rows: readonly [string, Blocks, Blocks, number, string, string][] = [
    ['a word', [p('a b c d e f')], [p('a b c X e f')], 1, 'a b c d e f', 'a b c X e f'],
    ['a word far on', [p('a b c d e f')], [p('a b c d e X')], 1, 'c d e f', 'c d e X'],
    ['a mark', [p('said.')], [p('said')], 1, 'said.', 'said'],
    ['a curly quote', [p('EU’s')], [p("EU's")], 1, 'EU’s', "EU's"],
    ['a missing paragraph', [p('One.'), p('Two.')], [p('One.')], 2, 'Two. ¶', ''],
    ['an extra paragraph', [p('One.')], [p('One.'), p('Two.')], 2, '', 'Two. ¶'],
    [
      'two paragraphs that changed places',
      [p('One.'), p('Two.')],
      [p('Two.'), p('One.')],
      1,
      'One.',
      'Two.',
    ],
    [
      'words after the end',
      [p('One two')],
      [p('One two three')],
      1,
      'One two ¶',
      'One two three ¶',
    ],
    ['words gone at the end', [p('One two')], [p('One')], 1, 'One two ¶', 'One ¶'],
    [
      'two paragraphs made one',
      [p('One.'), p('Two.')],
      [p('One. Two.')],
      1,
      'One. ¶',
      'One. Two. ¶',
    ],
    [
      'one paragraph made two',
      [p('One. Two.')],
      [p('One.'), p('Two.')],
      1,
      'One. Two. ¶',
      'One. ¶',
    ],
    [
      'a paragraph with two line breaks in it',
      [p('One two.')],
      [p('One\n\ntwo.')],
      1,
      'One two.',
      'One ¶ two.',
    ],
    [
      'a paragraph in a fence with a blank line',
      [p('One two.')],
      [pre('One\n \n\ntwo.')],
      1,
      'One two.',
      'One ¶ two.',
    ],
    ['a sign for a paragraph', [p('a ¶ b')], [p('a\n\nb')], 1, 'a ¶ b', 'a ¶ b'],
    ['a no-break space', [p('a\u00A0b')], [p('a b')], 1, 'a\u00A0b', 'a b'],
    ['a soft hyphen', [p('a\u00ADb')], [p('ab')], 1, 'a\u00ADb', 'ab'],
    ['a word in a fence', [pre('a  b')], [pre('a  c')], 1, 'a b', 'a c'],
  ];
  for (const [name, filed, published, block, was, is] of rows) {
    test(name, () =>
      assert.deepEqual(firstDifference(filed, published), {
        of: 'words',
        block,
        filed: was,
        published: is,
      }),
    );
  }

  const lines: readonly [string, BlockText, BlockText, string, string][] = [
    ['a space in a fence', pre('a  b'), pre('a b'), 'a  b', 'a b'],
    ['a line end in a fence', pre('a\nb'), pre('a b'), 'a', 'a b'],
    ['indentation in a fence', pre('a\n  b'), pre('a\nb'), '  b', 'b'],
    ['kept lines run together', pre('a  1\nb  2'), p('a 1 b 2'), 'a 1', 'a 1 b 2'],
    [
      'far on in a line',
      pre(`${'-'.repeat(90)}  b`),
      pre(`${'-'.repeat(90)} b`),
      `${'-'.repeat(23)}  b`,
      `${'-'.repeat(23)} b`,
    ],
  ];
  for (const [name, filed, published, was, is] of lines) {
    test(name, () =>
      assert.deepEqual(firstDifference([p('One.'), filed], [p('One.'), published]), {
        of: 'lines',
        block: 2,
        filed: was,
        published: is,
      }),
    );
  }
});

test('blocks have no difference exactly where they are equal', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'a\u00A0b', '’'), {
    minLength: 1,
    maxLength: 3,
  });
  const paragraph = words.map((all) => p(all.join(' ')));
  const lines = fc.array(
    words.map((all) => all.join('  ')),
    { minLength: 1, maxLength: 2 },
  );
  const block = fc.oneof(
    paragraph,
    lines.map((all) => pre(all.join('\n'))),
  );
  const blocks = fc.array(block, { maxLength: 3 });
  const folded = (all: readonly BlockText[]) =>
    all.map(({ text }) => text.replace(/\s+/gu, (space) => (space === '\u00A0' ? space : ' ')));
  fc.assert(
    fc.property(blocks, blocks, (filed, published) => {
      const difference = firstDifference(filed, published);
      if (difference === undefined) assert.deepEqual(folded(published), folded(filed));
      if (isDeepStrictEqual(filed, published)) assert.equal(difference, undefined);
    }),
    { numRuns: 2000 },
  );
});

suite('a declared correction', () => {
  const filed = [p('About 20,000 people came.'), pre('a  20,000'), p('They left.')];
  const rows: readonly [string, string, string, readonly BlockText[] | undefined][] = [
    [
      'changes the words wherever they stand',
      '20,000',
      '2,000',
      [p('About 2,000 people came.'), pre('a  2,000'), p('They left.')],
    ],
    ['takes words out', 'They left.', '', [p('About 20,000 people came.'), pre('a  20,000')]],
    [
      'puts a paragraph in',
      'They left.',
      'They left.\n\nIt rained.',
      [p('About 20,000 people came.'), pre('a  20,000'), p('They left.'), p('It rained.')],
    ],
    ['takes out a kept line', 'a  20,000\n', '', [p('About 20,000 people came.'), p('They left.')]],
    [
      'puts a paragraph after kept lines',
      'a  20,000',
      'a  20,000\n\nIt rained.',
      [p('About 20,000 people came.'), pre('a  20,000'), pre('It rained.'), p('They left.')],
    ],
    ['does not reach over kept lines', 'came.\n\nThey left.', 'came.', undefined],
    ['is not a pattern', '20.000', '$&', undefined],
    ['of words that were never filed corrects nothing', '30,000', '3,000', undefined],
  ];
  for (const [name, was, now, corrected] of rows) {
    test(name, () =>
      assert.deepEqual(
        correctBlocks(filed, { date: '2021-11-15', note: 'N', was, now }),
        corrected,
      ),
    );
  }

  test('inserts its words literally', () => {
    const [first] =
      correctBlocks(filed, { date: '2021-11-15', note: 'N', was: '20,000', now: '$& $1' }) ?? [];
    assert.equal(first?.text, 'About $& $1 people came.');
  });

  const runs: readonly [string, string, string, readonly BlockText[]][] = [
    [
      'reads one line end as a blank line, which YAML folds into it',
      'One.\nTwo.',
      '1.\n2.',
      [p('1.'), p('2.'), p('Three.')],
    ],
    ['joins two paragraphs', 'One.\n\nTwo.', 'One. Two.', [p('One. Two.'), p('Three.')]],
    ['splits a paragraph', 'Three', 'Th\n \nree', [p('One.'), p('Two.'), p('Th'), p('ree.')]],
    ['takes a paragraph out', 'Two.', '', [p('One.'), p('Three.')]],
    ['changes the words at an end', 'Two.\n  \n  Three', '2.\n\n3', [p('One.'), p('2.'), p('3.')]],
  ];
  for (const [name, was, now, corrected] of runs) {
    test(name, () =>
      assert.deepEqual(
        correctBlocks([p('One.'), p('Two.'), p('Three.')], {
          date: '2021-11-15',
          note: 'N',
          was,
          now,
        }),
        corrected,
      ),
    );
  }

  const kept: readonly [string, string, string][] = [
    ['a  1', '', 'b  2\nc  3'],
    ['b  2\n', '', 'a  1\nc  3'],
    ['c  3', '', 'a  1\nb  2'],
    ['b  2\nc  3\n', 'b  4\n', 'a  1\nb  4'],
  ];
  for (const [was, now, text] of kept) {
    test(`of kept lines: ${JSON.stringify(was)} now ${JSON.stringify(now)}`, () =>
      assert.deepEqual(
        correctBlocks([pre('a  1\nb  2\nc  3')], { date: '2021-11-15', note: 'N', was, now }),
        [pre(text)],
      ));
  }

  test('without words changes nothing', () => {
    assert.equal(correctBlocks(filed, { date: '2021-11-15', note: 'N' }), filed);
  });
});
