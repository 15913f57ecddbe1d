import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { sized } from '#testing/sized.ts';
import { parseMdxBody, serialiseBlocks } from './mdx-syntax.ts';
import { isPlain } from './plain-text.ts';

suite('prose that is plain', () => {
  const rows = [
    'The talks went on.',
    'MINSK, November 14. /TASS/. "They end on Friday," he said; did they?',
    "Prices rose 4.1% to $12 (or €11) - a fishermen's record -- in 1986/87: nothing new!",
    '“Curly” – and ‘single’ — and „low“ and «angled» quotes…',
    '2,000 migrants',
    '14 November',
    'Le bac reprendra\u00A0: c’est «\u00A0sûr\u00A0».',
    'Урожай ячменя вырос на 3,5 процента.',
    '北京、新华社。',
    'Exports rose, imports too, and important exporters said so',
    'e\u0301',
    'the file_name of page_2_b, a } b > c}, C:\\dir',
    'soft\u00ADhyphen, zero\u200Bwidth, 👩‍👧, \u202Eturned',
    '+5 is no head',
  ];
  for (const [index, text] of rows.entries()) {
    test(text, () => assert.equal(isPlain(text), index < rows.length - 1));
  }
});

suite('text that is not plain', () => {
  const rows = [
    ...['', ' a', 'a ', 'a  b', 'a\nb', 'a\tb', '\u00A0a', 'a\u0000b', 'a\uFEFF', 'a\uD800b'],
    ...['import duties rose', 'export', '1986. The year', '3) third', '- x', '+ x', ': x', '... x'],
    ...[
      'www.tass.com',
      'a@b.com',
      'http://x.org',
      'HTTPS://X.ORG',
      'now...',
      'The law.The',
      'AT&T',
      'a | b',
      '5*3',
    ],
    ...[
      '{draft}',
      '<X>',
      'a_',
      '_a',
      'a _b',
      'é_a',
      '} a',
      '[sic]',
      'C:\\',
      'C:\\*',
      '\\a',
      '`x`',
      '~b~',
      '# x',
      '= x',
      '> x',
      'x^2',
    ],
  ];
  for (const text of rows) test(JSON.stringify(text), () => assert.equal(isPlain(text), false));
});

// Words and characters at the edge of the rule, or that begin a construct.
const PIECES = [
  ...HOSTILE,
  ...[
    'www',
    'WWW',
    'www.',
    'w.',
    'ww.x',
    'w.a',
    'http',
    'https',
    'HTTP://X.ORG/',
    'HTTPS:',
    'P:/',
    'http:',
    '://',
    ':/',
    '//',
    's:/',
  ],
  ...[
    'mailto:',
    'xmpp:',
    'import',
    'export',
    'im',
    'port ',
    'Import',
    '1',
    '12',
    '999999999',
    '1.',
  ],
  ...['1)', '2023', '.', ')', ':', ':-', '-', '--', '---', '+', '=', '|', '!', '(', '$', '$$', '%'],
  ...['/', ';', ',', '?', '"', "'", '’', '“', '”', '–', '—', '…', ' ', '  ', '\u00A0', '\u202F'],
  ...[
    '\uD800',
    '\u3000',
    '\u2003',
    '\u0301',
    '\u200D',
    '\uFEFF',
    'é',
    'ж',
    '中',
    '٣',
    '١.',
    '👩',
    '\u{10FFFF}',
  ],
  ...['\\', '`', '*', '_', '~', '&', '#', '<', '>', '{', '}', '[', ']', '^', '@', '\t', '\n', '\r'],
  ...['The talks ', 'went on. ', 'x', 'e', 'i', 'p', 's', 'w', 'W'],
] as const;

const borderText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((all) => all.join('')),
  fc.stringMatching(/^[a-z0-9 "'(),;?%/$!.:+wps-]{1,12}$/u),
  fc.string({ unit: 'binary-ascii', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

test('plain text is serialised as itself and read back as one paragraph of one text', () => {
  fc.assert(
    fc.property(borderText.filter(isPlain), (plain) => {
      assert.equal(serialiseBlocks([{ kind: 'paragraph', text: plain }]), `${plain}\n`);
      const { children } = parseMdxBody(`\n${plain}\n`);
      const [paragraph] = children;
      assert.ok(children.length === 1 && paragraph?.type === 'paragraph');
      const [only] = paragraph.children;
      assert.ok(paragraph.children.length === 1 && only?.type === 'text');
      assert.equal(only.value, plain);
      assert.ok(plain.isWellFormed());
    }),
    { numRuns: sized(3000, 20_000) },
  );
});
