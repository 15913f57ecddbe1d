import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { excerptOf } from '#edition/summary.ts';
import { formatList, languageNames, textDirection } from './language.ts';

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

suite('languageNames', () => {
  const rows: readonly [readonly string[], readonly string[]][] = [
    [
      ['ru', 'ar'],
      ['русский', 'العربية'],
    ],
    [
      ['en-GB', 'pt-BR', 'zh-Hans'],
      ['English', 'português', '简体中文'],
    ],
    [
      ['en-GB', 'en-US'],
      ['British English', 'American English'],
    ],
    [
      ['qaa-x-private', 'tlh', 'und'],
      ['qaa', 'Klingon', 'root'],
    ],
  ];
  for (const [languages, names] of rows) {
    test(languages.join(', '), () => assert.deepEqual(languageNames(languages), names));
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
