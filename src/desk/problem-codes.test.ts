import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PROBLEM_AREAS } from '#wire/problem.ts';
import { PROBLEM_CODES } from './problem-codes.ts';

const SOURCE = join(import.meta.dirname, '..');
// The type of a code admits only these areas, so no code can be missed here.
const AREA = `(?:${PROBLEM_AREAS.join('|')})`;
const CODE = new RegExp(`'(${AREA}/[a-z0-9-]+)'`, 'gu');
// In tests a code also occurs in regular expressions, with its slash escaped.
const TESTED = new RegExp(`${AREA}\\\\?/[a-z0-9-]+`, 'gu');
const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gmu;

function sources(isTest: boolean): readonly string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|astro)$/u.test(name) && name.endsWith('.test.ts') === isTest)
    .map((name) => readFileSync(join(SOURCE, name), 'utf8').replace(COMMENT, ''));
}

test('every code of the source is in the table, and no other', () => {
  const codes = sources(false).flatMap((text) => [...text.matchAll(CODE)].map(([, code]) => code));
  assert.deepEqual([...PROBLEM_CODES.keys()].sort(), [...new Set(codes)].sort());
});

test('no code is put together from parts, so that each can be found', () => {
  const joined = /^\s*code: [^'\n]*`/mu;
  for (const text of sources(false)) assert.doesNotMatch(text, joined);
});

test('every code has a test', () => {
  const tested = new Set(
    sources(true)
      .flatMap((text) => text.match(TESTED) ?? [])
      .map((code) => code.replace('\\', '')),
  );
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
