import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CommandName } from '#testing/resident-desk.ts';
import { COPY, DISPATCH, openNewsroom, SITE, WIRE } from '#testing/trial-newsroom.ts';
import { changedLines } from './edit-dispatch.ts';

const FILE = `content/${DISPATCH}`;
const PICTURE = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');
const ID = 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79';
/** 15 November 2021, 22:30 in UTC; in Minsk, the next day has begun. */
const NOW = { environment: { SOURCE_DATE_EPOCH: '1637015400' } };

type Edit = (mdx: string) => string;
type CommandLine = readonly [CommandName, ...string[]];

/** A newsroom with an imported dispatch that an editor has changed. */
async function openFiled(
  edit: Edit = (mdx) => mdx,
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const newsroom = await openNewsroom({ 'in/a.txt': COPY, ...files });
  await newsroom.desk('import', 'in/a.txt');
  const before = edit(await newsroom.read(DISPATCH));
  await newsroom.write(FILE, before);
  return { ...newsroom, before };
}

/** Puts lines below the digest of the wire file, where a command puts new keys. */
function below(mdx: string, lines: string): string {
  return mdx.replace(/^sha256: .*\n/mu, (line) => `${line}${lines}`);
}

const WITHDRAW: CommandLine = ['withdraw', FILE, '--reason', 'It was “invented”.'];
const CORRECT: CommandLine = [
  ...(['correct', FILE, '--was', 'on Friday'] as const),
  ...['--now', 'on Monday', '--note', 'The day: Monday.'],
];

/** With a headline that an editor wrote. */
function byEditor(mdx: string): string {
  return mdx
    .replace(/^headline: .*$/mu, 'headline: Ministers lied')
    .replace('headlineSource: lead', 'headlineSource: desk');
}

suite('a command that changes a dispatch', () => {
  const rows: readonly [string, CommandLine, Edit, Edit][] = [
    [
      'withdraws it with a correction of today, and the headline stays the lead’s',
      WITHDRAW,
      (mdx) => mdx,
      (mdx) =>
        below(
          mdx,
          'status: canceled\ncorrections:\n  - date: 2021-11-15\n    note: It was “invented”.\n',
        ),
    ],
    [
      'takes an editor’s headline back, since it says what the dispatch said',
      WITHDRAW,
      byEditor,
      (mdx) =>
        below(
          mdx.replace('Ministers lied', 'Dispatch withdrawn'),
          'status: canceled\ncorrections:\n  - date: 2021-11-15\n    note: It was “invented”.\n',
        ),
    ],
    [
      'gives the notice a headline',
      [...WITHDRAW, '--headline', 'A report is withdrawn'],
      byEditor,
      (mdx) =>
        below(
          mdx.replace('Ministers lied', 'A report is withdrawn'),
          'status: canceled\ncorrections:\n  - date: 2021-11-15\n    note: It was “invented”.\n',
        ),
    ],
    [
      'gives the moment where feeds would not show today as a change',
      WITHDRAW,
      (mdx) =>
        mdx
          .replace('date: 2021-11-14', 'date: "2021-11-15" # Monday')
          .replace('language:', 'status: withheld # until noon\nlanguage:'),
      (mdx) =>
        below(
          mdx.replace('status: withheld', 'status: canceled'),
          'corrections:\n  - date: 2021-11-15T22:30:00+00:00\n    note: It was “invented”.\n',
        ),
    ],
    [
      'corrects words',
      CORRECT,
      (mdx) => mdx,
      (mdx) =>
        below(
          mdx.replace('end on Friday', 'end on Monday'),
          'corrections:\n  - date: 2021-11-15\n    note: "The day: Monday."\n    was: on Friday\n    now: on Monday\n',
        ),
    ],
    [
      'corrects words across paragraphs, in a file with the line ends of Windows',
      [
        ...(['correct', FILE, '--was', 'went on.\n\nThey'] as const),
        ...['--now', 'went *on*. They', '--note', 'A slip.'],
      ],
      (mdx) => `\uFEFF${mdx.replaceAll('\n', '\r\n')}`,
      (mdx) =>
        below(
          mdx.replaceAll('\r\n', '\n').replace('went on.\n\nThey', 'went \\*on\\*. They'),
          'corrections:\n  - date: 2021-11-15\n    note: A slip.\n    was: |-\n      went on.\n\n      They\n    now: went *on*. They\n',
        ).replaceAll('\n', '\r\n'),
    ],
    [
      'takes words out',
      ['correct', FILE, '--was', 'on Friday', '--now', '', '--note', 'No day is set.'],
      (mdx) => mdx,
      (mdx) =>
        below(
          mdx.replace('on Friday', ''),
          'corrections:\n  - date: 2021-11-15\n    note: No day is set.\n    was: on Friday\n    now: ""\n',
        ),
    ],
  ];
  for (const [name, [command, ...args], edit, expected] of rows) {
    test(name, async () => {
      const { deskAs, desk, read, contents, before } = await openFiled(edit);
      const files = await contents();
      const tried = deskAs(NOW, command, ...args, '--dry-run');
      assert.deepEqual([tried.status, tried.stderr], [0, '']);
      assert.equal(await read(DISPATCH), before);
      const { status, stdout, stderr } = deskAs(NOW, command, ...args);
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal(await read(DISPATCH), expected(before));
      assert.deepEqual(await contents(), files);
      assert.equal(tried.stdout, stdout.replace(/^changed/mu, 'would change'));
      assert.deepEqual((await desk('check')).stderr, '');
    });
  }

  test('shows the changed lines', async () => {
    const { deskAs, before } = await openFiled();
    const line = before.split('\n').indexOf('They end on Friday.') + 1;
    const { stdout } = deskAs(NOW, ...CORRECT);
    assert.equal(
      stdout.slice(stdout.indexOf(`@@ -${line}`)),
      `@@ -${line},1 +${line + 5},1 @@\n-They end on Friday.\n+They end on Monday.\nchanged ${FILE}\n`,
    );
  });

  test('dates a correction in the zone of the site', async () => {
    const { deskAs, read } = await openFiled((mdx) => mdx, {
      'content/site.yaml': `${SITE}timeZone: Europe/Minsk\n`,
    });
    deskAs(NOW, ...CORRECT);
    deskAs({ environment: { SOURCE_DATE_EPOCH: '1637015460' } }, ...WITHDRAW);
    assert.deepEqual((await read(DISPATCH)).match(/^ {2}- date: .*$/gmu), [
      '  - date: 2021-11-16',
      '  - date: 2021-11-16T01:31:00+03:00',
    ]);
  });
});

suite('a dispatch that is moved', () => {
  const rows: readonly [string, readonly string[], Edit, string, Edit][] = [
    [
      'has another name',
      ['--slug', 'walks'],
      (mdx) => mdx,
      'dispatches/2021/11/14/walks.mdx',
      (mdx) => mdx,
    ],
    [
      'loses the slug that was in its front matter',
      ['--slug', 'walks'],
      (mdx) => below(mdx, 'slug: talks # short\n'),
      'dispatches/2021/11/14/walks.mdx',
      (mdx) => mdx.replace(/^slug: .*\n/mu, ''),
    ],
    [
      'may get the name of its file as its slug',
      ['--slug', 'the-talks-went-on'],
      (mdx) => below(mdx, 'slug: talks\n'),
      DISPATCH,
      (mdx) => mdx.replace(/^slug: .*\n/mu, ''),
    ],
    [
      'has another day',
      ['--date', '2021-12-24'],
      (mdx) => mdx,
      'dispatches/2021/12/24/the-talks-went-on.mdx',
      (mdx) => mdx.replace('date: 2021-11-14', 'date: 2021-12-24'),
    ],
    [
      'keeps its slug and its time of day on another day',
      ['--date', '2021-12-24'],
      (mdx) =>
        below(mdx.replace('date: 2021-11-14', 'date: "2021-11-14T16:05:00Z"'), 'slug: talks\n'),
      'dispatches/2021/12/24/talks.mdx',
      (mdx) =>
        mdx
          .replace('"2021-11-14T16:05:00Z"', '2021-12-24T16:05:00+00:00')
          .replace(/^slug: .*\n/mu, ''),
    ],
    [
      'has both',
      ['--date', '2021-12-24', '--slug', 'walks'],
      (mdx) => mdx,
      'dispatches/2021/12/24/walks.mdx',
      (mdx) => mdx.replace('date: 2021-11-14', 'date: 2021-12-24'),
    ],
  ];
  for (const [name, args, edit, path, expected] of rows) {
    test(name, async () => {
      const { desk, read, contents, before } = await openFiled(edit);
      const files = await contents();
      const tried = await desk('move', FILE, ...args, '--dry-run');
      assert.deepEqual(await contents(), files);
      assert.equal(await read(DISPATCH), before);
      const { status, stdout, stderr } = await desk('move', FILE, ...args);
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual(await contents(), [path, 'site.yaml', WIRE]);
      assert.equal(await read(path), expected(before));
      assert.equal(
        tried.stdout,
        stdout.replace(/^(?:moved|changed)/mu, (done) => `would ${done.replace(/d$/u, '')}`),
      );
      assert.deepEqual((await desk('check')).stderr, '');
    });
  }

  test('may go back to an address that it had', async () => {
    const { desk, contents, write } = await openFiled((mdx) => mdx);
    const id = /^id: (\S+)$/mu.exec((await openFiled()).before)?.[1];
    await write('content/ledger.txt', `/2021/11/14/talks/ ${id} moved\n`);
    assert.equal((await desk('move', FILE, '--slug', 'talks')).status, 0);
    assert.ok((await contents()).includes('dispatches/2021/11/14/talks.mdx'));
  });
});

suite('what is refused, and writes nothing', () => {
  const rows: readonly [string, CommandLine, Edit, RegExp][] = [
    [
      'a file that is not there',
      ['withdraw', 'content/dispatches/2021/11/14/gone.mdx', '--reason', 'A.'],
      (mdx) => mdx,
      /^content\/dispatches\/2021\/11\/14\/gone\.mdx:1:1: error desk\/no-dispatch\n {2}found {5}no such file/u,
    ],
    [
      'a file that is no dispatch',
      ['withdraw', `content/${WIRE}`, '--reason', 'A.'],
      (mdx) => mdx,
      /a\.txt:1:1: error desk\/no-dispatch\n {2}found {5}a file that is no dispatch/u,
    ],
    [
      'a dispatch that is not proven as it stands',
      WITHDRAW,
      (mdx) => mdx.replace('on Friday', 'on Sunday'),
      /error proof\/words-differ/u,
    ],
    [
      'a dispatch that is withdrawn already',
      WITHDRAW,
      (mdx) => below(mdx, 'status: canceled\n'),
      /error desk\/withdrawn/u,
    ],
    [
      'words that are not there',
      ['correct', FILE, '--was', 'on Sunday', '--now', 'on Monday', '--note', 'A.'],
      (mdx) => mdx,
      /error desk\/no-such-words\n {2}found {5}no “on Sunday” in the text of the dispatch\n.*\n {2}mend {6}copy the words from the file/u,
    ],
    [
      'words of an editor’s headline',
      ['correct', FILE, '--was', 'Ministers lied', '--now', 'No', '--note', 'A.'],
      byEditor,
      /error desk\/no-such-words\n.*\n.*\n {2}mend {6}only the headline has them/u,
    ],
    [
      'a part of a word',
      ['correct', FILE, '--was', 'rida', '--now', 'unda', '--note', 'A.'],
      (mdx) => mdx,
      /error desk\/part-of-word/u,
    ],
    [
      'words with markup among them',
      CORRECT,
      (mdx) => mdx.replace('on Friday', '*on* Friday'),
      /error desk\/no-such-words\n {2}found {5}no “on Friday” that can be changed by itself/u,
    ],
    [
      'words in markup that would alter the new ones',
      ['correct', FILE, '--was', 'Friday', '--now', '*Monday*', '--note', 'A.'],
      (mdx) => mdx.replace('Friday', '`Friday`'),
      /error desk\/no-such-words/u,
    ],
    [
      'words that begin before the headline of the lead and go on in it',
      [
        ...(['correct', FILE, '--was', '/TASS/. The talks'] as const),
        ...['--now', '/TASS/. Two talks', '--note', 'A.'],
      ],
      (mdx) => mdx,
      /the-talks-went-on\.mdx:2:1: error proof\/headline-differs\n {2}found {5}corrections that go over/u,
    ],
    [
      'the address that it has',
      ['move', FILE, '--slug', 'talks'],
      (mdx) => below(mdx, 'slug: talks\n'),
      /error desk\/same-address/u,
    ],
    [
      'the address of another dispatch',
      ['move', FILE, '--slug', 'it-rained'],
      (mdx) => mdx,
      /error desk\/address-taken\n {2}found {5}the address \/2021\/11\/14\/it-rained\/, which another dispatch has/u,
    ],
    [
      'an address that was another dispatch’s',
      ['move', FILE, '--slug', 'it-snowed'],
      (mdx) => mdx,
      /error desk\/address-taken\n.*which was another dispatch’s/u,
    ],
    [
      'a day on which it would leave its picture behind',
      ['move', FILE, '--date', '2021-12-24'],
      (mdx) => `${mdx}\n<Figure src="a.gif" alt="A." />\n`,
      /error dispatch\/no-picture/u,
    ],
  ];
  for (const [name, [command, ...args], edit, expected] of rows) {
    test(name, async () => {
      const { desk, read, contents, before } = await openFiled(edit, {
        'content/wire/rain.txt': ' date 2021-11-14\nIt rained.\n',
        'content/ledger.txt': `/2021/11/14/it-snowed/ ${ID} moved\n`,
        'content/dispatches/2021/11/14/a.gif': PICTURE,
      });
      await desk('import', 'content/wire');
      const files = await contents();
      const { status, stdout, stderr } = await desk(command, ...args);
      assert.match(stderr, expected);
      assert.deepEqual([status, stdout], [1, '']);
      assert.equal(await read(DISPATCH), before);
      assert.deepEqual(await contents(), files);
    });
  }
});

suite('a command line that changes a dispatch', () => {
  const rows: readonly [string, CommandLine, number][] = [
    ...(['withdraw', 'correct', 'move', 'new'] as const).flatMap(
      (command): readonly [string, CommandLine, number][] => [
        ['--help', [command, '--help'], 0],
        ['no file and no option', [command], 2],
        ['an unknown option', [command, FILE, '--fast'], 2],
      ],
    ),
    ['--help', ['schema', '--help'], 0],
    ['a file', ['schema', FILE], 2],
    ['two files', [...WITHDRAW, FILE], 2],
    ['a day to come', ['move', FILE, '--date', '2999-01-01'], 2],
    ['a reason of two lines', ['withdraw', FILE, '--reason', 'A\nB'], 2],
    ['an empty reason', ['withdraw', FILE, '--reason', ' '], 2],
    ['no new words', ['correct', FILE, '--was', 'Friday', '--note', 'A.'], 2],
    ['no note', ['correct', FILE, '--was', 'Friday', '--now', 'Monday'], 2],
    ['empty words', ['correct', FILE, '--was', ' ', '--now', 'Monday', '--note', 'A.'], 2],
    [
      'a character that nothing can show',
      ['correct', FILE, '--was', 'Friday', '--now', 'Fri\u0007day', '--note', 'A.'],
      2,
    ],
    ['the same words', ['correct', FILE, '--was', 'Friday', '--now', 'Friday', '--note', 'A.'], 2],
    ['a slug that is none', ['move', FILE, '--slug', 'My Slug'], 2],
    ['a slug that Windows keeps for itself', ['move', FILE, '--slug', 'con'], 2],
    ['a day that is none', ['move', FILE, '--date', '2021-02-30'], 2],
  ];
  for (const [name, [command, ...args], status] of rows) {
    test(`${command}, ${name}: exit code ${status}`, async () => {
      const { desk, read, before } = await openFiled();
      const result = await desk(command, ...args);
      assert.equal(result.status, status);
      assert.match(status === 0 ? result.stdout : result.stderr, /--help/u);
      assert.equal(await read(DISPATCH), before);
    });
  }
});

suite('a correction of words that the headline has', () => {
  const COMMAND = ['correct', FILE, '--was', 'went on', '--now', 'ended', '--note', 'A.'] as const;

  test('says how readers see a headline that was taken from the copy', async () => {
    const { desk } = await openFiled();
    const { status, stdout, stderr } = await desk(...COMMAND);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^readers see the headline “The talks ended”$/mu);
  });

  test('says that a headline by an editor is as it was', async () => {
    const { desk } = await openFiled((mdx) =>
      mdx.replace('headlineSource: lead', 'headlineSource: desk'),
    );
    const { status, stderr } = await desk(...COMMAND);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^The headline is your own, and still says “went on”: edit “headline”/u);
  });

  test('says nothing of a headline that has other words', async () => {
    const { desk } = await openFiled(byEditor);
    const { stdout, stderr } = await desk(...COMMAND);
    assert.equal(stderr, '');
    assert.doesNotMatch(stdout, /readers see/u);
  });
});

suite('a correction of words of the wire’s own headline', () => {
  const HEAD = 'BADMAYOR RESIGNS IN 2011';
  const copy = ` date 2021-11-14\n${HEAD}\n\nMINSK, November 14. /TASS/. BADMAYOR resigned, Pinsk says. 11 others resigned too.\n`;
  const file = 'content/dispatches/2021/11/14/badmayor-resigns-in-2011.mdx';
  const rows: readonly [
    name: string,
    was: string,
    now: string,
    status: number,
    stdout: RegExp,
    stderr: RegExp,
  ][] = [
    [
      'that the body has too',
      ...(['BADMAYOR', 'GOODMAYOR', 0] as const),
      ...([/^readers see the headline “GOODMAYOR RESIGNS IN 2011”$/mu, /^$/u] as const),
    ],
    [
      'that it has alone',
      ...(['RESIGNS', 'IS ILL', 0] as const),
      ...([/^readers see the headline “BADMAYOR IS ILL IN 2011”$/mu, /^$/u] as const),
    ],
    [
      'that stand within a longer word of it',
      ...(['11', '12', 0] as const),
      ...([/^(?!.*readers see)/su, /^$/u] as const),
    ],
    [
      'that stand within a longer word of it alone',
      ...(['MAYOR', 'JUDGE', 1] as const),
      ...([/^$/u, /error desk\/part-of-word/u] as const),
    ],
    [
      'that it has in capitals',
      ...(['Resigned', 'Left', 1] as const),
      ...([/^$/u, /error desk\/no-such-words/u] as const),
    ],
  ];
  for (const [name, was, now, expected, out, told] of rows) {
    test(`${name}: exit code ${expected}`, async () => {
      const { desk, read } = await openFiled((mdx) => mdx, { 'in/b.txt': copy });
      await desk('import', 'in/b.txt');
      const before = await read(file.replace('content/', ''));
      const { status, stdout, stderr } = await desk(
        ...(['correct', file, '--was', was, '--now', now, '--note', 'A.'] as const),
      );
      assert.equal(status, expected);
      assert.match(stdout, out);
      assert.match(stderr, told);
      const parts = before.split('---\n');
      const after = (await read(file.replace('content/', ''))).split('---\n');
      assert.match(after[1] ?? '', /^headline: BADMAYOR RESIGNS IN 2011$/mu);
      const body = expected === 0 ? parts[2]?.replaceAll(was, () => now) : parts[2];
      assert.equal(after[2], body);
      assert.deepEqual((await desk('check')).stderr, '');
    });
  }

  test('says that it still has them in capitals', async () => {
    const { desk } = await openFiled((mdx) => mdx, {
      'in/b.txt': copy.replace('BADMAYOR resigned', 'Badmayor resigned'),
    });
    await desk('import', 'in/b.txt');
    const { status, stderr } = await desk(
      ...(['correct', file, '--was', 'Badmayor', '--now', 'Goodmayor', '--note', 'A.'] as const),
    );
    assert.equal(status, 0);
    assert.equal(stderr, 'The headline still says “BADMAYOR”: correct that too.\n');
  });
});

test('a correction of the dateline says how readers see it, and leaves its key as filed', async () => {
  const { desk, read, before } = await openFiled();
  const note = ['--note', 'It was Brest.'] as const;
  const corrected = await desk('correct', FILE, '--was', 'MINSK', '--now', 'BREST', ...note);
  assert.deepEqual([corrected.status, corrected.stderr], [0, '']);
  assert.match(corrected.stdout, /^readers see the dateline “BREST, November 14\. \/TASS\/\.”; /mu);
  assert.doesNotMatch(corrected.stdout, /the headline/u);
  const after = await read(DISPATCH);
  const keys = (mdx: string) => mdx.match(/^(?:headline|dateline|located).*$/gmu);
  assert.deepEqual(keys(after), keys(before));
  assert.match(after, /\nBREST, November 14\./u);
  const over = ['correct', FILE, '--was', 'BREST, November 14. /TASS/. ', '--now', ''] as const;
  assert.match((await desk(...over, ...note)).stdout, /^readers see no dateline set apart/mu);
  assert.deepEqual((await desk('check')).stderr, '');
});

suite('a correction in copy without spaces between words', () => {
  const copy = COPY.replace('They end on Friday.', '首相は月曜日、2011年に述べた。');
  const rows: readonly [was: string, now: string, status: number][] = [
    ['月曜日', '火曜日', 0],
    ['2011', '2012', 0],
    ['11', '12', 1],
  ];
  for (const [was, now, expected] of rows) {
    test(`${was}: exit code ${expected}`, async () => {
      const { desk, read, before } = await openFiled((mdx) => mdx, { 'in/a.txt': copy });
      const { status } = await desk('correct', FILE, '--was', was, '--now', now, '--note', 'A.');
      assert.equal(status, expected);
      const body = (mdx: string) => mdx.split('---').at(-1);
      const corrected = expected === 0 ? before.replace(was, () => now) : before;
      assert.equal(body(await read(DISPATCH)), body(corrected));
    });
  }
});

test('the changed lines name a file as it is written', () => {
  const named = (file: string, source: string) => ({ file, source });
  assert.equal(
    changedLines(named('se-volvió.mdx', 'a\n'), named('мир.mdx', 'b\n')),
    '--- se-volvió.mdx\n+++ мир.mdx\n@@ -1,1 +1,1 @@\n-a\n+b\n',
  );
});
