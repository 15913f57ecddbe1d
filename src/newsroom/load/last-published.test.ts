import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { editionCachePath } from '#desk/cache-folder.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { editionPaths } from '#desk/edition-files.ts';
import { importPending } from '#desk/import/import-wire.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { buildFiles, forgetBuilds, reload } from '#testing/build-files.ts';
import { EditionCache, EditionCacheWriter } from './edition-cache.ts';
import { keepAsPublished } from './keep-as-published.ts';
import { LastPublished } from './last-published.ts';

const work = mkdtempSync(join(tmpdir(), 'slugline-last-'));
after(() => rmSync(work, { recursive: true }));

/** A newsroom that has published one dispatch, with what happened to it since. */
async function published(name: string) {
  const root = join(work, name);
  mkdirSync(join(root, 'wire'), { recursive: true });
  writeFileSync(
    join(root, 'site.yaml'),
    'name: A\ndescription: B\nurl: https://example.org\nlanguage: en\nsearch: false\n',
  );
  writeFileSync(join(root, 'wire/a.txt'), ' date 2021-11-14 MINSK (TASS) - The tide is out.\n');
  const folder = openContentFolder({ CONTENT_DIR: root });
  for await (const _outcome of importPending(folder));
  await buildFiles(folder, join(work, `${name}-out`));
  const [path = ''] = await editionPaths(folder);
  return { folder, path, file: join(root, 'dispatches', path), ledger: join(root, 'ledger.txt') };
}
type Published = Awaited<ReturnType<typeof published>>;

function replace(file: string, was: RegExp, becomes: string): void {
  const text = readFileSync(file, 'utf8');
  assert.match(text, was);
  writeFileSync(file, text.replace(was, becomes));
}

suite('what a build has to show in the place of a file that is wrong', () => {
  const rows: readonly [string, (one: Published) => string | undefined, string][] = [
    [
      'front matter that is broken',
      ({ file }) => void replace(file, /^language:/mu, '[:'),
      'as-published usable',
    ],
    [
      'front matter that is gone',
      ({ file }) => void writeFileSync(file, ''),
      'as-published usable',
    ],
    [
      'a file that was moved',
      ({ file, path }) => {
        const moved = path.replace(/[^/]+$/u, 'moved.mdx');
        renameSync(file, join(file, '..', 'moved.mdx'));
        return moved;
      },
      'as-published usable',
    ],
    [
      'one of which nothing is known',
      ({ file }) => {
        writeFileSync(join(file, '..', 'new.mdx'), '---\ntitel: A\n---\n');
        return '2021/11/14/new.mdx';
      },
      'left-out undefined',
    ],
    [
      'a broken copy of a dispatch that is still there',
      ({ file }) => {
        const broken = readFileSync(file, 'utf8').replace(/^language:/mu, '[:');
        writeFileSync(join(file, '..', 'copy.mdx'), broken);
        return '2021/11/14/copy.mdx';
      },
      'left-out undefined',
    ],
    [
      'another dispatch that was written over it',
      ({ file }) => void replace(file, /^sha256: .*$/mu, `sha256: ${'0'.repeat(64)}`),
      'left-out undefined',
    ],
    [
      'one that the ledger says is canceled, while the cache is older',
      ({ ledger }) => void replace(ledger, / published$/mu, ' canceled'),
      'lost undefined',
    ],
    [
      'one that is withheld',
      ({ ledger }) => void replace(ledger, / published$/mu, ' withheld'),
      'left-out withheld',
    ],
    [
      'one that has never been published',
      ({ ledger }) => void replace(ledger, / published$/mu, ' unpublished'),
      'left-out withheld',
    ],
    [
      'one that asks to be withheld, and has another mistake',
      ({ file }) => void replace(file, /^language:/mu, 'status: withheld\n[:'),
      'held withheld',
    ],
    [
      'one that asks to be withdrawn, with a mistake in that',
      ({ file }) => void replace(file, /^language:/mu, 'status: cancelled\n[:'),
      'held withheld',
    ],
    [
      'one that asks to wait',
      ({ file }) => void replace(file, /^language:/mu, 'embargoed: 2098-01-01T00:00Z\n[:'),
      'held withheld',
    ],
    ['one that no ledger knows', ({ ledger }) => void rmSync(ledger), 'left-out withheld'],
  ];
  for (const [name, change, expected] of rows) {
    test(name, async () => {
      const one = await published(name.replaceAll(/\W+/gu, '-'));
      const path = change(one) ?? one.path;
      const { aside, item, entry } = await new LastPublished(
        one.folder,
        await editionPaths(one.folder),
      ).of(path);
      assert.equal(`${aside} ${item?.dispatch.status}`, expected);
      assert.equal(entry?.item, item);
      // What is held back is read again, even if its file becomes what it was.
      if (aside !== 'as-published' && entry) assert.equal(entry.digest, '');
      forgetBuilds(one.folder);
    });
  }

  test('a clean folder, where nothing is kept: a build says how to keep it', async () => {
    const { folder, path, file } = await published('clean');
    forgetBuilds(folder);
    assert.deepEqual(await new LastPublished(folder, [path]).of(path), { aside: 'lost' });
    replace(file, /out/u, 'in');
    await assert.rejects(buildFiles(folder, join(work, 'clean-out')), (error) => {
      assert.ok(error instanceof DispatchError);
      const codes = error.problems.map(({ code }) => code);
      assert.deepEqual(codes, ['proof/headline-differs', 'edition/nothing-kept']);
      return true;
    });
    forgetBuilds(folder);
  });

  test('one that was loaded since, and not published', async () => {
    const { folder, path, file } = await published('loaded');
    replace(file, /^headlineSource: .*$/mu, 'headlineSource: desk');
    replace(file, /^headline: .*$/mu, 'headline: Not yet');
    await reload(folder);
    replace(file, /^language:/mu, '[:');
    const { item } = await new LastPublished(folder, [path]).of(path);
    assert.equal(item?.dispatch.headline, 'The tide is out');
    forgetBuilds(folder);
  });

  test('one whose embargo ended before it was published', async () => {
    const { folder, path, file } = await published('ended');
    replace(file, /^language:/mu, 'embargoed: 2021-11-15T03:00:00+03:00\nlanguage:');
    await buildFiles(folder, join(work, 'ended-out'));
    replace(file, /^language:/mu, '[:');
    const { aside } = await new LastPublished(folder, [path]).of(path);
    assert.equal(aside, 'as-published');
    forgetBuilds(folder);
  });

  test('one whose picture is gone', async () => {
    const { folder, path } = await published('picture');
    const before = EditionCache.open(editionCachePath(folder.root));
    const entry = before?.entry(path) ?? assert.fail();
    const writer = new EditionCacheWriter(editionCachePath(folder.root));
    writer.add(path, {
      ...entry,
      body: [{ name: 'Figure', attributes: { src: 'gone.png' }, body: [], isFirst: true }],
    });
    writer.finish();
    keepAsPublished(folder);
    assert.deepEqual(await new LastPublished(folder, [path]).of(path), { aside: 'lost' });
    forgetBuilds(folder);
  });
});
