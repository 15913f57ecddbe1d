import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkContent } from '#desk/check/check-content.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { buildFiles, forgetBuilds, readSite } from '#testing/build-files.ts';
import { idsIn, Life } from '#testing/life.ts';

// The life of dispatches, build after build; `warm-builds.test.ts` tries what nobody has thought of.

const work = mkdtempSync(join(tmpdir(), 'slugline-life-'));
after(() => rmSync(work, { recursive: true, force: true }));
let lives = 0;

function beginLife(): Life {
  lives += 1;
  return new Life(join(work, String(lives)), buildFiles);
}

test('a build records a deleted dispatch, and does not publish its wire file again', async () => {
  const life = beginLife();
  life.act('publish', 0);
  life.act('publish', 1);
  await life.build();
  life.act('delete', 0);
  const { problems, pending } = await checkContent(life.folder);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['ledger/deleted'],
  );
  assert.equal(pending, 0);
  await life.build();
  const text = readFileSync(join(life.folder.root, 'ledger.txt'), 'utf8');
  assert.match(text, /^\/2021\/11\/14\/the-quokka-is-out\/ urn:uuid:\S+ deleted$/mu);
  life.act('bring back', 0);
  await life.build();
  assert.ok(idsIn(readSite(life.out)).has(life.idOf(0)));
  life.end();
});

test('ledgers of two branches merge, and the next build has the addresses of both', async () => {
  const life = beginLife();
  life.act('publish', 0);
  await life.build();
  const { root } = life.folder;
  const git = (...args: readonly string[]) => {
    const names = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const { status, stderr, stdout } = spawnSync('git', [...names, ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr + stdout);
  };
  const commit = () => {
    git('add', '.');
    git('commit', '--quiet', '--message', 'A');
  };
  git('init', '--quiet', '--initial-branch=main');
  commit();
  git('checkout', '--quiet', '-b', 'other');
  life.act('publish', 1);
  life.act('slug', 0);
  await life.build();
  commit();
  git('checkout', '--quiet', 'main');
  life.act('publish', 2);
  await life.build();
  commit();
  git('merge', '--quiet', 'other');
  await life.build();
  const text = readFileSync(join(root, 'ledger.txt'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('/2021/'));
  assert.deepEqual(
    rows.map((row) => row.replace(/ urn:\S+/u, '')),
    [
      '/2021/11/14/slug-0/ published',
      '/2021/11/14/the-numbat-is-out/ published',
      '/2021/11/14/the-quokka-is-out/ moved',
      '/2021/11/14/the-wombat-is-out/ published',
    ],
  );
  life.end();
});

test('a newsroom that has no ledger yet is given one of what is there', async () => {
  const life = beginLife();
  for (const number of [0, 1, 2]) life.act('publish', number);
  await life.build();
  life.act('withhold', 1);
  const copy = join(work, 'copy');
  cpSync(life.folder.root, copy, { recursive: true });
  for (const name of ['ledger.txt', '.gitattributes']) rmSync(join(copy, name));
  const folder = openContentFolder({ CONTENT_DIR: copy, SOURCE_DATE_EPOCH: '1790000000' });
  await buildFiles(folder, join(work, 'copied'));
  const text = readFileSync(join(copy, 'ledger.txt'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('/2021/'));
  assert.deepEqual(
    rows.map((row) => row.replace(/ urn:\S+/u, '')),
    [
      '/2021/11/14/the-numbat-is-out/ published',
      '/2021/11/14/the-quokka-is-out/ published',
      '/2021/11/14/the-wombat-is-out/ unpublished',
    ],
  );
  forgetBuilds(folder);
  life.end();
});
