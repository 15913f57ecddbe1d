import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { sized } from '#testing/sized.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { findAlteredWords } from './altered-words.ts';
import { findActiveContent } from './inert.ts';
import {
  type BlockText,
  blocksOf,
  isBareText,
  parseMdxBody,
  serialiseBlocks,
} from './mdx-syntax.ts';

function roundTrip(blocks: readonly BlockText[]): readonly BlockText[] {
  return blocksOf(parseMdxBody(`\n${serialiseBlocks(blocks)}`)).map(({ kind, text }) => ({
    kind,
    text,
  }));
}

suite('a paragraph comes back from MDX as it went in', () => {
  for (const text of HOSTILE) {
    const shown = JSON.stringify(text);
    test(shown, () => {
      const blocks: BlockText[] = [
        { kind: 'paragraph', text },
        { kind: 'paragraph', text: `Before ${text} and behind.` },
        { kind: 'paragraph', text: `${text} ${text}` },
        { kind: 'preformatted', text },
      ];
      assert.deepEqual(roundTrip(blocks), blocks);
    });
  }
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...HOSTILE, ' ', 'a', 'The '), { maxLength: 8 })
    .map((all) => all.join('')),
);

test('any paragraphs come back from MDX', () => {
  const paragraph = anyText
    .map(foldWhiteSpace)
    .filter((text) => text !== '' && text.isWellFormed() && !/\p{Cc}/u.test(text))
    .map((text): BlockText => ({ kind: 'paragraph', text }));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 4 }), (blocks) => {
      assert.deepEqual(roundTrip(blocks), blocks);
    }),
    { numRuns: sized(500, 2000) },
  );
});

test('any preformatted lines come back from MDX', () => {
  const line = anyText.filter((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));
  const lines = fc
    .array(line, { minLength: 1, maxLength: 4 })
    .map((all) => all.join('\n'))
    .filter((text) => text.trim() !== '')
    .map((text): BlockText => ({ kind: 'preformatted', text }));
  fc.assert(
    fc.property(lines, (block) => assert.deepEqual(roundTrip([block]), [block])),
    { numRuns: sized(250, 1000) },
  );
});

suite('blocksOf', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    ['a wrapped paragraph', 'One\ntwo.\n\nThree.', ['One two.', 'Three.']],
    ['links and emphasis have their words', 'A *very* [big](/x) `one`.', ['A very big one.']],
    ['a hard break ends a line', 'One\\\ntwo.<br/>Three.', ['One\ntwo.\nThree.']],
    ['a written line end is a space', 'One&#10;&#10;two.', ['One two.']],
    ['a no-break space at an end is a letter', 'One.\u00A0', ['One.\u00A0']],
    [
      'components hold none of the wire’s words',
      'One.\n\n<Note>Ours.</Note>\n\nTwo.',
      ['One.', 'Two.'],
    ],
    ['a heading counts as words', '## Added\n\nOne.', ['Added', 'One.']],
    ['a quotation', '> One.\n>\n> Two.', ['One.', 'Two.']],
    ['a list', '- One.\n- Two.\n\n  Three.', ['One.', 'Two.', 'Three.']],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', ['a b\n1 2']],
    ['cells beyond those of the head row', '| a | b |\n|---|---|\n| 1 | 2 | 3 |', ['a b\n1 2']],
    ['marks', 'A<sub>2</sub>, <abbr>B</abbr>.', ['A2, B.']],
    ['an aside on a line', '<aside>Ours.</aside>', []],
    ['a line between', 'One.\n\n***\n\nTwo.', ['One.', 'Two.']],
  ];
  for (const [name, body, texts] of rows) {
    test(name, () =>
      assert.deepEqual(
        blocksOf(parseMdxBody(body)).map(({ text }) => text),
        texts,
      ),
    );
  }

  test('blocks know their lines', () => {
    const [, second] = blocksOf(parseMdxBody('\nOne.\n\nTwo.\n'));
    assert.deepEqual([second?.line, second?.column], [4, 1]);
  });
});

suite('bare text', () => {
  const rows: readonly [string, boolean][] = [
    ['One.\n\nTwo \\{2\\}.', true],
    ['```\na\n```', true],
    ['# One', false],
    ['- one', false],
    ['One *two*.', false],
    ['[a](http://a.org)', false],
    ['<Note>One.</Note>', false],
    ['One {two}.', false],
    ['One ~~two~~.', false],
    ['One[^1].\n\n[^1]: Two.', false],
  ];
  for (const [body, isBare] of rows) {
    test(JSON.stringify(body), () => assert.equal(isBareText(parseMdxBody(`\n${body}\n`)), isBare));
  }

  const pieces = fc.constantFrom(
    ...[
      'One.',
      '\n\n',
      '\n',
      '*two*',
      '{/* x */}',
      '<Note>',
      '</Note>',
      '[^1]',
      '[^1]: x',
      '~~x~~',
    ],
    ...['![a](b)', '1. x', '- [ ] x', '<aside>', '</aside>', '```', 'export', ...HOSTILE],
  );
  test('needs no check for code or altered words', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (all) => {
        const tree = parsed(`\n${all.join('')}\n`);
        if (!tree || !isBareText(tree)) return;
        assert.deepEqual([...findActiveContent(tree), ...findAlteredWords(tree)], []);
      }),
      { numRuns: sized(750, 3000) },
    );
  });
});

function parsed(body: string) {
  try {
    return parseMdxBody(body);
  } catch {
    return undefined;
  }
}
