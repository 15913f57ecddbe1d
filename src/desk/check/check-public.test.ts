import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import { openContentFolder } from '#desk/content-folder.ts';
import { checkPublic } from './check-public.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-public-'));
after(() => rmSync(root, { recursive: true }));
const { settings } = openContentFolder({});
const ID = 'urn:uuid:00000000-0000-8000-8000-000000000001';
writeFileSync(
  join(root, 'ledger.txt'),
  `/2021/11/14/talks/ ${ID} published\n/2021/11/15/мир/ ${ID} moved\n/2021/11/16/later/ ${ID} unpublished\n/about/ - gone\n`,
);

suite('a file of the publisher’s that a build copies', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    ['at the address of a dispatch', '2021/11/14/talks', ['/2021/11/14/talks/']],
    ['at an address that leads on', '2021/11/15/мир', ['/2021/11/15/мир/']],
    ['where a folder of many must be', '2021', ['/2021/11/14/talks/']],
    ['where a page was', 'about', ['/about/']],
    ['at the address of one that waits', '2021/11/16/later', []],
    ['beside a page', '2021/11/14/talks.pdf', []],
    ['in the place of a page', '2021/11/14/talks/index.html', []],
    ['with the beginning of a name', '2021/11/14/talk', []],
    ['of another kind', '.well-known/a.txt', []],
  ];
  for (const [index, [name, path, lost]] of rows.entries()) {
    test(name, () => {
      const folder = join(root, `public-${index}`);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '');
      const found = checkPublic({ root, settings }, folder).map(
        (problem) => / published (\S+)$/u.exec(problem.found)?.[1],
      );
      assert.deepEqual(found, lost);
    });
  }

  test('among the files of the search index, if there is one', () => {
    const folder = join(root, 'public-search');
    mkdirSync(join(folder, 'pagefind'), { recursive: true });
    writeFileSync(join(folder, 'pagefind/note.txt'), '');
    const codesOf = (search: boolean) =>
      checkPublic({ root, settings: { ...settings, search } }, folder).map(({ code }) => code);
    assert.deepEqual(codesOf(true), ['desk/among-search']);
    assert.deepEqual(codesOf(false), []);
  });

  test('of which there are none', () => {
    assert.deepEqual(checkPublic({ root, settings }, join(root, 'no-such-folder')), []);
  });
});
