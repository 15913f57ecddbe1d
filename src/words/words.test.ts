import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { inPlural, type PluralForms } from './plural.ts';
import { ALL_WORDS, areIn, localeOf, wordsOf } from './words-of.ts';

/** Every text within words, by its path; functions are given a mark. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('⟦1⟧', '⟦2⟧'))]];
  return Object.entries(value ?? {}).flatMap(([key, one]) => textsIn(one, `${path}/${key}`));
}

suite('every text of every language', () => {
  for (const words of ALL_WORDS) {
    for (const [path, text] of textsIn(words)) {
      test(`${words.language}${path}`, () => {
        assert.match(text, /\S/u);
        assert.doesNotMatch(text, /\n| {2}|undefined/u);
        assert.doesNotMatch(text, /["']/u, 'quotation marks are those of the language');
      });
    }
  }
});

test('every language of this folder is named in words-of.ts', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^[a-z]{2,3}\.ts$/u.test(name));
  assert.deepEqual(files.sort(), ALL_WORDS.map(({ language }) => `${language}.ts`).sort());
});

/** Words that depend on a number, with where they stand. */
function pluralsIn(words: object, place = ''): readonly (readonly [string, object])[] {
  if ('other' in words && typeof words.other === 'string') return [[place, words]];
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? pluralsIn(value, `${place}.${key}`) : [],
  );
}

suite('every form of every number', () => {
  for (const words of ALL_WORDS) {
    const { pluralCategories } = new Intl.PluralRules(words.language).resolvedOptions();
    for (const [place, forms] of pluralsIn(words)) {
      test(`${words.language}${place}`, () => {
        assert.deepEqual(Object.keys(forms).sort(), [...pluralCategories].sort());
      });
    }
  }
});

suite('dispatches are counted', () => {
  const rows: readonly [string, number, string][] = [
    ['en', 0, '0 dispatches'],
    ['en', 1, '1 dispatch'],
    ['en-GB', 1204, '1,204 dispatches'],
    ['ru', 1, '1 сообщение'],
    ['ru', 3, '3 сообщения'],
    ['ru', 5, '5 сообщений'],
    ['ru', 11, '11 сообщений'],
    ['ru', 21, '21 сообщение'],
    ['ru', 1204, '1\u00A0204 сообщения'],
    ['ar', 0, 'لا برقيات'],
    ['ar', 1, 'برقية واحدة'],
    ['ar', 2, 'برقيتان'],
    ['ar', 7, '7 برقيات'],
    ['ar', 11, '11 برقية'],
    ['ar', 100, '100 برقية'],
    ['ar', 103, '103 برقيات'],
    ['ar-EG', 11, '١١ برقية'],
    ['es', 1, '1 despacho'],
    ['es', 12, '12 despachos'],
    ['es-MX', 1204, '1,204 despachos'],
    ['es', 1_000_000, '1.000.000 de despachos'],
    ['de', 1204, '1,204 dispatches'],
  ];
  for (const [language, count, expected] of rows) {
    test(`${language}: ${expected}`, () => {
      const words = wordsOf(language);
      assert.equal(inPlural(words.dispatches, count, localeOf(words, language)), expected);
    });
  }

  test('for a missing form, “other” is used', () => {
    const forms: PluralForms = { other: '# items' };
    assert.equal(inPlural(forms, 1, 'en'), '1 items');
  });
});

suite('the words of a site', () => {
  const rows: readonly [string, string, boolean][] = [
    ['en-GB', 'en', true],
    ['ru', 'ru', true],
    ['ru-Latn', 'ru', true],
    ['ar-EG', 'ar', true],
    ['es-419', 'es', true],
    ['de', 'en', false],
    ['he', 'en', false],
    ['qaa-x-private', 'en', false],
  ];
  for (const [language, expected, isOwn] of rows) {
    test(`in ${language} are ${expected}`, () => {
      const words = wordsOf(language);
      assert.deepEqual([words.language, areIn(words, language)], [expected, isOwn]);
    });
  }
});
