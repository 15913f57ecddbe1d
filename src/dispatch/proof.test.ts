import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BlockText } from './mdx-syntax.ts';
import { correctBlocks, firstDifference } from './proof.ts';

const p = (text: string): BlockText => ({ kind: 'paragraph', text });
const pre = (text: string): BlockText => ({ kind: 'preformatted', text });

test('the same words have no difference', () => {
  assert.equal(firstDifference([p('One.'), pre('a  b')], [p('One.'), pre('a  b')]), undefined);
});

test('where a paragraph ends, and which spaces stand between words, is no difference', () => {
  assert.equal(
    firstDifference([p('One two.'), pre('a  b\nc')], [p('One'), p('two. a b c')]),
    undefined,
  );
});

suite('the first difference', () => {
  const rows: readonly [
    string,
    readonly BlockText[],
    readonly BlockText[],
    number,
    string,
    string,
  ][] = [
    ['a word', [p('a b c d e f')], [p('a b c X e f')], 1, 'a b c d e f', 'a b c X e f'],
    ['a word far on', [p('a b c d e f')], [p('a b c d e X')], 1, 'c d e f', 'c d e X'],
    ['a mark', [p('said.')], [p('said')], 1, 'said.', 'said'],
    ['a curly quote', [p('EU’s')], [p("EU's")], 1, 'EU’s', "EU's"],
    ['a paragraph that is gone', [p('One.'), p('Two.')], [p('One.')], 2, 'One. Two.', ''],
    ['a paragraph too many', [p('One.')], [p('One.'), p('Two.')], 2, '', 'One. Two.'],
    [
      'two paragraphs that changed places',
      [p('One.'), p('Two.')],
      [p('Two.'), p('One.')],
      1,
      'One. Two.',
      'Two. One.',
    ],
    ['words behind the end', [p('One two')], [p('One two three')], 1, '', 'One two three'],
    ['a no-break space', [p('a\u00A0b')], [p('a b')], 1, 'a\u00A0b', 'a b'],
    ['a soft hyphen', [p('a\u00ADb')], [p('ab')], 1, 'a\u00ADb', 'ab'],
  ];
  for (const [name, filed, published, block, was, is] of rows) {
    test(name, () =>
      assert.deepEqual(firstDifference(filed, published), { block, filed: was, published: is }),
    );
  }
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
    [
      'may be wrapped in the front matter',
      'About\n20,000 people',
      'Some\n  people',
      [p('Some people came.'), pre('a  20,000'), p('They left.')],
    ],
    ['is no pattern', '20.000', '$&', undefined],
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

  test('puts in what it says, whatever it is', () => {
    const [first] =
      correctBlocks(filed, { date: '2021-11-15', note: 'N', was: '20,000', now: '$& $1' }) ?? [];
    assert.equal(first?.text, 'About $& $1 people came.');
  });

  test('without words changes none', () => {
    assert.equal(correctBlocks(filed, { date: '2021-11-15', note: 'N' }), filed);
  });
});
