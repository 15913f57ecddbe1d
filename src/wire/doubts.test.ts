import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseWire } from './parse-wire.ts';

const rows: readonly [string, string, readonly [string, number][]][] = [
  ['usual signs', 'Is it “so”? “Yes”, he said… 5 € – é\u00A0!', []],
  ['emoji with joiners', 'A family 👩‍👩‍👧 came.', []],
  ['a question mark for an apostrophe', 'The EU?s border.', [['wire/damaged-text', 7]]],
  ['a question mark in an address', 'See example.org/a?b and a?b=c.', []],
  ['a replacement character', 'The EU\uFFFDs border.', [['wire/damaged-text', 7]]],
  ['UTF-8 that was read as windows-1252', 'The EUâ€™s border.', [['wire/damaged-text', 7]]],
  ['accents read as windows-1252', 'A cafÃ© there.', [['wire/damaged-text', 6]]],
  ['a soft hyphen', 'A bor\u00ADder.', [['wire/invisible-character', 6]]],
  ['a zero-width space', 'A bor\u200Bder.', [['wire/invisible-character', 6]]],
  ['an override of direction', 'A \u202Eborder.', [['wire/direction-override', 3]]],
  [
    'a place in small letters',
    'omaha, april 7 - The mill is shut.',
    [['wire/lower-case-place', 1]],
  ],
  ['an unknown agency', 'OMAHA (Millwire) - The mill is shut.', [['wire/unknown-agency', 1]]],
];
for (const [name, copy, expected] of rows) {
  test(`${name}: ${expected.map(([code]) => code).join() || 'nothing to say'}`, () => {
    const { warnings, blocks } = parseWire(
      new TextEncoder().encode(` date 2021-04-07\n${copy}\n\nMore.`),
      'a.txt',
    );
    assert.deepEqual(
      warnings.map(({ code, line, column }) => [code, line, column]),
      expected.map(([code, column]) => [code, 2, column]),
    );
    assert.equal(blocks[0]?.text, copy, 'kept as filed');
  });
}
