import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { SitePath } from '#dispatch/paths.ts';
import { type FoundDispatch, type KeptLedger, keepLedger } from './keep-ledger.ts';

type State = FoundDispatch['state'];
type Build = readonly (readonly [id: string, slug: string, state?: State])[];

const DAY = '/2021/11/14/';

/** The ledger after builds in turn, each with its dispatches as id, slug and state. */
function after(...builds: readonly Build[]): KeptLedger {
  let kept: KeptLedger = { lines: [], redirects: [], notices: [] };
  for (const build of builds) {
    const dispatches = build.map(
      ([id, slug, state = 'published']): FoundDispatch => ({ id, path: `${DAY}${slug}/`, state }),
    );
    const pages = dispatches.some(({ state }) => state === 'published' || state === 'canceled')
      ? (['/2021/', '/2021/11/', DAY, '/places/minsk/'] as const)
      : [];
    kept = keepLedger(kept.lines, { dispatches, pages });
  }
  return kept;
}

suite('an address', () => {
  const gone = ['/2021/', '/2021/11/', DAY];
  const rows: readonly [
    name: string,
    builds: readonly Build[],
    lines: readonly string[],
    redirects: readonly string[],
    notices: readonly string[],
  ][] = [
    ['of a dispatch', [[['1', 'a']]], ['a 1 published'], [], []],
    ['that is canceled', [[['1', 'a']], [['1', 'a', 'canceled']]], ['a 1 canceled'], [], []],
    ['that moved', [[['1', 'a']], [['1', 'b']]], ['a 1 moved', 'b 1 published'], ['a → b'], []],
    [
      'that moved twice leads to the last',
      [[['1', 'a']], [['1', 'b']], [['1', 'c']]],
      ['a 1 moved', 'b 1 moved', 'c 1 published'],
      ['a → c', 'b → c'],
      [],
    ],
    [
      'that moved and came back',
      [[['1', 'a']], [['1', 'b']], [['1', 'a']]],
      ['a 1 published', 'b 1 moved'],
      ['b → a'],
      [],
    ],
    [
      'that another held dispatch had last leads nowhere',
      [
        [
          ['1', 'a'],
          ['2', 'b'],
        ],
        [
          ['1', 'b'],
          ['2', 'a'],
        ],
        [
          ['1', 'b', 'withheld'],
          ['2', 'a'],
        ],
      ],
      ['a 1 withheld', 'a 2 published', 'b 1 withheld', 'b 2 moved'],
      [],
      [`${DAY}b/`],
    ],
    [
      'that was never published, of a dispatch that was deleted',
      [[['1', 'a', 'withheld']], []],
      ['a 1 unpublished'],
      [],
      [],
    ],
    [
      'that changed before it was published',
      [[['1', 'a', 'embargoed']], [['1', 'b']]],
      ['a 1 unpublished', 'b 1 published'],
      [],
      [],
    ],
    [
      'that was never published',
      [
        [
          ['1', 'a', 'embargoed'],
          ['2', 'b', 'withheld'],
        ],
      ],
      ['a 1 unpublished', 'b 2 unpublished'],
      [],
      [],
    ],
    [
      'of a withheld dispatch, with another that day',
      [
        [
          ['1', 'a'],
          ['2', 'b'],
        ],
        [
          ['1', 'a', 'withheld'],
          ['2', 'b'],
        ],
      ],
      ['a 1 withheld', 'b 2 published'],
      [],
      [`${DAY}a/`],
    ],
    [
      'of the last dispatch of its day and place, withheld',
      [[['1', 'a']], [['1', 'a', 'withheld']]],
      ['a 1 withheld'],
      [],
      [...gone, `${DAY}a/`, '/places/minsk/'],
    ],
    [
      'of a deleted dispatch',
      [[['1', 'a']], []],
      ['a 1 deleted'],
      [],
      [...gone, `${DAY}a/`, '/places/minsk/'],
    ],
    [
      'of a dispatch that moved and is under embargo again',
      [
        [
          ['1', 'a'],
          ['2', 'x'],
        ],
        [
          ['1', 'b'],
          ['2', 'x'],
        ],
        [
          ['1', 'b', 'embargoed'],
          ['2', 'x'],
        ],
      ],
      ['a 1 embargoed', 'b 1 embargoed', 'x 2 published'],
      [],
      [`${DAY}a/`, `${DAY}b/`],
    ],
    [
      'that another dispatch took shows that one',
      [
        [['1', 'a']],
        [
          ['1', 'b'],
          ['2', 'a'],
        ],
      ],
      ['a 1 moved', 'a 2 published', 'b 1 published'],
      [],
      [],
    ],
    [
      'of a deleted dispatch that came back',
      [[['1', 'a']], [], [['1', 'a']]],
      ['a 1 published'],
      [],
      [],
    ],
  ];
  for (const [name, builds, lines, redirects, notices] of rows) {
    test(name, () => {
      const kept = after(...builds);
      const short = (path: string) => path.replace(DAY, '').replace(/\/$/u, '');
      assert.deepEqual(
        kept.lines
          .filter(({ id }) => id !== undefined)
          .map(({ path, id, state }) => `${short(path)} ${id} ${state}`)
          .sort(),
        lines,
      );
      assert.deepEqual(
        kept.redirects.map(({ from, to }) => `${short(from)} → ${short(to)}`),
        redirects,
      );
      assert.deepEqual(kept.notices, [...notices].sort());
    });
  }
});

test('whatever is done in turn, every address ever published answers once, and no answer is in the way of a dispatch', () => {
  const state = fc.constantFrom<State>('published', 'canceled', 'withheld', 'embargoed');
  const build = fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('a', 'b', 'c', 'd'), state),
      {
        selector: ([id]) => id,
      },
    )
    .filter((all) => new Set(all.map(([, slug]) => slug)).size === all.length);
  fc.assert(
    fc.property(fc.array(build, { minLength: 1, maxLength: 8 }), (builds) => {
      const published = new Set<SitePath>();
      for (const [index, last] of builds.entries()) {
        const shown = last
          .filter(([, , one]) => one === 'published' || one === 'canceled')
          .map(([, slug]): SitePath => `${DAY}${slug}/`);
        for (const path of shown) published.add(path);
        const { redirects, notices } = after(...builds.slice(0, index + 1));
        const answers = [...shown, ...redirects.map(({ from }) => from), ...notices];
        assert.equal(new Set(answers).size, answers.length);
        assert.deepEqual(
          [...published].filter((path) => !answers.includes(path)),
          [],
        );
        for (const { to } of redirects) assert.ok(shown.includes(to));
      }
    }),
  );
});
