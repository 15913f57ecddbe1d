import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { writeNew, writeWhole } from './write-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'slugline-write-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('texts of any length are in their files as UTF-8, whatever was written before', () => {
  let count = 0;
  // Long texts, then short ones, which must not be followed by bytes of the long ones.
  const length = fc.oneof(fc.nat(20), fc.nat(300_000), fc.constantFrom(5_600_000, 21_845, 21_846));
  const unit = fc.constantFrom('a', 'é', '’', '👩', '\uD800');
  fc.assert(
    fc.property(fc.array(fc.tuple(unit, length), { minLength: 1, maxLength: 4 }), (texts) => {
      for (const [letter, times] of texts) {
        const text = letter.repeat(times);
        count += 1;
        const path = join(folder, `texts/${count}`);
        const write = count % 2 === 0 ? writeNew : writeWhole;
        write(path, text);
        assert.ok(readFileSync(path).equals(Buffer.from(text)), `${times} times ${letter}`);
      }
    }),
    { numRuns: 40 },
  );
});

suite('a new file', () => {
  test('makes its folders, and leaves one that is there as it is', () => {
    const path = join(folder, 'a/b/c.txt');
    assert.equal(writeNew(path, 'one'), true);
    assert.equal(writeNew(path, 'two'), false);
    assert.equal(readFileSync(path, 'utf8'), 'one');
  });

  const inTheWay = join(folder, 'topics');
  const rows = [
    ['in the place of its folder', 'topics/rss.xml'],
    ['in the place of a folder above', 'topics/ferries/rss.xml'],
  ] as const;
  for (const [where, path] of rows) {
    test(`is not taken for one that is there where a file stands ${where}`, () => {
      writeFileSync(inTheWay, 'no folder');
      assert.throws(() => writeNew(join(folder, path), 'feed'), { code: 'ENOTDIR' });
      assert.throws(() => writeWhole(join(folder, path), 'feed'), /not a directory/u);
    });
  }
});
