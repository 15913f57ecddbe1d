import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Comparison } from '#dispatch/comparison.ts';
import type { BlockText } from '#mdx/mdx-syntax.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { markChanges } from './mark-changes.ts';

const paragraph = (text: string): BlockText => ({ kind: 'paragraph', text });
const kept = (text: string): BlockText => ({ kind: 'preformatted', text });

/** A comparison as one text: `[-deleted-]`, `{+inserted+}`, and `¶` where a block ends in one text only. */
function shown(comparison: Comparison | undefined): string {
  const marked = (was: string, now: string) =>
    `${was === '' ? '' : `[-${was}-]`}${now === '' ? '' : `{+${now}+}`}`;
  return (comparison ?? [])
    .map(({ end, parts }) => {
      const ending = end ? marked(end === 'was' ? '¶' : '', end === 'now' ? '¶' : '') : '';
      const words = parts.map((part) =>
        typeof part === 'string' ? part : marked(part.was, part.now),
      );
      return words.join('') + ending;
    })
    .join(' | ');
}

suite('changes are marked word by word', () => {
  const rows: readonly [string, readonly BlockText[], readonly BlockText[], string, string?][] = [
    [
      'a word',
      [paragraph('It takes 95 minutes.')],
      [paragraph('It takes 90 minutes.')],
      'It takes [-95-]{+90+} minutes.',
    ],
    [
      'a word by several',
      [paragraph('It takes 95 minutes.')],
      [paragraph('It takes an hour and 35 minutes.')],
      'It takes [-95-]{+an hour and 35+} minutes.',
    ],
    [
      'a mark of punctuation',
      [paragraph('It sails, she said.')],
      [paragraph('It sails she said.')],
      'It sails[-,-] she said.',
    ],
    [
      'a word taken out',
      [paragraph('A very old ship')],
      [paragraph('A ship')],
      'A[- very old-] ship',
    ],
    [
      'the first word',
      [paragraph('Old ships sail')],
      [paragraph('ships sail')],
      '[-Old-] ships sail',
    ],
    ['a space', [paragraph('a b , c')], [paragraph('a b, c')], 'a b[- ,-]{+,+} c'],
    [
      'a paragraph taken out',
      ['One is here.', 'Two went.', 'Three came.'].map(paragraph),
      ['One is here.', 'Three came.'].map(paragraph),
      'One is here. | [-Two went.-][-¶-] |  Three came.',
    ],
    [
      'a paragraph put in',
      ['One is here.', 'Three came.'].map(paragraph),
      ['One is here.', 'Two went.', 'Three came.'].map(paragraph),
      'One is here. | {+Two went.+}{+¶+} |  Three came.',
    ],
    [
      'paragraphs joined',
      ['One is here.', 'Two went.'].map(paragraph),
      [paragraph('One is here. Two went.')],
      'One is here.[-¶-] |  Two went.',
    ],
    [
      'a paragraph parted',
      [paragraph('One is here. Two went.')],
      ['One is here.', 'Two went.'].map(paragraph),
      'One is here.{+¶+} |  Two went.',
    ],
    [
      'a figure in kept lines, whose spaces stay',
      [kept('Child    4.00\n  Bicycle  2.00')],
      [kept('Child    4.50\n  Bicycle  2.00')],
      'Child    [-4.00-]{+4.50+}\n  Bicycle  2.00',
    ],
    [
      'a word of a script without spaces',
      [paragraph('索雷尔现年49岁，曾是粮食经纪人。')],
      [paragraph('索雷尔现年48岁，曾是粮食经纪人。')],
      '索雷尔现年[-49-]{+48+}岁，曾是粮食经纪人。',
      'zh',
    ],
  ];
  for (const [name, filed, published, expected, language = 'en'] of rows) {
    test(name, () => assert.equal(shown(markChanges(filed, published, language)), expected));
  }
});

test('texts that do not differ have no comparison, also where only the spaces of a paragraph do', () => {
  assert.equal(markChanges([paragraph('One  two')], [paragraph('One\ntwo')], 'en'), undefined);
  assert.equal(markChanges([kept('a  b')], [kept('a  b')], 'en'), undefined);
  assert.ok(markChanges([kept('a  b')], [kept('a b')], 'en'));
});

/** One of the two texts, out of a comparison. */
function textOf(comparison: Comparison, name: 'was' | 'now'): readonly BlockText[] {
  const blocks: { kind: BlockText['kind']; text: string }[] = [];
  let isOpen = false;
  for (const { kind, end, parts } of comparison) {
    const text = parts.map((part) => (typeof part === 'string' ? part : part[name])).join('');
    const last = blocks.at(-1);
    if (last && isOpen) Object.assign(last, { kind, text: last.text + text });
    else blocks.push({ kind, text });
    isOpen = end !== undefined && end !== name;
  }
  if (isOpen && blocks.at(-1)?.text === '') blocks.pop();
  return blocks.map(normalised);
}

const normalised = ({ kind, text }: BlockText): BlockText => ({
  kind,
  text: kind === 'paragraph' ? foldWhiteSpace(text) : text,
});

suite('a comparison gives back both texts', () => {
  const word = fc.constantFrom(
    'a',
    'b',
    'ferry,',
    'the',
    '“sails”',
    '95',
    '岁数',
    'd’où',
    '👩‍👧',
    '\u00A0',
  );
  const line = (space: fc.Arbitrary<string>) =>
    fc
      .array(fc.tuple(space, word), { minLength: 1, maxLength: 8 })
      .map((words) => words.map(([before, text]) => before + text).join(''));
  const block = fc.oneof(
    line(fc.constantFrom(' ', '', '  ')).map((text) => normalised(paragraph(text))),
    line(fc.constantFrom(' ', '   ', '\n', '\n  ', '')).map(kept),
  );
  const text = fc.array(block, { maxLength: 4 });

  test('whatever they are', () => {
    fc.assert(
      fc.property(text, text, (filed, published) => {
        const comparison = markChanges(filed, published, 'en');
        if (!comparison) return assert.deepEqual(filed, published);
        assert.deepEqual(textOf(comparison, 'was'), filed);
        assert.deepEqual(textOf(comparison, 'now'), published);
        return undefined;
      }),
    );
  });

  test('also where nearly all is other words, soon', () => {
    const words = (length: number, name: string) =>
      Array.from({ length }, (_, index) => `${name}${index}`).join(' ');
    const filed = [paragraph(`Begin ${words(20_000, 'a')} end.`)];
    const published = [paragraph(`Begin ${words(15_000, 'b')} end.`)];
    const begun = performance.now();
    const comparison = markChanges(filed, published, 'en');
    assert.ok(performance.now() - begun < 2000);
    assert.ok(comparison);
    assert.deepEqual(textOf(comparison, 'was'), filed);
    assert.deepEqual(textOf(comparison, 'now'), published);
  });
});
