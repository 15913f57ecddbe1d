import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formatProblem, type Problem } from '#wire/problem.ts';
import type { BuildEvent } from './build-events.ts';
import { BuildReporter } from './build-reporter.ts';
import type { SiteSize } from './site-size.ts';

const SIZE = { pages: 1204, feeds: 3, files: 1210, bytes: 12_345_678, largestBytes: 123_456 };
const PROBLEM: Problem = {
  severity: 'warning',
  code: 'wire/unknown-agency',
  file: 'a.txt',
  line: 1,
  column: 2,
  found: 'one thing',
  expected: 'another',
  remedy: 'mend it',
};
const imported = (file: string) => ({ kind: 'imported', file, dispatch: `${file}.mdx` }) as const;

function report(isTTY: boolean, ...events: readonly BuildEvent[]): string {
  return reportOf(SIZE, isTTY, ...events);
}

function reportOf(size: SiteSize, isTTY: boolean, ...events: readonly BuildEvent[]): string {
  let written = '';
  const reporter = new BuildReporter({
    isTTY,
    write: (text: string) => {
      written += text;
      return true;
    },
  });
  for (const event of events) reporter.take(event);
  reporter.summarise(size, 'dist');
  return written.replace(/in \d+\.\d s/u, 'in N s');
}

/** Returns to the beginning of the line and clears it. */
const CLEAR = '\r\u001B[K';
const READ = { kind: 'begin', stage: 'read', total: 1 } as const;

suite('what a build says', () => {
  const rows: readonly [string, readonly BuildEvent[], string][] = [
    [
      'of a build that only renders',
      [READ, { kind: 'step' }],
      '1 dispatch: 1,204 pages, 3 feeds; 1,210 files, 12.3 MB, in N s → dist\n',
    ],
    [
      'of how much it had to make',
      [READ, { kind: 'step' }, { ...READ, stage: 'render', total: 1038 }],
      '1 dispatch: 1,204 pages, 3 feeds; 1,210 files, 12.3 MB, 1,038 made anew, in N s → dist\n',
    ],
    [
      'of what it has imported',
      [imported('a.txt'), { ...imported('b\u0007.txt'), dispatch: 'c.mdx' }, { ...READ, total: 2 }],
      'imported a.txt → a.txt.mdx\nimported bU+0007.txt → c.mdx\n2 wire files imported\n' +
        '2 dispatches: 1,204 pages, 3 feeds; 1,210 files, 12.3 MB, in N s → dist\n',
    ],
    [
      'of files that were set aside, last of all',
      [
        READ,
        { kind: 'aside', problem: { ...PROBLEM, severity: 'error' }, aside: 'left-out' },
        { kind: 'aside', problem: { ...PROBLEM, file: 'b.mdx' }, aside: 'as-published' },
        { kind: 'aside', problem: { ...PROBLEM, file: 'b.mdx', line: 2 }, aside: 'as-published' },
        { kind: 'warning', problem: PROBLEM },
      ],
      `${formatProblem(PROBLEM)}\n1 dispatch: 1,204 pages, 3 feeds; 1,210 files, 12.3 MB, in N s → dist\n1 warning\n\n` +
        `NOT PUBLISHED AS THEY ARE: 2 files. Mend what is wrong, and build again.\n` +
        `${formatProblem({ ...PROBLEM, severity: 'error' })}\n  a.txt is not on the site\n` +
        `${formatProblem({ ...PROBLEM, file: 'b.mdx' })}\n${formatProblem({ ...PROBLEM, file: 'b.mdx', line: 2 })}\n` +
        '  b.mdx is on the site as it was last published\n',
    ],
    [
      'of a ledger that has changed',
      [READ, { kind: 'ledger', file: 'content/ledger.txt' }],
      '1 dispatch: 1,204 pages, 3 feeds; 1,210 files, 12.3 MB, in N s → dist\n' +
        'content/ledger.txt has changed: commit it\n',
    ],
    [
      'of the next embargo',
      [READ, { kind: 'next', release: '2031-01-01T18:00:00Z' }],
      '1 dispatch: 1,204 pages, 3 feeds; 1,210 files, 12.3 MB, in N s → dist\n' +
        'the next embargo ends at 2031-01-01T18:00:00Z: build again then\n',
    ],
    [
      'of what is not published, and why',
      [
        READ,
        { kind: 'held', reason: 'copy', count: 41 },
        { kind: 'held', reason: 'withheld', count: 1 },
        { kind: 'held', reason: 'embargoed', count: 0 },
      ],
      '1 dispatch: 1,204 pages, 3 feeds; 1,210 files, 12.3 MB, in N s → dist\n' +
        'not published: 41 wire files with the bytes of others\n' +
        'not published: 1 dispatch is withheld\n',
    ],
  ];
  for (const [name, events, expected] of rows) {
    test(name, () => assert.equal(report(false, ...events), expected));
  }

  test('of the hosts that the site is too large for, after its size', () => {
    const said = reportOf({ ...SIZE, files: 20_001 }, false, READ);
    assert.match(said, / → dist\ntoo many files for Cloudflare Pages, which takes 20,000\n$/u);
  });

  test('of doubts: each, and how many', () => {
    const said = report(false, READ, { kind: 'warning', problem: PROBLEM });
    assert.match(said, /^a\.txt:1:2: warning wire\/unknown-agency\n/u);
    assert.match(said, /\n1 warning\n$/u);
  });

  test('of many things: the first ones, and how many', () => {
    const files = Array.from({ length: 300 }, (_, index) => imported(`${index}.txt`));
    const lines = report(false, ...files, READ).split('\n');
    assert.equal(lines.filter((line) => line.startsWith('imported ')).length, 20);
    assert.ok(lines.includes('300 wire files imported'));
  });

  test('on a terminal one line moves, and is gone at the end', () => {
    const steps = Array.from({ length: 30 }, (): BuildEvent => ({ kind: 'step' }));
    const said = report(true, { ...READ, total: 30 }, ...steps);
    assert.ok(said.startsWith(`${CLEAR}Reading dispatches █`));
    assert.ok(said.includes(`${CLEAR}30 dispatches: `));
    assert.equal(said.match(/\n/gu)?.length, 1);
  });
});
