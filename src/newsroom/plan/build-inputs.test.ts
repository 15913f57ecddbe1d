import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, suite, test } from 'node:test';
import { BuildInputs } from './build-inputs.ts';

const work = mkdtempSync(join(tmpdir(), 'slugline-inputs-'));
const root = join(work, 'content');
after(() => rmSync(work, { recursive: true }));
const read = (maker = 'maker') => BuildInputs.read({ root }, maker);

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'wire'), { recursive: true });
  writeFileSync(join(root, 'wire/a.txt'), 'A');
  writeFileSync(join(root, 'ledger.txt'), 'A');
});

test('what nobody touches has the digest it had', async () => {
  assert.equal((await read()).digest, (await read()).digest);
});

suite('the digest is another', () => {
  const rows: readonly [string, () => void][] = [
    ['if a file is edited', () => writeFileSync(join(root, 'wire/a.txt'), 'AB')],
    ['if a file is gone', () => rmSync(join(root, 'wire/a.txt'))],
    ['if there is one more', () => writeFileSync(join(root, 'wire/b.txt'), 'A')],
    ['if there is a link that leads nowhere', () => symlinkSync('/nowhere', join(root, 'b'))],
    ['if there is a link that leads out', () => symlinkSync(work, join(root, 'out'))],
    ['if the ledger is edited', () => writeFileSync(join(root, 'ledger.txt'), 'AB')],
    ['if the ledger is gone', () => rmSync(join(root, 'ledger.txt'))],
  ];
  for (const [name, change] of rows) {
    test(name, async () => {
      const { digest } = await read();
      change();
      assert.notEqual((await read()).digest, digest);
    });
  }
  test('if something else makes the site', async () => {
    assert.notEqual((await read('other')).digest, (await read()).digest);
  });
});

test('a build that writes the ledger has the digest that the next will find; not one whose copy was edited', async () => {
  const inputs = await read();
  const { digest } = inputs;
  writeFileSync(join(root, 'ledger.txt'), 'A and more');
  assert.notEqual(inputs.digest, digest);
  assert.equal(inputs.digest, (await read()).digest);
  writeFileSync(join(root, 'wire/a.txt'), 'AB');
  assert.notEqual(inputs.digest, (await read()).digest);
});
