import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { sized } from '#testing/sized.ts';
import { parseMdxBody, serialiseBlocks } from './mdx-syntax.ts';
import { readSimpleBody } from './simple-body.ts';

suite('the form of a body', () => {
  const rows: readonly [string, boolean][] = [
    ['', true],
    ['\n\nOne.\n', true],
    ['\nOne.\n\n\n\nTwo.', true],
    ['\n\nOne \\@ and \\{two\\}.\n', true],
    ['\n\n```\na\n\n  b\n```\n\nTwo.\n', true],
    ['\n\nOne\nTwo.\n', false],
    ['\n\n```\na\n', false],
    ['\n\n```\na\n```\nTwo.\n', false],
    ['\n\n``` js\na\n```\n', false],
    ['\n\n```\na ` b\n```\n', false],
    ['\n\n    indented\n', false],
    ['\n\nOne\r\n', false],
    ['\n\n- one\n', false],
    ['\n\n<Note>\n\nOne.\n\n</Note>\n', false],
    ['\n\n{\n\nOne.\n\n}\n', false],
    ['\n\n[a]: /b\n', false],
  ];
  for (const [body, isEvident] of rows) {
    test(`${JSON.stringify(body)}: ${isEvident}`, () =>
      assert.equal(readSimpleBody(body) !== undefined, isEvident));
  }
});

const PIECES = [
  ...[
    'One.',
    'The talks went on.',
    'Contact: press9@varnia.example, www.varnia.example/a',
    'http://a.org/b',
    'HTTP://X.ORG/a',
    'HTTPS:',
    '//LOCALHOST',
  ],
  ...[
    '```',
    '````',
    '\\',
    '\\@',
    '\\.',
    '\\:',
    '&amp;',
    '    x',
    '\t',
    ' ',
    'x',
    '{',
    '}',
    '<Note>',
    '</Note>',
    '> ',
  ],
  ...['\n', '\n\n', '\n\n', '\n\n'],
  ...HOSTILE,
] as const;
const written = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 8 })
  .map((pieces) => `\n\n${pieces.join('')}\n`);
const serialised = fc
  .array(
    fc.tuple(
      fc.constantFrom('paragraph', 'preformatted'),
      fc.constantFrom('One.', 'a@b.org', ...HOSTILE),
    ),
    { maxLength: 6 },
  )
  .map((blocks) => `\n\n${serialiseBlocks(blocks.map(([kind, text]) => ({ kind, text })))}`);

test('a body that is read by its form gives the parser’s tree, positions included', () => {
  const runs = sized(1500, 6000);
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(written, serialised), (body) => {
      const tree = readSimpleBody(body);
      if (!tree) return;
      read += 1;
      assert.deepEqual(tree, parseMdxBody(body));
    }),
    { numRuns: runs },
  );
  assert.ok(read > runs / 4, `only ${read} bodies were read by their form`);
});
