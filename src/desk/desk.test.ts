import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { COPY, DISPATCH, openNewsroom, SITE, WIRE } from '#testing/trial-newsroom.ts';
import { PROBLEM_CODES } from './problem-codes.ts';

suite('npm run import', () => {
  test('publishes a file: its bytes, and a dispatch', async () => {
    const { desk, contents, read } = await openNewsroom({ 'in/a.txt': COPY });
    const { status, stdout, stderr } = await desk('import', 'in/a.txt');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `imported in/a.txt → content/${DISPATCH}\n1 imported, 0 already published, 0 refused\n`,
    );
    assert.deepEqual(await contents(), [DISPATCH, 'site.yaml', WIRE]);
    assert.equal(await read(WIRE), COPY);
    assert.match(await read(DISPATCH), /^headline: The talks went on\nheadlineSource: lead\n/mu);
  });

  test('says where the same bytes are published, and changes nothing', async () => {
    const { desk, contents, read, write } = await openNewsroom({
      'in/a.txt': COPY,
      'in/b.txt': COPY,
    });
    await desk('import', 'in/a.txt');
    await write(`content/${DISPATCH}`, (await read(DISPATCH)).replace('The talks', 'Our talks'));
    const before = await read(DISPATCH);
    const { status, stdout } = await desk('import', 'in/a.txt', 'in/b.txt');
    assert.equal(status, 0);
    assert.match(stdout, /^in\/b\.txt is already published as content\/dispatches/mu);
    assert.match(stdout, /^0 imported, 2 already published, 0 refused$/mu);
    assert.deepEqual(await contents(), [DISPATCH, 'site.yaml', WIRE]);
    assert.equal(await read(DISPATCH), before);
  });

  test('gives a second dispatch of a day and a second file of a name a number', async () => {
    const { desk, contents } = await openNewsroom({
      'in/a.txt': COPY,
      'more/A.txt': `${COPY}\nMore.`,
    });
    assert.equal((await desk('import', 'in', 'more')).status, 0);
    assert.deepEqual(await contents(), [
      'dispatches/2021/11/14/the-talks-went-on-2.mdx',
      DISPATCH,
      'site.yaml',
      'wire/2021/11/14/A-2.txt',
      WIRE,
    ]);
  });

  test('--dry-run writes nothing', async () => {
    const { desk, contents } = await openNewsroom({ 'in/a.txt': COPY });
    const { status, stdout } = await desk('import', '--dry-run', 'in/a.txt');
    assert.equal(status, 0);
    assert.match(stdout, /^would import in\/a\.txt → content\/dispatches/mu);
    assert.match(stdout, /^1 to import, 0 already published, 0 refused$/mu);
    assert.deepEqual(await contents(), ['site.yaml']);
  });

  test('keeps bytes that are no text of this system', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${COPY.replaceAll('\n', '\r\n')}`);
    const { desk, content } = await openNewsroom({ 'in/a.txt': bytes });
    assert.equal((await desk('import', 'in/a.txt')).status, 0);
    assert.deepEqual(new Uint8Array(await readFile(join(content, WIRE))), bytes);
  });

  const refused: readonly [string, string | Uint8Array, string][] = [
    ['an empty file', '', 'in/a.txt:1:1: error wire/empty'],
    ['no date at all', 'It rained.', 'in/a.txt:1:1: error wire/no-date'],
    ['an ambiguous date', ' date 14/11/2021 It rained.', 'in/a.txt:1:7: error wire/ambiguous-date'],
    ['not UTF-8', Uint8Array.of(0x61, 0xff), 'in/a.txt:1:2: error wire/not-utf-8'],
    ['NUL', `${COPY}\0`, 'in/a.txt:4:1: error wire/control-character'],
    ['too many bytes', 'a'.repeat(1_000_001), 'in/a.txt:1:1: error wire/too-large'],
  ];
  for (const [name, copy, expected] of refused) {
    test(`refuses ${name} with one message, and writes nothing`, async () => {
      const { desk, contents } = await openNewsroom({ 'in/a.txt': copy });
      const { status, stdout, stderr } = await desk('import', 'in/a.txt');
      assert.equal(status, 1);
      assert.equal(stdout, '0 imported, 0 already published, 1 refused\n');
      const [first, ...rest] = stderr.trimEnd().split('\n');
      assert.equal(first, expected);
      assert.deepEqual(
        rest.map((line) => line.slice(0, 12).trim()),
        ['found', 'expected', 'mend'],
      );
      assert.deepEqual(await contents(), ['site.yaml']);
    });
  }

  test('goes on after a bad file', async () => {
    const { desk, contents } = await openNewsroom({ 'in/a.txt': '', 'in/b.txt': COPY });
    assert.equal((await desk('import', 'in/a.txt', 'in/gone.txt', 'in/b.txt')).status, 1);
    assert.deepEqual(await contents(), [DISPATCH, 'site.yaml', 'wire/2021/11/14/b.txt']);
  });

  test('credits the agencies that the publisher declares, and reads their datelines', async () => {
    const { desk, read } = await openNewsroom({
      'content/site.yaml': `${SITE}agencies:\n  - { name: Quaywire, marks: [QW], languages: [de] }\nhomeCountry: GB\n`,
      'in/a.txt':
        ' date 2021-11-14\n(QW) - Der Hafen blieb am Montag zu, und die Fischer sind nicht da.\n',
      'in/b.txt': ' date 2021-11-14\nHULL (Quaywire) The tide was out.\n',
    });
    const { status, stderr } = await desk('import', 'in');
    assert.deepEqual([status, stderr], [0, '']);
    const german = await read(
      'dispatches/2021/11/14/der-hafen-blieb-am-montag-zu-und-die-fischer-sind-nicht-da.mdx',
    );
    assert.match(german, /^dateline: \(QW\) -$/mu);
    assert.match(german, /^agency: Quaywire$/mu);
    assert.match(german, /^language: de$/mu);
    assert.match(await read('dispatches/2021/11/14/the-tide-was-out.mdx'), /United Kingdom/u);
    assert.equal((await desk('check')).status, 0);
  });

  test('an edit of a dispatch whose date is in its dateline alone is told as what it is', async () => {
    const { desk, read, write } = await openNewsroom({
      'in/a.txt': 'HULL, November 16, 2024 (Reuters) - The tide was out on Saturday.\n',
    });
    assert.equal((await desk('import', 'in')).status, 0);
    const path = 'dispatches/2024/11/16/the-tide-was-out-on-saturday.mdx';
    await write(
      `content/${path}`,
      (await read(path)).replace(
        'The tide was out on Saturday.\n',
        'The tide was in on Saturday.\n',
      ),
    );
    assert.match((await desk('check')).stderr, / error proof\/words-differ$/mu);
    // With another dateline, which is not in the copy, that reading has no date.
    await write(`content/${path}`, (await read(path)).replace('dateline: HULL', 'dateline: Hull'));
    assert.match((await desk('check')).stderr, / error proof\//mu);
  });

  test('tells of copy that may be in another language, until the settings say which there are', async () => {
    const copy = ' date 2021-11-14\nEl Niño and La Niña: the works of Los del Río, on the radio.\n';
    const doubtful = await openNewsroom({ 'in/a.txt': copy });
    assert.match(
      (await doubtful.desk('import', 'in')).stderr,
      / warning wire\/language-unclear$/mu,
    );
    const sure = await openNewsroom({
      'content/site.yaml': `${SITE}copyLanguages: [en, fr]\n`,
      'in/a.txt': copy,
    });
    assert.equal((await sure.desk('import', 'in')).stderr, '');
  });

  test('knows a city in mixed case from its gazetteer, and places at home by the language of the site', async () => {
    const { desk, read } = await openNewsroom({
      'content/site.yaml': SITE.replace(/^language: .*$/mu, 'language: en-US'),
      'in/a.txt': ' date 2021-04-07\nPeekskill, April 7 - Ice lay on the river on Wednesday.\n',
      'in/b.txt': ' date 2021-04-07\nBIRMINGHAM (AP) - The mills were shut on Wednesday.\n',
    });
    assert.equal((await desk('import', 'in')).status, 0);
    const folder = 'dispatches/2021/04/07';
    const peekskill = await read(`${folder}/ice-lay-on-the-river-on-wednesday.mdx`);
    assert.match(peekskill, /^dateline: Peekskill, April 7 -$/mu);
    const birmingham = await read(`${folder}/the-mills-were-shut-on-wednesday.mdx`);
    assert.match(birmingham, /name: Birmingham, Alabama$/mu);
    assert.equal((await desk('check')).status, 0);
  });

  test('an agency that is declared no more leaves what was published of it proven', async () => {
    const { desk, write } = await openNewsroom({
      'content/site.yaml': `${SITE}agencies: [{ name: Quaywire, marks: [QW] }]\n`,
      'in/a.txt':
        ' date 2021-04-07\nPress release\n\n(QW) - The tide is out\n\nIt is out in all of the harbour, the office said.\n\nContact: Ilse Drom, ilse@a.example\n',
    });
    assert.equal((await desk('import', 'in')).status, 0);
    await write('content/site.yaml', SITE);
    assert.deepEqual((await desk('check')).status, 0);
  });

  test('a dispatch keeps the dateline that was read when it was imported, or none', async () => {
    const wire =
      ' date 2021-04-07\nKansas City, April 7 - Hogs\n\nHog prices rose at the market on Tuesday.\n';
    const { desk, read, write } = await openNewsroom({ 'in/a.txt': wire });
    assert.equal((await desk('import', 'in')).status, 0);
    const path = 'dispatches/2021/04/07/hogs.mdx';
    const now = await read(path);
    assert.match(now, /^dateline: Kansas City, April 7 -$/mu);
    // As an earlier version read it.
    const before = now
      .replace(
        /^headline: .*\nheadlineSource: lead$/mu,
        'headline: Kansas City, April 7 - Hogs\nheadlineSource: wire',
      )
      .replace(/^dateline: .*\n/mu, '')
      .replace(/^Kansas City.*\n\n/mu, '');
    await write(`content/${path}`, before);
    assert.deepEqual((await desk('check')).status, 0);
    await write(`content/${path}`, before.replace('prices rose', 'prices fell'));
    assert.match((await desk('check')).stderr, / error proof\//u);
  });

  test('publishes an alert, which is a headline only', async () => {
    const { desk, read } = await openNewsroom({
      'in/a.txt': ' date 2021-11-14\nTALKS GO ON IN MINSK\n',
    });
    const { status, stderr } = await desk('import', 'in/a.txt');
    assert.deepEqual([status, stderr], [0, '']);
    const mdx = await read('dispatches/2021/11/14/talks-go-on-in-minsk.mdx');
    assert.match(mdx, /^headline: TALKS GO ON IN MINSK\nheadlineSource: wire\n/mu);
    assert.match(mdx, /\n---\n\s*$/u);
    assert.deepEqual((await desk('check')).status, 0);
  });

  test('holds back what is embargoed in words that give no moment', async () => {
    const { desk, read } = await openNewsroom({
      'in/a.txt': ' date 2021-11-14\nEmbargoed until delivery\n\nThe talks went on.\n',
    });
    assert.match(
      (await desk('import', 'in/a.txt')).stderr,
      /a\.txt:2:1: warning wire\/embargo-unclear/u,
    );
    assert.match(await read(DISPATCH), /^status: withheld$/mu);
  });

  test('reports paragraphs for editors, and does not publish them', async () => {
    const { desk, read } = await openNewsroom({
      'in/a.txt': `${COPY}\nNotes to editors\n\nCall Ann.\n\nCall Tom.\n`,
    });
    assert.match(
      (await desk('import', 'in/a.txt')).stderr,
      /warning wire\/private-block\n.*3 paragraphs/u,
    );
    const [front = '', body = ''] = (await read(DISPATCH)).split('\n---\n');
    assert.match(front, /Call Ann/u);
    assert.doesNotMatch(body, /Call/u);
  });

  test('a hostile file name names nothing else', async () => {
    const name = '..\u202E\n{x} "$(ls)".t\u0000xt'.replace('\u0000', '');
    const { desk, contents } = await openNewsroom({ [`in/${name}`]: COPY });
    const { status, stdout } = await desk('import', `in/${name}`);
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /\u202E/u);
    assert.deepEqual(await contents(), [DISPATCH, 'site.yaml', 'wire/2021/11/14/x- -ls-.txt']);
  });

  test('its files have names that every system takes, and can tell apart', async () => {
    const { desk, contents } = await openNewsroom({
      'in/aux.txt': ' date 2021-11-14 Con\n',
      'in/a/caf\u00e9.txt': COPY,
      'in/b/cafe\u0301.txt': `${COPY}\nThey met twice.\n`,
      'in/c/CAF\u00c9.txt': `${COPY}\nThey met again.\n`,
    });
    assert.equal((await desk('import', 'in')).status, 0);
    const dispatches = ['con-2', ...['', '-2', '-3'].map((end) => `the-talks-went-on${end}`)];
    const wires = ['caf\u00e9', 'caf\u00e9-2', 'CAF\u00c9-3', 'wire-aux'];
    const expected = [
      ...dispatches.map((slug) => `dispatches/2021/11/14/${slug}.mdx`),
      'site.yaml',
      ...wires.map((name) => `wire/2021/11/14/${name}.txt`),
    ];
    assert.deepEqual(await contents(), expected.sort());
    assert.equal((await desk('check')).status, 0);
  });

  test('copy without letters has an address', async () => {
    const { desk, contents } = await openNewsroom({ 'in/a.txt': 'date 2021-11-14\n!!!' });
    assert.equal((await desk('import', 'in/a.txt')).status, 0);
    assert.match(
      (await contents())[0] ?? '',
      /^dispatches\/2021\/11\/14\/dispatch-[0-9a-f]{8}\.mdx$/u,
    );
  });

  test('goes on where an import was cut short', async () => {
    const { desk, contents } = await openNewsroom({ [`content/${WIRE}`]: COPY, 'in/a.txt': COPY });
    assert.equal((await desk('import', 'content/wire')).status, 0);
    assert.deepEqual(await contents(), [DISPATCH, 'site.yaml', WIRE]);
  });

  test('gives no dispatch an address that another has by its slug', async () => {
    const { desk, read, write, contents } = await openNewsroom({ 'in/a.txt': COPY });
    await desk('import', 'in/a.txt');
    const edited = (await read(DISPATCH)).replace('dateline:', 'slug: they-met\ndateline:');
    await write(`content/${DISPATCH}`, edited);
    await write('in/b.txt', ' date 2021-11-14 MINSK, November 14. /TASS/. They met.\n');
    await desk('import', 'in/b.txt');
    assert.ok((await contents()).includes('dispatches/2021/11/14/they-met-2.mdx'));
    assert.equal((await desk('check')).status, 0);
  });

  test('takes a link to a file of the content folder', async () => {
    const { desk, content } = await openNewsroom({ 'content/arrived/a.txt': COPY });
    await mkdir(join(content, 'wire'), { recursive: true });
    await symlink('../arrived/a.txt', join(content, 'wire/a.txt'));
    assert.match(
      (await desk('import', 'content/wire')).stdout,
      /^imported content\/wire\/a\.txt → /u,
    );
  });

  test('leaves no temporary file', async () => {
    const { desk, content } = await openNewsroom({ 'in/a.txt': COPY });
    await desk('import', 'in/a.txt');
    const all = await readdir(content, { recursive: true });
    assert.deepEqual(
      all.filter((path) => path.includes('.writing-')),
      [],
    );
  });

  const usage: readonly [string, readonly string[], number][] = [
    ['--help', ['--help'], 0],
    ['no file', [], 2],
    ['an unknown option', ['--fast', 'in/a.txt'], 2],
  ];
  for (const [name, args, status] of usage) {
    test(`${name}: exit code ${status}`, async () => {
      const { deskAs } = await openNewsroom({ 'in/a.txt': COPY });
      const result = deskAs({}, 'import', ...args);
      assert.equal(result.status, status);
      assert.match(status === 0 ? result.stdout : result.stderr, /--help/u);
    });
  }
});

const STORY = `MINSK, November 14. /TASS/. ${Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')}.`;

suite('npm run import, many files and other ways', () => {
  test('suggests that a corrected re-send replaces the first', async () => {
    const { desk, read } = await openNewsroom({
      'in/1.txt': ` date 2021-11-14 ${STORY}\n`,
      'in/2.txt': ` date 2021-11-14 CORRECTED-${STORY.replace('word30', '2,000')}\n`,
      'in/3.txt': ` date 2021-11-24 ${STORY.replace('word30', '3,000')}\n`,
    });
    const { status, stderr, stdout } = await desk('import', 'in');
    assert.equal(status, 0);
    assert.match(stdout, /^3 imported/mu);
    assert.equal(stderr.match(/warning wire\/near-duplicate/gu)?.length, 1);
    assert.match(stderr, /^in\/2\.txt:1:1: warning wire\/near-duplicate$/mu);
    const paths = [...stdout.matchAll(/→ content\/(.+)$/gmu)].map(([, path = '']) => path);
    const [first = '', second = '', third = ''] = await Promise.all(paths.map(read));
    const [, id] = /^id: (\S+)$/mu.exec(first) ?? [];
    assert.match(second, new RegExp(`^suggested:\n  supersedes: "${id}"$`, 'mu'));
    assert.doesNotMatch(second, /^supersedes:/mu, 'never by itself');
    assert.doesNotMatch(third, /supersedes/u, 'ten days later it is another story');
  });

  test('offers a re-send of what was imported before', async () => {
    const { desk, write } = await openNewsroom({ 'in/1.txt': ` date 2021-11-14 ${STORY}\n` });
    await desk('import', 'in/1.txt');
    await write('in/2.txt', ` date 2021-11-16 ${STORY} More.\n`);
    assert.match((await desk('import', 'in/2.txt')).stderr, /warning wire\/near-duplicate/u);
  });

  test('suggests names and shows none of them', async () => {
    const { desk, read } = await openNewsroom({
      'in/a.txt': ` date 2021-11-14 MINSK, November 14. /TASS/. Talks went on with President Anna Berg.\n`,
    });
    await desk('import', 'in/a.txt');
    const mdx = await read('dispatches/2021/11/14/talks-went-on-with-president-anna-berg.mdx');
    assert.match(mdx, /^suggested:\n {2}people:\n {4}- \{"name":"Anna Berg","at":\[\d+\]\}$/mu);
    assert.doesNotMatch(mdx, /^people:/mu);
    assert.deepEqual([(await desk('check')).status, (await desk('check')).stderr], [0, '']);
  });

  const strict: readonly [string, string][] = [
    ['an error', 'No date here.'],
    ['a warning', ' date 2021-11-14 NOWHERETON (Reuters) - It rained.'],
  ];
  for (const [name, copy] of strict) {
    test(`--strict writes nothing where there is ${name}`, async () => {
      const { desk, contents } = await openNewsroom({ 'in/a.txt': COPY, 'in/b.txt': copy });
      const { status, stdout, stderr } = await desk('import', '--strict', 'in');
      assert.equal(status, 1);
      assert.match(stdout, /^0 imported, since --strict is set/u);
      assert.match(stderr, /^in\/b\.txt:1:/u);
      assert.deepEqual(await contents(), ['site.yaml']);
    });
  }

  test('--strict imports what is right', async () => {
    const { desk } = await openNewsroom({ 'in/a.txt': COPY });
    const { status, stdout } = await desk('import', '--strict', 'in');
    assert.equal(status, 0);
    assert.match(stdout, /^imported in\/a\.txt.*\n1 imported/u);
  });

  test('--report says what became of each file', async () => {
    const { desk, folder, write } = await openNewsroom({
      'in/a.txt': COPY,
      'in/b.txt': 'No date.',
    });
    await desk('import', 'in/a.txt');
    await write('in/c.txt', COPY.replace('talks', 'walks'));
    await desk('import', '--report', 'report.json', 'in');
    const { files } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    assert.deepEqual(
      files.map((one: { file: string; outcome: string; problems: { code: string }[] }) => [
        one.file,
        one.outcome,
        one.problems.map(({ code }) => code),
      ]),
      [
        ['in/a.txt', 'already-published', []],
        ['in/b.txt', 'refused', ['wire/no-date']],
        ['in/c.txt', 'imported', []],
      ],
    );
  });

  const unwritten: readonly [string, readonly string[], string, boolean][] = [
    ['--dry-run', ['in/a.txt', 'in/b.txt'], 'would-import', true],
    ['--strict', ['in/a.txt', 'in/b.txt'], 'not-imported', false],
    ['--strict', ['in/a.txt'], 'imported', true],
  ];
  for (const [option, names, outcome, hasDispatch] of unwritten) {
    test(`--report with ${option} of ${names.join(', ')} says ${outcome}`, async () => {
      const { desk, folder } = await openNewsroom({ 'in/a.txt': COPY, 'in/b.txt': 'No date.' });
      await desk('import', option, '--report', 'report.json', ...names);
      const { files } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
      assert.equal(files[0].outcome, outcome);
      assert.equal('dispatch' in files[0], hasDispatch);
    });
  }

  test('- takes one dispatch from standard input', async () => {
    const { deskAs, contents } = await openNewsroom();
    assert.equal(deskAs({ input: COPY }, 'import', '-').status, 0);
    assert.deepEqual(await contents(), [
      DISPATCH,
      'site.yaml',
      'wire/2021/11/14/standard-input.txt',
    ]);
  });

  // “Минск” and more in windows-1251.
  const CYRILLIC = Buffer.concat([
    Buffer.from(' date 2021-11-14 '),
    Buffer.from([0xcc, 0xc8, 0xcd, 0xd1, 0xca]),
    Buffer.from(', 14 '),
    Buffer.from([0xed, 0xee, 0xff, 0xe1, 0xf0, 0xff]),
    Buffer.from('. /'),
    Buffer.from([0xd2, 0xc0, 0xd1, 0xd1]),
    Buffer.from('/. '),
    Buffer.from([0xcf, 0xe5, 0xf0, 0xe5, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0xfb, 0x2e]),
  ]);

  test('--encoding reads what is not UTF-8, and the proof uses it again', async () => {
    const { desk, content } = await openNewsroom({ 'in/a.txt': CYRILLIC });
    assert.match(
      (await desk('import', 'in/a.txt')).stderr,
      /error wire\/not-utf-8\n(?:.*\n){2}.*looks like windows-1251; try: .*--encoding windows-1251/u,
    );
    assert.equal((await desk('import', '--encoding', 'windows-1251', 'in/a.txt')).status, 0);
    const mdx = await readFile(join(content, 'dispatches/2021/11/14/переговоры.mdx'), 'utf8');
    assert.match(mdx, /^encoding: windows-1251$/mu);
    assert.match(mdx, /^ {2}- name: Minsk$/mu);
    assert.match(mdx, /^МИНСК, 14 ноября\. \/ТАСС\/\. Переговоры\.$/mu);
    assert.deepEqual([(await desk('check')).status, (await desk('check')).stderr], [0, '']);
    assert.deepEqual(await readFile(join(content, 'wire/2021/11/14/a.txt')), CYRILLIC);
  });

  const encodings: readonly [string, string, RegExp, number][] = [
    ['an encoding that does not fit', 'shift_jis', /error wire\/not-in-encoding/u, 1],
    ['one that nobody knows', 'klingon', /^--encoding takes the name of an encoding/u, 2],
  ];
  for (const [name, encoding, expected, code] of encodings) {
    test(`--encoding refuses ${name}`, async () => {
      const { desk } = await openNewsroom({ 'in/a.txt': Buffer.from([0x41, 0x81, 0xff, 0x81]) });
      const { status, stderr } = await desk('import', '--encoding', encoding, 'in/a.txt');
      assert.match(stderr, expected);
      assert.equal(status, code);
    });
  }

  const MOSCOW = ' date 2021-11-25 МОСКВА, 25 ноября. /ТАСС/. Talks.';
  const utf8: readonly [string, string, string, RegExp | undefined][] = [
    ['letters in UTF-8', MOSCOW, 'windows-1251', /a\.txt:1:18: error wire\/is-utf-8\n/u],
    ['a byte-order mark of UTF-8', `\uFEFF${COPY}`, 'koi8-r', /error wire\/is-utf-8\n/u],
    ['UTF-8 that is named', MOSCOW, 'utf8', undefined],
    ['letters of ASCII only', COPY, 'windows-1251', undefined],
  ];
  for (const [name, copy, encoding, expected] of utf8) {
    test(`--encoding ${encoding} ${expected ? 'refuses' : 'takes'} ${name}`, async () => {
      const { desk } = await openNewsroom({ 'in/a.txt': copy });
      const { status, stderr } = await desk('import', '--encoding', encoding, 'in/a.txt');
      assert.match(stderr, expected ?? /^$/u);
      assert.equal(status, expected ? 1 : 0);
    });
  }

  test('a dispatch read in another encoding is proven in that encoding', async () => {
    const { desk, read, write } = await openNewsroom({ 'in/a.txt': `${COPY}\nIn Orléans.\n` });
    await desk('import', 'in/a.txt');
    const mdx = (await read(DISPATCH)).replaceAll('Orléans', 'OrlÃ©ans');
    await write(`content/${DISPATCH}`, mdx.replace(/^sha256: .+$/mu, '$&\nencoding: windows-1252'));
    assert.deepEqual([(await desk('check')).status, (await desk('check')).stderr], [0, '']);
  });

  test('a container is published with what its fields say', async () => {
    const nitf = `<?xml version="1.0"?><nitf xml:lang="en-GB"><head><docdata><date.issue norm="20211114T160500Z"/></docdata></head>
<body><body.head><hedline><hl1>Talks &amp; more</hl1></hedline><byline>By Anna Berg</byline></body.head>
<body.content><p>MINSK, Nov. 14 (Reuters) - The <em>talks</em> went on.</p><p>They end on Friday.</p></body.content></body></nitf>`;
    const { desk, read } = await openNewsroom({ 'in/a.xml': nitf });
    const { status, stderr } = await desk('import', 'in/a.xml');
    assert.deepEqual([status, stderr], [0, '']);
    const mdx = await read('dispatches/2021/11/14/talks-more.mdx');
    assert.match(mdx, /^headline: Talks & more\nheadlineSource: wire\n/mu);
    assert.match(mdx, /^byline: Anna Berg$/mu);
    assert.match(mdx, /^date: 2021-11-14T16:05:00Z$/mu);
    assert.match(
      mdx,
      /\n\nMINSK, Nov\. 14 \(Reuters\) - The talks went on\.\n\nThey end on Friday\.\n$/u,
    );
    assert.deepEqual([(await desk('check')).status, (await desk('check')).stderr], [0, '']);
  });

  const refused: readonly [string, string, string, readonly string[], RegExp][] = [
    [
      'XML of no known kind',
      'a.xml',
      '<?xml version="1.0"?><a/>',
      [],
      /container\/unknown-format/u,
    ],
    [
      'another container than the one named',
      'a.txt',
      'It rained.',
      ['--format', 'ninjs'],
      /container\/broken/u,
    ],
    [
      'a control character in a frame',
      'a.txt',
      '\u0001a\r\n\u0002It\u0007 rained.\r\n\u0003\u0004',
      [],
      /container\/control-character/u,
    ],
    [
      'a paragraph of signs',
      'a.txt',
      ` date 2021-11-14 ${'[^1] '.repeat(8000)}`,
      [],
      /wire\/too-many-signs/u,
    ],
  ];
  for (const [name, file, copy, options, expected] of refused) {
    test(`refuses ${name}`, async () => {
      const { desk, contents } = await openNewsroom({ [`in/${file}`]: copy });
      const { status, stderr } = await desk('import', ...options, `in/${file}`);
      assert.match(stderr, expected);
      assert.equal(status, 1);
      assert.deepEqual(await contents(), ['site.yaml']);
    });
  }

  test('refuses a file that is not there, and a name that no message can show', async () => {
    const { desk, folder } = await openNewsroom({ 'content/wire/a\nb.txt': COPY });
    assert.match((await desk('import', 'gone.txt')).stderr, /error wire\/unreadable/u);
    assert.match(
      (await desk('import', join(folder, 'content/wire'))).stderr,
      /error wire\/file-name/u,
    );
  });

  test('--help has every code', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'import/import.ts'), '-h'],
      {
        encoding: 'utf8',
      },
    );
    for (const code of PROBLEM_CODES.keys()) assert.ok(stdout.includes(`  ${code} (`), code);
  });
});

suite('npm run check', () => {
  const published = async () => {
    const newsroom = await openNewsroom({ 'in/a.txt': COPY });
    await newsroom.desk('import', 'in/a.txt');
    return newsroom;
  };

  test('finds nothing wrong in what was imported', async () => {
    const { desk } = await published();
    const { status, stdout } = await desk('check');
    assert.equal(stdout, '1 dispatch proven, 0 wire files to import, 0 errors, 0 warnings\n');
    assert.equal(status, 0);
  });

  test('counts what a build will import, and does not import it', async () => {
    const { desk, contents } = await openNewsroom({ 'content/wire/new.txt': COPY });
    assert.match(
      (await desk('check')).stdout,
      /^0 dispatches proven, 1 wire file to import, 0 errors, 0 warnings$/mu,
    );
    assert.deepEqual(await contents(), ['site.yaml', 'wire/new.txt']);
  });

  const edits: readonly [string, (mdx: string) => string, RegExp][] = [
    [
      'a changed word',
      (mdx) => mdx.replace('on Friday', 'on Monday'),
      /:20:1: error proof\/words-differ\n.*“They end on Monday\.”\n.*“They end on Friday\.”, as filed/u,
    ],
    [
      'a lost paragraph',
      (mdx) => mdx.replace('They end on Friday.\n', ''),
      /error proof\/words-differ\n.*an end, where the wire file goes on/u,
    ],
    [
      'a paragraph too many',
      (mdx) => `${mdx}\nMore.\n`,
      /:22:1: error proof\/words-differ\n.*paragraph 3 says “More\. ¶”\n.*an end, as the wire file has/u,
    ],
    [
      'two paragraphs made one',
      (mdx) => mdx.replace('\n\nThey end', ' They end'),
      /:18:1: error proof\/words-differ\n.*They end on Friday\..*”\n.*¶”, as filed \(¶ ends a paragraph\)/u,
    ],
    [
      'improved quotes',
      (mdx) => mdx.replace('/TASS/. The', '/TASS/. \u201CThe'),
      /error proof\/words-differ/u,
    ],
    [
      'a headline that is not the wire’s',
      (mdx) => mdx.replace('headline: The talks', 'headline: Talks'),
      /error proof\/headline-differs\n.*“headlineSource: lead”/u,
    ],
    [
      'a dateline that was never filed',
      (mdx) => mdx.replace('dateline: MINSK', 'dateline: MOSCOW'),
      /error proof\/dateline-differs\n.*“MOSCOW, November 14\. \/TASS\/\.”/u,
    ],
    ['another id', (mdx) => mdx.replace('urn:uuid:', 'urn:uuid:1'), /error proof\/other-id/u],
    [
      'a paragraph set as HTML',
      (mdx) => `${mdx}\n<p>They resigned.</p>\n`,
      /:22:1: error dispatch\/alters-words\n.*<p> around words of the wire/u,
    ],
    [
      'words set as HTML on a line',
      (mdx) => `${mdx}\n<b>Invented.</b> <i>Too.</i>\n`,
      /:22:1: error dispatch\/alters-words/u,
    ],
    [
      'words that are hidden',
      (mdx) => mdx.replace('on Friday', 'on <span hidden>Good</span> Friday'),
      /:20:13: error dispatch\/unknown-attribute/u,
    ],
    [
      'a no-break space',
      (mdx) => mdx.replace('on Friday', 'on\u00A0Friday'),
      /error proof\/words-differ\n.*“They end onU\+00A0Friday\.”\n.*“They end on Friday\.”/u,
    ],
    [
      'a table that loses a cell',
      (mdx) => `${mdx}\n| a |\n|---|\n| 1 | 2 |\n`,
      /error proof\/words-differ\n.*“a 1 ¶”/u,
    ],
    [
      'words that are struck out',
      (mdx) => mdx.replace('They end', '~~They~~ end'),
      /:20:1: error dispatch\/struck-out/u,
    ],
    ['an unknown key', (mdx) => mdx.replace('headline:', 'title:'), /error yaml\/unknown-key/u],
    [
      'a wire file that is gone',
      (mdx) => mdx.replace(/wire: .*/u, 'wire: wire/gone.txt'),
      /error proof\/no-wire-file/u,
    ],
    [
      'an unknown status',
      (mdx) => mdx.replace('date:', 'status: dead\ndate:'),
      /error yaml\/invalid/u,
    ],
  ];
  for (const [name, edit, expected] of edits) {
    test(`finds ${name}`, async () => {
      const { desk, read, write } = await published();
      await write(`content/${DISPATCH}`, edit(await read(DISPATCH)));
      const { status, stderr } = await desk('check');
      assert.match(stderr, expected);
      assert.equal(status, 1);
    });
  }

  test('finds a wire file that was edited', async () => {
    const { desk, write } = await published();
    await write(`content/${WIRE}`, COPY.replace('Friday', 'Monday'));
    assert.match((await desk('check')).stderr, /error proof\/wire-file-changed/u);
  });

  const corrections: readonly [string, string, RegExp][] = [
    ['takes a change that a correction declares', "was: 'on Friday', now: 'on Monday'", /^$/u],
    [
      'says that the words are as corrected',
      "was: 'on Friday', now: 'on Tuesday'",
      /“They end on Tuesday\.”, as filed and corrected/u,
    ],
    [
      'takes a blank line as the end of a paragraph',
      'was: \'went on.\n\n      They end on Friday\', now: "went on.\n\n      They end on Monday"',
      /^$/u,
    ],
    [
      'finds a change beside a declared one',
      "was: 'They', now: 'We'",
      /error proof\/words-differ/u,
    ],
    ['finds a change where a correction declares none', '', /error proof\/words-differ/u],
    [
      'finds a correction of words that were never filed',
      "was: 'on Sunday', now: 'on Monday'",
      /error proof\/corrects-nothing/u,
    ],
    ['finds half a correction', "was: 'on Friday'", /error yaml\/invalid/u],
  ];
  for (const [name, words, expected] of corrections) {
    test(name, async () => {
      const { desk, read, write } = await published();
      const mdx = (await read(DISPATCH))
        .replace('on Friday', 'on Monday')
        .replace(
          'date:',
          `corrections:\n  - { date: 2021-11-15, note: The day was wrong., ${words} }\ndate:`,
        );
      await write(`content/${DISPATCH}`, mdx);
      assert.match((await desk('check')).stderr, expected);
    });
  }

  test('takes the correction that the reference gives as an example', async () => {
    const reference = await readFile(join(import.meta.dirname, '../dispatch/README.md'), 'utf8');
    const [example = ''] = /^ {4}corrections:\n(?: {6}.*\n)+/mu.exec(reference) ?? [];
    assert.match(example, /was: 20,000 migrants\n/u);
    const { desk, read, write } = await openNewsroom({
      'in/a.txt': COPY.replace('They', 'All 20,000 migrants say that they'),
    });
    await desk('import', 'in/a.txt');
    const mdx = (await read(DISPATCH))
      .replace('20,000', '2,000')
      .replace(/^date:/mu, `${example.replace(/^ {4}/gmu, '')}date:`);
    await write(`content/${DISPATCH}`, mdx);
    assert.deepEqual(await desk('check'), {
      status: 0,
      stdout: '1 dispatch proven, 0 wire files to import, 0 errors, 0 warnings\n',
      stderr: '',
    });
  });

  const TABLE = `${COPY}\nTeam      P   W\nDunmere   3   2\nKarsholm  3   1\n`;
  const FENCE = '```\nTeam      P   W\nDunmere   3   2\nKarsholm  3   1\n```';
  const keptLines: readonly [string, string, RegExp][] = [
    [
      'takes kept lines as a table',
      '| Team | P | W |\n|---|---|---|\n| *Dunmere* | 3 | 2 |\n| Karsholm | 3 | 1 |',
      /^$/u,
    ],
    [
      'finds kept lines that lost their spaces',
      FENCE.replace('Dunmere   3', 'Dunmere 3'),
      /:22:1: error proof\/words-differ\n.*the line “Dunmere 3 {3}2”\n.*“Dunmere {3}3 {3}2”, its lines/u,
    ],
    [
      'finds kept lines that lost their fence',
      FENCE.replaceAll('```', ''),
      /error proof\/words-differ\n.*the line “Team P W Dunmere 3 2 Karsholm 3 1”\n.*“Team P W”, its lines/u,
    ],
  ];
  for (const [name, lines, expected] of keptLines) {
    test(name, async () => {
      const { desk, read, write } = await openNewsroom({ 'in/a.txt': TABLE });
      await desk('import', 'in/a.txt');
      const mdx = await read(DISPATCH);
      assert.ok(mdx.includes(FENCE), mdx);
      await write(`content/${DISPATCH}`, mdx.replace(FENCE, lines));
      assert.match((await desk('check')).stderr, expected);
    });
  }

  test('takes links, emphasis and line breaks, which change no word', async () => {
    const { desk, read, write } = await published();
    const mdx = (await read(DISPATCH)).replace(
      'They end on Friday.',
      'They *end*\non [Friday](/x).',
    );
    await write(`content/${DISPATCH}`, mdx);
    assert.deepEqual((await desk('check')).stderr, '');
  });

  test('finds a file that is no dispatch', async () => {
    const { desk, read, write } = await published();
    await write('content/dispatches/2021/11/14/a.md', await read(DISPATCH));
    assert.match((await desk('check')).stderr, /a\.md:1:1: error edition\/stray-file/u);
  });

  test('finds code in a dispatch', async () => {
    const { desk, read, write } = await published();
    await write(`content/${DISPATCH}`, `${await read(DISPATCH)}\n{process.exit(9)}\n`);
    const { status, stderr } = await desk('check');
    assert.match(stderr, /:22:1: error dispatch\/code/u);
    assert.equal(status, 1);
  });

  test('names the dispatches that builds found deleted, if it is asked', async () => {
    const { desk, write } = await published();
    const id = 'urn:uuid:00000000-0000-8000-8000-000000000000';
    await write('content/ledger.txt', `/2020/01/02/gone/ ${id} deleted\n`);
    const said = (await desk('check')).stdout;
    assert.match(
      said,
      /^1 address of deleted dispatches, each with a notice: npm run check -- --deleted/mu,
    );
    const { status, stdout } = await desk('check', '--deleted');
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^ {2}/2020/01/02/gone/ ${id}$`, 'mu'));
    assert.match(
      stdout,
      /To bring one back, put its file back, or run “npm run import -- --again”/u,
    );
  });

  test('imports nothing while a dispatch does not say what it was made from', async () => {
    const { desk, read, write, contents } = await published();
    await write(`content/${DISPATCH}`, (await read(DISPATCH)).replace(/(?:sha256|wire): .*/gu, ''));
    await write('in/b.txt', `${COPY}\nMore.`);
    const { status, stderr } = await desk('import', 'in/b.txt');
    assert.match(stderr, /error dispatch\/no-origin/u);
    assert.equal(status, 1);
    assert.deepEqual(await contents(), [DISPATCH, 'site.yaml', WIRE]);
  });

  test('imports while a dispatch says half of what it was made from, and not that file again', async () => {
    for (const key of ['sha256', 'wire']) {
      const { desk, read, write, contents } = await published();
      const broken = (await read(DISPATCH)).replace(new RegExp(`^${key}: .*`, 'mu'), '');
      await write(`content/${DISPATCH}`, broken);
      await write('in/b.txt', `${COPY}\nMore.`);
      const { status, stdout } = await desk('import', 'in/b.txt', 'content/wire');
      assert.match(stdout, /^1 imported, 1 already published, 0 refused$/mu, key);
      assert.equal(status, 0);
      assert.equal((await contents()).filter((path) => path.endsWith('.mdx')).length, 2);
    }
  });

  test('imports a wire file once, also where it was edited afterwards', async () => {
    const { desk, write, contents } = await published();
    await write(`content/${WIRE}`, `${COPY}\nMore.`);
    assert.match((await desk('import', 'content/wire')).stdout, /already published/u);
    assert.deepEqual(await contents(), [DISPATCH, 'site.yaml', WIRE]);
  });

  test('finds a copy of a dispatch', async () => {
    const { desk, read, write } = await published();
    await write('content/dispatches/2021/11/14/copy.mdx', await read(DISPATCH));
    assert.match((await desk('check')).stderr, /error edition\/same-id/u);
  });

  test('finds what is wrong with a page', async () => {
    const { desk, write } = await published();
    await write('content/pages/about.mdx', '---\ntitle: A\n---\n');
    assert.match(
      (await desk('check')).stderr,
      /about\.mdx:2:1: error yaml\/missing\n {2}found {5}no “description”/u,
    );
  });

  for (const name of ['places', '2021', '404', 'Über uns', 'sub/about', 'rss.xml']) {
    test(`finds that a page may not be called ${name}`, async () => {
      const page = '---\ntitle: A\ndescription: B\n---\n\nText.\n';
      const { desk } = await openNewsroom({ [`content/pages/${name}.mdx`]: page });
      assert.match((await desk('check')).stderr, /:1:1: error page\/name\n/u);
    });
  }

  test('takes a picture beside a page', async () => {
    const page = '---\ntitle: A\ndescription: B\n---\n\nText.\n';
    const { desk } = await openNewsroom({
      'content/pages/about.mdx': page,
      'content/pages/desk.png': 'PNG',
    });
    assert.deepEqual([(await desk('check')).status, (await desk('check')).stderr], [0, '']);
  });

  const languages: readonly [string, string][] = [
    ['ar-EG', ''],
    ['ru', ''],
    ['de', 'content/site.yaml:1:1: warning settings/no-words'],
  ];
  for (const [language, warning] of languages) {
    test(`says of a site in “${language}” ${warning || 'nothing'}`, async () => {
      const { desk } = await openNewsroom({
        'content/site.yaml': SITE.replace('language: en', `language: ${language}`),
      });
      const { status, stderr } = await desk('check');
      assert.deepEqual([status, stderr.split('\n')[0]], [0, warning]);
    });
  }

  test('finds settings that are missing or wrong', async () => {
    const { desk, write, folder } = await published();
    await write('content/site.yaml', `${SITE}colour: red\n`);
    assert.match((await desk('check')).stderr, /site\.yaml:5:1: error yaml\/unknown-key/u);
    await rm(join(folder, 'content/site.yaml'));
    const { status, stderr } = await desk('check');
    assert.match(stderr, /site\.yaml:1:1: error settings\/missing/u);
    assert.equal(status, 1);
  });
});
