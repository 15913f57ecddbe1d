import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type TextItem, textOfPages } from './pdf-lines.ts';

/** A stretch of text as wide as its letters of 10 points are. */
function item(x: number, y: number, str: string, more: Partial<TextItem> = {}): TextItem {
  return { x, y, str, width: 5 * str.length, fontSize: 10, ...more };
}

/** Lines of a column, each a stretch of its own. */
function column(x: number, words: string, shift = 0): readonly TextItem[] {
  return Array.from({ length: 6 }, (_, line) =>
    item(x, 700 - 14 * line - shift, `${words} line ${line}`),
  );
}

/** What a column reads as. */
function read(words: string): string {
  return Array.from({ length: 6 }, (_, line) => `${words} line ${line}`).join(' ');
}

/** Of some 150 points. */
const [LEFT, MIDDLE, RIGHT] = ['the left column has', 'the middle column', 'the right column has'];

suite('columns', () => {
  test('are read one after the other, whatever the order of their lines in the file', () => {
    const [left, right] = [column(60, LEFT), column(230, RIGHT)];
    const mixed = left.flatMap((one, index) => [one, right[index] ?? one]);
    for (const page of [[...left, ...right], [...right, ...left], mixed]) {
      const { text, isUnclear } = textOfPages([page]);
      assert.deepEqual([text, isUnclear], [`${read(LEFT)}\n\n${read(RIGHT)}\n`, false]);
    }
  });

  test('stand as near as a line ends there', () => {
    // Seven points apart: less than a wide space.
    const page = column(60, LEFT).flatMap((one, index) => [
      { ...one, hasEOL: true },
      item(60 + one.width + 7, one.y, `${RIGHT} line ${index}`, { hasEOL: true }),
    ]);
    assert.equal(textOfPages([page]).text, `${read(LEFT)}\n\n${read(RIGHT)}\n`);
  });

  test('of three are not told apart, and said to be unclear', () => {
    const page = [...column(60, LEFT), ...column(230, MIDDLE), ...column(400, RIGHT)];
    assert.ok(textOfPages([page]).isUnclear);
  });

  test('whose lines begin anywhere are said to be unclear', () => {
    const page = column(60, LEFT).flatMap((one, index) => [
      one,
      item(230 + 9 * index, one.y, `${RIGHT} line ${index}`),
    ]);
    assert.ok(textOfPages([page]).isUnclear);
  });
});

test('words that are set wide are one line', () => {
  const page = ['one', 'two', 'three', 'four'].flatMap((word, index) => [
    item(60 + 60 * index, 700, word),
    item(60 + 60 * index + 5 * word.length, 700, ' ', { width: 60 - 5 * word.length }),
  ]);
  assert.deepEqual(textOfPages([page]).text, 'one two three four\n');
});

test('every word of a page is in its text or told, whatever stands where', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 2, maxLength: 9 });
  const stretch = fc.record({
    str: word,
    x: fc.integer({ min: 40, max: 500 }),
    y: fc.integer({ min: 40, max: 800 }),
    width: fc.integer({ min: 5, max: 90 }),
    fontSize: fc.constantFrom(8, 10, 10, 18),
    hasEOL: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(stretch, { maxLength: 40 }), { maxLength: 3 }), (pages) => {
      const { text, leftOut } = textOfPages(pages);
      const said = `${text} ${leftOut.join(' ')}`;
      // Stretches that touch are one word.
      const letters = (words: string) => words.replace(/\s/gu, '');
      for (const { str } of pages.flat()) assert.ok(letters(said).includes(str), `${str}: ${said}`);
    }),
  );
});
