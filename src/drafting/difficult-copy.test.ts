import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { toEdition } from '#edition/edition.ts';
import { readDispatch } from '#mdx/read-dispatch.ts';
import { toMdx } from '#mdx/to-mdx.ts';
import { writeBody } from '#mdx/write-body.ts';
import { makeGazetteer } from '#places/gazetteer.ts';
import type { Block } from '#wire/body/blocks.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { WireError } from '#wire/problem.ts';
import { fromWire } from './from-wire.ts';

// A second file of the same copy, a corrected one and one that a flag refuses are tested with the
// desk, which knows what was published before.

const gazetteer = makeGazetteer([]);
const CONTEXT = {
  sha256: '0'.repeat(64),
  language: 'en',
  timeZone: 'UTC',
  url: 'https://a.example/',
  gazetteer,
};
const DISPATCH = { path: '2021/11/14/a.mdx', file: 'a.mdx' };

function toBytes(...parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : [part],
    ),
  );
}

/** Copy all the way: read, made a dispatch, written as MDX, and read again as a build does. */
function publish(copy: string | Uint8Array) {
  const bytes = typeof copy === 'string' ? toBytes(copy) : copy;
  const wire = parseWire(bytes, 'a.txt');
  const { dispatch, warnings } = fromWire(wire, CONTEXT);
  const mdx = toMdx({ ...dispatch, wire: 'wire/a.txt' }, writeBody(wire.blocks));
  const { item, blocks } = readDispatch(mdx, DISPATCH);
  assert.deepEqual(
    toBytes(wire.parts.map(({ start, end }) => wire.text.slice(start, end)).join('')),
    bytes,
    'the parts are the file',
  );
  return {
    item,
    wire,
    warnings,
    blocks: blocks.map(({ kind, text }) => [kind, text] as const),
  };
}

suite('difficult copy: its day', () => {
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
    ['no dateline, which is no error', ' date 2021-11-14 It rained.', '2021-11-14'],
    ['a header with a colon', 'Date: 2021-11-14\nIt rained.', '2021-11-14'],
    ['a figure after the header', 'date 2021-11-14 14 people came.', '2021-11-14'],
    ['no header, a year in the dateline', 'Tallinn, March 22, 2018 (AFP) - A', '2018-03-22'],
    ['two figures of a year', ' date 1987-02-27 LONDON, Feb 26, 87 - A', '1987-02-26'],
    ['two figures, over the century', ' date 2000-01-01 LONDON, Dec 31, 99 - A', '1999-12-31'],
    ['an instant', 'date 2021-11-14T16:05:00+03:00\nMINSK, November 14. /TASS/. A', '2021-11-14'],
    [
      'neither wins by itself: both are kept',
      ' date 2021-11-14 MINSK, October 14. /TASS/. A',
      '2021-11-14',
      'wire/dates-differ',
    ],
    [
      'a date that has figures only is left to the header',
      ' date 2021-11-14 KARSHOLM, 5.11.2021 (AP) - A',
      '2021-11-14',
    ],
  ];
  for (const [name, copy, day, warning] of rows) {
    test(name, () => {
      const { item, wire } = publish(copy);
      assert.equal(wire.day, day);
      assert.equal(item.dispatch.date.slice(0, 10), day);
      assert.equal(item.dispatch.dateline, wire.dateline?.text);
      assert.deepEqual(
        wire.warnings.map(({ code }) => code),
        warning ? [warning] : [],
      );
    });
  }
});

suite('difficult copy: what is refused', () => {
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
    ['Latin-1', toBytes('date 2021-11-14\nMalm', 0xf6, ' said'), 'wire/not-utf-8', 2, 5],
    ['a lone surrogate', toBytes('date 2021-11-14 ', 0xed, 0xa0, 0x80), 'wire/not-utf-8', 1, 17],
    [
      'a character cut off at the end',
      toBytes('date 2021-11-14 a', 0xe2, 0x82),
      'wire/not-utf-8',
      1,
      18,
    ],
    ['more than is allowed', 'a'.repeat(1_000_001), 'wire/too-large', 1, 1],
    [
      'figures only in the dateline, and no header',
      'KARSHOLM, 5.11.2021 (AP) - A',
      'wire/no-date',
      1,
      1,
    ],
  ];
  for (const [name, copy, code, line, column] of rows) {
    test(`${name}: ${code} at ${line}:${column}`, () => {
      assert.throws(
        () => publish(copy),
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

  test('the error for bytes that are not UTF-8 guesses the encoding, which can then be given', () => {
    const bytes = toBytes('date 2021-11-14\nDie Stra', 0xdf, 'e nach K', 0xf6, 'ln ist zu.');
    assert.throws(() => parseWire(bytes, 'a.txt'), /looks like windows-1252/u);
    const { blocks } = parseWire(bytes, 'a.txt', { encoding: 'windows-1252' });
    assert.equal(blocks[0]?.text, 'Die Straße nach Köln ist zu.');
  });

  test('the size limit can be raised', () => {
    const long = toBytes(`date 2021-11-14 ${'a'.repeat(1_000_001)}`);
    assert.equal(parseWire(long, 'a.txt', { maxBytes: 2_000_000 }).blocks.length, 1);
  });
});

const SENT = ' date 2021-11-14\n';
const LEAD = 'MINSK, November 14. /TASS/. The talks went on.';
const LAST = 'They end on Friday.';

suite('difficult copy: published as filed', () => {
  type Kind = Block['kind'];
  /** Name, the text between a lead and a last paragraph, its kind, and the code of a warning. */
  const rows: readonly [string, readonly string[], Kind, string?][] = [
    ['braces', ['{draft}', '{process.exit(9)}', '{/* x */}'], 'paragraph'],
    ['tags', ['<X>', '<b>no</b>', '<script>', '<!-- x -->'], 'paragraph'],
    ['words of a language', ['import duties rose', 'export earnings fell'], 'paragraph'],
    [
      'what Markdown takes for lists, quotes and headings',
      ['1986. The year', '3) third', '- Reporting by', '+ plus', '> x', '# NOTE'],
      'paragraph',
    ],
    ['rules', ['---', '* * *', '====='], 'paragraph'],
    [
      'quotes, dashes and stops',
      ['"straight" and “curly”', 'EU’s', "``x''", 'a -- b', 'and so on...', 'an odd " one'],
      'paragraph',
    ],
    [
      'emphasis, code, notes and links',
      ['_Kursk_', '5*3*2', '~~b~~', '`x`', '[^1]', '[a](b)', '![a](b)', '[1]: http://x'],
      'paragraph',
    ],
    ['addresses', ['www.tass.com', 'a@b.com', 'http://x.org/a_b'], 'paragraph'],
    ['character references and strokes', ['AT&amp;T', 'C:\\dir\\*x'], 'paragraph'],
    ['emoji with joiners', ['A 👩‍👩‍👧 came.'], 'paragraph'],
    ['a no-break space', ['10\u00A0000 came.'], 'paragraph'],
    ['a table of bars', ['a | b\n--|--\n1 | 2'], 'preformatted'],
    [
      'a table set by spaces',
      ['Team      P   W\nDunmere   3   2\nKarsholm  3   1'],
      'preformatted',
    ],
    [
      'an indent of four spaces',
      ['    Shr 23 cts vs 15 cts\n    Net 1,200 vs 800'],
      'preformatted',
    ],
    ['an indent of a tab', ['\tRovers 2\n\tUnited 1'], 'preformatted'],
    ['letters of any script', ['MALMÖ', 'Łódź', 'Mo\u0308ln', 'Дом', 'مرحبا', '北京'], 'paragraph'],
    ['a dateline further down', ['BREST, November 14. /TASS/. More.'], 'paragraph'],
    ['a word that lost a letter', ['The EU?s border.'], 'paragraph', 'wire/damaged-text'],
    ['a replacement character', ['The EU\uFFFDs border.'], 'paragraph', 'wire/damaged-text'],
    ['a zero-width space', ['A bor\u200Bder.'], 'paragraph', 'wire/invisible-character'],
    ['a soft hyphen', ['A bor\u00ADder.'], 'paragraph', 'wire/invisible-character'],
    ['an override of direction', ['A \u202Eborder.'], 'paragraph', 'wire/direction-override'],
  ];
  for (const [name, texts, kind, warning] of rows) {
    for (const text of texts) {
      test(`${name}: ${JSON.stringify(text)}`, () => {
        const { blocks, wire } = publish(`${SENT}${LEAD}\n\n${text}\n\n${LAST}\n`);
        assert.deepEqual(blocks, [
          ['paragraph', LEAD],
          [kind, text],
          ['paragraph', LAST],
        ]);
        assert.deepEqual(
          wire.warnings.map(({ code }) => code),
          warning ? [warning] : [],
        );
        assert.equal(wire.dateline?.place?.name, 'MINSK');
      });
    }
  }

  const files: readonly [string, string, readonly string[], string?, string?][] = [
    ['a byte-order mark', `\uFEFF${SENT}${LEAD}\n\n${LAST}`, [LEAD, LAST], 'MINSK'],
    ['CRLF', `${SENT}${LEAD}\n\n${LAST}\n`.replaceAll('\n', '\r\n'), [LEAD, LAST], 'MINSK'],
    ['a lone CR', `${SENT}${LEAD}\n\n${LAST}\n`.replaceAll('\n', '\r'), [LEAD, LAST], 'MINSK'],
    [
      'what looks like front matter',
      `${SENT}---\nfoo: bar\n---\n\n${LAST}`,
      ['--- foo: bar ---', LAST],
    ],
    ['no dateline at all', `${SENT}It rained.\n\n${LAST}`, ['It rained.', LAST]],
    [
      'a dateline over two lines, however short its lines are',
      `${SENT}MINSK,\nNovember 14. /TASS/. A.\n\n${'They went on. '.repeat(9)}`,
      ['MINSK, November 14. /TASS/. A.', 'They went on. '.repeat(9).trim()],
      'MINSK',
    ],
    [
      'a city in small letters',
      ` date 1987-04-07\nomaha, april 7 - the mill is shut.`,
      ['omaha, april 7 - the mill is shut.'],
      'omaha',
      'wire/lower-case-place',
    ],
    [
      'an agency that nobody knows',
      `${SENT}NORDHAFEN, Nov 14 (Nordpress) - It rained.`,
      ['NORDHAFEN, Nov 14 (Nordpress) - It rained.'],
      'NORDHAFEN',
      'wire/unknown-agency',
    ],
    ['accents', `${SENT}MALMÖ (TT) - It rained.`, ['MALMÖ (TT) - It rained.'], 'MALMÖ'],
    [
      'accents in two characters',
      `${SENT}MALMO\u0308 (TT) - It rained.`,
      ['MALMO\u0308 (TT) - It rained.'],
      'MALMO\u0308',
    ],
    ['a text from right to left', `${SENT}عاد القارب إلى الميناء.`, ['عاد القارب إلى الميناء.']],
  ];
  for (const [name, copy, texts, place, warning] of files) {
    test(name, () => {
      const { blocks, wire } = publish(copy);
      assert.deepEqual(
        blocks,
        texts.map((text) => ['paragraph', text]),
      );
      assert.equal(wire.dateline?.place?.name, place);
      assert.deepEqual(
        wire.warnings.map(({ code }) => code),
        warning ? [warning] : [],
      );
    });
  }

  test('a headline alone is an alert without a body', () => {
    const { item, blocks } = publish(`${SENT}HARBOUR CLOSED BY ICE\n`);
    assert.deepEqual(
      [item.dispatch.headline, item.dispatch.headlineSource, blocks],
      ['HARBOUR CLOSED BY ICE', 'wire', []],
    );
  });
});

test('an embargo without a zone ends in that of the site, and says so', () => {
  const { item, warnings } = publish(`${SENT}EMBARGOED until 18:00\n\n${LEAD}\n`);
  assert.equal(item.dispatch.embargoed, '2021-11-14T18:00:00Z');
  assert.deepEqual(
    warnings
      .filter(({ code }) => code.startsWith('wire/'))
      .map(({ code, line, found, remedy }) => [code, line, found, remedy.slice(0, 20)]),
    [
      [
        'wire/embargo-zone',
        2,
        'an embargo until 2021-11-14 18:00 without a time zone',
        'it ends then in UTC,',
      ],
    ],
  );
  const zoned = publish(`${SENT}EMBARGOED until 18:00 GMT\n\n${LEAD}\n`).warnings;
  assert.ok(zoned.every(({ code }) => code !== 'wire/embargo-zone'));
});

test('copy under an embargo is a dispatch, and not published before its time', () => {
  const { item } = publish(`${SENT}EMBARGOED until 18:00 GMT\n\n${LEAD}\n`);
  assert.equal(item.dispatch.embargoed, '2021-11-14T18:00:00Z');
  const publishedAt = (now: string) =>
    toEdition([item], { timeZone: 'UTC', now: () => now }).items.length;
  assert.equal(publishedAt('2021-11-14T17:59:59Z'), 0);
  assert.equal(publishedAt('2021-11-14T18:00:00Z'), 1);
});
