import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openContentFolder } from '#desk/content-folder.ts';
import { openProgram } from './compile.ts';
import { findProgram, programKey } from './kept-program.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-compile-'));
after(() => rmSync(root, { recursive: true }));
const write = (name: string) =>
  writeFileSync(
    join(root, 'site.yaml'),
    `name: ${name}\ndescription: B\nurl: https://example.org\nlanguage: en\nsearch: false\n`,
  );
// The settings are compiled into the pages of the publisher's own.
mkdirSync(join(root, 'pages'));
writeFileSync(join(root, 'pages/about.mdx'), '---\ntitle: A\ndescription: B\n---\n\nOne.\n');

test('settings that change while Astro compiles end the build, and the program is not kept', async () => {
  process.env['CONTENT_DIR'] = root;
  write(`A newsroom of its own, ${process.pid}`);
  const folder = openContentFolder();
  const key = await programKey(folder);
  const opened = openProgram(folder);
  setTimeout(() => write('Another'), 500);
  await assert.rejects(opened, /error desk\/changed-meanwhile/u);
  assert.equal(findProgram(key), undefined);
});
