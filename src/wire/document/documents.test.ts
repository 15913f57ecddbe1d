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
  pdfStream,
  wordParagraph,
  zipOf,
} from '#testing/document-samples.ts';
import { sized } from '#testing/sized.ts';
import { readWire } from '#wire/parse-wire.ts';
import { WireError } from '#wire/problem.ts';
import type { Wire } from '#wire/wire.ts';
import { DOCUMENT_READERS, openDocument } from './documents.ts';

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

suite('a Word document gives', () => {
  const rows: readonly [string, string, string][] = [
    [
      'words in several runs, with tabs and line breaks',
      `<w:p><w:r><w:t>A</w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r></w:p>`,
      'A b\tc\nd\n',
    ],
    [
      'the words of links and fields',
      '<w:p><w:hyperlink><w:r><w:t>A</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>b</w:t></w:r></w:fldSimple></w:p>',
      'Ab\n',
    ],
    [
      'what was added, and not what was deleted',
      '<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
      'new\n',
    ],
    [
      'rows of a table',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
      'a | b\nc | \n'.replace(' \n', '\n'),
    ],
    [
      'paragraphs that a table of one cell frames',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      'a\n\nb\n',
    ],
    [
      'a control of a form',
      '<w:sdt><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      'a\n',
    ],
    [
      'a hyphen that divides no line',
      '<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r></w:p>',
      'a\u2011bc\n',
    ],
    [
      'no pictures',
      '<w:p><w:r><w:drawing><wp:docPr descr="x"/></w:drawing><w:t>a</w:t></w:r></w:p>'.replace(
        '<wp:docPr descr="x"/>',
        '',
      ),
      'a\n',
    ],
  ];
  for (const [name, body, text] of rows) {
    test(name, async () => assert.equal((await openDocument(docxOf(body), 'a'))?.text, text));
  }

  test('and tells of hidden words, text boxes and the heads of pages', async () => {
    const box = `<w:txbxContent>${wordParagraph('In a box.')}</w:txbxContent>`;
    const bytes = docxOf(
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent><w:t>A</w:t></w:r></w:p>`,
      { 'word/header1.xml': `<w:hdr xmlns:w="w">${wordParagraph('Embargoed.')}</w:hdr>` },
    );
    const document = await openDocument(bytes, 'a');
    assert.equal(document?.text, 'A\n');
    assert.deepEqual(document?.leftOut, ['Hidden.', 'In a box.', 'Embargoed.']);
  });

  test('and is read where Word on the web keeps its text', async () => {
    const bytes = zipOf({
      'word/document2.xml': `<w:document xmlns:w="w"><w:body>${wordParagraph('A')}</w:body></w:document>`,
    });
    assert.equal((await openDocument(bytes, 'a'))?.text, 'A\n');
  });

  test('and tells of what was deleted, of notes and comments', async () => {
    const bytes = docxOf(
      '<w:p><w:r><w:t>A</w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
      {
        'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:type="separator">${wordParagraph('-')}</w:footnote><w:footnote>${wordParagraph('A note.')}</w:footnote></w:footnotes>`,
        'word/comments.xml': `<w:comments xmlns:w="w"><w:comment>${wordParagraph('Check this!')}</w:comment></w:comments>`,
      },
    );
    assert.deepEqual((await openDocument(bytes, 'a'))?.leftOut, ['old', 'A note.', 'Check this!']);
  });
});

suite('an OpenDocument text gives', () => {
  const rows: readonly [string, string, string][] = [
    [
      'headings, paragraphs and lists',
      '<text:h>A</text:h><text:section><text:p>b</text:p></text:section><text:list><text:list-item><text:p>c</text:p></text:list-item></text:list>',
      'A\n\nb\n\nc\n',
    ],
    [
      'spaces, tabs and line breaks',
      '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n  e</text:p>',
      'a   b\tc\nd   e\n',
    ],
    [
      'the words of spans and links',
      '<text:p><text:span>A</text:span><text:a>b</text:a><text:bookmark/></text:p>',
      'Ab\n',
    ],
    [
      'rows of a table',
      '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>',
      'a | b\n',
    ],
    [
      'no notes, comments, contents or deleted words',
      '<text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:table-of-content><text:p>x</text:p></text:table-of-content><text:p>A<text:note><text:p>x</text:p></text:note><office:annotation><text:p>y</text:p></office:annotation></text:p>',
      'A\n',
    ],
    [
      'few spaces, however many it says',
      '<text:p>a<text:s text:c="999999999"/>b</text:p>',
      `a${' '.repeat(100)}b\n`,
    ],
  ];
  for (const [name, body, text] of rows) {
    test(name, async () => assert.equal((await openDocument(odtOf(body), 'a'))?.text, text));
  }
});

test('RTF tells of notes and the heads of pages, and when it was changed last', async () => {
  const inside =
    '{\\info{\\revtim\\yr2022\\mo3\\dy9\\hr10}}{\\header Embargoed.}a{\\footnote A note.}';
  const document = await openDocument(Buffer.from(`{\\rtf1 ${inside}}`), 'a');
  assert.deepEqual(document?.leftOut, ['Embargoed.', 'A note.']);
  assert.equal(document?.changed, '2022-03-09');
});

suite('RTF gives', () => {
  const rows: readonly [string, string, string][] = [
    ['letters of its code page', "\\ansicpg1251 \\'cc\\'e8\\'ed", 'Мин\n'],
    [
      'letters of its font',
      "{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset0 B;}{\\f2\\fcharset238 C;}}\\f0 \\'e9 \\f1 \\'e9 \\f2 \\'9c",
      'й é ś\n',
    ],
    ['letters of two bytes', "{\\fonttbl{\\f0\\fcharset128 A;}}\\f0 \\'93\\'fa", '日\n'],
    [
      'characters of Unicode, without what stands for them',
      "\\uc1\\u1055?\\u8212\\'97\\uc2\\u233\\'c3\\'a9x{\\uc0\\u233 y}",
      'П—éxéy\n',
    ],
    ['characters beyond the first plane', '\\u-10179?\\u-8704?', '😀\n'],
    [
      'signs by name',
      '\\ldblquote a\\rdblquote  \\endash  b\\~c\\_d\\-e\\bullet',
      '“a” – b\u00A0c\u2011de•\n',
    ],
    ['braces and backslashes', '\\{a\\}\\\\b', '{a}\\b\n'],
    ['paragraphs, lines and pages', 'a\\par b\\line c\\page d\\sect e', 'a\n\nb\nc\n\nd\n\ne\n'],
    ['line ends as nothing', 'a\r\nb\nc', 'abc\n'],
    [
      'rows of a table',
      '\\trowd\\pard\\intbl a\\cell b\\par c\\cell\\row\\pard d',
      'a | b c\n\nd\n',
    ],
    ['the words of links', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt a}}', 'a\n'],
    [
      'no pictures, notes, heads or hidden words',
      '{\\header x}{\\pict 0102}{\\*\\shppict x}{\\footnote x}{\\v x}a{\\*\\unknown x}{\\info{\\title x}}',
      'a\n',
    ],
    ['no words that were deleted', 'a{\\deleted x}b', 'ab\n'],
    ['no properties of shapes', 'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt b}}}', 'ab\n'],
    ['nothing that follows it', 'a}\0\0', 'a\n'],
    ['no binary data', 'a{\\pict\\bin5 }}}}}}b', 'ab\n'],
    ['no numbers of lists', '{\\listtext 1.\\tab}a', 'a\n'],
  ];
  for (const [name, inside, text] of rows) {
    test(name, async () =>
      assert.equal(
        (await openDocument(Buffer.from(`{\\rtf1\\ansi ${inside}}`, 'latin1'), 'a'))?.text,
        text,
      ),
    );
  }
});

const BOMB = packedBomb();
const ADDRESSED = 'The harbour reopened on Wednesday.';

suite('an e-mail gives', () => {
  const part = (type: string, body: string, more = '') =>
    `--b\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`;
  const several = { 'Content-Type': 'multipart/mixed; boundary=b' };
  const base64 = Buffer.from(ADDRESSED).toString('base64');
  const rows: readonly [string, Uint8Array, string][] = [
    ['plain text', mailOf(ADDRESSED), ADDRESSED],
    [
      'quoted-printable',
      mailOf('The harbour re=\r\nopened =C2=AB5=C2=BB.', {
        'Content-Transfer-Encoding': 'quoted-printable',
      }),
      'The harbour reopened «5».',
    ],
    ['base64', mailOf(base64, { 'Content-Transfer-Encoding': 'base64' }), ADDRESSED],
    [
      'another encoding',
      mailOf(Buffer.from([0xcc, 0xe8, 0xed, 0xf1, 0xea]), {
        'Content-Type': 'text/plain; charset=windows-1251',
      }),
      'Минск',
    ],
    [
      'lines that run on',
      mailOf('The harbour \r\nreopened.', { 'Content-Type': 'text/plain; format=flowed' }),
      'The harbour reopened.',
    ],
    [
      'its plain part rather than HTML',
      mailOf(`${part('text/plain', ADDRESSED)}${part('text/html', '<p>Other')}--b--`, {
        'Content-Type': 'multipart/alternative; boundary=b',
      }),
      ADDRESSED,
    ],
    [
      'HTML alone',
      mailOf('<style>p{}</style><p>One &amp; two.</p><p>Three.', { 'Content-Type': 'text/html' }),
      'One & two.\n\nThree.',
    ],
    [
      'a text that is attached, where the message has no words',
      mailOf(
        `${part('text/plain', '')}${part('text/plain; name=a.txt', ADDRESSED, 'Content-Disposition: attachment; filename=a.txt\r\n')}--b--`,
        several,
      ),
      ADDRESSED,
    ],
    ['no signature', mailOf(`${ADDRESSED}\r\n-- \r\nJo Roe\r\nPress`), ADDRESSED],
    [
      'no message that it answers',
      mailOf(
        `${ADDRESSED}\r\n\r\nOn Mon, 7 Mar 2022 at 10:00, Ola\r\n<ola@x.example> wrote:\r\n> When?`,
      ),
      ADDRESSED,
    ],
    [
      'no message below it',
      mailOf(`${ADDRESSED}\r\n\r\n-----Original Message-----\r\nFrom: Ola\r\n\r\nWhen?`),
      ADDRESSED,
    ],
    [
      'no message in another language below it',
      mailOf(`${ADDRESSED}\r\n\r\nAm 07.03.2022 um 10:00 schrieb Ola:\r\n> Wann?`),
      ADDRESSED,
    ],
    [
      'no lines that are quoted at its end',
      mailOf(`${ADDRESSED}\r\n\r\n> When?\r\n> Now?`),
      ADDRESSED,
    ],
    [
      'a line that is quoted in its midst',
      mailOf(`He said:\r\n\r\n> Now.\r\n\r\n${ADDRESSED}`),
      `He said:\n\n> Now.\n\n${ADDRESSED}`,
    ],
    [
      'no message that Outlook has put below it',
      mailOf(
        `${ADDRESSED}\r\n\r\nFrom: Ola <o@x.example>\r\nSent: Monday, 7 March 2022 10:00\r\nTo: Press\r\nSubject: When?\r\n\r\nWhen?`,
      ),
      ADDRESSED,
    ],
    [
      'no message in German that Outlook has put below it',
      mailOf(
        `${ADDRESSED}\r\n\r\nVon: Ola\r\nGesendet: Montag, 7. März 2022\r\nAn: Presse\r\nBetreff: Wann?\r\n\r\nWann?`,
      ),
      ADDRESSED,
    ],
    [
      'what Outlook passes on, with nothing above it',
      mailOf(
        `________________________________\r\nFrom: Ola\r\nSent: Monday\r\nTo: Press\r\nSubject: S\r\n\r\n${ADDRESSED}`,
      ),
      ADDRESSED,
    ],
    [
      'what Apple Mail passes on, with its marks',
      mailOf(`Begin forwarded message:\r\n\r\n> From: Jo\r\n> Subject: S\r\n>\r\n> ${ADDRESSED}`),
      ADDRESSED,
    ],
    [
      'answers between the lines that they answer',
      mailOf(
        'On Mon, 7 Mar 2022 at 10:00, Ola wrote:\r\n> When?\r\nOn Wednesday.\r\n> Where?\r\nOn the quay.',
      ),
      'On Wednesday.\nOn the quay.',
    ],
    [
      'what somebody wrote in a statement',
      mailOf('On its site the bank wrote in a statement:\r\n\r\nIt is well.'),
      'On its site the bank wrote in a statement:\n\nIt is well.',
    ],
    [
      'its HTML, where the plain part says only that there is some',
      mailOf(
        `${part('text/plain', 'View this mail online.')}${part('text/html', `<p>${ADDRESSED} ${ADDRESSED} ${ADDRESSED}</p>`)}--b--`,
        { 'Content-Type': 'multipart/alternative; boundary=b' },
      ),
      `${ADDRESSED} ${ADDRESSED} ${ADDRESSED}`,
    ],
    [
      'a text in another encoding that is attached',
      mailOf(
        Buffer.concat([
          Buffer.from(
            `${part('text/plain', '')}--b\r\nContent-Type: text/plain; charset=windows-1251\r\nContent-Disposition: attachment\r\n\r\n`,
          ),
          Buffer.from([0xcf, 0xee, 0xf0, 0xf2, 0x20, 0xee, 0xf2, 0xea, 0xf0, 0xfb, 0xf2, 0x2e]),
          Buffer.from('\r\n--b--\r\n'),
        ]),
        several,
      ),
      'Порт открыт.',
    ],
    [
      'headers without a space behind their names',
      Buffer.from(Buffer.from(mailOf(ADDRESSED)).toString().replaceAll(': ', ':')),
      ADDRESSED,
    ],
    [
      'a message that it forwards',
      mailOf(
        `---------- Forwarded message ---------\r\nFrom: Jo <jo@quay.example>\r\nDate: Mon, 7 Mar 2022\r\nSubject: Harbour\r\nTo: <desk@x.example>\r\n\r\n${ADDRESSED}`,
      ),
      ADDRESSED,
    ],
    [
      'its own words rather than those that it forwards',
      mailOf(`${ADDRESSED}\r\n\r\nBegin forwarded message:\r\n\r\nFrom: Jo\r\n\r\nOther.`),
      ADDRESSED,
    ],
    [
      'a mailbox of one',
      Buffer.concat([
        Buffer.from('From jo@quay.example Wed Mar  9 10:15:00 2022\r\n'),
        mailOf(ADDRESSED),
      ]),
      ADDRESSED,
    ],
  ];
  for (const [name, bytes, text] of rows) {
    test(name, async () => assert.equal((await openDocument(bytes, 'a'))?.text.trim(), text));
  }

  test('its headline, its sender, its time, and what it is about', async () => {
    const bytes = mailOf(ADDRESSED, {
      Subject: '=?utf-8?Q?Fwd:_PRESS_RELEASE:_Caf=C3=A9?= =?utf-8?Q?_reopens?=',
      From: '"Roe, Jo" <jo@quay.example>',
      'Content-Language': 'en-GB',
      Keywords: 'ports, ferries',
    });
    assert.deepEqual((await openDocument(bytes, 'a'))?.fields, {
      headline: 'Café reopens',
      byline: 'Roe, Jo',
      day: '2022-03-09',
      instant: '2022-03-09T10:15:00+01:00',
      language: 'en-GB',
      keywords: ['ports', 'ferries'],
    });
  });

  test('no address of anybody', async () => {
    const bytes = mailOf(ADDRESSED, { From: 'jo@quay.example' });
    assert.deepEqual((await openDocument(bytes, 'a'))?.fields.byline, undefined);
  });

  test('a headline above its dateline before its subject, which is told', async () => {
    const wire = await readWire(mailOf(STORY.join('\r\n\r\n'), { Subject: 'For Thursday' }), 'a');
    assert.deepEqual(shownOf(wire), SHOWN);
    assert.ok(wire.warnings.some(({ found }) => found.includes('For Thursday')));
  });

  test('its subject, where it has no other headline', async () => {
    const { headline } = await readWire(mailOf(ADDRESSED), 'a');
    assert.equal(headline, 'Harbour reopens after storm');
  });

  test('its first line as it stands, where the subject is the headline', async () => {
    const wire = await readWire(mailOf(`Dear editors,\r\n\r\n${ADDRESSED}`), 'a');
    assert.deepEqual(shownOf(wire), [
      'Harbour reopens after storm',
      '2022-03-09',
      ['Dear editors,', ADDRESSED],
    ]);
    assert.deepEqual(codesOf(wire), []);
  });

  test('its subject once, where its first line is the same', async () => {
    const wire = await readWire(mailOf(`Harbour reopens after storm\r\n\r\n${ADDRESSED}`), 'a');
    assert.deepEqual(
      wire.blocks.map(({ text }) => text),
      [ADDRESSED],
    );
  });

  test('word of its attachments', async () => {
    const bytes = mailOf(
      `${part('text/plain', ADDRESSED)}${part('application/pdf', 'x', 'Content-Disposition: attachment; filename="plan of quay.pdf"\r\n')}--b--`,
      several,
    );
    const wire = await readWire(bytes, 'a');
    assert.deepEqual(codesOf(wire), ['document/attachments']);
    assert.match(wire.warnings[0]?.found ?? '', /plan of quay\.pdf/u);
  });

  test('no dispatch where all of it is attached, and says what to do', async () => {
    const bytes = mailOf(
      `${part('text/plain', '')}${part('application/pdf', 'x', 'Content-Disposition: attachment; filename=plan.pdf\r\n')}--b--`,
      several,
    );
    await assert.rejects(async () => readWire(bytes, 'a'), /with plan\.pdf[\s\S]*import that/u);
  });

  const copy: readonly string[] = [
    'Subject: a letter\nFrom: a reader\n\nMINSK, May 5, 2021 - A.',
    'From: the desk\n\nA.',
    'Received: nothing.',
    'date 2021-11-14 MINSK - Message-ID: 5',
  ];
  for (const text of copy) {
    test(`copy is no e-mail: ${JSON.stringify(text)}`, () =>
      assert.equal(openDocument(Buffer.from(text), 'a'), undefined));
  }
});

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
      pdfOfContent(pdfStream('/Filter [/FlateDecode /FlateDecode]', BOMB)),
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
