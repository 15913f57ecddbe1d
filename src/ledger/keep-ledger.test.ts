import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { SitePath } from '#dispatch/paths.ts';
import { type FoundDispatch, type KeptLedger, keepLedger, redirectsOf } from './keep-ledger.ts';
import { formatLedger, parseLedger } from './ledger.ts';

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
        const { lines, redirects, notices } = after(...builds.slice(0, index + 1));
        // Rules for a server are made of the lines alone: one for an address, and none for a page.
        const rules = redirectsOf(lines);
        assert.equal(new Set(rules.map(({ from }) => from)).size, rules.length);
        assert.deepEqual(rules, redirects);
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

suite('the address of a comparison', () => {
  /** Builds, each with its dispatches; `compared` ones differ from the wire. */
  type Compared = readonly (readonly [id: string, slug: string, state: State | 'compared'])[];
  const keep = (...builds: readonly Compared[]) => {
    let kept: KeptLedger = { lines: [], redirects: [], notices: [] };
    for (const build of builds) {
      const dispatches = build.map(([id, slug, state]): FoundDispatch => {
        const path: SitePath = `${DAY}${slug}/`;
        return { id, path, state: state === 'compared' ? 'published' : state };
      });
      const compared = build.filter(([, , state]) => state === 'compared');
      const pages = [
        ...['/2021/', '/2021/11/', DAY, '/corrections/'],
        ...compared.map(([, slug]) => `${DAY}${slug}/wire/`),
      ].map((path): SitePath => `/${path.slice(1)}`);
      kept = keepLedger(kept.lines, { dispatches, pages });
    }
    return kept;
  };
  const short = (path: string) => path.replace(DAY, '').replace(/\/$/u, '');
  const rows: readonly [string, readonly Compared[], readonly string[], readonly string[]][] = [
    ['is kept', [[['1', 'a', 'compared']]], [], []],
    [
      'leads to the dispatch once the words no longer differ',
      [[['1', 'a', 'compared']], [['1', 'a', 'published']]],
      ['a/wire → a'],
      [],
    ],
    [
      'leads to the notice of a dispatch that is canceled',
      [[['1', 'a', 'compared']], [['1', 'a', 'canceled']]],
      ['a/wire → a'],
      [],
    ],
    [
      'moves with the dispatch',
      [[['1', 'a', 'compared']], [['1', 'b', 'compared']], [['1', 'c', 'compared']]],
      ['a → c', 'b → c', 'a/wire → c/wire', 'b/wire → c/wire'],
      [],
    ],
    [
      'leads to the new address of a dispatch whose words no longer differ',
      [[['1', 'a', 'compared']], [['1', 'b', 'published']]],
      ['a → b', 'a/wire → b'],
      [],
    ],
    [
      'has a notice while the dispatch is withheld',
      [[['1', 'a', 'compared']], [['1', 'a', 'withheld']]],
      [],
      ['a', 'a/wire'],
    ],
    [
      'has a notice once the dispatch is deleted',
      [[['1', 'a', 'compared']], []],
      [],
      ['a', 'a/wire'],
    ],
    [
      'is that of the comparison again once there is one',
      [[['1', 'a', 'compared']], [['1', 'a', 'withheld']], [['1', 'a', 'compared']]],
      [],
      [],
    ],
  ];
  for (const [name, builds, redirects, notices] of rows) {
    test(name, () => {
      const kept = keep(...builds);
      const shown = kept.redirects.map(({ from, to }) => `${short(from)} → ${short(to)}`);
      assert.deepEqual(shown, redirects);
      assert.deepEqual(kept.notices.map(short), notices);
      // Rules for a server are made of the lines alone.
      assert.deepEqual(redirectsOf(kept.lines), kept.redirects);
    });
  }

  test('and that of the page of corrections: only the first has a line', () => {
    const lines = keep([['1', 'a', 'compared']]).lines.map(
      ({ path, id }) => `${short(path)} ${id}`,
    );
    assert.deepEqual(lines, ['a 1', 'a/wire undefined']);
  });
});

suite('the address of an earlier system', () => {
  const formerly = ['/news/tide.html/', '/2021/11/14/b/'] as const;
  const at = (slug: string, state: State = 'published'): FoundDispatch => ({
    ...{ id: '1', path: `${DAY}${slug}/`, formerly, state },
  });
  const ledgerOf = (...builds: readonly (readonly FoundDispatch[])[]) =>
    builds.reduce<KeptLedger>(
      ({ lines }, dispatches) =>
        keepLedger(lines, {
          dispatches,
          pages: dispatches.length > 0 ? ['/2021/', '/2021/11/', DAY] : [],
        }),
      { lines: [], redirects: [], notices: [] },
    );
  const rows: readonly [
    name: string,
    builds: readonly (readonly FoundDispatch[])[],
    redirects: readonly string[],
    notices: readonly string[],
  ][] = [
    ['leads to the dispatch', [[at('a')]], ['/2021/11/14/b/', '/news/tide.html/'], []],
    ['that is its own leads nowhere else', [[at('b')]], ['/news/tide.html/'], []],
    [
      'leads to it where it moves',
      [[at('a')], [at('c')]],
      ['/2021/11/14/a/', '/2021/11/14/b/', '/news/tide.html/'],
      [],
    ],
    ['is nobody’s before it is shown', [[at('a', 'withheld')]], [], []],
    [
      'of another dispatch now leads nowhere',
      [[at('a'), { id: '2', path: '/2021/11/14/b/', state: 'published' }]],
      ['/news/tide.html/'],
      [],
    ],
    [
      'says so where it is held again',
      [[at('a')], [at('a', 'withheld')]],
      [],
      ['/2021/11/14/a/', '/2021/11/14/b/', '/news/tide.html/'],
    ],
  ];
  for (const [name, builds, redirects, notices] of rows) {
    test(name, () => {
      const kept = ledgerOf(...builds);
      assert.deepEqual(kept.redirects.map(({ from }) => from).sort(), redirects);
      assert.deepEqual(kept.notices, notices);
      for (const { to } of kept.redirects) assert.equal(to, builds.at(-1)?.[0]?.path);
      // What is written is read again.
      const { lines, problems } = parseLedger(
        formatLedger(kept.lines.map((line) => ({ ...line, id: line.id && urnOf(line.id) }))),
        'l',
      );
      assert.deepEqual([lines.length, problems], [kept.lines.length, []]);
    });
  }
});

function urnOf(id: string): string {
  return `urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a7${id}`;
}
