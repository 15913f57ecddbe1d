import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { COPY, DISPATCH, openNewsroom, WIRE } from '#testing/trial-newsroom.ts';
import { writeWholeNew } from './write-file.ts';

const SECRET = COPY.replace('The talks', 'The secret talks');
const EDITED = /^headline: .*$/mu;

/** A newsroom with a dispatch that an editor has changed, and a folder beside it that is not its own. */
async function openEdited() {
  const newsroom = await openNewsroom({ 'in/a.txt': COPY, 'elsewhere/secret.txt': SECRET });
  await newsroom.desk('import', 'in/a.txt');
  const edited = (await newsroom.read(DISPATCH))
    .replace(EDITED, 'headline: As the desk has it')
    .replace('headlineSource: lead', 'headlineSource: desk');
  await newsroom.write(`content/${DISPATCH}`, edited);
  const link = async (target: string, path: string) => {
    await mkdir(dirname(join(newsroom.folder, path)), { recursive: true });
    await symlink(target, join(newsroom.folder, path));
  };
  return { ...newsroom, edited, link };
}

suite('a link in the content folder that leads out of it is named and refused, and nothing is read there', () => {
  const page = '---\ntitle: A\ndescription: B\n---\n\nSecret.\n';
  const rows: readonly [string, string, string][] = [
    ['a wire file', 'elsewhere/secret.txt', 'content/wire/secret.txt'],
    ['a folder of wire files', 'elsewhere', 'content/wire/2021/11/15'],
    ['a file through two links', 'elsewhere/again.txt', 'content/wire/2020/a.txt'],
    ['a page', 'elsewhere/secret.mdx', 'content/pages/secret.mdx'],
    ['a folder of pages', 'elsewhere', 'content/pages/more'],
    ['a dispatch', 'elsewhere/secret.mdx', 'content/dispatches/2021/11/15/secret.mdx'],
    ['a day of dispatches', 'elsewhere', 'content/dispatches/2021/11/16'],
    ['a year of dispatches', 'elsewhere', 'content/dispatches/2020'],
  ];
  for (const [name, target, path] of rows) {
    test(name, async () => {
      const { folder, desk, link, contents, write } = await openEdited();
      await write('elsewhere/secret.mdx', page);
      await link(join(folder, 'elsewhere/secret.txt'), 'elsewhere/again.txt');
      const before = await contents();
      await link(join(folder, target), path);
      const { status, stderr } = await desk('check');
      assert.equal(status, 1);
      assert.match(
        stderr,
        new RegExp(
          `^${path}:1:1: error desk/leads-out\n  found     a link that leads out of the folder, to ${folder}/elsewhere`,
          'u',
        ),
      );
      assert.equal(stderr.match(/leads-out/gu)?.length, 1, stderr);
      assert.doesNotMatch(stderr, /Secret|secret talks/u);
      await desk('import', 'content/wire');
      await rm(join(folder, path));
      assert.deepEqual(await contents(), before);
    });
  }

  for (const name of ['wire', 'dispatches', 'pages']) {
    test(`the folder ${name} itself`, async () => {
      const { folder, desk, link } = await openEdited();
      if (existsSync(join(folder, 'content', name))) {
        await rename(join(folder, 'content', name), join(folder, `gone-${name}`));
      }
      await link(join(folder, 'elsewhere'), `content/${name}`);
      const { status, stderr } = await desk('check');
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(`^content/${name}:1:1: error desk/leads-out$`, 'mu'));
    });
  }

  test('the wire file of a dispatch, put in the place of the one that was imported', async () => {
    const { folder, content, desk, link, write } = await openEdited();
    await write('elsewhere/a.txt', COPY);
    await rm(join(content, WIRE));
    await link(join(folder, 'elsewhere/a.txt'), `content/${WIRE}`);
    const { status, stderr } = await desk('check');
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`^content/${DISPATCH}:14:1: error desk/leads-out$`, 'mu'));
  });

  test('in a folder that is imported, but not where the link itself is named', async () => {
    const { folder, desk, link } = await openEdited();
    await link(join(folder, 'elsewhere/secret.txt'), 'in/link.txt');
    await link(join(folder, 'elsewhere'), 'in/more');
    const { stdout, stderr } = await desk('import', 'in');
    assert.match(stdout, /^0 imported, 1 already published, 2 refused$/mu);
    assert.match(stderr, /^in\/link\.txt:1:1: error desk\/leads-out$/mu);
    assert.match(stderr, /^in\/more:1:1: error desk\/leads-out$/mu);
    assert.match((await desk('import', 'in/link.txt')).stdout, /^1 imported/mu);
  });
});

suite('a link within the content folder is followed', () => {
  test('a year that was moved and linked is the year, and no edit is lost', async () => {
    const { content, desk, edited, read, contents } = await openEdited();
    const before = await contents();
    await rename(join(content, 'dispatches/2021'), join(content, 'elsewhere'));
    await symlink('../elsewhere', join(content, 'dispatches/2021'));
    for (const command of ['import', 'check'] as const) {
      const { status, stdout } = await desk(
        command,
        ...(command === 'import' ? ['content/wire'] : []),
      );
      assert.equal(status, 0);
      assert.match(stdout, /^0 imported, 1 already|^1 dispatch proven, 0 wire files to import/mu);
    }
    assert.equal(await read(DISPATCH), edited);
    assert.deepEqual(
      (await contents()).filter((path) => !path.startsWith('elsewhere/')),
      before,
    );
  });

  const round: readonly [string, string][] = [
    ['../..', 'content/dispatches/2021/11/round'],
    ['.', 'content/wire/2021/here'],
    ['../..', 'content/wire/2021/up'],
    ['.', 'content/pages/here'],
  ];
  for (const [target, path] of round) {
    test(`${path}, which leads in a circle, is reported, and read once`, async () => {
      const { desk, link } = await openEdited();
      await link(target, path);
      const { status, stderr } = await desk('check');
      assert.equal(status, 1);
      assert.deepEqual(stderr.match(/^\S+: error \S+$/gmu), [
        `${path}:1:1: error desk/leads-round`,
      ]);
    });
  }

  test('two that lead into one another end', async () => {
    const { content, desk, link } = await openEdited();
    await mkdir(join(content, 'wire/x'));
    await mkdir(join(content, 'wire/y'));
    await link('../y', 'content/wire/x/to-y');
    await link('../x', 'content/wire/y/to-x');
    const { stderr } = await desk('check');
    assert.match(stderr, /error desk\/leads-round/u);
  });
});

suite('an import never writes over a file', () => {
  test('whatever has the name that a dispatch or its wire file would be given', async () => {
    const { content, desk, read } = await openNewsroom({ 'in/desktop.ini': COPY });
    // Files that `listFiles` skips are there all the same.
    await mkdir(join(content, 'wire/2021/11/14'), { recursive: true });
    await writeFile(join(content, 'wire/2021/11/14/desktop.ini'), 'of a system');
    await mkdir(join(content, DISPATCH), { recursive: true });
    const { stdout } = await desk('import', 'in/desktop.ini');
    assert.match(stdout, /14\/the-talks-went-on-2\.mdx$/mu);
    assert.equal(await read('wire/2021/11/14/desktop.ini'), 'of a system');
    assert.equal(await read('wire/2021/11/14/desktop-2.ini'), COPY);
  });

  test('not even one that came between', async () => {
    const { folder } = await openNewsroom();
    const path = join(folder, 'a/b.txt');
    writeWholeNew(path, 'first');
    assert.throws(() => writeWholeNew(path, 'second'), /desk\/file-system/u);
    await symlink('b.txt', join(folder, 'a/c.txt'));
    assert.throws(() => writeWholeNew(join(folder, 'a/c.txt'), 'second'), /desk\/file-system/u);
    assert.equal(await readFile(path, 'utf8'), 'first');
  });
});
