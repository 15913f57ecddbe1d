import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formatLedger, type LedgerLine } from '#ledger/ledger.ts';
import { type BuildEvent, followBuild } from './build-events.ts';
import { keepPublished } from './keep-published.ts';

const work = mkdtempSync(join(tmpdir(), 'slugline-kept-'));
after(() => rmSync(work, { recursive: true }));

const LINES: readonly LedgerLine[] = [
  { path: '/2021/11/14/a/', id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79', state: 'moved' },
  { path: '/places/%D0%BC/', id: undefined, state: 'published' },
];

const EXPORTED = { lines: LINES, nextRelease: '2031-01-01T18:00:00Z', isAhead: false };

function site(name: string, ...pages: readonly string[]) {
  const root = join(work, name, 'content');
  const out = join(work, name, 'out');
  mkdirSync(root, { recursive: true });
  for (const page of pages) {
    mkdirSync(join(out, page), { recursive: true });
    writeFileSync(join(out, page, 'index.html'), '');
  }
  return { root, out };
}

test('the ledger of a whole site is written, and git is told how to merge it', () => {
  const { root, out } = site('whole', '2021/11/14/a', 'places/м');
  keepPublished(root, out, EXPORTED);
  assert.equal(readFileSync(join(root, 'ledger.txt'), 'utf8'), formatLedger(LINES));
  assert.match(readFileSync(join(root, '.gitattributes'), 'utf8'), /^ledger\.txt merge=union$/mu);
});

test('a site that lacks an address is refused, and the ledger stays as it was', () => {
  const { root, out } = site('lost', '2021/11/14/a');
  writeFileSync(join(root, 'ledger.txt'), '# before\n');
  assert.throws(
    () => keepPublished(root, out, EXPORTED),
    /error ledger\/lost-address[\s\S]*no page at \/places\/м\/[\s\S]*public\//u,
  );
  assert.equal(readFileSync(join(root, 'ledger.txt'), 'utf8'), '# before\n');
});

test('a ledger that cannot be written is a warning, since the site is whole', () => {
  const { root, out } = site('unwritable', '2021/11/14/a', 'places/м');
  // Not by permissions: root may write anywhere.
  rmSync(root, { recursive: true });
  writeFileSync(root, 'a file');
  const events: BuildEvent[] = [];
  followBuild((event) => events.push(event));
  keepPublished(root, out, EXPORTED);
  assert.deepEqual(
    events.map((event) => (event.kind === 'warning' ? event.problem.code : event.kind)),
    ['next', 'ledger/not-written'],
  );
  const problem = events.flatMap((event) => (event.kind === 'warning' ? event.problem : []))[0];
  assert.match(problem?.found ?? '', /^no way to write it: (?!.*\n)/u);
  assert.match(
    problem?.remedy ?? '',
    /“\/2021\/11\/14\/a\/ urn:uuid:\S+ moved”, “\/places\/м\/ - published”$/u,
  );
});

test('a look ahead leaves the ledger as it is', () => {
  const { root, out } = site('ahead', '2021/11/14/a', 'places/м');
  const events: BuildEvent[] = [];
  followBuild((event) => events.push(event));
  keepPublished(root, out, { ...EXPORTED, isAhead: true });
  assert.deepEqual(
    events.map((event) => (event.kind === 'warning' ? event.problem.code : event.kind)),
    ['next', 'ledger/not-written'],
  );
  assert.equal(existsSync(join(root, 'ledger.txt')), false);
});
