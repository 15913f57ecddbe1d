import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cardFolder } from '#desk/cache-folder.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { toEdition } from '#edition/edition.ts';
import { sampleItem } from '#testing/feed-samples.ts';
import { cardFiles } from './cards.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-cards-'));
const SETTINGS = 'name: 北海峡通讯社\ndescription: News\nurl: https://a.example/\nlanguage: en\n';
const kept = cardFolder(root);
after(() => {
  rmSync(root, { recursive: true });
  rmSync(join(kept, '..'), { recursive: true, force: true });
});

function open(settings: string) {
  writeFileSync(join(root, 'site.yaml'), settings);
  return openContentFolder({ CONTENT_DIR: root });
}

/** An address that the first dispatch had before. */
const MOVED = [{ from: '/2021/11/14/b/', to: '/2021/11/14/a-0/' }] as const;

async function write(
  headlines: readonly string[],
  settings = SETTINGS.replace(/\P{ASCII}+/u, 'A'),
) {
  const items = headlines.map((headline, index) =>
    sampleItem({ id: `urn:x:${index}`, headline }, { slug: `a-${index}` }),
  );
  const edition = toEdition(items, { timeZone: 'UTC', now: () => '2021-12-01T00:00:00Z' });
  const files: (readonly [string, string | Uint8Array])[] = [];
  for (const { path, content } of cardFiles(edition, MOVED, open(settings))) {
    files.push([path, await content()]);
  }
  return new Map(files);
}

test('cards are kept by their text, and the others are forgotten', async () => {
  const first = await write(['One', 'Two']);
  assert.deepEqual(
    [...first.keys()],
    ['/card.png', '/2021/11/14/a-0.png', '/2021/11/14/b.png', '/2021/11/14/a-1.png'],
  );
  const names = readdirSync(kept);
  assert.equal(names.length, 3);
  const again = await write(['One', 'Two']);
  assert.deepEqual(again, first);
  assert.deepEqual(readdirSync(kept), names);
  const changed = await write(['One', 'Three']);
  assert.deepEqual(changed.get('/2021/11/14/a-0.png'), first.get('/2021/11/14/a-0.png'));
  assert.notDeepEqual(changed.get('/2021/11/14/a-1.png'), first.get('/2021/11/14/a-1.png'));
  assert.equal(readdirSync(kept).length, 3);
});

test('a site whose name cannot be drawn has a card all the same', async () => {
  const files = await write(['One'], SETTINGS);
  assert.deepEqual([...files.keys()], ['/card.png']);
});
