import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findAlteredWords } from './altered-words.ts';
import { parseMdxBody } from './mdx-syntax.ts';

const ONE = ['dispatch/alters-words 1:1'];

suite('what would show other words than it holds is found', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    ['Markdown', '## A\n\nOne *two* `three` [four](/x).\n\n> Five.\n\n- Six.\n- Seven.', []],
    ['a table and a fence', '| a | b |\n|---|---|\n| 1 | 2 |\n\n```\na  b\n```', []],
    ['marks within a paragraph', 'A<sub>2</sub> and <abbr title="x">B</abbr>,<br/>C.', []],
    ['an aside', '<aside>\n\n<p>Ours.</p>\n\n1. a ![b](/c.png)\n\n</aside>', []],
    ['a component in one line', '<Note>b</Note>', []],
    ['a figure on a line', '<figure><img src="/a.png" alt="b"/></figure>', []],
    ['a note in braces', 'One. {/* a note */}', []],
    ['a mark and a note', '<b>One.</b> {/* a note */}', ONE],
    ['a paragraph that is all marks', '<b>One</b> <i>two.</i>', ONE],
    ['the same on lines of its own', '<b>\n\nOne.\n\n</b>', ONE],
    ['a paragraph as HTML', '<p>One.</p>', ONE],
    ['paragraphs in a division', '<div>\n\nOne.\n\nTwo.\n\n</div>', ONE],
    ['a table as HTML', '<table>\n<tr><td>a</td></tr>\n</table>', ONE],
    ['a cell within a paragraph', 'A <td>b</td> c', ['dispatch/alters-words 1:3']],
    ['an aside within a paragraph', 'A <aside>b</aside> c', ONE],
    ['in a quotation', '> A <figure>b</figure> c', ['dispatch/alters-words 1:3']],
    ['words in a line break', 'A <br>b</br>', ['dispatch/alters-words 1:3']],
    ['an image among words', 'A ![b](/c.png)', ['dispatch/alters-words 1:3']],
    ['an image by reference', 'A ![b][c]\n\n[c]: /c.png', ['dispatch/alters-words 1:3']],
    ['a list with numbers', '7. One.', ONE],
    ['a list with boxes', '- [x] One.', ONE],
    [
      'a footnote',
      'One.[^a]\n\n[^a]: Two.',
      ['dispatch/alters-words 1:5', 'dispatch/alters-words 3:1'],
    ],
    ['a footnote in an aside', '<aside>\n\n[^a]: Two.\n\n</aside>', ['dispatch/alters-words 3:1']],
  ];
  for (const [name, body, expected] of rows) {
    test(name, () =>
      assert.deepEqual(
        findAlteredWords(parseMdxBody(body)).map(
          ({ code, line, column }) => `${code} ${line}:${column}`,
        ),
        expected,
      ),
    );
  }
});
