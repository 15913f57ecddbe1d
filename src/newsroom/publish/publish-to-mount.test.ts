import assert from 'node:assert/strict';
import { existsSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { DeskError } from '#desk/desk-error.ts';
import { findMountPlace, mountSmall, runInNamespace, unmount } from '#testing/trial-mount.ts';
import {
  AS_IT_WAS,
  FIRST,
  type Files,
  filesOf,
  fill,
  fillDiskEverywhere,
  killEverywhere,
  publish,
  SECOND,
  SOME_NEW,
  STARTS,
  trialFolder,
  VOLUME,
} from '#testing/trial-site.ts';

/** More than half of a mount. */
const LARGE = 'x'.repeat(80_000);
const TOO_LARGE: Files = { ...SECOND, 'a.txt': LARGE, 'b/c.txt': LARGE };

const work = trialFolder();
const mounts: string[] = [];
after(() => {
  for (const mount of mounts.reverse()) unmount(mount);
  rmSync(work, { recursive: true, force: true });
});

function mountAt(out: string, options = 'size=128k'): string {
  mounts.push(out);
  assert.ok(mountSmall(out, options));
  return out;
}

async function stopped(publishing: Promise<void>): Promise<string> {
  const error = await publishing.then(
    () => assert.fail('it was published'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof DeskError, String(error));
  return error.message;
}

const place = findMountPlace();
if (place === 'in a namespace') {
  test('a site in a mount, in a namespace of its own', () => {
    const { status, output } = runInNamespace(import.meta.filename);
    assert.equal(status, 0, output);
  });
} else if (place === 'nowhere') {
  const reason = 'nothing can be mounted here, neither by mount nor in a namespace by unshare';
  test(`a site in a mount: left out, since ${reason}`, { skip: reason });
} else {
  testMounts();
}

function testMounts(): void {
  suite('a mount that holds', { concurrency: 2 }, () => {
    for (const [index, [name, start]] of STARTS.entries()) {
      test(`${name}: a build killed before any of its steps leaves what the next one mends`, async () => {
        const steps = await killEverywhere(mountAt(join(work, `killed-${index}`)), start);
        assert.ok(steps > 20, `${steps} steps`);
      });
    }
  });

  for (const [index, [name, start]] of STARTS.entries()) {
    test(`a disk that fills before any step of a build leaves ${name} in a mount, or what the next one mends`, async () => {
      const outcomes = await fillDiskEverywhere(mountAt(join(work, `filled-${index}`)), start);
      assert.deepEqual(outcomes, name === 'a site' ? [AS_IT_WAS, SOME_NEW] : [AS_IT_WAS]);
    });
  }

  test('a site takes the place of the one before in a mount, whole; a file that has not changed is not touched', async () => {
    const out = mountAt(join(work, 'replaced'));
    const long = new Date('2021-11-14T12:00:00.123Z');
    await publish(FIRST, out);
    for (const path of ['2021/rss.xml', 'index.html']) utimesSync(join(out, path), long, long);
    await publish({ ...SECOND, '2021/rss.xml': FIRST['2021/rss.xml'] ?? '' }, out);
    assert.deepEqual(filesOf(out), { ...SECOND, '2021/rss.xml': FIRST['2021/rss.xml'] });
    assert.equal(+statSync(join(out, '2021/rss.xml')).mtime, +long);
    assert.notEqual(+statSync(join(out, 'index.html')).mtime, +long);
    assert.ok(!existsSync(`${out}.staging`));
  });

  test('a site that has no room in a mount leaves the one before byte for byte, and the next is published', async () => {
    const out = mountAt(join(work, 'small'));
    await publish(FIRST, out);
    const message = await stopped(publish(TOO_LARGE, out));
    assert.match(message, /\/small:1:1: error desk\/file-system\n/u);
    assert.match(
      message,
      / {2}found {5}no space left on device \(ENOSPC, copyfile\) at \S+small\//u,
    );
    assert.match(
      message,
      /make room on the disk, then build again; until then the site is as it was$/u,
    );
    assert.deepEqual(filesOf(out), FIRST);
    await publish(SECOND, out);
    assert.deepEqual(filesOf(out), SECOND);
  });

  test('a full mount without a site stays so, and the next build is possible', async () => {
    const out = mountAt(join(work, 'full'));
    fill(out, { ...VOLUME, 'lost+found/large': LARGE });
    await stopped(publish(TOO_LARGE, out));
    assert.deepEqual(filesOf(out), { ...VOLUME, 'lost+found/large': LARGE });
    await publish(SECOND, out);
    assert.deepEqual(filesOf(out), { ...SECOND, ...VOLUME, 'lost+found/large': LARGE });
  });

  test('a folder of a site that cannot be written stops a build before anything is changed', async () => {
    const out = join(work, 'locked');
    await publish({ ...FIRST, 'z/a.txt': '' }, out);
    mountAt(join(out, 'z'), 'ro');
    const before = filesOf(out);
    const message = await stopped(publish({ ...SECOND, 'z/a.txt': 'a' }, out));
    assert.match(message, /\(EROFS, access\) at \S+\/locked\/z\n/u);
    assert.match(message, /correct the permissions, .*until then the site is as it was$/u);
    assert.deepEqual(filesOf(out), before);
  });
}
