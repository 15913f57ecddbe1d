import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { toId } from '#dispatch/dispatch-id.ts';
import { COPY, openNewsroom, SITE } from '#testing/trial-newsroom.ts';

/** 15 November 2021, 22:30 in UTC; in Minsk, the next day has begun. */
const environment = { SOURCE_DATE_EPOCH: '1637015400' };

const DELETED = COPY.replace('Friday', 'Monday');
const UNDATED =
  '<?xml version="1.0"?><nitf><body><body.content><p>It rained.</p></body.content></body></nitf>';

function idOf(copy: string): string {
  return toId(createHash('sha256').update(copy).digest('hex'));
}

suite('npm run new', () => {
  test('files a text of today with the headline of the desk', async () => {
    const { deskAs, desk, contents, read } = await openNewsroom({
      'content/site.yaml': `${SITE}timeZone: Europe/Minsk\n`,
      'notes/rain.txt': '\uFEFFIt rained.\n\nIt stopped.\n',
    });
    const args = ['--headline', 'Rain: a lot', 'notes/rain.txt'] as const;
    const tried = deskAs({ environment }, 'new', '--dry-run', ...args);
    assert.deepEqual(await contents(), ['site.yaml']);
    const { status, stdout, stderr } = deskAs({ environment }, 'new', ...args);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(await contents(), [
      'dispatches/2021/11/16/rain-a-lot.mdx',
      'site.yaml',
      'wire/2021/11/16/rain.txt',
    ]);
    assert.equal(
      await read('wire/2021/11/16/rain.txt'),
      ' date 2021-11-16\nIt rained.\n\nIt stopped.\n',
    );
    const mdx = await read('dispatches/2021/11/16/rain-a-lot.mdx');
    assert.match(mdx, /^---\nheadline: "Rain: a lot"\nheadlineSource: desk\ndate: 2021-11-16\n/u);
    const lines = mdx.trimEnd().split('\n');
    assert.ok(stdout.includes(lines.map((line) => `\n+${line}`).join('')), stdout);
    assert.equal(tried.stdout, stdout.replace(/^filed/mu, 'would file'));
    assert.deepEqual((await desk('check')).stderr, '');
  });

  test('takes a text from standard input, with its own date and no headline', async () => {
    const { deskAs, read } = await openNewsroom();
    assert.equal(deskAs({ environment, input: COPY }, 'new', '-').status, 0);
    assert.match(
      await read('dispatches/2021/11/14/the-talks-went-on.mdx'),
      /^headline: The talks went on\nheadlineSource: lead\n/mu,
    );
    assert.equal(await read('wire/2021/11/14/standard-input.txt'), COPY);
  });

  test('dates a dateline without a year', async () => {
    const { deskAs, read } = await openNewsroom();
    const input = COPY.replace(' date 2021-11-14 ', '');
    assert.equal(deskAs({ environment, input }, 'new', '-').status, 0);
    const mdx = await read('dispatches/2021/11/14/the-talks-went-on.mdx');
    assert.match(mdx, /^dateline: MINSK, November 14\. \/TASS\/\.$/mu);
  });

  const refused: readonly [string, string, string | undefined, RegExp][] = [
    ['a file that is not there', 'gone.txt', undefined, /error wire\/unreadable/u],
    ['an empty text', 'a.txt', '', /error wire\/empty/u],
    ['a container without a date', 'a.xml', UNDATED, /error wire\/no-date/u],
    ['the text of another dispatch', 'a.txt', COPY, /error desk\/filed-before\n.*of content\//u],
    [
      'the text of a dispatch that was deleted',
      'a.txt',
      DELETED,
      /error desk\/filed-before\n.*published at \/2021\/11\/14\/b\/ and deleted/u,
    ],
  ];
  for (const [name, file, copy, expected] of refused) {
    test(`refuses ${name}`, async () => {
      const { desk, contents } = await openNewsroom({
        'in/c.txt': COPY,
        'content/ledger.txt': `/2021/11/14/b/ ${idOf(DELETED)} published\n`,
        ...(copy !== undefined && { [file]: copy }),
      });
      await desk('import', 'in/c.txt');
      const before = await contents();
      const { status, stdout, stderr } = await desk('new', '--headline', 'A', file);
      assert.match(stderr, expected);
      assert.deepEqual([status, stdout], [1, '']);
      assert.deepEqual(await contents(), before);
    });
  }

  const usage: readonly [string, readonly string[]][] = [
    ['two files', ['a.txt', 'b.txt']],
    ['an empty headline', ['--headline', ' ', 'a.txt']],
    ['a file that is filed', ['--headline', 'A', 'content/wire/a.txt']],
  ];
  for (const [name, args] of usage) {
    test(`${name}: exit code 2`, async () => {
      const { desk, contents } = await openNewsroom({ 'a.txt': COPY, 'content/wire/a.txt': COPY });
      const { status, stderr } = await desk('new', ...args);
      assert.equal(status, 2);
      assert.match(stderr, /--help/u);
      assert.deepEqual(await contents(), ['site.yaml', 'wire/a.txt']);
    });
  }
});
