import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { facetYears, MOST_ON_A_PAGE, shownOf } from './facet-years.ts';

const YEARS = 3;

/** A number of items over three years, newest first. */
function facetOf(count: number) {
  const items = Array.from({ length: count }, (_, index) => {
    const year = 2023 - Math.floor((index * YEARS) / count);
    return { day: `${year}-05-01`, slug: String(index) } as EditionItem;
  });
  return { items };
}

suite('the pages of a facet', () => {
  const rows: readonly [count: number, years: number, shown: number][] = [
    [1, 0, 1],
    [MOST_ON_A_PAGE, 0, MOST_ON_A_PAGE],
    [MOST_ON_A_PAGE + 1, YEARS, MOST_ON_A_PAGE],
    [20 * MOST_ON_A_PAGE, YEARS, MOST_ON_A_PAGE],
  ];
  for (const [count, years, shown] of rows) {
    test(`with ${count} dispatches`, () => {
      const facet = facetOf(count);
      assert.equal(facetYears(facet).length, years);
      assert.equal(shownOf(facet).length, shown);
    });
  }

  test('its years have all its items, in order', () => {
    const facet = facetOf(MOST_ON_A_PAGE + 1);
    assert.deepEqual(
      facetYears(facet).flatMap(({ items }) => items),
      facet.items,
    );
    assert.deepEqual(
      facetYears(facet).map(({ period }) => period),
      ['2023', '2022', '2021'],
    );
  });
});
