import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { listFiles } from './list-files.ts';

test('what no person put into a folder is passed over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slugline-list-'));
  try {
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'day'));
    const names = ['a.mdx', 'day/thumbs.mdx', 'day/~a.mdx'];
    const left = ['.DS_Store', '.git/b.mdx', 'Thumbs.db', 'day/~$a.docx', 'day/Desktop.ini'];
    for (const name of [...names, ...left]) writeFileSync(join(folder, name), '');
    assert.deepEqual(
      await listFiles(folder),
      names.map((name) => join(folder, name)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
