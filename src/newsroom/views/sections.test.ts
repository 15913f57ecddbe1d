import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sampleItem } from '#testing/feed-samples.ts';
import { groupNames, mostFiled, yearsWithin } from './sections.ts';

const named = (name: string) => ({ name });

suite('groupNames', () => {
  const fillers = Array.from({ length: 60 }, (_, index) => named(`Z${index}`));

  test('a short index stays whole', () => {
    assert.deepEqual(groupNames(fillers, 'en'), [{ members: fillers }]);
  });

  const rows: readonly [string, string, string][] = [
    ['Minsk', 'en', 'M'],
    ['Évora', 'en', 'E'],
    ['“Arms” factory', 'en', 'A'],
    ['112', 'en', '0–9'],
    ['ısparta', 'tr', 'I'],
    ['Йошкар-Ола', 'ru', 'Й'],
    ['Ёлкино', 'ru', 'Е'],
    ['Ñuñoa', 'es', 'Ñ'],
    ['Ñuñoa', 'en', 'N'],
    ['Ålesund', 'nb', 'Å'],
    ['أسوان', 'ar', 'ا'],
    ['한강', 'ko', 'ᄒ'],
    ['Çorum', 'en', 'C'],
    ['…', 'en', '·'],
  ];
  for (const [name, language, letter] of rows) {
    test(`${name} comes under ${letter}`, () => {
      const groups = groupNames([named(name), ...fillers], language);
      assert.equal(groups.length, 2);
      assert.equal(groups.find((group) => group.letter === letter)?.members[0]?.name, name);
    });
  }
});

test('an index is in the order of its language', () => {
  const namesIn = (language: string) =>
    groupNames(['Ñandú', 'Natal', 'Nueva'].map(named), language).flatMap(({ members }) =>
      members.map(({ name }) => name),
    );
  assert.deepEqual(namesIn('es'), ['Natal', 'Nueva', 'Ñandú']);
  assert.deepEqual(namesIn('en'), ['Ñandú', 'Natal', 'Nueva']);
});

suite('a long list leads to its years', () => {
  const rows: readonly [string, readonly number[], boolean][] = [
    ['if it is long', [30, 1], true],
    ['not if it is short', [29, 1], false],
    ['not if it is of one year', [50], false],
    ['not if it is empty', [], false],
  ];
  for (const [name, counts, isThere] of rows) {
    test(name, () => {
      const years = counts.map((count, index) => ({ period: String(2022 - index), count }));
      assert.deepEqual(yearsWithin(years), isThere ? years : []);
    });
  }
});

test('the front page shows the five that have the most', () => {
  const facets = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) => ({
    kind: 'places' as const,
    name,
    slug: name,
    items: Array.from({ length: index + 1 }, () => sampleItem()),
  }));
  assert.deepEqual(
    mostFiled(facets).map(({ name }) => name),
    ['f', 'e', 'd', 'c', 'b'],
  );
});
