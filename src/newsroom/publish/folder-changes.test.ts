import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FolderChanges, stampOf } from './folder-changes.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'slugline-changes-')));
after(() => rmSync(root, { recursive: true }));
const at = (name: string) => join(root, name);
for (const name of ['content/wire', 'public']) mkdirSync(at(name), { recursive: true });

const NONE: ReadonlyMap<string, string> = new Map();
const changes = new FolderChanges(at('content'), at('public'));
after(() => changes.close());

test('a change is told with its file, also one in a new folder, and one made before anybody asks', async () => {
  const files = [
    ...['content/wire/a.txt', 'content/dispatches/2024/a.mdx'],
    'public/.well-known/security.txt',
  ];
  for (const name of files) {
    mkdirSync(join(at(name), '..'), { recursive: true });
    writeFileSync(at(name), 'A');
    assert.ok((await changes.next(undefined, NONE)).includes(at(name)), name);
  }
  rmSync(at('content/wire/a.txt'));
  assert.deepEqual(await changes.next(undefined, NONE), [at('content/wire/a.txt')]);
});

test('folders that are moved in, replaced, emptied or linked are followed, and a circle ends', async () => {
  const next = () => changes.next(undefined, NONE);
  const outside = at('outside');
  mkdirSync(join(outside, 'deep/er'), { recursive: true });
  writeFileSync(join(outside, 'deep/er/a.txt'), 'A');
  const inside = at('content/wire/moved');
  renameSync(outside, inside);
  assert.deepEqual(await next(), [join(inside, 'deep/er/a.txt')]);
  writeFileSync(join(inside, 'deep/er/b.txt'), 'B');
  assert.deepEqual(await next(), [join(inside, 'deep/er/b.txt')]);
  // Another one under the same name.
  renameSync(inside, outside);
  mkdirSync(inside);
  assert.deepEqual(await next(), [inside]);
  writeFileSync(join(inside, 'c.txt'), 'C');
  assert.deepEqual(await next(), [join(inside, 'c.txt')]);
  symlinkSync('..', join(inside, 'circle'));
  symlinkSync(outside, join(inside, 'link'));
  assert.ok((await next()).includes(join(inside, 'link/deep/er/a.txt')));
  rmSync(inside, { recursive: true });
  assert.ok((await next()).includes(inside));
});

test('what the build itself has written is no change, until somebody changes it', async () => {
  writeFileSync(at('content/ledger.txt'), 'A');
  const own = new Map([[at('content/ledger.txt'), stampOf(at('content/ledger.txt'))]]);
  const asked = changes.next(undefined, own);
  // An editor's or a system's.
  writeFileSync(at('content/wire/.b.txt.swp'), 'B');
  writeFileSync(at('content/wire/b.txt'), 'B');
  assert.deepEqual(await asked, [at('content/wire/b.txt')]);
  writeFileSync(at('content/ledger.txt'), 'Other');
  // An editor's, after the build has written it and before anybody asks.
  assert.deepEqual(await changes.next(undefined, own), [at('content/ledger.txt')]);
});

test('a time that has come, or a signal to end, ends the wait without a change', async () => {
  assert.deepEqual(await changes.next('2024-01-01T00:00:00Z', NONE), []);
  const asked = changes.next(undefined, NONE);
  assert.equal(changes.hasEnded, false);
  // From the terminal, and from npm.
  process.kill(process.pid, 'SIGINT');
  process.kill(process.pid, 'SIGINT');
  assert.deepEqual(await asked, []);
  assert.equal(changes.hasEnded, true);
});
