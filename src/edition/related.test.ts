import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { FACET_KINDS } from '#dispatch/paths.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { type Edition, toEdition } from './edition.ts';
import { facetFinder, namesOf } from './facets.ts';
import { findRelated } from './related.ts';

function item(day: string, slug: string, fields: Record<string, unknown>): EditionItem {
  const dispatch = dispatchSchema.parse({
    id: `urn:x:${day}/${slug}`,
    headline: slug,
    headlineSource: 'desk',
    date: day,
    language: 'en',
    wire: 'wire/a.txt',
    sha256: 'a'.repeat(64),
    ...fields,
  });
  return { day, slug, lead: '', dispatch };
}

function editionOf(...items: readonly EditionItem[]): Edition {
  return toEdition(items, { timeZone: 'UTC', now: () => '2100-01-01T00:00:00Z' });
}

function relatedSlugs(items: readonly EditionItem[], slug: string): readonly string[] {
  const edition = editionOf(...items);
  const from = edition.items.find((one) => one.slug === slug) ?? assert.fail(slug);
  return relatedIn(edition)(from).map((one) => one.slug);
}

function relatedIn({ facets, translations }: Edition) {
  const findFacet = facetFinder(facets);
  return (item: EditionItem) =>
    findRelated({
      item,
      facets: FACET_KINDS.flatMap((kind) =>
        namesOf(kind, item.dispatch).flatMap((name) => findFacet(kind, name) ?? []),
      ),
      translations: translations.get(item.dispatch.id) ?? [],
    });
}

suite('related dispatches', () => {
  const rows: readonly [string, readonly EditionItem[], readonly string[]][] = [
    ['none where nothing is shared', [item('2024-01-01', 'b', { topics: ['Fish'] })], []],
    [
      'not one that another replaces',
      [
        item('2024-01-02', 'newer', { topics: ['Ferries'], supersedes: 'urn:x:2024-01-01/older' }),
        item('2024-01-01', 'older', { topics: ['Ferries'] }),
      ],
      ['newer'],
    ],
    ['not by a place alone', [item('2024-01-01', 'b', { places: ['Karsholm'] })], []],
    [
      'by a topic, the nearest first',
      [
        item('2023-01-01', 'far', { topics: ['Ferries'] }),
        item('2024-01-02', 'near', { topics: ['Ferries'] }),
      ],
      ['near', 'far'],
    ],
    [
      'by a person before a topic',
      [
        item('2024-01-01', 'topic', { topics: ['Ferries'] }),
        item('2024-01-01', 'person', { people: ['Ilse Drommel'] }),
      ],
      ['person', 'topic'],
    ],
    [
      'the more is shared, the nearer',
      [
        item('2024-01-01', 'one', { topics: ['Ferries'] }),
        item('2024-01-01', 'two', { topics: ['Ferries'], places: ['Karsholm'] }),
      ],
      ['two', 'one'],
    ],
    [
      'at most four, of those as near the newest first',
      [1, 2, 3, 4, 5].map((day) => item(`2024-01-0${day}`, `d${day}`, { topics: ['Ferries'] })),
      ['d1', 'd2', 'd3', 'd4'],
    ],
    [
      'none that is canceled',
      [item('2024-01-01', 'b', { topics: ['Ferries'], status: 'canceled' })],
      [],
    ],
    [
      'none that is the same in another language',
      [
        item('2024-01-01', 'b', {
          topics: ['Ferries'],
          language: 'ar',
          translates: 'urn:x:2024-01-01/a',
        }),
      ],
      [],
    ],
  ];
  const from = item('2024-01-01', 'a', {
    topics: ['Ferries'],
    people: ['Ilse Drommel'],
    places: ['Karsholm'],
  });
  for (const [name, others, expected] of rows) {
    test(name, () => assert.deepEqual(relatedSlugs([from, ...others], 'a'), expected));
  }
});

test('they depend on the edition only, not on earlier calls, and no dispatch is related to itself', () => {
  const names = ['Ferries', 'Fish', 'Karsholm'];
  const anyItem = fc.record({
    day: fc.constantFrom('2024-01-01', '2024-01-02', '2024-02-01'),
    slug: fc.stringMatching(/^[a-z]{1,4}$/u),
    topics: fc.subarray(names),
    people: fc.subarray(names),
  });
  const anyItems = fc.uniqueArray(anyItem, {
    maxLength: 30,
    selector: ({ day, slug }) => day + slug,
  });
  fc.assert(
    fc.property(
      anyItems.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        const [one, other] = [all, shuffled].map((some) =>
          editionOf(
            ...some.map(({ day, slug, topics, people }) => item(day, slug, { topics, people })),
          ),
        );
        assert.ok(one && other);
        const [first, second] = [relatedIn(one), relatedIn(other)];
        const backwards = other.items.toReversed().map(second).toReversed();
        for (const [index, from] of one.items.entries()) {
          const related = first(from);
          assert.ok(!related.includes(from) && related.length <= 4);
          assert.deepEqual(related, backwards[index]);
        }
      },
    ),
    { numRuns: 200 },
  );
});
