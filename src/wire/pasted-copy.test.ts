import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseWire } from './parse-wire.ts';
import { WireError } from './problem.ts';
import type { Wire } from './wire.ts';

function read(copy: string): Wire {
  return parseWire(new TextEncoder().encode(copy), 'wire.txt');
}

/** What a release gives: its headline, its dateline, its blocks and what is for editors. */
interface Release {
  readonly copy: string;
  readonly headline: string;
  readonly blocks: readonly string[];
  readonly notes: readonly string[];
}

const STORY = 'The harbour opened on Tuesday after two years.';

const RELEASES: Readonly<Record<string, Release>> = {
  'a line, a headline, a dateline, an end mark, contacts and notes': {
    copy: `FOR IMMEDIATE RELEASE

Karsholm Opens Its New Harbour

HULL, UK - March 9, 2022 - ${STORY}

"We are glad," the harbour master said.

###

Media Contact:
Ilse Drommel
press@karsholm.example
+44 1482 555 0100

Notes to editors:
Karsholm is a town of 12,000.
`,
    headline: 'Karsholm Opens Its New Harbour',
    blocks: [`HULL, UK - March 9, 2022 - ${STORY}`, '"We are glad," the harbour master said.'],
    notes: [
      'FOR IMMEDIATE RELEASE',
      'Media Contact:\nIlse Drommel\npress@karsholm.example\n+44 1482 555 0100',
      'Notes to editors:\nKarsholm is a town of 12,000.',
    ],
  },
  'contacts above the headline, and no end mark': {
    copy: ` date 2022-03-09
Press Release – For Immediate Release
Contact: Ilse Drommel, 01482 555 0100
press@karsholm.example

Karsholm opens its new harbour

${STORY}
`,
    headline: 'Karsholm opens its new harbour',
    blocks: [STORY],
    notes: [
      'Press Release – For Immediate Release',
      'Contact: Ilse Drommel, 01482 555 0100\npress@karsholm.example',
    ],
  },
  'contacts at the end, without a mark': {
    copy: ` date 2022-03-09
MEDIA RELEASE: March 9, 2022

Karsholm opens its new harbour

${STORY}

It cost two million.

For more information, please contact:

Ilse Drommel
Press officer
press@karsholm.example
`,
    headline: 'Karsholm opens its new harbour',
    blocks: [STORY, 'It cost two million.'],
    notes: [
      'MEDIA RELEASE: March 9, 2022',
      'For more information, please contact:\n\nIlse Drommel\nPress officer\npress@karsholm.example',
    ],
  },
  'its date on a line of its own': {
    copy: `FOR IMMEDIATE RELEASE

March 9, 2022

Karsholm opens its new harbour

KARSHOLM – ${STORY}
`,
    headline: 'Karsholm opens its new harbour',
    blocks: [`KARSHOLM – ${STORY}`],
    notes: ['FOR IMMEDIATE RELEASE'],
  },
  'a headline behind its words': {
    copy: ` date 2022-03-09
Press release: Karsholm opens its new harbour

${STORY}
`,
    headline: 'Karsholm opens its new harbour',
    blocks: [STORY],
    notes: ['Press release:'],
  },
  'contacts before words about the sender, which are copy': {
    copy: ` date 2022-03-09
News release

Karsholm opens its new harbour

${STORY}

Media Contacts:

Ilse Drommel
Karsholm
press@karsholm.example

Tom Rask
Harbour
tom@rask.example

About Karsholm

Karsholm is a town of 12,000 people, and has a harbour.
`,
    headline: 'Karsholm opens its new harbour',
    blocks: [STORY, 'About Karsholm', 'Karsholm is a town of 12,000 people, and has a harbour.'],
    notes: [
      'News release',
      'Media Contacts:\n\nIlse Drommel\nKarsholm\npress@karsholm.example\n\nTom Rask\nHarbour\ntom@rask.example',
    ],
  },
  'an end mark of a British press office': {
    copy: ` date 2022-03-09
Press release

Karsholm opens its new harbour

${STORY}

– ENDS –

Media contact:
Ilse Drommel
press@karsholm.example

About Karsholm
Karsholm is a town.
`,
    headline: 'Karsholm opens its new harbour',
    blocks: [STORY],
    notes: [
      'Press release',
      'Media contact:\nIlse Drommel\npress@karsholm.example',
      'About Karsholm\nKarsholm is a town.',
    ],
  },
  'contacts right above the headline': {
    copy: ` date 2022-03-09
FOR IMMEDIATE RELEASE
Contact: Ilse Drommel
Tel 01482 555 0100
Harbour opens after two years
HULL, UK (March 9, 2022) – ${STORY}
`,
    headline: 'Harbour opens after two years',
    blocks: [`HULL, UK (March 9, 2022) – ${STORY}`],
    notes: ['FOR IMMEDIATE RELEASE', 'Contact: Ilse Drommel\nTel 01482 555 0100'],
  },
  'a headline with a number, below contacts': {
    copy: ` date 2022-03-09
Press release

Contact: Ilse Drommel, 01482 555 0100

Karsholm opens hotline on 01482 555 0199

${STORY}
`,
    headline: 'Karsholm opens hotline on 01482 555 0199',
    blocks: [STORY],
    notes: ['Press release', 'Contact: Ilse Drommel, 01482 555 0100'],
  },
  'in German': {
    copy: ` date 2022-03-09
Pressemitteilung

Karsholm eröffnet den Hafen

Der Hafen wurde am Dienstag nach zwei Jahren wieder eröffnet.

Pressekontakt:
Ilse Drommel, Tel. 04321 555010
`,
    headline: 'Karsholm eröffnet den Hafen',
    blocks: ['Der Hafen wurde am Dienstag nach zwei Jahren wieder eröffnet.'],
    notes: ['Pressemitteilung', 'Pressekontakt:\nIlse Drommel, Tel. 04321 555010'],
  },
  'in Spanish, with words below the mark': {
    copy: ` date 2022-03-09
PARA PUBLICACIÓN INMEDIATA

Karsholm abre su nuevo puerto

El puerto abrió el martes después de dos años.

# # #

Sobre Karsholm
Karsholm es una ciudad de 12.000 habitantes.

Contacto de prensa: prensa@karsholm.example
`,
    headline: 'Karsholm abre su nuevo puerto',
    blocks: ['El puerto abrió el martes después de dos años.'],
    notes: [
      'PARA PUBLICACIÓN INMEDIATA',
      'Sobre Karsholm\nKarsholm es una ciudad de 12.000 habitantes.',
      'Contacto de prensa: prensa@karsholm.example',
    ],
  },
  'in Russian': {
    copy: ` date 2022-03-09
ПРЕСС-РЕЛИЗ

Карсхольм открывает гавань

Гавань открылась во вторник после двух лет работ.

Контакты для прессы:
Ильзе Дроммель
press@karsholm.example
`,
    headline: 'Карсхольм открывает гавань',
    blocks: ['Гавань открылась во вторник после двух лет работ.'],
    notes: ['ПРЕСС-РЕЛИЗ', 'Контакты для прессы:\nИльзе Дроммель\npress@karsholm.example'],
  },
};

suite('a release is published without what is for editors, which is told', () => {
  for (const [name, { copy, headline, blocks, notes }] of Object.entries(RELEASES)) {
    test(name, () => {
      const wire = read(copy);
      assert.equal(wire.day, '2022-03-09');
      assert.equal(wire.headline, headline);
      assert.deepEqual(
        wire.blocks.map(({ text }) => text),
        blocks,
      );
      assert.deepEqual(wire.editorsNotes, notes);
      assert.deepEqual(
        wire.warnings.map(({ code }) => code),
        ['wire/private-block'],
      );
    });
  }

  const stories: readonly [string, string][] = [
    ['contacts of a story that is no release', `${STORY}\n\nContact: press@karsholm.example\n`],
    [
      'a mark between two parts',
      `Press release\n\n${STORY}\n\n###\n\nThe second part of the story.\n`,
    ],
    [
      'short lines without an address',
      `Press release\n\n${STORY}\n\nContacts:\n\nKeep two metres apart\n\nWear a mask\n`,
    ],
    ['a headline of one word', `Press release\n\nInquiry\n\n${STORY}\n`],
    ['a sentence about a release', 'The press release said that the harbour would open.\n'],
    ['words about contacts', `${STORY}\n\nContacts between the two towns go back to 1812.\n`],
  ];
  for (const [name, copy] of stories) {
    test(`not so: ${name}`, () => {
      const wire = read(` date 2022-03-09\n${copy}`);
      const words = [wire.headline ?? '', ...wire.blocks.map(({ text }) => text)].join(' ');
      for (const line of copy.split('\n').filter((one) => one !== 'Press release')) {
        assert.ok(words.includes(line), `${line}: ${words}`);
      }
    });
  }
});

suite('a first line that is a date is the date of the copy', () => {
  const rows: readonly [line: string, day: string][] = [
    ['14 November 2021', '2021-11-14'],
    ['Sunday, November 14, 2021', '2021-11-14'],
    ['14 ноября 2021 г.', '2021-11-14'],
    ['14 ноября 2021 года', '2021-11-14'],
    ['November 14th, 2021.', '2021-11-14'],
    ['14. November 2021', '2021-11-14'],
    ['dimanche 14 novembre 2021', '2021-11-14'],
    ['14 de noviembre de 2021', '2021-11-14'],
    ['14 listopada 2021 r.', ''],
    ['14.11.2021', '2021-11-14'],
    ['11/14/2021', '2021-11-14'],
    ['2021-11-14', '2021-11-14'],
    ['12/12/2021', '2021-12-12'],
    ['2021. november 14.', '2021-11-14'],
    ['١٤ نوفمبر ٢٠٢١', '2021-11-14'],
  ];
  for (const [line, day] of rows) {
    test(line, () => {
      const copy = `${line}\n\nTalks went on in the capital\n\nThe talks went on for a second day on Sunday.\n`;
      if (day === '') return assert.throws(() => read(copy), hasCode('wire/no-date'));
      const wire = read(copy);
      assert.equal(wire.day, day);
      assert.equal(wire.headline, 'Talks went on in the capital');
      return assert.equal(wire.blocks.length, 1);
    });
  }

  const refused: readonly [line: string, code: string][] = [
    ['03/04/2021', 'wire/ambiguous-date'],
    ['31 November 2021', 'wire/no-such-day'],
    ['14 November 1021', 'wire/no-such-day'],
    ['14 November', 'wire/no-date'],
    ['14 November 2021 was a Sunday', 'wire/no-date'],
  ];
  for (const [line, code] of refused) {
    test(`${line}: ${code}`, () =>
      assert.throws(() => read(`${line}\n\nThe talks went on.\n`), hasCode(code)));
  }

  for (const line of ['03/04/2022', '9/11/2001', 'November 14, 1066', '31.02.2022']) {
    test(`below a header, ${line} is no error`, () =>
      assert.equal(read(` date 2022-03-09\n${line}\n\nThe harbour opened.\n`).day, '2022-03-09'));
  }

  test('below a header it is no headline', () => {
    const wire = read(
      ' date 2021-11-14\n14 November 2021\n\nThe talks went on for a second day.\n',
    );
    assert.deepEqual([wire.day, wire.headline, wire.blocks.length], ['2021-11-14', undefined, 1]);
  });
});

suite('a byline in other forms', () => {
  const rows: readonly [copy: string, byline: string | undefined][] = [
    ['By\tMARA QUILL\n\nThe talks went on for a second day.', 'MARA QUILL'],
    [
      'Talks go on\nby Mara Quill, Harbour Press\n\nThe talks went on for a second day.',
      'Mara Quill, Harbour Press',
    ],
    [
      'Talks go on\nby Mara Quill, Reuters\n\nThe talks went on for a second day.',
      'Mara Quill, Reuters',
    ],
    ['By:  Mara Quill\n\nThe talks went on for a second day.', 'Mara Quill'],
    ['Talks go on\n\nThe talks went on for a second day.\n\nBy Mara Quill', 'Mara Quill'],
    [
      'Talks go on\n\nThe talks went on for a second day.\n\nBy MARA QUILL and TOM RASK\n\n-30-',
      'MARA QUILL and TOM RASK',
    ],
    ['Par\tMara Quill\n\nLes entretiens se sont poursuivis.', 'Mara Quill'],
    ['Town struck\nby Storm Anna, Officials Say\n\nThe talks went on for a second day.', undefined],
    ['Talks go on\n\nThe talks went on for a second day.\n\nBy Tuesday', undefined],
  ];
  for (const [copy, byline] of rows) {
    test(JSON.stringify(copy), () => {
      const wire = read(` date 2021-11-14\n${copy}\n`);
      assert.equal(wire.byline, byline);
      const body = wire.blocks.map(({ text }) => text).join(' ');
      if (byline !== undefined) assert.ok(!body.includes(byline), body);
    });
  }
});

suite('what was pasted with the copy is told, with its place, and stays', () => {
  const rows: readonly [copy: string, code: string, line: number, column: number][] = [
    ['One is here.\n\n- 2 -\n\nTwo is here.\n', 'wire/page-number', 4, 1],
    ['One is here.\n\nPage 2 of 3\n\nTwo is here.\n', 'wire/page-number', 4, 1],
    ['One is here.\n\n2\n\nTwo is here.\n', 'wire/page-number', 4, 1],
    ['One is here.\n\n(2)\n\nTwo is here.\n', 'wire/page-number', 4, 1],
    ['One is here.\n\nSeite 2/3\n\nTwo is here.\n', 'wire/page-number', 4, 1],
    ['The talks were an-\nnounced on Sunday.\n', 'wire/hyphenated', 2, 16],
    ['One.\n\nDie Gespräche gin-\ngen weiter.\n', 'wire/hyphenated', 4, 15],
    ['Les pourparlers ont été annon-\ncés dimanche.\n', 'wire/hyphenated', 2, 25],
    ['Переговоры были про-\r\nдолжены в воскресенье.\n', 'wire/hyphenated', 2, 17],
    ['A well-\nknown man.\n', 'wire/hyphenated', 2, 3],
  ];
  for (const [copy, code, line, column] of rows) {
    test(JSON.stringify(copy), () => {
      const { warnings, blocks } = read(` date 2021-11-14\n${copy}`);
      assert.deepEqual(
        warnings.map((one) => [one.code, one.line, one.column]),
        [[code, line, column]],
      );
      const words = (text: string) => text.split(/\s+/u).filter(Boolean).join(' ');
      assert.equal(words(blocks.map(({ text }) => text).join(' ')), words(copy));
    });
  }

  for (const copy of ['One - \ntwo - three.\n', 'From 2019-\n2021 it rained.\n', '12\n']) {
    test(`not told: ${JSON.stringify(copy)}`, () =>
      assert.deepEqual(read(` date 2021-11-14\n${copy}`).warnings, []));
  }
});

function hasCode(code: string) {
  return (error: unknown) => error instanceof WireError && error.problem.code === code;
}
