import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv } from 'ajv';
import { frontMatterSchema } from './front-matter-schema.ts';
import { dispatchSchema } from './schema.ts';

const accepts = new Ajv().compile(JSON.parse(frontMatterSchema()));

const LEAST = {
  id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
  headline: 'A',
  headlineSource: 'lead',
  date: '2021-11-14',
  language: 'en',
  wire: 'wire/a.txt',
  sha256: 'a'.repeat(64),
};

test('the schema that is kept is the one that npm run schema writes', () => {
  const kept = readFileSync(join(import.meta.dirname, 'front-matter.schema.json'), 'utf8');
  assert.equal(kept, frontMatterSchema(), 'run: npm run schema');
});

test('every key has a description', () => {
  const { properties } = JSON.parse(frontMatterSchema());
  assert.deepEqual(Object.keys(properties), Object.keys(dispatchSchema.shape));
  for (const [key, { description }] of Object.entries<{ description?: string }>(properties)) {
    assert.match(description ?? '', /^\S.*\.$/u, key);
  }
});

suite('the JSON Schema and the front matter', () => {
  const rows: readonly [string, Readonly<Record<string, unknown>>, boolean][] = [
    ['the least', {}, true],
    ['one agency', { agency: 'TASS' }, true],
    ['agencies', { agency: ['TASS', 'AFP'] }, true],
    [
      'a correction',
      { corrections: [{ date: '2021-11-15', note: 'A.', was: 'a', now: '' }] },
      true,
    ],
    ['a suggestion', { suggested: { people: [{ name: 'A', at: [0] }] } }, true],
    ['an unknown key', { topic: ['A'] }, false],
    ['an unknown key of a place', { located: [{ name: 'A', town: 'B' }] }, false],
    [
      'an unknown key of a correction',
      { corrections: [{ date: '2021-11-15', note: 'A.', old: 'a' }] },
      false,
    ],
    ['an unknown key of a suggestion', { suggested: { agencies: [] } }, false],
    ['a missing key', { headline: undefined }, false],
    ['an unknown status', { status: 'draft' }, false],
    ['a list that is none', { topics: 'Migration' }, false],
  ];
  for (const [name, fields, isRight] of rows) {
    test(`agree on ${name}`, () => {
      const frontMatter: unknown = JSON.parse(JSON.stringify({ ...LEAST, ...fields }));
      assert.equal(dispatchSchema.safeParse(frontMatter).success, isRight);
      assert.equal(accepts(frontMatter), isRight);
    });
  }
});
