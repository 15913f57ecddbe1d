import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readMarkedText } from './marked-text.ts';

suite('the parts of an excerpt', () => {
  const rows: readonly [string, readonly [string, boolean][]][] = [
    ['', []],
    ['no word', [['no word', false]]],
    [
      'the <mark>mole</mark> of',
      [
        ['the ', false],
        ['mole', true],
        [' of', false],
      ],
    ],
    ['<mark>&lt;b&gt;</mark>', [['<b>', true]]],
    ['&lt;script&gt; & &quot;', [['<script> & &quot;', false]]],
    [
      '新 <mark>\u2060材料</mark> \u2060の',
      [
        ['新', false],
        ['材料', true],
        ['の', false],
      ],
    ],
    ['<mark>open', [['<mark>open', false]]],
  ];
  for (const [excerpt, expected] of rows) {
    test(JSON.stringify(excerpt), () =>
      assert.deepEqual(
        readMarkedText(excerpt).map(({ text, isFound }) => [text, isFound]),
        expected,
      ),
    );
  }
});
