import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { toEdition } from '#edition/edition.ts';
import { sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { cardedItems } from './carded-items.ts';

const DAYS: readonly (readonly [string, Record<string, unknown>])[] = [
  ['2021-11-18', {}],
  ['2021-11-17', { headline: '瓦尔尼亚' }],
  ['2021-11-16', { status: 'canceled' }],
  ['2021-11-15', { agency: '北海峡通讯社' }],
  ['2021-11-14', {}],
  ['2021-11-13', {}],
];
const edition = toEdition(
  DAYS.map(([day, fields]) =>
    sampleItem({ id: `urn:x:${day}`, headline: 'A', date: day, ...fields }, { day }),
  ),
  { timeZone: 'UTC', now: () => '2021-12-01T00:00:00Z' },
);

suite('the newest dispatches have a card, but those that none can be drawn of', () => {
  const rows: readonly [number, readonly string[]][] = [
    [0, []],
    [1, ['2021-11-18']],
    [4, ['2021-11-18']],
    [5, ['2021-11-18', '2021-11-14']],
    [100, ['2021-11-18', '2021-11-14', '2021-11-13']],
  ];
  for (const [cards, days] of rows) {
    test(`of the newest ${cards}`, () => {
      const { settings } = sampleContext({ cards });
      assert.deepEqual(
        cardedItems(edition, settings).map(({ day }) => day),
        days,
      );
    });
  }
  test('none where the name of the site cannot be drawn', () => {
    const { settings } = sampleContext({ name: '北海峡通讯社' });
    assert.deepEqual(cardedItems(edition, settings), []);
  });
});
