import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AGENCIES, agencyOfMark, languagesOfAgency } from './agencies.ts';

test('every mark leads to its own agency, in any case and spacing', () => {
  for (const { name, marks } of AGENCIES) {
    for (const mark of [name, ...marks]) {
      assert.equal(agencyOfMark(mark), name, mark);
      assert.equal(agencyOfMark(mark.toUpperCase()), name, mark);
      assert.equal(agencyOfMark(mark.replaceAll(' ', '  ')), name, mark);
    }
  }
});

test('an unknown mark leads to no agency', () => {
  assert.equal(agencyOfMark('Nordpress'), undefined);
  assert.equal(agencyOfMark(''), undefined);
});

test('an agency has the languages it files in', () => {
  assert.deepEqual(languagesOfAgency('TASS'), ['ru', 'en']);
  assert.deepEqual(languagesOfAgency('dpa'), ['de']);
  assert.deepEqual(languagesOfAgency('Sputnik'), []);
  assert.deepEqual(languagesOfAgency('Nordpress'), []);
  for (const { name, languages } of AGENCIES) {
    assert.deepEqual(Intl.getCanonicalLocales([...languages]), languages, name);
  }
});
