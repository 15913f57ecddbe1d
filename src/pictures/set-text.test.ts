import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type SetText, setText, type TextBox } from './set-text.ts';

// Letters as wide as they are high: eight in a line at the largest size, sixteen at the smallest.
const BOX: TextBox = {
  ...{ width: 160, height: 40, sizes: [20, 10], lineHeight: 1 },
  ...{ measure: (text) => [...text].length, space: 1 },
};

suite('a text is set as large as its box can hold it', () => {
  const rows: readonly [string, SetText][] = [
    ['', { size: 20, lines: [] }],
    ['One two', { size: 20, lines: ['One two'] }],
    ['One two three', { size: 20, lines: ['One two', 'three'] }],
    ['One two three four', { size: 10, lines: ['One two three', 'four'] }],
    ['Onetwothree', { size: 10, lines: ['Onetwothree'] }],
    ['Onetwothreefourfive', { size: 10, lines: ['Onetwothreefour…'] }],
    ['One Onetwothreefourfive two', { size: 10, lines: ['One', 'Onetwothreefour…'] }],
    ['aaaaaaaaaaaaa b '.repeat(4).trim(), { size: 10, lines: Array(4).fill('aaaaaaaaaaaaa b') }],
    [
      'aaaaaaaaaaaaa b '.repeat(5).trim(),
      { size: 10, lines: [...Array(3).fill('aaaaaaaaaaaaa b'), 'aaaaaaaaaaaaa b…'] },
    ],
    [
      `${'aaaaaaaaaaaaaaaa '.repeat(3)} One two three, four five`,
      { size: 10, lines: [...Array(3).fill('aaaaaaaaaaaaaaaa'), 'One two three…'] },
    ],
  ];
  for (const [text, expected] of rows) {
    test(JSON.stringify(text), () => assert.deepEqual(setText(text, BOX), expected));
  }
});

test('no text leaves its box, and its words stay in their order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      const { size, lines } = setText(text, BOX);
      assert.ok(lines.length <= 40 / size);
      for (const line of lines) assert.ok([...line].length * size <= 160 || [...line].length === 1);
      const said = lines.join(' ').replace(/…$/u, '');
      assert.ok(
        text
          .replace(/\s+/gu, ' ')
          .trim()
          .startsWith(said.replace(/[\s·,;:–—-]+$/u, '')),
      );
    }),
  );
});
