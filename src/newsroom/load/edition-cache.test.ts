import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { openContentFolder } from '#desk/content-folder.ts';
import { editionPaths, openEditionFile, readProven } from '#desk/edition-files.ts';
import type { Comparison } from '#dispatch/comparison.ts';
import type { Body } from '#newsroom/bodies/body.ts';
import { EditionCache, EditionCacheWriter } from './edition-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'slugline-kept-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'edition');

const content = openContentFolder({});
const [first = ''] = await editionPaths(content);
const { item } = await readProven(content, openEditionFile(content, first));
const COMPONENTS: Body = [
  '<p>é\0</p>',
  { name: 'Note', attributes: { title: 'é' }, body: ['b', ''], isFirst: true },
];

const COMPARISON: Comparison = [
  { kind: 'paragraph', parts: ['é ', { was: '"a\0"', now: '' }], end: 'was' },
];

function write(bodies: Readonly<Record<string, string>>): void {
  const writer = new EditionCacheWriter(path);
  for (const [id, html] of Object.entries(bodies)) {
    writer.add(id, { digest: `digest of ${id}`, item: { ...item, lead: html }, body: [html] });
  }
  writer.add('with components', { digest: 'x', item, body: COMPONENTS });
  writer.add('compared', { digest: 'x', item: { ...item, comparison: COMPARISON }, body: [''] });
  writer.finish();
}

suite('a kept edition', () => {
  test('gives back what was put in, whatever its characters and length', () => {
    const html = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), html, { maxKeys: 20 }), (bodies) => {
        write(bodies);
        const kept = EditionCache.open(path) ?? assert.fail('there is no file');
        for (const [id, body] of Object.entries(bodies)) {
          assert.deepEqual(kept.entry(id), {
            digest: `digest of ${id}`,
            item: { ...item, lead: body },
            body: [body],
          });
        }
        assert.deepEqual(kept.entry('with components')?.body, COMPONENTS);
        assert.deepEqual(kept.item('compared')?.comparison, COMPARISON);
        assert.equal(kept.html('with components'), undefined);
        assert.equal(kept.origin('with components'), undefined);
        assert.equal(kept.entry('another, which is not there'), undefined);
      }),
      { numRuns: 200 },
    );
    const long = 'é'.repeat(3 << 20);
    write({ a: long, b: 'b' });
    assert.equal(EditionCache.open(path)?.html('a'), long);
    assert.equal(EditionCache.open(path)?.html('b'), 'b');
    assert.deepEqual(EditionCache.open(path)?.paths, ['a', 'b', 'with components', 'compared']);
  });

  test('is written whole or not at all', () => {
    write({ a: 'a' });
    const before = readFileSync(path);
    const writer = new EditionCacheWriter(path);
    writer.add('b', { digest: 'digest', item, body: ['b'] });
    assert.ok(readFileSync(path).equals(before));
    writer.abandon();
    assert.ok(readFileSync(path).equals(before));
    assert.deepEqual(readdirSync(folder), ['edition']);
  });

  const damaged: readonly [string, () => void][] = [
    ['missing', () => rmSync(path, { force: true })],
    ['empty', () => writeFileSync(path, '')],
    ['cut short', () => truncateSync(path, 12)],
    ['of something else', () => writeFileSync(path, 'x'.repeat(100))],
  ];
  for (const [name, damage] of damaged) {
    test(`that is ${name} counts as none`, () => {
      write({ a: 'a'.repeat(50) });
      damage();
      assert.equal(EditionCache.open(path), undefined);
    });
  }
});
