import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MONTH_NAMES, monthNumber } from './months.ts';

test('no month name stands for two months', () => {
  for (const { name, month, language } of MONTH_NAMES) {
    assert.equal(monthNumber(name), month, `${name} (${language})`);
    assert.equal(monthNumber(name.toUpperCase()), month, name.toUpperCase());
  }
});

test('every language has twelve months, except where two languages use one name for different months', () => {
  const languages = Map.groupBy(MONTH_NAMES, ({ language }) => language);
  for (const [language, names] of languages) {
    const missing = { hr: [10], pl: [11] }[language] ?? [];
    const numbers = new Set([...names.map(({ month }) => month), ...missing]);
    assert.equal(numbers.size, 12, language);
    assert.ok(
      names.every(({ month }) => !missing.includes(month)),
      language,
    );
  }
  assert.equal(monthNumber('listopada'), undefined);
});
