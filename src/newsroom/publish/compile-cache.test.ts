import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { keepCompiled } from './compile-cache.ts';

suite('the folder of what was compiled', () => {
  const rows: readonly [string, number, boolean][] = [
    ['stays while it is small', 1_000_000, true],
    ['is begun anew where it has grown too large', 1000, false],
  ];
  for (const [name, most, isKept] of rows) {
    test(name, () => {
      const folder = mkdtempSync(join(tmpdir(), 'slugline-compiled-'));
      const old = join(folder, 'v24', 'module');
      mkdirSync(join(folder, 'v24'));
      writeFileSync(old, 'x'.repeat(100_000));
      keepCompiled(folder, most);
      assert.equal(existsSync(old), isKept);
      rmSync(folder, { recursive: true, force: true });
    });
  }

  test('need not be there', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'slugline-compiled-')), 'none');
    assert.doesNotThrow(() => keepCompiled(folder));
  });
});
