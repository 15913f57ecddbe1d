import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { lengthOf, sideBySide } from './side-by-side.ts';

const pane = (text: string) => ({ title: 'a', text });

suite('two texts', () => {
  test('stand beside each other', () =>
    assert.deepEqual(
      sideBySide(pane('one\ntwo'), pane('three'), { columns: 83, rows: 3, from: 0 }).map((line) =>
        line.replace(/ +/gu, ' ').replace(/─+/gu, '─'),
      ),
      ['─ a ─ │ ─ a ─', 'one │ three', 'two │'],
    ));

  test('stand one below the other where there is no room', () =>
    assert.deepEqual(
      sideBySide(pane('one\ntwo'), pane('three'), { columns: 10, rows: 6, from: 0 }),
      ['── a ─────', 'one', 'two', '── a ─────', 'three'],
    ));

  test('are shown from a line on', () =>
    assert.match(
      sideBySide(pane('one\ntwo'), pane('three\nfour'), { columns: 83, rows: 2, from: 1 }).join(),
      /two +│ four$/u,
    ));

  test('have the length of the longer', () =>
    assert.equal(lengthOf(pane('a\nb\nc'), pane('a'), 83), 3));
});

test('no text is wider than its half, moves the cursor or turns the line', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '\u001B[2J',
      '\u202Eabc',
      '日本語のニュース'.repeat(20),
      'a\r\nb\tc',
      'e\u0301'.repeat(100),
    ),
  );
  fc.assert(
    fc.property(hostile, hostile, fc.integer({ min: 20, max: 200 }), (left, right, columns) => {
      const lines = sideBySide(pane(left), pane(right), { columns, rows: 20, from: 0 });
      for (const line of lines) {
        assert.doesNotMatch(line, /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        assert.ok(stringWidth(line) <= columns + 1, `${stringWidth(line)} ${columns} ${line}`);
      }
    }),
  );
});
