import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { sampleItem } from '#testing/feed-samples.ts';
import { checkLedger, publishedFirst } from './check-ledger.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-ledger-'));
after(() => rmSync(root, { recursive: true }));

function id(number: number): string {
  return `urn:uuid:6f665b11-16de-8ce5-9766-a223d827700${number}`;
}

function filed(number: number, slug: string) {
  return { file: `${slug}.mdx`, item: sampleItem({ id: id(number) }, { slug }) };
}

suite('a check of the ledger', () => {
  const rows: readonly [string, string, readonly ReturnType<typeof filed>[], readonly string[]][] =
    [
      ['finds nothing without one', '', [filed(1, 'a')], []],
      [
        'finds nothing where all is there',
        `/2021/11/14/a/ ${id(1)} published`,
        [filed(1, 'a')],
        [],
      ],
      [
        'takes a dispatch that moved for one',
        `/2021/11/14/a/ ${id(1)} published`,
        [filed(1, 'b')],
        [],
      ],
      [
        'tells of a missing dispatch once: the next build records it',
        `/2021/11/14/a/ ${id(1)} published\n/2021/11/14/b/ ${id(2)} deleted`,
        [],
        ['warning ledger/deleted a.mdx'],
      ],
      [
        'tells of a year that is gone in one warning',
        `/2021/11/14/a/ ${id(1)} published\n/2021/11/14/b/ ${id(2)} canceled`,
        [],
        ['warning edition/year-gone 2021'],
      ],
      [
        'tells of two missing dispatches of a year with others',
        `/2021/11/14/a/ ${id(1)} published\n/2021/11/14/b/ ${id(2)} moved\n/2021/11/14/c/ ${id(3)} published`,
        [filed(3, 'c')],
        ['warning ledger/deleted a.mdx', 'warning ledger/deleted b.mdx'],
      ],
      [
        'tells of a missing dispatch that had moved by its last address',
        `/2021/11/14/a/ ${id(1)} moved\n/2021/11/14/b/ ${id(1)} published\n/2021/11/14/c/ ${id(3)} published`,
        [filed(3, 'c')],
        ['warning ledger/deleted b.mdx'],
      ],
      [
        'tells of a year that is gone in one warning, whatever moved in it',
        `/2021/11/14/a/ ${id(1)} moved\n/2021/11/14/b/ ${id(1)} published\n/2021/11/14/c/ ${id(3)} published`,
        [],
        ['warning edition/year-gone 2021'],
      ],
      [
        'tells of a dispatch at the address of another',
        `/2021/11/14/a/ ${id(1)} published`,
        [filed(1, 'b'), filed(2, 'a')],
        ['warning ledger/address-taken a.mdx'],
      ],
      ['tells of a line that is none', 'a b c', [], ['error ledger/line ledger.txt']],
    ];
  test('tells of a ledger that is gone, where git was told to merge one', () => {
    rmSync(join(root, 'ledger.txt'), { force: true });
    writeFileSync(join(root, '.gitattributes'), '*.png binary\nledger.txt merge=union\n');
    assert.deepEqual(
      checkLedger({ root }, []).map(({ code }) => code),
      ['ledger/gone'],
    );
    rmSync(join(root, '.gitattributes'));
  });

  test('takes the dispatch that is published at an address before a newcomer, and keeps the order of the others', () => {
    writeFileSync(join(root, 'ledger.txt'), `/2021/11/14/a/ ${id(2)} published\n`);
    const all = [filed(3, 'c'), filed(1, 'a'), filed(2, 'a'), filed(4, 'b')];
    assert.deepEqual(
      publishedFirst({ root }, all).map(({ item }) => item.dispatch.id),
      [id(2), id(3), id(1), id(4)],
    );
  });

  test('takes a dispatch that cannot be read for one that is there', () => {
    writeFileSync(join(root, 'ledger.txt'), `/2021/11/14/a/ ${id(1)} published\n`);
    assert.deepEqual(checkLedger({ root }, [], [id(1)]), []);
  });

  for (const [name, text, files, expected] of rows) {
    test(name, () => {
      if (text !== '') writeFileSync(join(root, 'ledger.txt'), `${text}\n`);
      else rmSync(join(root, 'ledger.txt'), { force: true });
      const found = checkLedger({ root }, files);
      assert.deepEqual(
        found.map(({ severity, code, file }) => `${severity} ${code} ${file.split('/').at(-1)}`),
        expected,
      );
    });
  }
});
