import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { sized } from '#testing/sized.ts';
import { parseWire } from './parse-wire.ts';
import { WireError } from './problem.ts';
import type { Wire } from './wire.ts';

const COPY =
  ' date 2021-11-14 MINSK, November 14. /TASS/. The talks went on.\n\nThey end on Friday.\n';

function parse(copy: string | Uint8Array): Wire {
  return parseWire(typeof copy === 'string' ? new TextEncoder().encode(copy) : copy, 'a.txt');
}

function textOfPart(wire: Wire, kind: Wire['parts'][number]['kind']): readonly string[] {
  return wire.parts
    .filter((part) => part.kind === kind)
    .map(({ start, end }) => wire.text.slice(start, end));
}

test('a wire file is read into its parts', () => {
  const wire = parse(COPY);
  assert.deepEqual(
    wire.parts.map(({ kind, start, end }) => [kind, wire.text.slice(start, end)]),
    [
      ['header', ' date 2021-11-14 '],
      ['paragraph', 'MINSK, November 14. /TASS/. The talks went on.'],
      ['white-space', '\n\n'],
      ['paragraph', 'They end on Friday.'],
      ['white-space', '\n'],
    ],
  );
  assert.equal(wire.day, '2021-11-14');
  assert.equal(wire.dateline?.text, 'MINSK, November 14. /TASS/.');
  assert.deepEqual(
    wire.blocks.map(({ text }) => text),
    ['MINSK, November 14. /TASS/. The talks went on.', 'They end on Friday.'],
  );
  assert.deepEqual(wire.warnings, []);
});

test('the instant of a header is kept', () => {
  assert.equal(parse('date 2021-11-14T16:05:00+03:00\nA').instant, '2021-11-14T16:05:00+03:00');
});

suite('copy that is indented whole', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    [
      'wrapped lines',
      `    MINSK, November 14. /TASS/. The talks went on in the capital and
    nobody knew when they would end.

    The second paragraph is indented too, on each of its lines, since the
    sender quotes the copy.`,
      [
        'MINSK, November 14. /TASS/. The talks went on in the capital and nobody knew when they would end.',
        'The second paragraph is indented too, on each of its lines, since the sender quotes the copy.',
      ],
    ],
    [
      'one paragraph per line',
      '\tMINSK, November 14. /TASS/. The talks.\n\tThe second.\n\tThe third.',
      ['MINSK, November 14. /TASS/. The talks.', 'The second.', 'The third.'],
    ],
  ];
  for (const [name, copy, expected] of rows) {
    test(name, () => {
      const { blocks, dateline } = parse(` date 2021-11-14\n${copy}\n`);
      assert.deepEqual(
        blocks.map(({ kind, text }) => [kind, text]),
        expected.map((text) => ['paragraph', text]),
      );
      assert.equal(dateline?.place?.name, 'MINSK');
    });
  }
});

suite('a table right below or above prose', () => {
  const lead = 'MINSK, November 14. /TASS/. The harvest was good, the minister said.';
  const table = '    Item      2021   2022\n    Wheat      100    120\n    Rye         40     38';
  const rows: readonly [string, string, readonly string[]][] = [
    ['below the lead', `${lead}\n${table}`, [lead, table]],
    ['one row', `${lead}\n    Wheat      100    120`, [lead, '    Wheat      100    120']],
    ['one row without an indent', `${lead}\nWheat     100    120`, [lead, 'Wheat     100    120']],
    ['one row by itself', `${lead}\n\nWheat     100    120`, [lead, 'Wheat     100    120']],
    ['tabs', `${lead}\nWheat\t100\t120\nRye\t40\t38`, [lead, 'Wheat\t100\t120\nRye\t40\t38']],
    ['pipes', `${lead}\na | b\n--|--\n1 | 2`, [lead, 'a | b\n--|--\n1 | 2']],
    [
      'words only',
      `${lead}\n    Rovers     Anna Berg\n    United     Tom Rask`,
      [lead, '    Rovers     Anna Berg\n    United     Tom Rask'],
    ],
    [
      'a heading within it, a rule and a line after it',
      `${lead}\nWheat     100    120\n    Of which:\nWinter     60     70\n-----\nHe gave no more than these figures.`,
      [
        lead,
        'Wheat     100    120\n    Of which:\nWinter     60     70\n-----',
        'He gave no more than these figures.',
      ],
    ],
    [
      'below a later paragraph',
      `${lead}\n\nHe gave these figures for the two years:\n${table}`,
      [lead, 'He gave these figures for the two years:', table],
    ],
    [
      'above prose',
      `${lead}\n\n${table}\nHe gave no more than these figures.`,
      [lead, table, 'He gave no more than these figures.'],
    ],
  ];
  for (const [name, copy, expected] of rows) {
    test(name, () => {
      const { blocks } = parse(` date 2021-11-14\n${copy}\n`);
      assert.deepEqual(
        blocks.map(({ kind, text }) => [kind, text]),
        expected.map((text) => [/\t| {3}|\|/u.test(text) ? 'preformatted' : 'paragraph', text]),
      );
    });
  }

  const prose: readonly [string, string][] = [
    ['wrapped lines', `${lead}\nIn 2021 it was 100,\nin 2022 it was 120, and\nnobody knows why.`],
    [
      'justified lines',
      `${lead}\nIn  2021  it  was  100,  in  2022\nit  was  120,  and  nobody  knows\nwhy  it  was  so  much.`,
    ],
    ['one wide gap', `${lead}\nThe minister said   that it was\nover for the year.`],
    ['a gap in a dateline', `MINSK,   November 14.   /TASS/.   The   harvest was good.`],
  ];
  for (const [name, copy] of prose) {
    test(`none: ${name}`, () =>
      assert.deepEqual(
        parse(` date 2021-11-14\n${copy}\n`).blocks.map(({ kind }) => kind),
        ['paragraph'],
      ));
  }
});

suite('line ends and marks', () => {
  const rows: readonly [string, string][] = [
    ['blank lines with spaces', 'date 2021-11-14\n\n  \nFirst\nline. \n \t\nSecond.  \n'],
    ['an end mark', 'date 2021-11-14\nFirst\nline.\n\nSecond.\n-30-\n'],
    ['an end mark after a blank line', 'date 2021-11-14\nFirst\nline.\n\nSecond.\n\n Reuter \n\n'],
  ];
  for (const [name, copy] of rows) {
    test(name, () =>
      assert.deepEqual(
        parse(copy).blocks.map(({ kind, text }) => [kind, text]),
        [
          ['paragraph', 'First line.'],
          ['paragraph', 'Second.'],
        ],
      ),
    );
  }

  test('an end mark is a separate part', () => {
    assert.deepEqual(textOfPart(parse('date 2021-11-14\nA.\n(END)\n'), 'end-mark'), ['(END)']);
  });

  test('what only looks like an end mark is copy', () => {
    for (const last of ['The END', '-30- degrees', 'more']) {
      assert.equal(parse(`date 2021-11-14\nA.\n\n${last}`).blocks.at(-1)?.text, last);
    }
    assert.equal(parse('date 2021-11-14\nMORE').blocks[0]?.text, 'MORE');
  });
});

test('the parts give the file back, for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...[' ', '\n', '\r\n', '\r', '\t', '    ', '\n\n', '\uFEFF', '| a | b |', '---', '-30-'],
      ...['MINSK, November 14. /TASS/. ', 'KYIV (Reuters) - ', '(AP)', 'date 2021-11-14', 'Reuter'],
    ),
  );
  const copy = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(copy, (body) => {
      const bytes = new TextEncoder().encode(` date 2021-11-14 ${body}`);
      let wire: Wire;
      try {
        wire = parseWire(bytes, 'a.txt');
      } catch (error) {
        assert.ok(error instanceof WireError, String(error));
        return;
      }
      const parts = wire.parts.map(({ start, end }) => wire.text.slice(start, end)).join('');
      assert.deepEqual(new TextEncoder().encode(parts), bytes);
      for (const { kind, start, end } of wire.parts) {
        assert.ok(end > start, 'no part is empty');
        if (kind === 'white-space') assert.match(wire.text.slice(start, end), /^\s+$/u);
      }
      const words = (text: string) => text.replace(/[ \t\r\n]+/gu, '');
      const copyParts = wire.parts.filter(
        ({ kind }) => kind === 'paragraph' || kind === 'preformatted',
      );
      assert.equal(
        wire.blocks.map(({ text }) => words(text)).join(''),
        words(copyParts.map(({ start, end }) => wire.text.slice(start, end)).join('')),
        'blocks lose and add no character',
      );
    }),
    { numRuns: sized(500, 2000) },
  );
});

suite('copy that is made to keep a parser busy', () => {
  const rows: readonly [string, string][] = [
    ['spaces', `a${' '.repeat(900_000)}b`],
    ['spaces at the end of lines', `a${' '.repeat(400_000)}\nb${' '.repeat(400_000)}\nc`],
    ['tabs', `a${'\t'.repeat(900_000)}\nb`],
    ['spaces before a bar', `a\nb${' '.repeat(400_000)}|\n-${'- '.repeat(200_000)}x`],
    ['cells', `MINSK, November 14. /TASS/. A.\n${'a   1'.repeat(180_000)}`],
    ['rows', `MINSK, November 14. /TASS/. A.\n${'a   1   2\n'.repeat(90_000)}`],
    ['spaces before a rule', `x\n${' '.repeat(900_000)}x`],
    ['lines', 'a\n'.repeat(400_000)],
    ['long lines', `${'a'.repeat(101)}.\n`.repeat(9_000)],
    ['line ends', `a${'\n'.repeat(900_000)}b`],
    ['a dateline that never ends', `MINSK${' '.repeat(400_000)},${' '.repeat(400_000)}`],
    ['brackets', `MINSK ${'('.repeat(900_000)}`],
    ['capitals', 'A'.repeat(900_000)],
    ['capitalised words', 'Ab '.repeat(300_000)],
    ['bars', '|-'.repeat(400_000)],
  ];
  for (const [name, body] of rows) {
    test(name, () => assert.ok(parse(` date 2021-11-14 ${body}`).blocks.length > 0));
  }
});
