import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DeskError } from '#desk/desk-error.ts';
import { listFiles, listFilesAndLocked } from '#desk/list-files.ts';
import { makeDraft } from '#drafting/make-draft.ts';
import { COPY, DISPATCH, openNewsroom, WIRE } from '#testing/trial-newsroom.ts';
import { loadGazetteer } from './load-gazetteer.ts';

/** More than the threads take at a time. */
const MANY = Object.fromEntries(
  Array.from({ length: 70 }, (_, index) => [
    `in/${String(index).padStart(3, '0')}.txt`,
    COPY.replace('talks', `talks of group ${index}`),
  ]),
);

suite('an import whose thread ends', async () => {
  const undisturbed = await openNewsroom(MANY);
  await undisturbed.desk('import', 'in');
  const ends: readonly [string, string, string, RegExp][] = [
    ['by itself', 'process.exit(3)', '', /ended at this file or the 31 behind it: exit code 3\n/u],
    ['by an error', "throw new Error('no such luck')", '', /: no such luck\n/u],
    [
      'for want of memory',
      'for (const all = []; ; ) all.push(new Array(100_000).fill(all.length))',
      '--max-old-space-size=200',
      /memory/u,
    ],
  ];
  for (const [name, end, flags, reason] of ends) {
    test(`${name}: says so, keeps what is done, and goes on when it is run again`, async () => {
      const { desk, deskAs, contents, folder, content } = await openNewsroom(MANY);
      const ending = join(folder, 'ending.mjs');
      // The first batch is drafted, the second is not.
      await writeFile(
        ending,
        `import { isMainThread, parentPort } from 'node:worker_threads';
        let batches = 0;
        if (!isMainThread) parentPort.on('message', () => { batches += 1; if (batches > 1) { ${end} } });`,
      );
      const environment = { NODE_OPTIONS: `${flags} --import=${pathToFileURL(ending).href}` };
      const { status, stdout, stderr } = deskAs(
        { environment },
        'import',
        '--report',
        'r.json',
        'in',
      );
      assert.match(stderr, /^in\/\d+\.txt:1:1: error desk\/thread-ended\n/u);
      assert.match(stderr, reason);
      assert.doesNotMatch(stderr, /\n {4}at /u);
      assert.equal(status, 1);
      const [, done = ''] =
        /^(\d+) imported, 0 already published, 0 refused; cut short$/mu.exec(stdout) ?? [];
      assert.equal(reported(await readFile(join(folder, 'r.json'), 'utf8')), Number(done));
      assert.equal((await contents()).length, 2 * Number(done) + 1);
      assert.equal((await desk('import', 'in')).status, 0);
      for (const path of await undisturbed.contents()) {
        assert.deepEqual(
          await readFile(join(content, path)),
          await readFile(join(undisturbed.content, path)),
        );
      }
      assert.deepEqual(await contents(), await undisturbed.contents());
    });
  }

  test('with --strict: nothing is written', async () => {
    const { deskAs, contents, folder } = await openNewsroom(MANY);
    const ending = join(folder, 'ending.mjs');
    await writeFile(
      ending,
      "import { isMainThread } from 'node:worker_threads';\nif (!isMainThread) process.exit(3);",
    );
    const environment = { NODE_OPTIONS: `--import=${pathToFileURL(ending).href}` };
    const { status, stderr } = deskAs({ environment }, 'import', '--strict', 'in');
    assert.match(stderr, /^in\/000\.txt:1:1: error desk\/thread-ended\n/u);
    assert.equal(status, 1);
    assert.deepEqual(await contents(), ['site.yaml']);
  });
});

test('a fault of the engine is reported for its file, and stops no other', async () => {
  const settings = {
    maxWireBytes: 1000,
    language: 'en',
    timeZone: 'Nowhere/Land',
    url: 'https://a.example/',
    agencies: [],
  };
  const bytes = new TextEncoder().encode(COPY.replace('14 MINSK', '14T10:00:00Z MINSK'));
  const copy = { file: 'a.txt', bytes, sha256: '0'.repeat(64) };
  const draft = await makeDraft(copy, settings, await loadGazetteer());
  assert.ok(draft.kind === 'refused');
  assert.equal(draft.problem.code, 'desk/fault');
  assert.equal(draft.problem.file, 'a.txt');
  assert.match(draft.problem.found, /^a fault of Slugline: RangeError: .*nowhere\/land/iu);
});

suite('an import that the file system stops', () => {
  test('says where, keeps what is done, and goes on when it is run again', async () => {
    const { desk, contents, write, folder } = await openNewsroom({
      'in/a.txt': COPY,
      'in/b.txt': COPY.replace('2021-11-14 MINSK, November', '2022-12-14 MINSK, December'),
      'content/wire/2022': 'no folder',
    });
    const { status, stdout, stderr } = await desk('import', '--report', 'r.json', 'in');
    assert.equal(status, 1);
    assert.match(stderr, /^content\/wire\/2022\/12\/14\/b\.txt:1:1: error desk\/file-system\n/u);
    assert.match(stderr, /^ {2}found {5}not a directory \(ENOTDIR, lstat\)$/mu);
    assert.match(stdout, /^1 imported, 0 already published, 0 refused; cut short$/mu);
    assert.equal(reported(await readFile(join(folder, 'r.json'), 'utf8')), 1);
    assert.deepEqual(await contents(), [DISPATCH, 'site.yaml', WIRE, 'wire/2022']);
    assert.equal(spawnSync('rm', [join(folder, 'content/wire/2022')]).status, 0);
    await write('in/c.txt', COPY.replace('talks', 'walks'));
    assert.match(
      (await desk('import', 'in')).stdout,
      /^2 imported, 1 already published, 0 refused$/mu,
    );
  });

  test('names a folder of the edition that cannot be read, in a check too', async () => {
    const { desk } = await openNewsroom({ 'in/a.txt': COPY, 'content/dispatches': 'no folder' });
    for (const { status, stderr } of [await desk('import', 'in'), await desk('check')]) {
      assert.match(stderr, /^content\/dispatches:1:1: error desk\/file-system\n/u);
      assert.equal(status, 1);
    }
  });

  test('a folder that cannot be read is reported, or listed for the caller to report', async () => {
    const { folder } = await openNewsroom({ 'in/a.txt': COPY });
    const noFolder = join(folder, 'in/a.txt');
    await assert.rejects(listFiles(noFolder), DeskError);
    assert.deepEqual(await listFilesAndLocked(noFolder), [noFolder]);
    assert.deepEqual(await listFilesAndLocked(join(folder, 'gone')), []);
  });
});

suite('what is named to be imported', () => {
  test('a folder: links that lead nowhere or in a circle are reported, hidden files and folders are skipped', async () => {
    const { desk, folder } = await openNewsroom({
      'in/a.txt': COPY,
      'in/.hidden.txt': 'hidden',
      'in/.hidden/b.txt': 'hidden',
    });
    await symlink(join(folder, 'gone'), join(folder, 'in/link.txt'));
    await symlink(join(folder, 'in'), join(folder, 'in/round'));
    const { stdout, stderr } = await desk('import', 'in');
    assert.match(
      stderr,
      /^in\/link\.txt:1:1: error wire\/unreadable\n {2}found {5}a link that leads nowhere\n/u,
    );
    assert.match(stderr, /^in\/round:1:1: error desk\/leads-round\n/mu);
    assert.match(stdout, /^1 imported, 0 already published, 2 refused$/mu);
  });

  test('a file and its folders: it is taken once', async () => {
    const { desk } = await openNewsroom({ 'in/more/a.txt': COPY });
    const { stdout } = await desk('import', 'in/more', './in', 'in/more/a.txt');
    assert.match(stdout, /^1 imported, 0 already published, 0 refused$/mu);
  });

  test('standard input twice: it is read once', async () => {
    const { deskAs } = await openNewsroom();
    const { status, stdout } = deskAs({ input: COPY.trimEnd() }, 'import', '-', '-');
    assert.match(stdout, /^1 imported, 0 already published, 0 refused$/mu);
    assert.equal(status, 0);
  });

  test('an empty folder: nothing is done', async () => {
    const { desk, folder } = await openNewsroom();
    await mkdir(join(folder, 'in'));
    const { status, stdout } = await desk('import', 'in');
    assert.deepEqual([status, stdout], [0, '0 imported, 0 already published, 0 refused\n']);
  });

  test('an empty name: the command line is not understood', async () => {
    const { desk } = await openNewsroom();
    assert.equal((await desk('import', '')).status, 2);
  });

  test('the content folder: what is published, pages and settings are no copy', async () => {
    const { desk, contents } = await openNewsroom({
      'in/a.txt': COPY,
      'content/pages/b.mdx': COPY,
    });
    await desk('import', 'in');
    const before = await contents();
    const { status, stderr, stdout } = await desk('import', 'content');
    assert.deepEqual(
      [...stderr.matchAll(/^(\S+):1:1: error wire\/not-copy$/gmu)].map(([, file]) => file),
      [`content/${DISPATCH}`],
    );
    assert.match(stderr, /^ {2}and 2 more like it: wire\/not-copy$/mu);
    assert.match(stdout, /^0 imported, 1 already published, 3 refused$/mu);
    assert.equal(status, 1);
    assert.deepEqual(await contents(), before);
  });
});

suite('--report', () => {
  const places: readonly [string, string, number][] = [
    ['copy', 'in/a.txt', 2],
    ['settings', 'content/site.yaml', 2],
    ['JSON that is no report', 'in/b.json', 2],
    ['a folder', 'in', 2],
    ['an earlier report', 'old.json', 0],
    ['a file that was made for it', 'empty.json', 0],
    ['nothing', 'new/report.json', 0],
    ['a file as its folder', 'in/a.txt/report.json', 2],
  ];
  for (const [name, path, expected] of places) {
    test(`in the place of ${name}: exit code ${expected}`, async () => {
      const newsroom = await openNewsroom({
        'in/a.txt': COPY,
        'in/b.json': '{"files":[],"uri":"urn:x"}',
        'old.json': '{"files":[]}',
        'empty.json': '',
      });
      const { desk, contents, folder } = newsroom;
      const { status, stderr } = await desk('import', '--report', path, 'in/a.txt');
      assert.equal(status, expected, stderr);
      assert.equal(await readFile(join(folder, 'in/a.txt'), 'utf8'), COPY);
      if (expected === 0) assert.equal(reported(await readFile(join(folder, path), 'utf8')), 1);
      else assert.deepEqual(await contents(), ['site.yaml']);
    });
  }
});

test('a reader of its lines that goes away does not stop an import', async () => {
  const { desk, folder, contents } = await openNewsroom(MANY);
  const { stderr } = spawnSync(
    'sh',
    ['-c', '"$0" "$1" in | head -n 1', process.execPath, join(import.meta.dirname, 'import.ts')],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: '' },
    },
  );
  assert.equal(stderr, '');
  assert.equal((await contents()).length, 2 * Object.keys(MANY).length + 1);
  assert.equal((await desk('check')).status, 0);
});

/** How many files a report has. */
function reported(json: string): number {
  return JSON.parse(json).files.length;
}
