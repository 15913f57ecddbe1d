import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as samples from '#testing/container-samples.ts';
import {
  docxOf,
  mailOf,
  odtOf,
  pdfLines,
  pdfOf,
  wordParagraph,
} from '#testing/document-samples.ts';
import { openNewsroom } from '#testing/trial-newsroom.ts';

const STORY = [
  'Harbour {draft} reopens',
  'HULL, UK - March 9, 2022 - The harbour reopened; *all* is <well> & good.',
  'Ferries leave at six.',
];
const text = (one: string) => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

suite('a document is filed as it came, and its dispatch is proven', () => {
  const rows: readonly [file: string, bytes: Uint8Array | string, words: string][] = [
    [
      'a.docx',
      docxOf(STORY.map((one) => wordParagraph(text(one))).join('')),
      'Ferries leave at six.',
    ],
    [
      'a.odt',
      odtOf(STORY.map((one) => `<text:p>${text(one)}</text:p>`).join('')),
      'Ferries leave at six.',
    ],
    [
      'a.rtf',
      `{\\rtf1\\ansi ${STORY.join('\\par ').replace('{draft}', '\\{draft\\}')}}`,
      'Ferries leave at six.',
    ],
    [
      'a.pdf',
      pdfOf(pdfLines(70, 780, ...STORY.flatMap((one) => [one, '']))),
      'Ferries leave at six.',
    ],
    ['a.eml', mailOf(STORY.join('\r\n\r\n')), 'Ferries leave at six.'],
    ['a.html', samples.HTML_PAGE, 'The old bridge was closed on Sunday.'],
    ['a.xml', samples.RSS_2, 'Ferries will run all night.'],
    // The name says nothing.
    [
      'a.txt',
      docxOf(STORY.map((one) => wordParagraph(text(one))).join('')),
      'Ferries leave at six.',
    ],
  ];
  for (const [file, bytes, words] of rows) {
    test(file, async () => {
      const { desk, contents, read } = await openNewsroom({ [`in/${file}`]: bytes });
      const imported = await desk('import', `in/${file}`);
      assert.match(
        imported.stdout,
        /^1 imported, 0 already published, 0 refused$/mu,
        imported.stderr,
      );
      const [dispatch = ''] = (await contents()).filter((path) => path.endsWith('.mdx'));
      const source = await read(dispatch);
      assert.ok(source.includes(words), source);
      const check = await desk('check');
      assert.equal(check.status, 0, check.stderr);
      assert.match(check.stdout, /^1 dispatch proven, 0 wire files to import, 0 errors/mu);
      const again = await desk('import', `in/${file}`);
      assert.match(again.stdout, /^0 imported, 1 already published, 0 refused$/mu);
    });
  }
});

test('a word that is changed beside a document is no longer proven', async () => {
  const { desk, contents, read, write } = await openNewsroom({
    'in/a.docx': docxOf(STORY.map((one) => wordParagraph(text(one))).join('')),
  });
  await desk('import', 'in/a.docx');
  const [dispatch = ''] = (await contents()).filter((path) => path.endsWith('.mdx'));
  await write(`content/${dispatch}`, (await read(dispatch)).replace('at six', 'at seven'));
  const { status, stderr } = await desk('check');
  assert.equal(status, 1);
  assert.match(stderr, / error proof\/words-differ\n/u);
});
