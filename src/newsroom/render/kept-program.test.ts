import assert from 'node:assert/strict';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, suite, test } from 'node:test';
import { PROGRAMS_FOLDER } from '#desk/cache-folder.ts';
import { findProgram, keepProgram, PROGRAM_NAME, serverFolder } from './kept-program.ts';

const KEY = 'a-test-of-kept-programs';
const FOLDER = join(PROGRAMS_FOLDER, KEY);
const ENTRY = `${PROGRAM_NAME}.x.mjs`;
afterEach(() => rmSync(FOLDER, { recursive: true, force: true }));

const keep = () =>
  keepProgram(KEY, async (client) => {
    const server = serverFolder(client);
    for (const folder of [client, server]) mkdirSync(folder, { recursive: true });
    writeFileSync(join(server, ENTRY), 'A');
    writeFileSync(join(server, 'bodies.json'), '[]');
    writeFileSync(join(client, 'a.js'), 'A');
  });

test('a program is kept under its key, with what it links to', async () => {
  assert.equal(findProgram(KEY), undefined);
  const kept = await keep();
  assert.deepEqual(findProgram(KEY), kept);
  writeFileSync(kept.bodies, '[["digest","<p>More</p>"]]');
  assert.deepEqual(findProgram(KEY), kept);
});

suite('a program that is not whole counts as none', () => {
  const damaged: readonly [string, () => void][] = [
    ['without its first module', () => rmSync(join(FOLDER, 'server', ENTRY))],
    ['with a module cut short', () => truncateSync(join(FOLDER, 'server', ENTRY), 0)],
    ['without bodies', () => rmSync(join(FOLDER, 'server/bodies.json'))],
    ['with bodies cut short', () => writeFileSync(join(FOLDER, 'server/bodies.json'), '[["d')],
    [
      'without the files that it links to',
      () => rmSync(join(FOLDER, 'client'), { recursive: true }),
    ],
    ['without the list of its files', () => rmSync(join(FOLDER, 'files.json'))],
  ];
  for (const [name, damage] of damaged) {
    test(name, async () => {
      await keep();
      damage();
      assert.equal(findProgram(KEY), undefined);
    });
  }
});

test('a compilation that fails leaves nothing', async () => {
  await assert.rejects(
    async () => keepProgram(KEY, () => Promise.reject(new Error('no room'))),
    /no room/u,
  );
  assert.equal(findProgram(KEY), undefined);
});
