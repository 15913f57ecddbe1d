import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { SitePath } from '#dispatch/paths.ts';
import { openNewsroom } from '#testing/trial-newsroom.ts';
import { addressOf, changesBetween, formatDigests, parseDigests } from './site-digests.ts';

const DIST = {
  '.slugline': 'a mark',
  'index.html': 'front',
  '2021/11/14/мир/index.html': 'one',
  '.well-known/a.txt': 'a',
  'rss.xml': 'feed',
};
const files = (all: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(all).map(([path, text]) => [`dist/${path}`, text]));
const MIR = '/2021/11/14/%D0%BC%D0%B8%D1%80/';

suite('what has changed since the last deploy', () => {
  test('all is new before the first', async () => {
    const { desk } = await openNewsroom(files(DIST));
    const { status, stdout, stderr } = await desk('changes');
    assert.deepEqual(
      [status, stderr],
      [0, 'Nothing is marked as deployed in dist.deployed: all is new.\n'],
    );
    assert.equal(
      stdout,
      `added /.well-known/a.txt\nadded ${MIR}index.html\nadded /index.html\nadded /rss.xml\n`,
    );
  });

  test('nothing after a mark, and then what was added, changed and removed', async () => {
    const { desk, write, folder } = await openNewsroom({
      ...files(DIST),
      'content/site.yaml': 'name: A\ndescription: B\nurl: https://example.org/sub\nlanguage: en\n',
    });
    assert.match((await desk('changes', '--mark')).stdout, /^marked 4 files in dist\.deployed\n$/u);
    assert.deepEqual(await desk('changes'), { status: 0, stdout: '', stderr: '' });
    await write('dist/index.html', 'other');
    await write('dist/places/index.html', 'new');
    rmSync(join(folder, 'dist/2021'), { recursive: true });
    assert.equal(
      (await desk('changes')).stdout,
      `added /places/index.html\nchanged /index.html\nremoved ${MIR}index.html\n`,
    );
    assert.deepEqual(JSON.parse((await desk('changes', '--json')).stdout), {
      added: ['/places/index.html'],
      changed: ['/index.html'],
      removed: [`${MIR}index.html`],
    });
    assert.equal((await desk('changes', '--paths')).stdout, `/sub/places/\n/sub/\n/sub${MIR}\n`);
  });

  test('a command line that is not understood, and a site that is not there', async () => {
    const { desk } = await openNewsroom(files(DIST));
    for (const args of [['--json', '--paths'], ['a.txt'], ['--since']]) {
      assert.equal((await desk('changes', ...args)).status, 2);
    }
    const { status, stderr } = await (await openNewsroom()).desk('changes');
    assert.equal(status, 2);
    assert.match(stderr, /^There is no built site in dist\. Run: npm run build\n/u);
  });

  const rows: readonly [SitePath, SitePath][] = [
    ['/index.html', '/'],
    ['/2021/11/index.html', '/2021/11/'],
    ['/404.html', '/404.html'],
    ['/a-index.html', '/a-index.html'],
    ['/2021/rss.xml', '/2021/rss.xml'],
  ];
  for (const [path, address] of rows) {
    test(`${path} is at ${address}`, () => assert.equal(addressOf(path), address));
  }

  const digests = fc
    .dictionary(
      fc.webPath().filter((path) => /^\/[^\s/]/u.test(path)),
      fc.stringMatching(/^[0-9a-f]{64}$/u),
    )
    .map(
      (all) =>
        new Map(
          Object.entries(all).map(([path, digest]) => [`/${path.slice(1)}` as const, digest]),
        ),
    );

  test('digests are read as they were written', () => {
    fc.assert(
      fc.property(digests, (all) => assert.deepEqual(parseDigests(formatDigests(all)), all)),
    );
  });

  test('the changes make the one site of the other', () => {
    fc.assert(
      fc.property(digests, digests, (before, after) => {
        const { added, changed, removed } = changesBetween(before, after);
        const made = new Map(before);
        for (const path of removed) assert.ok(made.delete(path));
        for (const path of changed) assert.notEqual(made.get(path), after.get(path));
        for (const path of added) assert.ok(!made.has(path));
        for (const path of [...added, ...changed]) made.set(path, after.get(path) ?? '');
        assert.deepEqual(new Map([...made].sort()), new Map([...after].sort()));
      }),
    );
  });
});
