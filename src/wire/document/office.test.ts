import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { docxOf, odtOf, wordParagraph, zipOf } from '#testing/document-samples.ts';
import { openDocument } from './documents.ts';

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
      'a line break by its old name',
      '<w:p><w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r></w:p>',
      'a\nb\n',
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

test('an OpenDocument text tells of hidden words, boxes, notes and what was deleted', async () => {
  const document = await openDocument(
    odtOf(
      '<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes><text:p>A<text:hidden-text>Hidden.</text:hidden-text><draw:frame xmlns:draw="d"><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame><text:note><text:p>A note.</text:p></text:note></text:p>',
    ),
    'a',
  );
  assert.equal(document?.text, 'A\n');
  assert.deepEqual(document?.leftOut, ['Deleted.', 'Hidden.', 'In a box.', 'A note.']);
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
