import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BlockText } from './mdx-syntax.ts';
import { firstDifference } from './proof.ts';

const p = (text: string): BlockText => ({ kind: 'paragraph', text });
const pre = (text: string): BlockText => ({ kind: 'preformatted', text });

test('the same words have no difference', () => {
  assert.equal(firstDifference([p('One.'), pre('a  b')], [p('One.'), pre('a  b')]), undefined);
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
    ['a mark', [p('said.')], [p('said')], 1, 'said.', 'said'],
    ['a curly quote', [p('EU’s')], [p("EU's")], 1, 'EU’s', "EU's"],
    ['a paragraph that is gone', [p('One.'), p('Two.')], [p('One.')], 2, 'Two.', ''],
    ['a paragraph too many', [p('One.')], [p('One.'), p('Two.')], 2, '', 'Two.'],
    ['words behind the end', [p('One two')], [p('One two three')], 1, 'One two', 'One two three'],
    ['a table that is a paragraph', [pre('a b')], [p('a b')], 1, 'a b', 'a b'],
    ['a no-break space', [p('a\u00A0b')], [p('a b')], 1, 'a\u00A0b', 'a b'],
  ];
  for (const [name, filed, published, block, was, is] of rows) {
    test(name, () =>
      assert.deepEqual(firstDifference(filed, published), { block, filed: was, published: is }),
    );
  }
});
