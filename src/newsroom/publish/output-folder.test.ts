import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { openContentFolder } from '#desk/content-folder.ts';
import { SettingsError } from '#dispatch/settings.ts';
import { claimBuild, outputFolder, stagingFolder } from './output-folder.ts';
import { publishSite } from './publish-site.ts';

const folder = openContentFolder({});
const work = mkdtempSync(join(tmpdir(), 'slugline-output-'));
after(() => rmSync(work, { recursive: true, force: true }));

const foreign = join(work, 'foreign');
mkdirSync(foreign);
writeFileSync(join(foreign, 'thesis.txt'), 'The only copy.');
const empty = join(work, 'empty');
mkdirSync(empty);
const volume = join(work, 'volume');
mkdirSync(join(volume, 'lost+found'), { recursive: true });
// What a build leaves if it is killed before it has put anything in its place.
const killed = join(work, 'killed');
mkdirSync(join(killed, '.slugline-new', '2021'), { recursive: true });
const foreignVolume = join(work, 'foreign-volume');
cpSync(volume, foreignVolume, { recursive: true });
cpSync(killed, foreignVolume, { recursive: true });
writeFileSync(join(foreignVolume, 'thesis.txt'), 'The only copy.');

const accepted: readonly (string | undefined)[] = [
  undefined,
  '',
  'dist-elsewhere',
  empty,
  volume,
  killed,
];
for (const out of accepted) {
  test(`OUT_DIR=${out} is a place for a site`, () => {
    const expected = resolve(out || 'dist');
    assert.equal(outputFolder(folder, out === undefined ? {} : { OUT_DIR: out }), expected);
  });
}

const link = join(work, 'link');
symlinkSync(empty, link);
test('a link is followed, and stays', async () => {
  const out = outputFolder(folder, { OUT_DIR: link });
  assert.equal(out, realpathSync(empty));
  const staging = stagingFolder(out);
  mkdirSync(staging, { recursive: true });
  writeFileSync(join(staging, 'a.html'), 'a');
  publishSite(staging, out);
  assert.deepEqual(readdirSync(link), ['.slugline', 'a.html']);
});

const refused: readonly string[] = [
  '.',
  '..',
  '/',
  'src',
  'src/pages',
  'content',
  'content/wire',
  'node_modules/site',
  '.git',
  'public/',
  dirname(process.cwd()),
  foreign,
  join(foreign, 'thesis.txt'),
  foreignVolume,
];
for (const out of refused) {
  test(`OUT_DIR=${out} is refused, and nothing is removed`, () => {
    assert.throws(() => outputFolder(folder, { OUT_DIR: out }), SettingsError);
    assert.ok(existsSync(join(foreign, 'thesis.txt')));
    assert.deepEqual(readdirSync(foreignVolume), ['.slugline-new', 'lost+found', 'thesis.txt']);
  });
}

test('a built site takes the place of the one before, whole', async () => {
  const out = join(work, 'site');
  for (const page of ['first.html', 'second.html']) {
    const staging = stagingFolder(outputFolder(folder, { OUT_DIR: out }));
    mkdirSync(staging, { recursive: true });
    writeFileSync(join(staging, page), page);
    publishSite(staging, out);
    assert.deepEqual(readdirSync(out), ['.slugline', page]);
  }
  assert.deepEqual(
    readdirSync(work).filter((name) => name.includes('site')),
    ['site'],
  );
});

test('a file that has not changed is not touched, so that hosts answer 304; what has changed is new', () => {
  const out = join(work, 'polled');
  const long = new Date('2021-11-14T12:00:00Z');
  const kept = ['rss.xml', '2021/11/atom.xml', 'places/minsk/rss.xml', 'index.html'];
  const build = (changed: string) => {
    const staging = stagingFolder(outputFolder(folder, { OUT_DIR: out }));
    for (const path of [...kept, 'feed.json']) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), path === 'feed.json' ? changed : path);
    }
    publishSite(staging, out);
  };
  const statOf = (path: string) => {
    const { ino, mtimeMs } = statSync(join(out, path));
    return { ino, mtimeMs };
  };
  build('first');
  for (const path of [...kept, 'feed.json', '.slugline']) utimesSync(join(out, path), long, long);
  const before = [...kept, '.slugline'].map(statOf);
  const feed = statOf('feed.json');
  // As many bytes as before.
  build('third');
  assert.deepEqual([...kept, '.slugline'].map(statOf), before);
  assert.notDeepEqual(statOf('feed.json'), feed);
  assert.equal(readFileSync(join(out, 'feed.json'), 'utf8'), 'third');
});

test('one build of a site at a time, and the remains of a killed build do not count as one', () => {
  const out = join(work, 'claimed');
  const claim = `${stagingFolder(out)}.building`;
  const release = claimBuild(out);
  assert.match(readFileSync(claim, 'utf8'), new RegExp(`^${process.pid}\\b`, 'u'));
  release();
  writeFileSync(claim, String(process.ppid));
  assert.throws(
    () => claimBuild(out),
    (error: Error) =>
      error instanceof SettingsError && error.message.includes(`process ${process.ppid}\n`),
  );
  claimBuild(join(work, 'claimed-too'))();
  assert.equal(existsSync(claim), true);
  // No system numbers processes so high, and a restarted container reuses its process numbers.
  for (const ended of [2 ** 30, process.pid]) {
    writeFileSync(claim, String(ended));
    claimBuild(out)();
    assert.equal(existsSync(claim), false);
  }
});
