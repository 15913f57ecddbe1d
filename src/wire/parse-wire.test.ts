import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
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

suite('the day copy is dated by', () => {
  const rows: readonly [string, string, string, string?][] = [
    ['year of the header', ' date 2021-11-14 MINSK, November 14. /TASS/. A', '2021-11-14'],
    ['Dec 31, sent on 1 January', ' date 2022-01-01 LONDON, Dec 31 (AP) - A', '2021-12-31'],
    ['Jan 1, sent on 31 December', ' date 2021-12-31 LONDON, Jan 1 (AP) - A', '2022-01-01'],
    ['one day apart', ' date 2021-11-15 MINSK, November 14. /TASS/. A', '2021-11-14'],
    [
      'further apart: the header, and a warning',
      ' date 2021-11-14 MINSK, October 14. /TASS/. A',
      '2021-11-14',
      'wire/dates-differ',
    ],
    ['no dateline', ' date 2021-11-14 It rained.', '2021-11-14'],
    ['a header with a colon', 'Date: 2021-11-14\nIt rained.', '2021-11-14'],
    ['a figure behind the header', 'date 2021-11-14 14 people came.', '2021-11-14'],
    ['no header, a year in the dateline', 'Tallinn, March 22, 2018 (AFP) - A', '2018-03-22'],
    ['two figures of a year', ' date 1987-02-27 LONDON, Feb 26, 87 - A', '1987-02-26'],
    ['two figures, over the century', ' date 2000-01-01 LONDON, Dec 31, 99 - A', '1999-12-31'],
    ['an instant', 'date 2021-11-14T16:05:00+03:00\nMINSK, November 14. /TASS/. A', '2021-11-14'],
  ];
  for (const [name, copy, day, warning] of rows) {
    test(name, () => {
      const wire = parse(copy);
      assert.equal(wire.day, day);
      assert.deepEqual(
        wire.warnings.map(({ code }) => code),
        warning ? [warning] : [],
      );
    });
  }

  test('the instant of a header is kept', () => {
    assert.equal(parse('date 2021-11-14T16:05:00+03:00\nA').instant, '2021-11-14T16:05:00+03:00');
  });
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
      'a paragraph a line',
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

suite('copy that is refused', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) =>
        typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
      ),
    );
  const rows: readonly [string, string | Uint8Array, string, number, number][] = [
    ['empty', '', 'wire/empty', 1, 1],
    ['white space only', ' \n\t\r\n ', 'wire/empty', 1, 1],
    ['a byte-order mark only', '\uFEFF', 'wire/empty', 1, 1],
    ['a header only', ' date 2021-11-14 \n', 'wire/empty', 2, 1],
    ['no date at all', 'It rained in the old town.', 'wire/no-date', 1, 1],
    ['a dateline without a date, and no header', 'KYIV (Reuters) - A', 'wire/no-date', 1, 1],
    ['no year anywhere', 'MINSK, November 14. /TASS/. A', 'wire/no-year', 1, 1],
    ['an ambiguous header', ' date 14/11/2021 A', 'wire/ambiguous-date', 1, 7],
    ['an American header', '\ndate 11-14-21 A', 'wire/ambiguous-date', 2, 6],
    ['a header of eight figures', 'date 20211114 A', 'wire/date-form', 1, 6],
    ['a header with a time but no zone', 'date 2021-11-14 14:30 A', 'wire/date-form', 1, 6],
    ['a header with slashes, year first', 'date 2021/11/14 A', 'wire/date-form', 1, 6],
    ['a header with a comma', 'date 2021-11-14, MINSK', 'wire/date-form', 1, 6],
    ['a header with a sign', 'date=2021-11-14\nA', 'wire/date-form', 1, 6],
    ['a header in words', 'date 14 November 2021 MINSK', 'wire/date-form', 1, 6],
    [
      'a dateline of another century',
      'Tallinn, March 22, 2108 (AFP) - A',
      'wire/no-such-day',
      1,
      1,
    ],
    ['a header without zeros', 'date 2021-8-12 A', 'wire/date-form', 1, 6],
    ['a header of another century', 'date 2223-08-12 A', 'wire/no-such-day', 1, 6],
    ['a header that is no date', 'date 605:12:19 A', 'wire/ambiguous-date', 1, 6],
    ['a header on no calendar', 'date 2021-02-30 A', 'wire/no-such-day', 1, 6],
    [
      'a dateline on no calendar',
      ' date 2021-02-28 MINSK, February 30. /TASS/. A',
      'wire/no-such-day',
      1,
      18,
    ],
    ['a NUL', 'date 2021-11-14\nab\0c', 'wire/control-character', 2, 3],
    ['an escape character', 'date 2021-11-14 \x1B[2J', 'wire/control-character', 1, 17],
    ['a C1 control character', 'date 2021-11-14 a\x85b', 'wire/control-character', 1, 18],
    ['a noncharacter', 'date 2021-11-14 a\uFFFEb', 'wire/control-character', 1, 18],
    ['Latin-1', bytes('date 2021-11-14\nMalm', [0xf6], ' said'), 'wire/not-utf-8', 2, 5],
    ['a lone surrogate', bytes('date 2021-11-14 ', [0xed, 0xa0, 0x80]), 'wire/not-utf-8', 1, 17],
    [
      'a character cut off at the end',
      bytes('date 2021-11-14 a', [0xe2, 0x82]),
      'wire/not-utf-8',
      1,
      18,
    ],
    ['more than is allowed', 'a'.repeat(1_000_001), 'wire/too-large', 1, 1],
  ];
  for (const [name, copy, code, line, column] of rows) {
    test(`${name}: ${code} at ${line}:${column}`, () => {
      assert.throws(
        () => parse(copy),
        (error) => {
          assert.ok(error instanceof WireError);
          const { problem } = error;
          assert.deepEqual([problem.code, problem.line, problem.column], [code, line, column]);
          assert.equal(problem.file, 'a.txt');
          assert.match(error.message, /^a\.txt:\d+:\d+: error wire\/[a-z0-9-]+\n {2}found {5}\S/u);
          assert.ok(problem.found && problem.expected && problem.remedy);
          return true;
        },
      );
    });
  }

  test('the limit of size can be raised', () => {
    const long = new TextEncoder().encode(`date 2021-11-14 ${'a'.repeat(1_000_001)}`);
    assert.equal(parseWire(long, 'a.txt', { maxBytes: 2_000_000 }).blocks.length, 1);
  });
});

suite('copy that is doubtful', () => {
  const rows: readonly [string, string, string][] = [
    [
      'an unknown agency',
      ' date 2021-05-05 NORDHAFEN, May 5 (Nordpress) - A',
      'wire/unknown-agency',
    ],
    ['a place in small letters', ' date 1987-04-07 omaha, april 7 - a', 'wire/lower-case-place'],
  ];
  for (const [name, copy, code] of rows) {
    test(`${name}: ${code}`, () =>
      assert.deepEqual(
        parse(copy).warnings.map((warning) => [warning.severity, warning.code]),
        [['warning', code]],
      ));
  }
});

suite('line ends and marks', () => {
  const rows: readonly [string, string][] = [
    ['CRLF', 'date 2021-11-14\r\nFirst\r\nline.\r\n\r\nSecond.\r\n'],
    ['a lone CR', 'date 2021-11-14\rFirst\rline.\r\rSecond.\r'],
    ['a byte-order mark', '\uFEFFdate 2021-11-14\nFirst\nline.\n\nSecond.'],
    ['blank lines with spaces', 'date 2021-11-14\n\n  \nFirst\nline. \n \t\nSecond.  \n'],
    ['an end mark', 'date 2021-11-14\nFirst\nline.\n\nSecond.\n-30-\n'],
    ['an end mark behind a blank line', 'date 2021-11-14\nFirst\nline.\n\nSecond.\n\n Reuter \n\n'],
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

  test('a dateline over two lines is one, however short its lines are', () => {
    const wire = parse(
      `date 2021-11-14\nMINSK,\nNovember 14. /TASS/. A.\n\n${'They went on. '.repeat(9)}`,
    );
    assert.equal(wire.dateline?.text, 'MINSK, November 14. /TASS/.');
    assert.equal(wire.blocks[0]?.text, 'MINSK, November 14. /TASS/. A.');
  });

  test('an end mark is a part of its own', () => {
    assert.deepEqual(textOfPart(parse('date 2021-11-14\nA.\n(END)\n'), 'end-mark'), ['(END)']);
  });

  test('what only looks like an end mark is copy', () => {
    for (const last of ['The END', '-30- degrees', 'more']) {
      assert.equal(parse(`date 2021-11-14\nA.\n\n${last}`).blocks.at(-1)?.text, last);
    }
    assert.equal(parse('date 2021-11-14\nMORE').blocks[0]?.text, 'MORE');
  });

  test('a second dateline is copy', () => {
    const wire = parse(`${COPY}\nBREST, November 14. /TASS/. More.`);
    assert.equal(wire.dateline?.place?.name, 'MINSK');
    assert.equal(wire.blocks.at(-1)?.text, 'BREST, November 14. /TASS/. More.');
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
    { numRuns: 2000 },
  );
});

suite('copy that is made to keep a parser busy', () => {
  const rows: readonly [string, string][] = [
    ['spaces', `a${' '.repeat(900_000)}b`],
    ['spaces at the end of lines', `a${' '.repeat(400_000)}\nb${' '.repeat(400_000)}\nc`],
    ['tabs', `a${'\t'.repeat(900_000)}\nb`],
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
