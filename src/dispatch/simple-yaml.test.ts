import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { writeMdx } from '#mdx/to-mdx.ts';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { readSimpleYaml } from './simple-yaml.ts';

suite('the form of front matter', () => {
  const rows: readonly [string, unknown][] = [
    ['a: One\n', { a: 'One' }],
    ['a: One\nb: two words\n', { a: 'One', b: 'two words' }],
    ['a: 2021-11-14\n', { a: '2021-11-14' }],
    ['a: 53.9\nb: -7\n', { a: 53.9, b: -7 }],
    ['a: "One: \\"two\\""\n', { a: 'One: "two"' }],
    ["a: 'It''s'\n", { a: "It's" }],
    ['a:\n  - One\n  - Two\n', { a: ['One', 'Two'] }],
    ['a:\n  - b: One\n    c: 2\n  - b: Two\n', { a: [{ b: 'One', c: 2 }, { b: 'Two' }] }],
    ['a:\n  b:\n    - One\nc: d\n', { a: { b: ['One'] }, c: 'd' }],
    [
      'suggested:\n  people:\n    - {"name":"Ana","at":[1,20]}\n',
      { suggested: { people: [{ name: 'Ana', at: [1, 20] }] } },
    ],
    ['', undefined],
    ['a:\n', undefined],
    ['a: One\na: Two\n', undefined],
    ['a: One # of two\n', undefined],
    ['a: One: two\n', undefined],
    ['a: One:\n', undefined],
    ['a: One\n  two\n', undefined],
    ['a: null\n', undefined],
    ['a: TRUE\n', undefined],
    ['a: ~\n', undefined],
    ['a: 1e5\n', undefined],
    ['a: 0x1f\n', undefined],
    ['a: 1_000\n', undefined],
    ['a: .5\n', undefined],
    ['a: |\n  One\n', undefined],
    ['a: [One]\n', undefined],
    ['a: &b One\n', undefined],
    ['a: *b\n', undefined],
    ['a: !!str 1\n', undefined],
    ['a: "One\\u0041"\n', undefined],
    ['a: "One" two\n', undefined],
    ['a:  One\n', undefined],
    ['a: One \n', undefined],
    ['a: One\r\nb: Two\r\n', undefined],
    ['a: One\n\nb: Two\n', undefined],
    ['# One\na: Two\n', undefined],
    ['a:\n- One\n', undefined],
    ['a:\n- b: One\n', undefined],
    ['a:\n    - One\n', undefined],
    ['- One\n', undefined],
    [' a: One\n', undefined],
    ['a: One\n...\n', undefined],
  ];
  for (const [text, expected] of rows) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(readSimpleYaml(text), expected);
      if (expected !== undefined) assert.deepEqual(parseDocument(text).toJS(), expected);
    });
  }
});

const WORDS = [
  ...['One', 'two', 'Łódź', '«Да»', '12', '53.9', '-7', '2021-11-14', '0x1f', '1e5', '012', 'null'],
  ...[
    'True',
    '~',
    '"',
    "'",
    "''",
    '\\',
    '\\"',
    ':',
    '#',
    '-',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&',
    '*',
  ],
  ...['!', '|', '>', '%', '@', '`', '.', '...', '---', '{"name":"A","at":[1]}', '\t', '\r', ' '],
  ...['\u00A0', '\u0085', '\u2028', '\uFEFF', '\u00AD', '\u{1F4F0}'],
  ...HOSTILE,
] as const;
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(''));
const spaced = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const line = fc
  .tuple(
    fc.constantFrom('', '  ', '    ', '      ', ' '),
    fc.constantFrom('', '', '- '),
    fc.constantFrom('a: ', 'b: ', 'c:', 'located:', 'id: ', ''),
    fc.oneof(text, spaced, fc.constant('')),
  )
  .map((parts) => parts.join(''));
const written = fc.array(line, { maxLength: 6 }).map((lines) => `${lines.join('\n')}\n`);
const value = fc.oneof(text, spaced, fc.double({ noNaN: true }), fc.integer());
const frontMatter = fc
  .dictionary(
    fc.constantFrom('headline', 'located', 'people', 'date', 'id'),
    fc.oneof(
      value,
      fc.array(value, { maxLength: 3 }),
      fc.array(fc.record({ name: value, latitude: value }), { maxLength: 2 }),
    ),
  )
  .map((entries) => writeMdx(entries, '').slice('---\n'.length, -'---\n\n'.length));

test('a text that is read by its form gives the parser’s value, and the parser finds no fault', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(written, frontMatter), (source) => {
      const evident = readSimpleYaml(source);
      if (evident === undefined) return;
      read += 1;
      const document = parseDocument(source);
      assert.deepEqual([...document.errors, ...document.warnings], []);
      assert.deepEqual(evident, document.toJS());
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 4000) },
  );
  assert.ok(read > 100, `${read} were read by their form`);
});
