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
import { BodyFile, BodyFileWriter } from './body-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'slugline-bodies-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'bodies');

function write(bodies: Readonly<Record<string, string>>): void {
  const writer = new BodyFileWriter(path);
  for (const [id, html] of Object.entries(bodies)) writer.add(id, `digest of ${id}`, html);
  writer.finish();
}

suite('a file of bodies', () => {
  test('gives back what was put in, whatever its characters and length', () => {
    const html = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), html, { maxKeys: 20 }), (bodies) => {
        write(bodies);
        const file = BodyFile.open(path) ?? assert.fail('there is no file');
        for (const [id, body] of Object.entries(bodies)) {
          assert.equal(file.read(id), body);
          assert.equal(file.digestOf(id), `digest of ${id}`);
        }
        assert.equal(file.read('another, which is not there'), undefined);
      }),
      { numRuns: 200 },
    );
    const long = 'é'.repeat(3 << 20);
    write({ a: long, b: 'b' });
    assert.equal(BodyFile.open(path)?.read('a'), long);
    assert.equal(BodyFile.open(path)?.read('b'), 'b');
  });

  test('is there whole or not at all', () => {
    write({ a: 'a' });
    const before = readFileSync(path);
    const writer = new BodyFileWriter(path);
    writer.add('b', 'digest', 'b');
    assert.ok(readFileSync(path).equals(before));
    writer.abandon();
    assert.ok(readFileSync(path).equals(before));
    assert.deepEqual(readdirSync(folder), ['bodies']);
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
      assert.equal(BodyFile.open(path), undefined);
    });
  }
});
