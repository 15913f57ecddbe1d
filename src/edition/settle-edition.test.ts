import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sampleItem } from '#testing/feed-samples.ts';
import { checkEdition, type FiledItem } from './check-edition.ts';
import { type KeptFile, settleEdition } from './settle-edition.ts';

function filed(file: string, slug: string, fields: Record<string, unknown> = {}): FiledItem {
  return { file, item: sampleItem({ id: `urn:x:${file}`, ...fields }, { slug }) };
}

const LEFT_OUT: KeptFile = { aside: 'left-out' };
const LOST: KeptFile = { aside: 'lost' };
const published = ({ item }: FiledItem): KeptFile => ({ aside: 'as-published', item });
const heldBack = ({ item }: FiledItem): KeptFile => ({ aside: 'left-out', item });

const FUTURE = { date: '2098-01-01T00:00:00Z' };

suite('what is published where files are wrong', () => {
  const rows: readonly {
    readonly name: string;
    readonly filed: readonly FiledItem[];
    readonly refused?: readonly string[];
    readonly kept?: Readonly<Record<string, KeptFile>>;
    /** `FILE SLUG` of what is published, and `CODE FILE` of what is told. */
    readonly shows: readonly string[];
    readonly tells?: readonly string[];
  }[] = [
    { name: 'nothing is wrong', filed: [filed('a', 'x'), filed('b', 'y')], shows: ['a x', 'b y'] },
    {
      name: 'a file that cannot be read is shown as it was published',
      filed: [filed('b', 'y')],
      refused: ['a'],
      kept: { a: published(filed('a', 'old')) },
      shows: ['a old', 'b y'],
    },
    {
      name: 'a file that cannot be read, and was never published, is left out',
      filed: [filed('b', 'y')],
      refused: ['a'],
      kept: { a: LEFT_OUT },
      shows: ['b y'],
    },
    {
      name: 'a file that cannot be read, and is lost',
      filed: [filed('b', 'y')],
      refused: ['a'],
      kept: { a: LOST },
      shows: ['b y'],
    },
    {
      name: 'a date that has not come',
      filed: [filed('a', 'x', FUTURE), filed('b', 'y')],
      kept: { a: published(filed('a', 'x')) },
      shows: ['a x', 'b y'],
      tells: ['edition/future-date a'],
    },
    {
      name: 'a newcomer at the address of another',
      filed: [filed('a', 'x'), filed('b', 'x')],
      kept: { b: LEFT_OUT },
      shows: ['a x'],
      tells: ['edition/same-address b'],
    },
    {
      name: 'a newcomer at the address that another had before it broke',
      filed: [filed('a', 'x')],
      refused: ['b'],
      kept: { a: LEFT_OUT, b: published(filed('b', 'x')) },
      shows: ['b x'],
      tells: ['edition/same-address a'],
    },
    {
      name: 'a held one at the address of another is no more in its way',
      filed: [filed('a', 'x')],
      refused: ['b'],
      kept: { a: heldBack(filed('a', 'x')), b: heldBack(filed('b', 'x')) },
      shows: ['b x'],
      tells: ['edition/same-address a'],
    },
    {
      name: 'two that were both published at one address stay',
      filed: [],
      refused: ['a', 'b'],
      kept: { a: published(filed('a', 'x')), b: published(filed('b', 'x')) },
      shows: ['a x', 'b x'],
      tells: ['edition/same-address b'],
    },
    {
      name: 'a doubt of the last round is told once, and one of a form that is not shown is not',
      filed: [filed('a', 'x', { ...FUTURE, updated: '2020-01-01' }), filed('b', 'y')],
      kept: { a: published(filed('a', 'x', { updated: '2021-11-13' })) },
      shows: ['a x', 'b y'],
      tells: ['edition/future-date a', 'edition/updated-before a'],
    },
  ];
  for (const { name, filed: all, refused = [], kept = {}, shows, tells = [] } of rows) {
    test(name, async () => {
      const settled = await settleEdition({
        filed: all,
        refused,
        keptOf: async (file) => kept[file] ?? assert.fail(`${file} is not wrong`),
        check: (some) => checkEdition(some, { timeZone: 'UTC' }, '2021-12-01T00:00:00Z'),
      });
      assert.deepEqual(
        settled.filed.map(({ file, item }) => `${file} ${item.slug}`),
        shows,
      );
      assert.deepEqual(
        settled.problems.map(({ code, file }) => `${code} ${file}`),
        tells,
      );
    });
  }
});
