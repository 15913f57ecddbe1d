import assert from 'node:assert/strict';
import { lstatSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import {
  AS_IT_WAS,
  FIRST,
  type Files,
  filesOf,
  fill,
  fillDiskEverywhere,
  killEverywhere,
  MARKED,
  publish,
  SECOND,
  SOME_NEW,
  STARTS,
  trialFolder,
  VOLUME,
} from '#testing/trial-site.ts';

const work = trialFolder();
after(() => rmSync(work, { recursive: true, force: true }));

const changes: readonly [string, Files, Files][] = [
  ['a file that becomes a folder', { 'a/b': 'file' }, { 'a/b/c': 'folder' }],
  ['a folder that becomes a file', { 'a/b/c': 'folder', 'a/b/d/e': '' }, { 'a/b': 'file' }],
  ['a folder that is gone, with all that was in it', { 'a/b/c': '', d: '' }, { d: 'd' }],
  ['a file that is gone, from a folder that stays', { 'a/b': '', 'a/c': '' }, { 'a/c': 'c' }],
  ['a site with nothing of the one before', { a: 'a', 'b/c': 'c' }, { d: 'd', 'e/f': 'f' }],
];
for (const [index, [name, before, next]] of changes.entries()) {
  test(`the new site, and nothing else, is there after ${name}`, async () => {
    const out = join(work, `change-${index}`);
    await publish(before, out);
    await publish(next, out);
    assert.deepEqual(filesOf(out), { ...next, ...MARKED });
  });
}

test('a link in a site is removed, and its target stays', async () => {
  const [out, elsewhere] = [join(work, 'linked'), join(work, 'elsewhere')];
  fill(elsewhere, FIRST);
  await publish({ a: 'a' }, out);
  for (const name of ['b', 'c', 'd']) symlinkSync(elsewhere, join(out, name));
  symlinkSync(join(elsewhere, 'file'), join(out, 'e'));
  // The last has the bytes of what its link leads to.
  const site = { a: 'a', 'b/index.html': 'b', c: 'c', e: FIRST['file'] ?? '' };
  await publish(site, out);
  assert.deepEqual(filesOf(out), { ...site, ...MARKED });
  assert.ok(lstatSync(join(out, 'e')).isFile());
  assert.deepEqual(filesOf(elsewhere), FIRST);
});

test('the folder of the system at the root of a volume stays, through the first site and the next', async () => {
  const out = join(work, 'volume');
  fill(out, VOLUME);
  for (const site of [FIRST, SECOND]) {
    await publish(site, out);
    assert.deepEqual(filesOf(out), { ...site, ...VOLUME });
  }
});

suite('a folder that holds', { concurrency: 2 }, () => {
  for (const [name, start] of STARTS) {
    test(`${name}: a build killed before any of its steps leaves what the next one mends`, async () => {
      const steps = await killEverywhere(join(work, `killed with ${name}`), start);
      assert.ok(steps > 10, `${steps} steps`);
    });
  }
});

// Runs alone: the whole process has a full disk.
for (const [name, start] of STARTS) {
  test(`a disk that fills before any step of a build leaves ${name}, or what the next one mends`, async () => {
    const outcomes = await fillDiskEverywhere(join(work, `filled with ${name}`), start);
    assert.deepEqual(outcomes, name === 'a site' ? [AS_IT_WAS, SOME_NEW] : [AS_IT_WAS]);
  });
}
