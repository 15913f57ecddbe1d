import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseBlocks } from './blocks.ts';

function blocks(text: string): readonly [string, string][] {
  return parseBlocks(text, { start: 0, end: text.length }).map(({ kind, text: words }) => [
    kind === 'paragraph' ? 'p' : 'pre',
    words,
  ]);
}

suite('paragraphs', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    ['blank lines separate paragraphs', 'One\ntwo.\n\nThree.', ['One two.', 'Three.']],
    ['runs of white space are one space', 'One  two\t three.', ['One two three.']],
    ['a no-break space stays', 'One\u00A0two\u00A0 three.', ['One\u00A0two\u00A0 three.']],
    [
      'indented first lines separate paragraphs',
      '    OMAHA, April 7 - The\nmill is shut.\n    It will open\nagain.',
      ['OMAHA, April 7 - The mill is shut.', 'It will open again.'],
    ],
    [
      'where paragraphs are indented, a short one is not a table',
      '    The mill is shut\nfor good.\n\n    It burned.',
      ['The mill is shut for good.', 'It burned.'],
    ],
    [
      'a long indented line is a paragraph',
      `    ${'The mill is shut. '.repeat(6)}`,
      ['The mill is shut. '.repeat(6).trim()],
    ],
    [
      'two spaces after a full stop',
      'One.  Two.\nThree!  Four."  Five.',
      ['One. Two. Three! Four." Five.'],
    ],
    [
      'each long line is a paragraph',
      `${'The talks went on. '.repeat(7)}\nThey end on Friday.\n"${'So they say. '.repeat(10).trim()}"\nThe end.`,
      [
        'The talks went on. '.repeat(7).trim(),
        'They end on Friday.',
        `"${'So they say. '.repeat(10).trim()}"`,
        'The end.',
      ],
    ],
    [
      'a long line that is broken within a sentence is one paragraph',
      `MINSK,\nNovember 14. ${'The talks went on. '.repeat(7)}`,
      [`MINSK, November 14. ${'The talks went on. '.repeat(7)}`.trim()],
    ],
    [
      'an indented sentence is a paragraph',
      '    The minister said that he would go.\n\nHe went.',
      ['The minister said that he would go.', 'He went.'],
    ],
    [
      'wrapped lines of any width',
      `${'The mill is shut for\n'.repeat(4)}good.\n\nIt burned for hours,\nthen no more.`,
      [`${'The mill is shut for '.repeat(4)}good.`, 'It burned for hours, then no more.'],
    ],
    [
      'each item numbered from one is a paragraph',
      'Results:\n1. Rask 1:40\n2. Pellow, by the\nskin of her teeth\n3. Quill',
      ['Results:', '1. Rask 1:40', '2. Pellow, by the skin of her teeth', '3. Quill'],
    ],
    [
      'numbers that do not count are words',
      'It was as in the storm of\n1986. The year after was as in\n1987. It was section\n2. It was not section\n4. One.',
      [
        'It was as in the storm of 1986. The year after was as in 1987. It was section 2. It was not section 4. One.',
      ],
    ],
    [
      'points below their heading',
      'At a glance:\n• The mole is\nmended\n• It sails',
      ['At a glance:', '• The mole is mended', '• It sails'],
    ],
    [
      'dashes below prose may belong to it',
      'The mole was\n- so they say -\nmended.',
      ['The mole was - so they say - mended.'],
    ],
    ['one sign is a word', 'Two\n* two is\nfour.', ['Two * two is four.']],
    [
      'a divider stands alone',
      'It sails again.\n___\nAnn Lee in Brevik contributed.',
      ['It sails again.', '___', 'Ann Lee in Brevik contributed.'],
    ],
    ['rules are words', '---\n\n* * *\n\n=====', ['---', '* * *', '=====']],
    ['a block that looks like front matter', '---\nfoo: bar\n---', ['--- foo: bar ---']],
  ];
  for (const [name, text, words] of rows) {
    test(name, () =>
      assert.deepEqual(
        blocks(text),
        words.map((word) => ['p', word]),
      ),
    );
  }
});

suite('lines that are kept', () => {
  const rows: readonly [string, string][] = [
    ['a table of pipes', 'a | b\n--|--\n1 | 2'],
    ['a table of pipes without rows', 'a | b\n--|--'],
    [
      'columns aligned by spaces',
      'Team         Won   Lost\nRovers        12      3\nUnited         9      6',
    ],
    ['columns separated by tabs', 'Team\tWon\nRovers\t12'],
    ['an indent of four spaces', '    Shr 23 cts vs 15 cts\n    Net 1,200 vs 800'],
    ['an indent of a tab', '\tRovers 2\n\tUnited 1'],
    ['one indented line', '    Rovers 2, United 1'],
  ];
  for (const [name, text] of rows) {
    test(name, () => assert.deepEqual(blocks(text), [['pre', text]]));
  }

  const prose = 'The talks went on until late in the night, and they end on Friday.';
  const short: readonly [string, string][] = [
    ['results', 'Arsenal 2 Chelsea 1\nLeeds 0 Everton 0'],
    ['a list', '-- Spurs play on Friday\n-- City play on Sunday'],
    ['an address', 'The Editor\n1 Wire Street\nMinsk'],
  ];
  for (const [name, lines] of short) {
    test(`${name}, one to a line`, () =>
      assert.deepEqual(blocks(`${prose}\n\n${lines}\n\n${prose}`), [
        ['p', prose],
        ['pre', lines],
        ['p', prose],
      ]));
  }

  test('line ends become LF', () =>
    assert.deepEqual(blocks('\ta\r\n\tb\r\tc'), [['pre', '\ta\n\tb\n\tc']]));

  test('between paragraphs', () =>
    assert.deepEqual(blocks('Before.\n\nA  \t 1\nB  \t 2\n\nAfter.'), [
      ['p', 'Before.'],
      ['pre', 'A  \t 1\nB  \t 2'],
      ['p', 'After.'],
    ]));
});
