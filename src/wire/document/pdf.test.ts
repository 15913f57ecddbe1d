import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pdfLines, pdfOf } from '#testing/document-samples.ts';
import { openDocument } from './documents.ts';

suite('a PDF gives', () => {
  const long = (x: number, count: number, words = 'of words') =>
    pdfLines(
      x,
      700,
      ...Array.from(
        { length: count },
        (_, index) => `Line ${index} ${words} in a column of the page, which it fills`,
      ),
    );
  const rows: readonly [string, Uint8Array, string][] = [
    [
      'lines that run on',
      pdfOf(pdfLines(70, 780, 'One line and', 'another.')),
      'One line and another.\n',
    ],
    [
      'a paragraph that goes on overleaf',
      pdfOf(pdfLines(70, 780, 'One line and'), pdfLines(70, 780, 'another.')),
      'One line and another.\n',
    ],
    [
      'a word that is divided, where it stands whole elsewhere',
      pdfOf(pdfLines(70, 780, 'They re-', 'opened; reopened.')),
      'They reopened; reopened.\n',
    ],
    [
      'a word that may be divided, as it stands',
      pdfOf(pdfLines(70, 780, 'They co-', 'operate.')),
      'They co-\noperate.\n',
    ],
    [
      'a paragraph that is indented',
      pdfOf([...pdfLines(70, 780, 'One.'), ...pdfLines(85, 766, 'Two.')]),
      'One.\n\nTwo.\n',
    ],
    [
      'no numbers of pages, and no head that recurs',
      pdfOf(
        ...[1, 2, 3].map((page) => [
          ...pdfLines(70, 810, `The Quay, page ${page}`),
          ...pdfLines(70, 780, `Words ${'abc'[page - 1]}.`),
          ...pdfLines(290, 30, String(page)),
        ]),
      ),
      'Words a.\n\nWords b.\n\nWords c.\n',
    ],
    [
      'two columns in their order',
      pdfOf([
        ...pdfLines(
          70,
          780,
          'A headline that runs across both of the columns of this page, as one does',
        ),
        ...long(60, 8, 'left'),
        ...long(320, 8, 'right'),
      ]),
      `A headline that runs across both of the columns of this page, as one does\n\n${['left', 'right'].map((side) => Array.from({ length: 8 }, (_, index) => `Line ${index} ${side} in a column of the page, which it fills`).join(' ')).join('\n\n')}\n`,
    ],
    [
      'two columns whose lines stand at different heights',
      pdfOf([
        ...long(60, 8, 'left'),
        ...long(320, 8, 'right').map(([x, y, words]) => [x, y - 5, words] as const),
      ]),
      `${['left', 'right'].map((side) => Array.from({ length: 8 }, (_, index) => `Line ${index} ${side} in a column of the page, which it fills`).join(' ')).join('\n\n')}\n`,
    ],
    [
      'rows of a table that is no two columns',
      pdfOf([
        ...pdfLines(60, 700, 'Port', 'Kastel', 'Ostra', 'Sund', 'Vint'),
        ...pdfLines(320, 700, 'Boats', '5', '6', '7', '8'),
      ]),
      'Port Boats Kastel 5 Ostra 6 Sund 7 Vint 8\n',
    ],
    [
      'no head and foot that a browser prints',
      pdfOf([
        ...pdfLines(70, 820, '11/30/26, 9:51 PM The Quay'),
        ...pdfLines(70, 780, 'Harbour reopens.', 'All is well.'),
        ...pdfLines(70, 20, 'https://quay.example/harbour 1/1'),
      ]),
      'Harbour reopens. All is well.\n',
    ],
    [
      'the rows of a list apart',
      pdfOf(
        pdfLines(
          70,
          780,
          'Height: 149 m',
          'Rotor: 126 m',
          'It stands in the harbour of Kastel, near the old bridge',
        ),
      ),
      'Height: 149 m\n\nRotor: 126 m\n\nIt stands in the harbour of Kastel, near the old bridge\n',
    ],
    [
      'words apart, where nothing stands between them',
      pdfOf([
        [70, 780, 'One'],
        [100, 780, 'two'],
      ]),
      'One two\n',
    ],
  ];
  for (const [name, bytes, text] of rows) {
    test(name, async () => {
      const document = await openDocument(bytes, 'a');
      assert.equal(document?.text, text);
      assert.deepEqual(
        document?.doubts.map(({ code }) => code),
        ['document/pdf-text'],
      );
    });
  }
});
