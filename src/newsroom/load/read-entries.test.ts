import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openContentFolder } from '#desk/content-folder.ts';
import { editionPaths, openEditionFile } from '#desk/edition-files.ts';
import { importWire } from '#desk/import/import-wire.ts';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { entryDigest } from './digests.ts';
import { readEntries } from './read-entries.ts';
import type { EntryReply, EntryRequest } from './read-entry.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-entries-'));
after(() => rmSync(root, { recursive: true, force: true }));
writeFileSync(
  join(root, 'site.yaml'),
  'name: A\ndescription: B\nurl: https://example.org\nlanguage: en\ntimeZone: UTC\n',
);
const folder = openContentFolder({ CONTENT_DIR: root });
const copy = HOSTILE.map((text, index) => ({
  name: `${index}.txt`,
  file: `${index}.txt`,
  bytes: Buffer.from(` date 2024-05-01 KARSHOLM (Varnpress) - The ${index}. tide.\n\n${text} x\n`),
}));
for await (const outcome of importWire(folder, copy)) assert.ok(outcome);
const paths = await editionPaths(folder);
const [broken = ''] = paths;
writeFileSync(join(root, 'dispatches', broken), '---\nheadline: A\n---\n');

async function read(threads: number, requests: readonly EntryRequest[]) {
  const replies: EntryReply[] = [];
  for await (const reply of readEntries(folder, 'engine', requests, threads)) replies.push(reply);
  return replies;
}

test('entries are read alike in one thread and in several, in their order', async () => {
  const requests = paths.map((path) => ({ path }));
  const alone = await read(0, requests);
  assert.ok(paths.length > 60);
  assert.deepEqual(
    alone.map(({ path, kind }) => ({ path, kind })),
    paths.map((path) => ({ path, kind: path === broken ? 'refused' : 'read' })),
  );
  assert.deepEqual(await read(2, requests), alone);
});

test('an unchanged entry is kept while its wire file is unchanged', async () => {
  const [, path = ''] = paths;
  const [reply] = await read(0, [{ path }]);
  assert.ok(reply?.kind === 'read');
  const { digest, item } = reply.entry;
  const { id, wire, sha256 } = item.dispatch;
  const kept = { digest, origin: { id, wire, sha256 } };
  const kindOf = async (request: EntryRequest) => (await read(0, [request]))[0]?.kind;
  assert.equal(digest, entryDigest('engine', openEditionFile(folder, path).source));
  assert.equal(await kindOf({ path, kept }), 'kept');
  assert.equal(await kindOf({ path, kept: { ...kept, digest: 'of another engine' } }), 'read');
  writeFileSync(join(root, wire), 'other copy');
  assert.equal(await kindOf({ path, kept }), 'refused');
});
