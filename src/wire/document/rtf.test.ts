import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openDocument } from './documents.ts';

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
    ['line breaks by another name', 'a\\lbr0 b', 'a\nb\n'],
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
