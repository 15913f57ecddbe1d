import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { toEdition } from '#edition/edition.ts';
import { sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { searchedYears, searchRecords } from './search-record.ts';

const context = sampleContext();

function recordsOf(...items: readonly EditionItem[]) {
  const edition = toEdition(items, { timeZone: 'UTC', now: () => '2022-01-01T00:00:00Z' });
  const textOf = ({ slug }: EditionItem) =>
    `Text of ${slug} <b> & {x}\n\n> Quoted > once\n>\n> > twice`;
  return [...searchRecords(edition, textOf, context)];
}

const TEXT = 'Text of talks <b> & {x}\n\nQuoted > once\n\ntwice';

const idOf = (figure: number) => `urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a7${figure}`;

suite('what a search finds', () => {
  test('a dispatch with its words as they are, and what it is found by', () => {
    assert.deepEqual(recordsOf(sampleItem()), [
      {
        url: '/2021/11/14/talks/',
        content: `AT&T <b>bold</b> ]]>\n\n${TEXT}`,
        meta: {
          title: 'AT&T <b>bold</b> ]]>',
          language: 'en',
          date: 'Sunday, 14 November 2021',
          credit: 'TASS',
        },
        filters: { places: ['Minsk'], topics: ['Migration'], agencies: ['TASS'], year: ['2021'] },
        date: '2021-11-13T21:00:00Z',
      },
    ]);
  });

  test('a headline taken from the first words of the text is indexed once', () => {
    const [record] = recordsOf(sampleItem({ headlineSource: 'lead' }));
    assert.equal(record?.content, TEXT);
  });

  const rows: readonly [string, readonly EditionItem[], readonly string[]][] = [
    ['a canceled dispatch is not found', [sampleItem({ status: 'canceled' })], []],
    ['a withheld one neither', [sampleItem({ status: 'withheld' })], []],
    [
      'the oldest is first',
      [
        sampleItem({ id: idOf(1), date: '2021-11-14' }, { slug: 'new' }),
        sampleItem({ id: idOf(2), date: '2020-11-14' }, { slug: 'old', day: '2020-11-14' }),
      ],
      ['/2020/11/14/old/', '/2021/11/14/new/'],
    ],
  ];
  for (const [title, items, expected] of rows) {
    test(title, () =>
      assert.deepEqual(
        recordsOf(...items).map(({ url }) => url),
        expected,
      ),
    );
  }

  test('a year has an index if it has a dispatch that is found', () => {
    const years = [
      sampleItem({ id: idOf(1) }, { slug: 'a', day: '2023-01-01' }),
      sampleItem({ id: idOf(2), status: 'canceled' }, { slug: 'b', day: '2022-01-01' }),
      sampleItem({ id: idOf(3), status: 'canceled' }, { slug: 'c', day: '2021-01-02' }),
      sampleItem({ id: idOf(4) }, { slug: 'd', day: '2021-01-01' }),
    ];
    assert.deepEqual(
      searchedYears({ items: years }).map(({ period, items }) => [
        period,
        items.map(({ slug }) => slug),
      ]),
      [
        ['2023', ['a']],
        ['2021', ['d']],
      ],
    );
  });

  test('a filter names a facet as most of its dispatches do', () => {
    const records = recordsOf(
      sampleItem({ id: idOf(1), topics: ['Climate Change'] }, { slug: 'a' }),
      sampleItem({ id: idOf(2), topics: ['Climate change'] }, { slug: 'b' }),
      sampleItem({ id: idOf(3), topics: ['Climate change'] }, { slug: 'c' }),
    );
    assert.deepEqual(
      records.map(({ filters }) => filters.topics),
      [['Climate change'], ['Climate change'], ['Climate change']],
    );
  });
});
