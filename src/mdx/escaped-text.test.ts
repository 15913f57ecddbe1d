import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { sized } from '#testing/sized.ts';
import { isEscaped, isFenced, unescaped } from './escaped-text.ts';
import { blocksOf, parseMdxBody, serialiseBlocks } from './mdx-syntax.ts';

suite('escaped text', () => {
  const rows: readonly [string, string, boolean][] = [
    ['a\\@b.com, www\\.tass.com', 'a@b.com, www.tass.com', true],
    ['\\- Reporting by \\_nobody\\_', '- Reporting by _nobody_', true],
    ['1986\\. The year', '1986. The year', true],
    ['\\import', 'import', false],
    ['a\\@b.com', 'a@b.org', false],
    ['a\\\\', 'a\\', true],
    ['a\\', 'a\\', false],
    ['a_b', 'a_b', true],
    ['\\*_a_\\*', '*_a_*', false],
    ['\\<p> \\{a} > b', '<p> {a} > b', true],
    ['&#x20;a', ' a', false],
  ];
  for (const [mdx, text, expected] of rows) {
    test(`${mdx}: ${expected}`, () => assert.equal(isEscaped(mdx, text), expected));
  }
});

const PIECES = [
  ...HOSTILE,
  ...[
    '\\',
    '\\\\',
    '\\*',
    '\\@',
    '\\.',
    '\\:',
    '\\_',
    '\\[',
    '\\]',
    '\\!',
    '\\<',
    '\\{',
    '\\-',
    '\\#',
  ],
  ...[
    'http',
    'https',
    'HTTP://X.ORG/',
    'HTTPS',
    'HTTP\\://',
    '://',
    'www',
    'w',
    '.',
    'com',
    'mailto:',
    'xmpp:',
    '@',
    'a',
    'b',
    '1',
    ' ',
    '-',
    '+',
  ],
  ...[
    'import',
    'export',
    '&',
    '=',
    '!',
    '[',
    ']',
    '(',
    ')',
    '*',
    '_',
    '~',
    '|',
    '`',
    '\n',
    '\t',
    '\r',
  ],
] as const;

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((all) => all.join('')),
  fc.string({ unit: 'binary-ascii', maxLength: 10 }),
  fc.string({ unit: 'grapheme', maxLength: 16 }),
);

function wordsIn(mdx: string): readonly { kind: string; text: string }[] {
  return blocksOf(parseMdxBody(`\nx\n\n${mdx}\n\nx\n`)).map(({ kind, text: words }) => ({
    kind,
    text: words,
  }));
}
const AROUND = { kind: 'paragraph', text: 'x' };

test('escaped text is read back as what it says', () => {
  const line = text.filter((mdx) => isEscaped(mdx, unescaped(mdx)));
  fc.assert(
    fc.property(line, (mdx) => {
      const expected = { kind: 'paragraph', text: unescaped(mdx) };
      assert.deepEqual(wordsIn(mdx), [AROUND, expected, AROUND]);
    }),
    { numRuns: sized(3000, 15_000) },
  );
});

test('fenced text is read back unchanged, and the form proves it for most fenced text', () => {
  const written = text.map((words) => ({
    words,
    mdx: serialiseBlocks([{ kind: 'preformatted', text: words }]).replace(/\n$/u, ''),
  }));
  const fenced = written.filter(({ words, mdx }) => isFenced(mdx, words));
  fc.assert(
    fc.property(fenced, ({ words, mdx }) => {
      assert.deepEqual(wordsIn(mdx), [AROUND, { kind: 'preformatted', text: words }, AROUND]);
    }),
    { numRuns: sized(1000, 4000) },
  );
});
