import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseWire } from '#wire/parse-wire.ts';
import type { Wire } from '#wire/wire.ts';

const DATE = ' date 2022-03-14\n';
const COPY = 'KARSHOLM, March 14 (AP) - The ferry will sail on Tuesday.';

function parse(copy: string): Wire {
  return parseWire(new TextEncoder().encode(DATE + copy), 'a.txt');
}

/** The parts around the copy, by kind, as they stand in the file. */
function around(wire: Wire): readonly [string, string][] {
  return wire.parts
    .filter(({ kind }) => !['white-space', 'header', 'paragraph', 'preformatted'].includes(kind))
    .map(({ kind, start, end }) => [kind, wire.text.slice(start, end)]);
}

suite('what stands above the copy', () => {
  const rows: readonly [string, string, readonly [string, string][]][] = [
    ['a label', 'URGENT', [['label', 'URGENT']]],
    ['a headline', 'Ferry to sail again', [['headline', 'Ferry to sail again']]],
    ['over two lines', 'Ferry to sail\nagain', [['headline', 'Ferry to sail\nagain']]],
    [
      'a headline and a byline between marks',
      '^Ferry to sail again<\n^By MARA QUILL=',
      [
        ['headline', '^Ferry to sail again<'],
        ['byline', '^By MARA QUILL='],
      ],
    ],
    [
      'a label before a headline between marks',
      '^RPT-Ferry to sail<',
      [
        ['label', '^RPT-'],
        ['headline', 'Ferry to sail<'],
      ],
    ],
    ['a question', 'Will it sail?', [['headline', 'Will it sail?']]],
    [
      'a label before the headline',
      'RPT-UPDATE 2-Ferry to sail',
      [
        ['label', 'RPT-UPDATE 2-'],
        ['headline', 'Ferry to sail'],
      ],
    ],
    [
      'a label in brackets',
      '(URGENT) Ferry to sail',
      [
        ['label', '(URGENT) '],
        ['headline', 'Ferry to sail'],
      ],
    ],
    [
      'slug, label, headline, byline',
      'BC-VARNIA-FERRY-3rdLd-Writethru\nURGENT\nFerry to sail\nBy MARA QUILL and TOM RASK\nVarnpress Writers',
      [
        ['slug', 'BC-VARNIA-FERRY-3rdLd-Writethru'],
        ['label', 'URGENT'],
        ['headline', 'Ferry to sail'],
        ['byline', 'By MARA QUILL and TOM RASK'],
        ['byline', 'Varnpress Writers'],
      ],
    ],
    [
      'a slug with its takes',
      '^BC-EU--Ferry, 1st Ld, 0123<',
      [['slug', '^BC-EU--Ferry, 1st Ld, 0123<']],
    ],
    [
      'a slug and pictures',
      'VARNIA-FERRY/ (UPDATE 1, PIX)',
      [['slug', 'VARNIA-FERRY/ (UPDATE 1, PIX)']],
    ],
    ['a byline without By', 'Mara Quill, AP', [['byline', 'Mara Quill, AP']]],
    ['a name and another agency', 'Mara Quill, Mayor', [['headline', 'Mara Quill, Mayor']]],
    ['a byline in French', 'Par Zoé de La Tour', [['byline', 'Par Zoé de La Tour']]],
    ['a byline in Russian', 'Автор: Анна Вольская', [['byline', 'Автор: Анна Вольская']]],
    ['a note', 'Eds: adds a quote.', [['editors-note', 'Eds: adds a quote.']]],
    [
      'a note that is not for publication, to its end',
      'The following information is not for publication:\n\nCall Ann.\n---\nFerry to sail',
      [
        ['editors-note', 'The following information is not for publication:\n\nCall Ann.\n---'],
        ['headline', 'Ferry to sail'],
      ],
    ],
    [
      'a note that is not for publication, to the dateline',
      'Not for publication\n\nCall Ann, now.',
      [['editors-note', 'Not for publication\n\nCall Ann, now.']],
    ],
    [
      'an embargo',
      'EMBARGOED until 18:00 GMT\nFerry to sail',
      [
        ['embargo', 'EMBARGOED until 18:00 GMT'],
        ['headline', 'Ferry to sail'],
      ],
    ],
  ];
  for (const [name, head, expected] of rows) {
    test(name, () => {
      const wire = parse(`${head}\n\n${COPY}\n\nMore.`);
      assert.deepEqual(around(wire), expected);
      assert.deepEqual(
        wire.blocks.map(({ text }) => text),
        [COPY, 'More.'],
      );
      assert.equal(wire.dateline?.place?.name, 'KARSHOLM');
    });
  }

  test('is given without its trappings', () => {
    const wire = parse(
      `URGENT\nUPDATE 1-Ferry to\n sail\nBy MARA QUILL\nAP Writer\nEds: adds\n${COPY}`,
    );
    assert.equal(wire.headline, 'Ferry to sail');
    assert.equal(wire.byline, 'MARA QUILL, AP Writer');
    assert.deepEqual(wire.labels, ['URGENT', 'UPDATE 1']);
    assert.deepEqual(wire.editorsNotes, ['Eds: adds']);
    const marked = parse(`^RPT-Ferry to sail<\n^By MARA QUILL=\n\t${COPY}`);
    assert.equal(marked.headline, 'Ferry to sail');
    assert.equal(marked.byline, 'MARA QUILL');
    assert.deepEqual(marked.labels, ['RPT']);
  });

  test('a label on the line above a dateline is not part of its place', () => {
    const wire = parse(`URGENT\n${COPY}`);
    assert.deepEqual(wire.labels, ['URGENT']);
    assert.equal(wire.dateline?.place?.name, 'KARSHOLM');
  });

  test('a label may stand at the dateline', () => {
    const wire = parse(`CORRECTED-${COPY}`);
    assert.deepEqual(wire.labels, ['CORRECTED']);
    assert.equal(wire.blocks[0]?.text, COPY);
  });

  test('points of a summary are copy, and the dateline is below them', () => {
    const wire = parse(`Ferry to sail\n\n* Eleven days\n* Two million varns\n\n${COPY}`);
    assert.deepEqual(
      wire.blocks.map(({ text }) => text),
      ['* Eleven days', '* Two million varns', COPY],
    );
    assert.equal(wire.dateline?.text, 'KARSHOLM, March 14 (AP) -');
  });
});

suite('without a dateline', () => {
  const LONG = 'It was cold at the harbour, and the boats lay still on the water all day.';
  const rows: readonly [string, string, string | undefined][] = [
    [
      'a short line above prose is a headline',
      `The harbour at dawn\n\n${LONG}`,
      'The harbour at dawn',
    ],
    ['one above a byline', 'The harbour at dawn\nBy Mara Quill\n\nCold', 'The harbour at dawn'],
    ['one after a label', 'URGENT: Harbour closed by ice', 'Harbour closed by ice'],
    ['alone it is an alert', 'HARBOUR CLOSED BY ICE', 'HARBOUR CLOSED BY ICE'],
    ['alone above an end mark', 'HARBOUR CLOSED BY ICE\n\n-30-', 'HARBOUR CLOSED BY ICE'],
    ['an alert without spaces', '卡尔斯霍尔姆港口因冰封关闭', '卡尔斯霍尔姆港口因冰封关闭'],
    [
      'above Japanese prose',
      '渡し船が再び出る\n\n渡し船は木曜日に再び出る。港長が述べた。',
      '渡し船が再び出る',
    ],
    ['above Hindi prose', 'नौका फिर चलेगी\n\nनौका गुरुवार को फिर से चलेगी।', 'नौका फिर चलेगी'],
    [
      'a Japanese sentence is not a headline',
      '夜が明けた。\n\n渡し船は木曜日に再び出る。',
      undefined,
    ],
    ['a quotation', `« Une bonne digue »\n\n${LONG}`, '« Une bonne digue »'],
    [
      'after a repeated label',
      'BULLETIN BULLETIN\n\nHARBOUR CLOSED BY ICE',
      'HARBOUR CLOSED BY ICE',
    ],
    ['a sentence is not a headline', `It was dawn.\n\n${LONG}`, undefined],
    [
      'a line that is longer than the next paragraph',
      'The harbour at dawn\n\nIt was so.',
      undefined,
    ],
    ['two lines', `The harbour\nat dawn\n\n${LONG}`, undefined],
    ['one word', 'Harbour', undefined],
    ['small letters', `import x from 'y'\n\n${LONG}`, undefined],
    ['marks', `# NOTE\n\n${LONG}`, undefined],
    ['markup', `<X> at dawn\n\n${LONG}`, undefined],
    ['an expression', `Of {process.exit(9)}\n\n${LONG}`, undefined],
    ['two sentences', `1986. The year\n\n${LONG}`, undefined],
    ['a rule', `---\nfoo: bar\n---\n\n${LONG}`, undefined],
    ['a second dateline further down', `It was dawn.\n\n${COPY}`, undefined],
  ];
  for (const [name, copy, headline] of rows) {
    test(name, () => {
      const wire = parse(copy);
      assert.equal(wire.headline, headline);
      if (headline === undefined) assert.deepEqual(around(wire), []);
    });
  }

  test('a dateline further down is not the copy’s own', () => {
    assert.equal(parse(`It was dawn.\n\n${COPY}`).dateline, undefined);
  });

  test('an alert has no body', () => {
    assert.deepEqual(parse('HARBOUR CLOSED BY ICE').blocks, []);
  });
});

suite('what stands below the copy', () => {
  const rows: readonly [string, string, readonly [string, string][]][] = [
    ['an end mark', '-30-', [['end-mark', '-30-']]],
    ['a note', 'Eds: adds a quote.', [['editors-note', 'Eds: adds a quote.']]],
    [
      'a note in brackets',
      '(Editor’s note: moved.)',
      [['editors-note', '(Editor’s note: moved.)']],
    ],
    [
      'a mark and a note',
      '-0-\n\nThe following information is not for publication:\n\nAnn, 555\n\nTom, 556',
      [
        ['end-mark', '-0-'],
        [
          'editors-note',
          'The following information is not for publication:\n\nAnn, 555\n\nTom, 556',
        ],
      ],
    ],
    [
      'notes to editors',
      'Notes to editors\n\nAnn.\n\nTom.',
      [['editors-note', 'Notes to editors\n\nAnn.\n\nTom.']],
    ],
    ['editors in the copy are copy', 'Editors met. Notes were taken.', []],
    ['a byline within the copy is copy', 'By Mara Quill\nthe talks were opened.', []],
    ['an embargo in the copy is copy', 'Embargo: the grain stays.', []],
  ];
  for (const [name, tail, expected] of rows) {
    test(name, () => {
      const wire = parse(`${COPY}\n\n${tail}\n`);
      assert.deepEqual(around(wire), expected);
      assert.equal(wire.blocks.length, expected.length > 0 ? 1 : 2);
    });
  }

  const notes: readonly [string, string, readonly string[], boolean][] = [
    [
      'on the next line',
      `${COPY}\nEds: the witness is Ann Lee.`,
      ['Eds: the witness is Ann Lee.'],
      false,
    ],
    [
      'below a line that is wrapped',
      `${COPY.slice(0, -1)}\nEds: Ann Lee.`,
      ['Eds: Ann Lee.'],
      false,
    ],
    ['below an end mark', `${COPY}\n-0-\nEds: Ann Lee.`, ['Eds: Ann Lee.'], false],
    [
      'of editors',
      `ATTENTION EDITORS - This is for you only\n\n${COPY}`,
      ['ATTENTION EDITORS - This is for you only'],
      false,
    ],
    [
      'that is closed',
      `${COPY}\n\nThe following information is not for publication\n\nAnn.\n\nThe above information is not for publication`,
      [
        'The following information is not for publication\n\nAnn.\n\nThe above information is not for publication',
      ],
      false,
    ],
    ['after a comma', `${COPY}\n\nEds, Ann is private.`, ['Eds, Ann is private.'], false],
    ['for editors', `${COPY}\nFor editors only: Ann`, ['For editors only: Ann'], false],
    [
      'to the end',
      `${COPY}\n\nNotes to editors\n\nAnn.\n\nTom.`,
      ['Notes to editors\n\nAnn.\n\nTom.'],
      true,
    ],
    ['under a heading', `${COPY}\n\nEditor’s note:\n\nAnn.`, ['Editor’s note:\n\nAnn.'], true],
    [
      'ordered',
      `${COPY}\n\nNot for publication. Ann.\n\nTom.`,
      ['Not for publication. Ann.\n\nTom.'],
      true,
    ],
    ...[
      'Note to Editors - Ann is the witness.',
      'Eds. note: Ann is the witness.',
      'EDITORS, PLEASE NOTE: Ann is the witness.',
      'EDITORS’ ADVISORY: Ann is the witness.',
      'TO ALL EDITORS: Ann is the witness.',
      'FOR EDITORS: Ann is the witness.',
      'ATTENTION NEWS EDITORS: Ann is the witness.',
      'Nota a los editores: Ann es la testigo.',
      'Nota aos editores: Ann é a testemunha.',
      'Note aux rédactions : Ann est le témoin.',
      'Nota alle redazioni: Ann.',
      'Achtung Redaktionen: Ann ist die Zeugin.',
      'Redaktionshinweis: Ann ist die Zeugin.',
      'К сведению редакторов: Ann.',
      'До уваги редакторів: Ann.',
      'Notes to editors: Анна (Ann) была свидетелем.',
    ].map((note): [string, string, readonly string[], boolean] => [
      `that begins “${note}”`,
      `${COPY}\n\n${note}`,
      [note],
      false,
    ]),
    ...[
      'INFORMATION FOR EDITORS ONLY, NOT FOR PUBLICATION',
      'Notes to editors: not for publication',
      'Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt',
      '## Redaktionelle Hinweise',
      'Не для печати',
    ].map((heading): [string, string, readonly string[], boolean] => [
      `under “${heading}”`,
      `${COPY}\n\n${heading}\n\nAnn.`,
      [`${heading}\n\nAnn.`],
      true,
    ]),
    [
      'for a country',
      `${COPY}\n\nNot for publication in Britain`,
      ['Not for publication in Britain'],
      false,
    ],
    [
      'that may be a sentence',
      `${COPY}\n\nEditors: Tom and Ann were dismissed.`,
      ['Editors: Tom and Ann were dismissed.'],
      true,
    ],
  ];
  for (const [name, copy, expected, isTold] of notes) {
    test(`a note ${name}`, () => {
      const wire = parse(copy);
      assert.deepEqual(wire.editorsNotes, expected);
      assert.equal(wire.blocks.length, 1);
      assert.doesNotMatch(wire.blocks[0]?.text ?? '', /Ann|-0-/u);
      assert.deepEqual(
        wire.warnings.map(({ code }) => code),
        isTold ? ['wire/private-block'] : [],
      );
    });
  }

  const sentences = [
    'The following names are not for publication, the judge ruled on Monday.',
    'Not for publication in Britain, the book sold well.',
    'Editors met. Notes were taken.',
    'Editors – all of them men – met on Monday.',
    'Editor of the year – Moss – spoke.',
    'Attention to editor Moss grew.',
    'Notes to the editor of the paper show why.',
    'Information for editors of small papers is scarce.',
    'Nota a los lectores: mañana no hay barco.',
    'Не для печати, по его словам, было больше.',
  ];
  for (const sentence of sentences) {
    test(`copy: ${sentence}`, () => {
      assert.deepEqual(
        parse(`${COPY}\n\n${sentence}\n\nMore.`).blocks.map(({ text }) => text),
        [COPY, sentence, 'More.'],
      );
    });
  }

  test('each line of a teleprinter stands by itself', () => {
    const { editorsNotes, byline } = parse(`^Eds: with photo.<\n^By MARA QUILL=\n${COPY}`);
    assert.deepEqual([editorsNotes, byline], [['^Eds: with photo.<'], 'MARA QUILL']);
  });

  test('a note with one more line does not take the rest of the copy', () => {
    const wire = parse(`${COPY}\n\nEditors: the following are his words\n\nMore.`);
    assert.equal(wire.blocks.at(-1)?.text, 'More.');
  });

  test('a private block above copy without a dateline takes all of it, since nothing shows its end', () => {
    assert.throws(() => parse('NOT FOR PUBLICATION\n\nAnn 555\n\nIt will sail.'), /wire\/empty/u);
  });

  test('words leave the copy only where a warning says so', () => {
    const opening = fc.constantFrom('Notes to editors', 'Not for publication', 'EDITORS:', 'Eds:');
    fc.assert(
      fc.property(opening, fc.nat({ max: 4 }), fc.nat({ max: 4 }), (note, before, behind) => {
        const copy = Array.from({ length: before + 1 }, () => COPY);
        const rest = Array.from({ length: behind + 1 }, (_, index) => `Word ${index}.`);
        const wire = parse([...copy, note, ...rest].join('\n\n'));
        const isMoved = wire.blocks.length < copy.length + rest.length;
        assert.equal(
          wire.warnings.some(({ code }) => code === 'wire/private-block'),
          isMoved,
        );
        assert.deepEqual(wire.editorsNotes, [[note, ...rest].join('\n\n')]);
      }),
    );
  });

  const marks: readonly [string, string, readonly string[], readonly string[]][] = [
    ['two', `${COPY}\n\n-0-\n\n-30-`, [COPY], ['-0-', '-30-']],
    ['a note between two', `${COPY}\n\n-0-\n\nEds: a.\n\n-30-`, [COPY], ['-0-', '-30-']],
    [
      'a word that ends a wrapped paragraph is not an end mark',
      `${COPY.slice(0, -1)}, was\nbought by\nReuters`,
      [`${COPY.slice(0, -1)}, was bought by Reuters`],
      [],
    ],
    ['on the line below a headline', 'Ferry to sail\nReuters', [], ['Reuters']],
    ['after a headline and a note', 'Ferry to sail\n\nEds: a.\n\n-30-', [], ['-30-']],
    ['between a headline and a note', 'Ferry to sail\n-0-\nEds: a.', [], ['-0-']],
  ];
  for (const [name, copy, expected, found] of marks) {
    test(`end marks: ${name}`, () => {
      const wire = parse(copy);
      assert.deepEqual(
        wire.blocks.map(({ text }) => text),
        expected,
      );
      assert.deepEqual(
        around(wire).flatMap(([kind, text]) => (kind === 'end-mark' ? [text] : [])),
        found,
      );
      if (expected.length === 0) assert.equal(wire.headline, 'Ferry to sail');
    });
  }

  test('an end mark alone is not copy', () => assert.throws(() => parse('-30-'), /wire\/empty/u));

  for (const line of ['COVID-19', 'NATO-RUSSIA', 'By Jove Tower']) {
    test(`${line} alone is a headline`, () => {
      const { headline, byline, blocks, editorsNotes } = parse(line);
      assert.deepEqual([headline, byline, blocks, editorsNotes], [line, undefined, [], []]);
    });
  }

  test('a line read as a slug is kept for editors', () =>
    assert.deepEqual(parse(`COVID-19\n\n${COPY}`).editorsNotes, ['COVID-19']));

  test('copy continues below a note', () => {
    const wire = parse(`${COPY}\n\nEds: a picture moved.\n\nMore.`);
    assert.deepEqual(
      wire.blocks.map(({ text }) => text),
      [COPY, 'More.'],
    );
  });
});

suite('copy that takes back other copy is withheld', () => {
  const rows: readonly [string, 'withheld' | undefined][] = [
    [`KILL\n\n${COPY}`, 'withheld'],
    [`KILL KILL KILL\nFerry to sail\n\n${COPY}`, 'withheld'],
    [`WITHDRAWAL-Ferry to sail\n\n${COPY}`, 'withheld'],
    [`CORRECTED-Ferry to sail\n\n${COPY}`, undefined],
    [`KILLER whale seen\n\n${COPY}`, undefined],
    [`Kill the bill, they say\n\n${COPY}`, undefined],
  ];
  for (const [copy, status] of rows) {
    test(JSON.stringify(copy), () => {
      const wire = parse(copy);
      assert.equal(wire.status, status);
      assert.deepEqual(
        wire.warnings.map(({ code }) => code),
        status ? ['wire/kill'] : [],
      );
    });
  }

  test('is refused where it says nothing else', () => {
    assert.throws(
      () => parse('KILL KILL KILL\n\nEDITORS: kill the story.'),
      /wire\/empty\n.*nothing but notes to editors/u,
    );
  });
});
