import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { languageTag } from './schema.ts';

suite('a language tag', () => {
  const rows: readonly [string, boolean][] = [
    ['en', true],
    ['pt-BR', true],
    ['az-Arab', true],
    ['grc', true],
    ['zh-Hant-TW', true],
    ['english', false],
    ['Deutsch', false],
    ['русский', false],
    ['en_GB', false],
    ['', false],
  ];
  for (const [tag, isOne] of rows) {
    test(`“${tag}”`, () => assert.equal(languageTag.safeParse(tag).success, isOne));
  }
});
