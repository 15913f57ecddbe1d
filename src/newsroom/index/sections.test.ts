import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import type { Facet } from '#edition/facets.ts';
import { groupFacets, mostFiled, yearsOfCorrections, yearsWithin } from './sections.ts';

function itemOf(day: string): EditionItem {
  const dispatch = dispatchSchema.parse({
    id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
    headline: 'A',
    headlineSource: 'desk',
    date: day,
    agency: [],
    language: 'en',
    wire: 'wire/a.txt',
    sha256: 'a'.repeat(64),
  });
  return { day, slug: 'a', lead: '', dispatch };
}

const itemsOf = (day: string, count: number) => Array.from({ length: count }, () => itemOf(day));

const facetOf = (name: string, count = 1): Facet => ({
  kind: 'places',
  name,
  slug: name,
  items: itemsOf('2021-11-14', count),
});

suite('groupFacets', () => {
  const fillers = Array.from({ length: 60 }, (_, index) => facetOf(`Z${index}`));

  test('a short index stays whole', () => {
    assert.deepEqual(groupFacets(fillers, 'en'), [{ facets: fillers }]);
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
      const groups = groupFacets([facetOf(name), ...fillers], language);
      assert.equal(groups.length, 2);
      assert.equal(groups.find((group) => group.letter === letter)?.facets[0]?.name, name);
    });
  }
});

test('an index is in the order of its language', () => {
  const namesIn = (language: string) =>
    groupFacets(
      ['Ñandú', 'Natal', 'Nueva'].map((name) => facetOf(name)),
      language,
    ).flatMap(({ facets }) => facets.map(({ name }) => name));
  assert.deepEqual(namesIn('es'), ['Natal', 'Nueva', 'Ñandú']);
  assert.deepEqual(namesIn('en'), ['Ñandú', 'Natal', 'Nueva']);
});

suite('yearsWithin', () => {
  const years = (items: readonly EditionItem[]) =>
    yearsWithin(items).map(({ period, items: within }) => [period, within.length]);

  test('a long list leads to its years', () => {
    assert.deepEqual(years([...itemsOf('2022-01-01', 30), ...itemsOf('2021-12-31', 1)]), [
      ['2022', 30],
      ['2021', 1],
    ]);
  });
  test('a short one does not', () => {
    assert.deepEqual(years([...itemsOf('2022-01-01', 29), ...itemsOf('2021-12-31', 1)]), []);
  });
  test('one of a single year does not', () => {
    assert.deepEqual(years(itemsOf('2021-12-31', 50)), []);
  });
});

test('the front page shows the five that have the most', () => {
  const facets = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) => facetOf(name, index + 1));
  assert.deepEqual(
    mostFiled(facets).map(({ name }) => name),
    ['f', 'e', 'd', 'c', 'b'],
  );
});

suite('a list of corrections', () => {
  const years = (...counts: readonly number[]) =>
    yearsOfCorrections(
      counts.map((count, index) => ({
        year: String(2022 - index),
        corrections: itemsOf('2021-11-14', count).map((item) => ({
          item,
          correction: { date: '2021-11-15', note: 'N' },
          number: 1,
          published: '2021-11-15T00:00:00Z',
        })),
      })),
    ).map(({ period, items }) => [period, items.length]);

  const rows: readonly [string, readonly number[], readonly (readonly [string, number])[]][] = [
    [
      'leads to its years if it is long',
      [30, 1],
      [
        ['2022', 30],
        ['2021', 1],
      ],
    ],
    ['does not if it is short', [29, 1], []],
    ['does not if it is of one year', [31], []],
  ];
  for (const [name, counts, expected] of rows) {
    test(name, () => assert.deepEqual(years(...counts), expected));
  }
});
