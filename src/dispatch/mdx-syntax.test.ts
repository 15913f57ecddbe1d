import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { foldWhiteSpace } from '../wire/blocks.ts';
import { type BlockText, blocksOf, parseMdxBody, serialiseBlocks } from './mdx-syntax.ts';

/** Copy that Markdown or MDX would take for something else. */
export const HOSTILE = [
  ...['{draft}', '{process.exit(9)}', '{/* x */}', '{', '}', '}{', '<X>', '<b>no</b>', '</p>'],
  ...['<script>alert(1)</script>', '<!-- x -->', '<http://x.org>', '<', 'x < y > z', '<>', '</>'],
  ...['import duties rose', 'export earnings fell', "import x from 'y'", 'export default 1'],
  ...['import', 'export', 'important', 'imports rose', 'import{a}', 'export*', 'Import duties'],
  ...['1986. The year', '3) third', '- Reporting by', '+ plus', '* star', '> x', '# NOTE', '#1'],
  ...['---', '***', '* * *', '___', '=====', '+++', '--- foo: bar ---', '~~~', '```', '~~~ x'],
  ...["``x''", '_Kursk_', '5*3*2', '~~b~~', '~b~', '`x`', '``', '**b**', 'a_b_c', '*'],
  ...['[^1]', '[^1]: x', '[a](b)', '![a](b)', '[1]: http://x', '[a][b]', '[ ] x', '- [ ] x'],
  ...[
    'www.tass.com',
    'a@b.com',
    'http://x.org/a_b',
    'https://x.org.',
    'mailto:a@b.com',
    'xmpp:a@b',
  ],
  ...['AT&amp;T', '&lt;', '&#65;', '&#x41;', '&', '&copy', 'C:\\dir\\*x', '\\', 'x\\', '\\\\n'],
  ...['a | b', '| a | b |', '|--|', 'a | b --|--', '"straight"', '“curly”', "'", '"like bandits’'],
  ...['--', '...', '---x', '"odd', '(c)', '1/2', '👩‍👩‍👧', 'a\u00A0b', '\u00A0', 'a\u200Bb'],
  ...[
    'a\u00ADb',
    '\uFEFFx',
    'x\uFEFF',
    '\u202Eabc',
    'مرحبا',
    'e\u0301',
    '\u2028',
    'a\u2029b',
    '\uFFFD',
  ],
  ...['import.meta.env.PROD', 'process.env.NODE_ENV', '__ASTRO_IMAGE_="{}"', '<Fragment />'],
  ...['&#x69;mport', '$x^2$', ':smile:', '@tass', '^x^', 'x^2^', '!', '![', '](', '[]', '[x', 'x]'],
] as const;

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
    { numRuns: 2000 },
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
    { numRuns: 1000 },
  );
});

suite('blocksOf', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    ['a paragraph that is wrapped', 'One\ntwo.\n\nThree.', ['One two.', 'Three.']],
    ['links and emphasis have their words', 'A *very* [big](/x) `one`.', ['A very big one.']],
    ['a hard break is a space', 'One\\\ntwo.', ['One two.']],
    ['components have none of the words', 'One.\n\n<Note>Ours.</Note>\n\nTwo.', ['One.', 'Two.']],
    ['a heading counts as words', '## Added\n\nOne.', ['Added', 'One.']],
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
