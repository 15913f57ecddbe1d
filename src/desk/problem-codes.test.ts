import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PROBLEM_CODES } from './problem-codes.ts';

const SOURCE = join(import.meta.dirname, '..');
const CODE =
  /'((?:wire|container|place|proof|dispatch|edition|page|yaml|mdx|settings)\/[a-z0-9-]+)'/gu;
// In tests a code also stands in expressions, with its stroke escaped.
const TESTED =
  /(?:wire|container|place|proof|dispatch|edition|page|yaml|mdx|settings)\\?\/[a-z0-9-]+/gu;

function codesIn(isTest: boolean): ReadonlySet<string> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && name.endsWith('.test.ts') === isTest,
  );
  const texts = files.map((name) => readFileSync(join(SOURCE, name), 'utf8'));
  return new Set(
    texts.flatMap((text) =>
      isTest
        ? (text.match(TESTED) ?? []).map((code) => code.replace('\\', ''))
        : [...text.matchAll(CODE)].map(([, code = '']) => code),
    ),
  );
}

test('every code of the source is in the table, and no other', () => {
  assert.deepEqual([...PROBLEM_CODES.keys()].sort(), [...codesIn(false)].sort());
});

test('every code has a test', () => {
  const tested = codesIn(true);
  assert.deepEqual(
    [...PROBLEM_CODES.keys()].filter((code) => !tested.has(code)),
    [],
  );
});

test('every code has a meaning and a remedy', () => {
  for (const [code, { meaning, remedy }] of PROBLEM_CODES) {
    assert.ok(meaning !== '' && remedy !== '', code);
  }
});
