import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { excerptOf } from './excerpt.ts';
import { textDirection } from './language.ts';

suite('textDirection', () => {
  const rows: readonly [string, 'ltr' | 'rtl'][] = [
    ['en', 'ltr'],
    ['ru', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['dv', 'rtl'],
  ];
  for (const [language, direction] of rows) {
    test(`${language}: ${direction}`, () => assert.equal(textDirection(language), direction));
  }
});

suite('excerptOf', () => {
  const rows: readonly [string, number, string][] = [
    ['One two', 10, 'One two'],
    ['One two three', 8, 'One two…'],
    ['One two three', 7, 'One…'],
    ['abcdef', 3, 'abc…'],
  ];
  for (const [text, length, excerpt] of rows) {
    test(`${text} in ${length}: ${excerpt}`, () => assert.equal(excerptOf(text, length), excerpt));
  }
});
