import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sampleItem } from '#testing/feed-samples.ts';
import { withSuccession } from './succession.ts';

function urn(letter: string): string {
  return `urn:x:${letter}`;
}

/** Items by `a`, `b>a` (b supersedes a) and `!b>a` (b is canceled), newest first. */
function items(...written: readonly string[]) {
  return written.map((one) => {
    const [, canceled, id = '', older] = /^(!?)(\w)(?:>(\w))?$/u.exec(one) ?? [];
    return sampleItem(
      {
        id: urn(id),
        headline: id,
        status: canceled ? 'canceled' : 'usable',
        ...(older && { supersedes: urn(older) }),
      },
      { slug: id },
    );
  });
}

suite('succession', () => {
  const rows: readonly [string, readonly string[], readonly string[]][] = [
    ['none', ['b', 'a'], []],
    ['one replaces another', ['b>a', 'a'], ['b replaces a', 'a → b']],
    [
      'a chain leads to the newest',
      ['c>b', 'b>a', 'a'],
      ['c replaces b, a', 'b → c', 'b replaces a', 'a → c'],
    ],
    [
      'of two that replace the same, the newest counts',
      ['c>a', 'b>a', 'a'],
      ['c replaces a', 'b replaces a', 'a → c'],
    ],
    ['itself', ['a>a'], []],
    ['a circle', ['b>a', 'a>b'], []],
    ['a way into a circle', ['c>b', 'b>a', 'a>b'], ['c replaces b, a', 'b → c', 'a → c']],
    ['a dispatch that is not published', ['b>x'], []],
    ['a chain goes on through a canceled one', ['c>b', '!b>a', 'a'], ['c replaces a', 'a → c']],
    ['a canceled one replaces nothing', ['!b>a', 'a'], []],
    ['a chain goes on through a held one', ['c>b', '?b>a', 'a'], ['c replaces a', 'a → c']],
    ['a held one replaces nothing', ['?b>a', 'a'], []],
    [
      'of two that replace the same, a canceled one does not count',
      ['!c>a', 'b>a', 'a'],
      ['b replaces a', 'a → b'],
    ],
    [
      'of two that replace the same, a held one does not count',
      ['b>a', 'a', '?c>a'],
      ['b replaces a', 'a → b'],
    ],
    [
      'of two held ones that replace the same, that counts which leads on',
      ['d>c', 'a', '?b>a', '?c>a'],
      ['d replaces a', 'a → d'],
    ],
    [
      'a canceled one counts before an older one, where it leads on',
      ['d>c', '!c>a', 'b>a', 'a'],
      ['d replaces a', 'b replaces a', 'a → d'],
    ],
    ['a canceled one is not replaced', ['b>a', '!a'], []],
  ];
  for (const [name, written, expected] of rows) {
    test(name, () => {
      const said = withSuccession(
        items(...written.filter((one) => !one.startsWith('?'))),
        items(...written.filter((one) => one.startsWith('?')).map((one) => one.slice(1))),
      ).flatMap(({ dispatch, succession }) => [
        ...(succession?.newest ? [`${dispatch.headline} → ${succession.newest.headline}`] : []),
        ...(succession && succession.replaces.length > 0
          ? [
              `${dispatch.headline} replaces ${succession.replaces.map(({ headline }) => headline).join(', ')}`,
            ]
          : []),
      ]);
      assert.deepEqual(said, expected);
    });
  }
});
