import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MONTH_NAMES, monthNumber } from './months.ts';

test('no month name stands for two months', () => {
  for (const { name, month, language } of MONTH_NAMES) {
    assert.equal(monthNumber(name), month, `${name} (${language})`);
    assert.equal(monthNumber(name.toUpperCase()), month, name.toUpperCase());
  }
});

test('every language has twelve months', () => {
  const languages = Map.groupBy(MONTH_NAMES, ({ language }) => language);
  for (const [language, names] of languages) {
    assert.equal(new Set(names.map(({ month }) => month)).size, 12, language);
  }
});
