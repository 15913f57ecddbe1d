import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, suite, test } from 'node:test';
import { cacheFolder, publishedFilesPath } from '#desk/cache-folder.ts';
import { PublishedFiles } from './published-files.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-published-'));
const out = join(root, 'out');
after(() => [root, cacheFolder(root)].map((folder) => rmSync(folder, { recursive: true })));

const PLANNED = new Map([
  ['index.html', { file: 'index.html', key: 'front', source: 'edition' }],
  ['pagefind/a', { file: 'pagefind/', key: 'index' }],
  ['pagefind/b', { file: 'pagefind/', key: 'index' }],
]);
const NOTHING: ReadonlySet<string> = new Set();
const open = (engine = 'engine') => new PublishedFiles({ root }, out, engine);

beforeEach(() => {
  for (const name of ['out', 'moved', 'moved.html']) {
    rmSync(join(root, name), { recursive: true, force: true });
  }
  mkdirSync(join(out, 'pagefind'), { recursive: true });
  for (const file of PLANNED.keys()) writeFileSync(join(out, file), file);
  open().keep(PLANNED, NOTHING);
});

suite('a file that was published is made again', () => {
  const rows: readonly [string, () => readonly string[]][] = [
    ['if it is to show something else', () => open().kept({ file: 'index.html', key: 'other' })],
    ['if something else makes it', () => open('other').kept({ file: 'index.html', key: 'front' })],
    [
      'if it is gone',
      () => {
        rmSync(join(out, 'index.html'));
        return open().kept({ file: 'index.html', key: 'front' });
      },
    ],
    [
      'if a folder is in its place',
      () => {
        rmSync(join(out, 'index.html'));
        mkdirSync(join(out, 'index.html'));
        return open().kept({ file: 'index.html', key: 'front' });
      },
    ],
    [
      'if it was changed by hand',
      () => {
        writeFileSync(join(out, 'index.html'), 'INDEX.HTML');
        utimesSync(join(out, 'index.html'), 1, 1);
        return open().kept({ file: 'index.html', key: 'front' });
      },
    ],
    [
      'if a link is in its place',
      () => {
        renameSync(join(out, 'index.html'), join(root, 'moved.html'));
        symlinkSync(join(root, 'moved.html'), join(out, 'index.html'));
        return open().kept({ file: 'index.html', key: 'front' });
      },
    ],
    [
      'if a link is in the place of its folder',
      () => {
        renameSync(join(out, 'pagefind'), join(root, 'moved'));
        symlinkSync(join(root, 'moved'), join(out, 'pagefind'));
        return open().kept({ file: 'pagefind/', key: 'index' });
      },
    ],
    ['if it was never published', () => open().kept({ file: 'other.html', key: 'front' })],
    [
      'if it is a folder that lacks a file',
      () => {
        rmSync(join(out, 'pagefind/b'));
        return open().kept({ file: 'pagefind/', key: 'index' });
      },
    ],
    [
      'if the record of it cannot be read',
      () => {
        writeFileSync(
          publishedFilesPath(root, out),
          '{"engine":"engine","files":[["index.html"]]}',
        );
        return open().kept({ file: 'index.html', key: 'front' });
      },
    ],
  ];
  for (const [name, kept] of rows) test(name, () => assert.deepEqual(kept(), []));
});

test('a file that is as it was published is kept, and so is a folder', () => {
  assert.deepEqual(open().kept({ file: 'index.html', key: 'front' }), ['index.html']);
  assert.deepEqual(open().kept({ file: 'pagefind/', key: 'index' }), ['pagefind/a', 'pagefind/b']);
});

test('a file with a source is known by it, as long as the same code makes it', () => {
  assert.deepEqual([...open().known], [['edition', 'front']]);
  assert.deepEqual([...open('other').known], []);
});

test('the sizes of what was published are told', () => {
  assert.deepEqual(
    open().keep(new Map([['index.html', { file: 'index.html', key: 'front' }]]), NOTHING),
    [{ file: 'index.html', bytes: 10 }],
  );
});

suite('a site is left as it is', () => {
  const last = {
    inputs: 'inputs',
    from: '2021-11-14T00:00:00Z',
    until: '2021-11-15T00:00:00Z',
    told: [{ kind: 'next' as const, release: '2021-11-15T00:00:00Z' }],
  };
  const rows: readonly [string, boolean, () => unknown][] = [
    ['if nothing has changed', true, () => open().unchanged('inputs', '2021-11-14T12:00:00Z')],
    ['not if a build would read other files', false, () => open().unchanged('x', last.from)],
    ['not if an embargo has ended', false, () => open().unchanged('inputs', last.until)],
    ['not at an earlier time', false, () => open().unchanged('inputs', '2021-11-13T00:00:00Z')],
    ['not by other code', false, () => open('other').unchanged('inputs', last.from)],
    [
      'not if a file of it is gone',
      false,
      () => {
        rmSync(join(out, 'pagefind/b'));
        return open().unchanged('inputs', last.from);
      },
    ],
    [
      'not if the last build left something undone',
      false,
      () => {
        open().keep(PLANNED, NOTHING);
        return open().unchanged('inputs', last.from);
      },
    ],
  ];
  for (const [name, isLeft, look] of rows) {
    test(name, () => {
      open().keep(PLANNED, NOTHING, last);
      const site = look();
      assert.equal(site !== undefined, isLeft);
      if (isLeft) {
        const sizes = [...PLANNED.keys()].map((file) => ({ file, bytes: file.length }));
        assert.deepEqual(site, { told: last.told, sizes, until: last.until });
      }
    });
  }
});
