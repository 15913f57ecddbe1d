import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  docxOf,
  mailOf,
  odtOf,
  packedBomb,
  pdfLines,
  pdfOf,
  pdfOfContent,
  pdfOfObjects,
  pdfStream,
  wordParagraph,
  zipOf,
} from '#testing/document-samples.ts';
import { sized } from '#testing/sized.ts';
import { readWire } from '#wire/parse-wire.ts';
import { WireError } from '#wire/problem.ts';
import type { Wire } from '#wire/wire.ts';
import { DOCUMENT_READERS } from './documents.ts';

/** What the table shows of a wire: its headline, its day and its words. */
function shownOf({ headline, day, blocks }: Wire) {
  return [headline, day, blocks.map(({ text }) => text)];
}

function codesOf({ warnings }: Wire): readonly string[] {
  return warnings.map(({ code }) => code);
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWire(bytes, 'a');
  } catch (error) {
    if (error instanceof WireError) return error.problem.code;
    throw error;
  }
  return '';
}

const DATELINE = 'HULL, UK - March 9, 2022 - The harbour reopened.';
const STORY = ['Harbour reopens', DATELINE, 'All is well.'];
const SHOWN = ['Harbour reopens', '2022-03-09', [DATELINE, 'All is well.']];
const rtfOf = (...paragraphs: readonly string[]) =>
  Buffer.from(
    `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}${paragraphs.join('\\par ')}}`,
    'latin1',
  );
const word = (...paragraphs: readonly string[]) =>
  docxOf(paragraphs.map((one) => wordParagraph(one)).join(''));
const open = (...paragraphs: readonly string[]) =>
  odtOf(paragraphs.map((one) => `<text:p>${one}</text:p>`).join(''));
const RELEASE = ['FOR IMMEDIATE RELEASE', ...STORY, '###', 'Contact: Jo Roe, jo@quay.example'];

suite('the same story in every kind of document', () => {
  const rows: readonly [kind: string, story: Uint8Array, release: Uint8Array][] = [
    ['a Word document', word(...STORY), word(...RELEASE)],
    ['an OpenDocument text', open(...STORY), open(...RELEASE)],
    ['a document in RTF', rtfOf(...STORY), rtfOf(...RELEASE)],
    [
      'a PDF',
      pdfOf(pdfLines(70, 780, ...STORY.flatMap((line) => [line, '']))),
      pdfOf(pdfLines(70, 780, ...RELEASE.flatMap((line) => [line, '']))),
    ],
    ['an e-mail', mailOf(STORY.join('\r\n\r\n')), mailOf(RELEASE.join('\r\n\r\n'))],
  ];
  test('has a row for each', () =>
    assert.deepEqual(
      rows.map(([kind]) => kind).sort(),
      DOCUMENT_READERS.map(({ kind }) => kind).sort(),
    ));
  for (const [kind, story, release] of rows) {
    test(kind, async () => {
      assert.deepEqual(shownOf(await readWire(story, 'a')), SHOWN);
      const released = await readWire(release, 'a');
      assert.deepEqual(shownOf(released), SHOWN);
      assert.deepEqual(released.editorsNotes, [
        'FOR IMMEDIATE RELEASE',
        'Contact: Jo Roe, jo@quay.example',
      ]);
    });
  }
});

const BOMB = packedBomb();
const ADDRESSED = 'The harbour reopened on Wednesday.';

test('a document is dated by its last change only where its words give no date', async () => {
  const undated = await readWire(word('Harbour reopens', 'All is well in the harbour now.'), 'a');
  assert.equal(undated.day, '2022-03-09');
  assert.ok(codesOf(undated).includes('document/dated-by-change'));
  const noYear = await readWire(word('HULL, March 7 - The harbour reopened.'), 'a');
  assert.equal(noYear.day, '2022-03-07');
  assert.ok(codesOf(noYear).includes('document/dated-by-change'));
  const dated = await readWire(word('HULL, March 7, 2019 - The harbour reopened.'), 'a');
  assert.equal(dated.day, '2019-03-07');
  assert.deepEqual(codesOf(dated), []);
});

const deep = (open: string, close: string, count: number) =>
  open.repeat(count) + close.repeat(count);

suite('a document that cannot be read is refused', () => {
  const locked = Buffer.from(
    Buffer.from(pdfOf(pdfLines(70, 780, 'A')))
      .toString('latin1')
      .replace(
        '/Root 1 0 R',
        '/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >>',
      ),
    'latin1',
  );
  const rows: readonly [string, Uint8Array, string][] = [
    ['Word without words', word(''), 'document/no-text'],
    ['Word without a body', zipOf({ 'word/document.xml': '<w:document/>' }), 'document/broken'],
    ['Word that is no XML', zipOf({ 'word/document.xml': '<w:document' }), 'document/broken'],
    ['Word that is cut', word(...STORY).subarray(0, 700), 'document/broken'],
    [
      'Word that holds more than any story',
      docxOf(`<w:p>${' '.repeat(30_000_000)}</w:p>`),
      'document/too-much',
    ],
    [
      'Word with entities of its own',
      zipOf({
        'word/document.xml':
          '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>',
      }),
      'document/broken',
    ],
    [
      'tables in tables',
      docxOf(deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 5000)),
      'document/broken',
    ],
    ['OpenDocument without words', open(''), 'document/no-text'],
    [
      'OpenDocument without a text',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'document/broken',
    ],
    ['RTF without words', Buffer.from('{\\rtf1 }'), 'document/no-text'],
    ['RTF that is cut', Buffer.from('{\\rtf1 A'), 'document/broken'],
    [
      'RTF of groups in groups',
      Buffer.from(`{\\rtf1 ${deep('{', '}', 100_000)}}`),
      'document/too-much',
    ],
    ['an e-mail without words', mailOf(''), 'document/no-text'],
    [
      'a mailbox',
      Buffer.concat(
        [1, 2].map(() =>
          Buffer.concat([
            Buffer.from('From jo@quay.example Wed Mar  9 10:15:00 2022\r\n'),
            mailOf(`${ADDRESSED}\r\n\r\n`),
          ]),
        ),
      ),
      'document/mailbox',
    ],
    ['RTF below a date', Buffer.from(' date 2021-11-14\n{\\rtf1 A}'), 'document/below-date'],
    [
      'an e-mail of parts in parts',
      mailOf(
        Array.from(
          { length: 300 },
          (_, index) =>
            `--b${index}\r\nContent-Type: multipart/mixed; boundary=b${index + 1}\r\n\r\n`,
        ).join(''),
        { 'Content-Type': 'multipart/mixed; boundary=b0' },
      ),
      'document/broken',
    ],
    ['a PDF of pictures', pdfOf([]), 'document/no-text'],
    [
      'a PDF whose letters have the forms that they take on paper',
      pdfOfObjects([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>',
        pdfStream('', 'BT /F 10 Tf 70 700 Td (A) Tj ET'),
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
        pdfStream(
          '',
          '1 begincodespacerange\n<00> <ff>\nendcodespacerange\n1 beginbfchar\n<41> <fe8d>\nendbfchar',
        ),
      ]),
      'document/columns',
    ],
    ['a PDF with a password', locked, 'document/locked'],
    ['a PDF that is no PDF', Buffer.from('%PDF-1.7\nnothing'), 'document/broken'],
    [
      'a PDF that holds gigabytes',
      pdfOfContent(pdfStream('/Filter /FlateDecode', BOMB)),
      'document/too-much',
    ],
    [
      'a PDF that holds gigabytes behind a space',
      pdfOfContent(pdfStream('/Filter /FlateDecode', BOMB).replace('stream\n', 'stream \n')),
      'document/too-much',
    ],
    [
      'a PDF that is packed twice',
      pdfOfContent(pdfStream('/Filter [/FlateDecode /FlateDecode]', packedBomb(2))),
      'document/too-much',
    ],
    [
      'a PDF of forms in forms',
      pdfOfContent(
        pdfStream('', '/F Do'),
        ...Array.from({ length: 8 }, (_, index) =>
          pdfStream(
            `/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${6 + index} 0 R >> >>`,
            '/F Do '.repeat(10),
          ),
        ),
        pdfStream('/Subtype /Form /BBox [0 0 9 9]', 'BT ET'),
      ),
      'document/too-much',
    ],
    [
      'a PDF that draws a large form again and again',
      pdfOfContent(
        pdfStream('', '/F Do '.repeat(100_000)),
        pdfStream('/Subtype /Form /BBox [0 0 9 9]', 'BT ET '.repeat(1000)),
      ),
      'document/too-much',
    ],
    [
      'a PDF of too many pages',
      pdfOf(...Array.from({ length: 61 }, () => pdfLines(70, 780, 'A'))),
      'document/too-much',
    ],
    [
      'a PDF in columns that something runs across',
      pdfOf([
        ...pdfLines(
          60,
          700,
          ...Array.from(
            { length: 8 },
            (_, index) => `Left ${index} with words that fill all of the column here`,
          ),
        ),
        ...pdfLines(
          320,
          700,
          ...Array.from(
            { length: 8 },
            (_, index) => `Right ${index} with words that fill all of the column here`,
          ),
        ),
        [
          60,
          650,
          'Words that run across both of the columns in their midst, which nobody can order',
        ],
      ]),
      'document/columns',
    ],
  ];
  for (const [name, bytes, code] of rows) {
    test(name, async () => assert.equal(await codeOf(bytes), code));
  }
});

suite('any damage to a document gives words or a refusal', () => {
  const rows: readonly [string, Uint8Array][] = [
    ['Word', word(...RELEASE)],
    ['OpenDocument', open(...RELEASE)],
    ['RTF', rtfOf(...RELEASE)],
    ['e-mail', mailOf(RELEASE.join('\r\n\r\n'))],
    ['PDF', pdfOf(pdfLines(70, 780, ...STORY))],
  ];
  const CODES = /^(?:document|wire|container)\/|^$/u;
  for (const [name, bytes] of rows) {
    test(`${name}, cut off anywhere`, async () => {
      const step = Math.max(1, Math.floor(bytes.length / sized(40, 400)));
      for (let end = 1; end < bytes.length; end += step) {
        assert.match(await codeOf(bytes.subarray(0, end)), CODES);
      }
    });

    test(`${name}, with any bytes replaced`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.uint8Array({ maxLength: 12 }), async (place, scrap) => {
          const damaged = Uint8Array.from(bytes);
          damaged.set(scrap, place % Math.max(1, bytes.length - scrap.length));
          assert.match(await codeOf(damaged), CODES);
        }),
        { numRuns: sized(40, 500) },
      );
    });
  }
});
