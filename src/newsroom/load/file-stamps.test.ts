import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, suite, test } from 'node:test';
import { FileStamps } from './file-stamps.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-stamps-'));
after(() => rmSync(root, { recursive: true }));
const dispatch = join(root, 'dispatches/a.mdx');
const wire = join(root, 'wire/a.txt');
/** Long after the files were written. */
const LATER = Date.now() + 3_600_000;
const stamp = (now = LATER, engine = 'engine') =>
  new FileStamps({ root }, engine, now).of('a.mdx', 'wire/a.txt');

beforeEach(() => {
  for (const file of [dispatch, wire]) {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'A');
  }
});

test('files that nobody touches keep their stamp', () => {
  assert.notEqual(stamp(), '');
  assert.equal(stamp(), stamp());
});

suite('a stamp is another', () => {
  const rows: readonly [string, () => void][] = [
    ['if the dispatch is edited', () => writeFileSync(dispatch, 'AB')],
    ['if the wire file is edited', () => writeFileSync(wire, 'AB')],
    [
      'if an edit leaves the size, and sets the time back',
      () => {
        const { atime, mtime } = statSync(dispatch);
        writeFileSync(dispatch, 'B');
        utimesSync(dispatch, atime, mtime);
      },
    ],
    [
      'if another file is put in its place, with its size and time',
      () => {
        const { atime, mtime } = statSync(wire);
        writeFileSync(`${wire}.new`, 'B');
        utimesSync(`${wire}.new`, atime, mtime);
        renameSync(`${wire}.new`, wire);
      },
    ],
  ];
  for (const [name, change] of rows) {
    test(name, async () => {
      const before = stamp();
      // File systems tell times apart by a few milliseconds.
      await new Promise((resolve) => setTimeout(resolve, 20));
      change();
      assert.notEqual(stamp(), before);
    });
  }
  test('if something else reads the files', () => {
    assert.notEqual(stamp(LATER, 'other'), stamp());
  });
});

suite('there is no stamp', () => {
  test('of a file that is missing', () => {
    rmSync(wire);
    assert.equal(stamp(), '');
  });
  test('of a file that has just been changed, and may change again within the same moment', () => {
    assert.equal(stamp(statSync(dispatch).ctimeMs + 1000), '');
    assert.notEqual(stamp(statSync(dispatch).ctimeMs + 3000), '');
  });
});
