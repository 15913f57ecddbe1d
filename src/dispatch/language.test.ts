import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { excerptOf } from './excerpt.ts';
import { formatList, languageName, textDirection } from './language.ts';

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

suite('languageName', () => {
  const rows: readonly [string, string][] = [
    ['ru', 'русский'],
    ['ar', 'العربية'],
    ['pt-BR', 'português (Brasil)'],
    ['en-GB', 'British English'],
    ['qaa-x-private', 'qaa'],
    ['tlh', 'Klingon'],
  ];
  for (const [language, name] of rows) {
    test(`${language}: ${name}`, () => assert.equal(languageName(language), name));
  }
});

suite('formatList', () => {
  const rows: readonly [string, readonly string[], string][] = [
    ['en', [], ''],
    ['en', ['A'], 'A'],
    ['en', ['A', 'B', 'C'], 'A, B, C'],
    ['es', ['A', 'B'], 'A y B'],
    ['ar', ['أ', 'ب'], 'أ وب'],
  ];
  for (const [language, names, list] of rows) {
    test(`${language}: ${list}`, () => assert.equal(formatList(names, language), list));
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
