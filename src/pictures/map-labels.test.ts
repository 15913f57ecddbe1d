import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { placeLabels } from './map-labels.ts';

const SIZE = { width: 200, height: 150 };
const LETTERING = { letter: 6, line: 12, gap: 4 };
const dot = (x: number, y: number, name: string) => ({ x, y, radius: 3, name });

suite('names beside dots', () => {
  const rows: readonly [string, ReturnType<typeof dot>[], string[]][] = [
    ['right of its dot', [dot(100, 75, 'Minsk')], ['Minsk start 107 79']],
    ['left at the right edge', [dot(180, 75, 'Minsk')], ['Minsk end 173 79']],
    [
      'below where neither has room',
      [dot(100, 75, 'Nizhny Novgorod, Russia')],
      ['Nizhny Novgorod, Russia middle 100 92'],
    ],
    [
      'above at the lower edge',
      [dot(100, 140, 'Nizhny Novgorod, Russia')],
      ['Nizhny Novgorod, Russia middle 100 131'],
    ],
    [
      'inwards near a side',
      [dot(30, 75, 'Nizhny Novgorod of old, Russia')],
      ['Nizhny Novgorod of old, Russia middle 90 92'],
    ],
    [
      'the second of one point left',
      [dot(100, 75, 'A'), dot(100, 75, 'B')],
      ['A start 107 79', 'B end 93 79'],
    ],
    [
      'clear of another dot',
      [dot(100, 75, 'Minsk'), dot(120, 75, 'B')],
      ['Minsk end 93 79', 'B start 127 79'],
    ],
    [
      'a long one in lines',
      [dot(100, 75, `${'long '.repeat(8)}name`)],
      ['long long long long long long middle 100 92', 'long long name middle 100 104'],
    ],
    [
      'a word without end is cut',
      [dot(100, 75, 'x'.repeat(80))],
      [`${'x'.repeat(31)}… middle 100 92`],
    ],
    ['wide letters count twice', [dot(100, 75, '北京市朝阳区东')], ['北京市朝阳区东 start 107 79']],
    [
      'and have no room sooner',
      [dot(100, 75, '北京市朝阳区东西')],
      ['北京市朝阳区东西 middle 100 92'],
    ],
  ];
  for (const [name, dots, expected] of rows) {
    test(name, () =>
      assert.deepEqual(
        placeLabels(dots, SIZE, LETTERING).map(
          ({ text, anchor, x, y }) => `${text} ${anchor} ${x} ${y}`,
        ),
        expected,
      ),
    );
  }
});

test('no name leaves the picture or covers another', () => {
  const dots = fc.array(
    fc.record({
      x: fc.integer({ min: 5, max: 195 }),
      y: fc.integer({ min: 5, max: 145 }),
      radius: fc.constant(3),
      name: fc
        .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abc xyz') })
        .filter((name) => name.trim() !== ''),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(dots, (all) => {
      const boxes = placeLabels(all, SIZE, LETTERING).map(({ text, x, y, anchor }) => {
        const width = text.length * LETTERING.letter;
        const left = x - { start: 0, middle: width / 2, end: width }[anchor];
        return { left, right: left + width, top: y - 8, bottom: y + 2 };
      });
      for (const [index, box] of boxes.entries()) {
        assert.ok(box.left >= -1 && box.right <= 201 && box.top >= 0 && box.bottom <= 150);
        for (const other of boxes.slice(index + 1)) {
          const apart =
            box.right <= other.left ||
            other.right <= box.left ||
            box.bottom <= other.top ||
            other.bottom <= box.top;
          assert.ok(apart, JSON.stringify([box, other]));
        }
      }
    }),
  );
});
