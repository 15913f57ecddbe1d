import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import * as samples from '#testing/container-samples.ts';
import { openNewsroom } from '#testing/trial-newsroom.ts';

const WORDS = [
  'The first boat of the year sailed at dawn, with hay and two cows for the island.',
  'Ferry 2 left late: its crew had been asked to look for a lost buoy.',
  'Nobody was hurt when the third ran aground.',
  'A new pier will be built by the harbour board, which has found the money at last.',
];

/** A post of WordPress with a number. */
function post(
  number: number,
  {
    words = WORDS[number - 1],
    link = `https://example.org/2012/05/0${number}/ferry-${number}/`,
    more = '',
  } = {},
): string {
  return `<item>
<title>The ferry ${number} left</title><link>${link}</link><guid isPermaLink="false">https://example.org/?p=${number}</guid>
<dc:creator>olav</dc:creator>
<content:encoded><![CDATA[${words}]]></content:encoded>
<wp:post_date_gmt>2012-05-0${number} 09:30:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}
</item>`;
}

const EXPORT = samples.wordpressExport(
  post(1),
  post(2, { link: 'https://example.org/archives/2' }),
  post(3, { link: 'https://example.org/news/ferry.html' }),
  post(4, { link: 'https://example.org/?p=4' }),
  '<item><title>ferry.jpg</title><wp:post_type>attachment</wp:post_type></item>',
);

suite('an export of WordPress', () => {
  test('moves in whole: dates, ids, addresses, authors, and what is left out is told', async () => {
    const { desk, contents, read } = await openNewsroom({ 'in/export.xml': EXPORT });
    const { status, stdout, stderr } = await desk('import', 'in/export.xml');
    assert.equal(status, 0);
    assert.match(stdout, /^4 imported, 0 already published, 0 refused$/mu);
    assert.match(stderr, /^in\/export\.xml:1:1: warning wire\/items-left-out\n.*1 × attachment/mu);
    const line = EXPORT.slice(0, EXPORT.indexOf('https://example.org/?p=4</link>')).split(
      '\n',
    ).length;
    assert.match(
      stderr,
      new RegExp(`^in/export\\.xml:${line}:\\d+: warning wire/former-address\n`, 'mu'),
    );
    assert.equal(stderr.match(/ warning /gu)?.length, 2);
    assert.deepEqual(
      (await contents()).filter((path) => path.startsWith('dispatches/')),
      [
        'dispatches/2012/05/01/ferry-1.mdx',
        'dispatches/2012/05/02/the-ferry-2-left.mdx',
        'dispatches/2012/05/03/ferry.mdx',
        'dispatches/2012/05/04/the-ferry-4-left.mdx',
      ],
    );
    const first = await read('dispatches/2012/05/01/ferry-1.mdx');
    assert.match(first, /^guid: https:\/\/example\.org\/\?p=1$/mu);
    assert.match(first, /^byline: Ola Vint$/mu);
    assert.doesNotMatch(first, /^formerly:/mu);
    const third = await read('dispatches/2012/05/03/ferry.mdx');
    assert.match(third, /^formerly:\n {2}- \/news\/ferry\.html\/$/mu);
    const check = await desk('check');
    assert.equal(check.status, 0, check.stderr);
  });

  test('is known when it comes again, with other things around the words', async () => {
    const { desk, write } = await openNewsroom({ 'in/export.xml': EXPORT });
    await desk('import', 'in');
    await write('in/export.xml', EXPORT.replaceAll('</item>', '<category>Boats</category></item>'));
    const again = await desk('import', 'in');
    assert.equal(again.status, 0);
    assert.match(again.stdout, /^0 imported, 4 already published, 0 refused$/mu);
    await write('in/export.xml', EXPORT.replace('Ferry 2 left', 'Ferry 2 came'));
    const changed = await desk('import', 'in');
    assert.equal(changed.status, 1);
    assert.match(changed.stdout, /^0 imported, 3 already published, 1 refused$/mu);
    const line = EXPORT.slice(0, EXPORT.indexOf('<title>The ferry 2')).split('\n').length - 1;
    assert.match(
      changed.stderr,
      new RegExp(
        `^in/export\\.xml:${line}:\\d+: error wire/same-guid\n[\\s\\S]*npm run correct -- content/dispatches/2012/05/02/the-ferry-2-left\\.mdx$`,
        'mu',
      ),
    );
  });

  test('tells of a draft that has come out since', async () => {
    const draft = EXPORT.replace('<wp:status>publish<', '<wp:status>draft<');
    const { desk, write } = await openNewsroom({ 'in/export.xml': draft });
    await desk('import', 'in');
    assert.match((await desk('import', 'in')).stdout, /^0 imported, 4 already published/mu);
    await write('in/export.xml', EXPORT);
    const { status, stderr } = await desk('import', 'in');
    assert.equal(status, 1);
    assert.match(stderr, /wire\/same-guid\n\s+found\s+what was a draft/u);
    assert.match(stderr, /remove content\/dispatches\/\S+ and its wire file/u);
  });

  test('brings back no dispatch that was deleted, whatever stands around its words', async () => {
    const { desk, content, write, read } = await openNewsroom({ 'in/export.xml': EXPORT });
    await desk('import', 'in');
    const dispatch = 'dispatches/2012/05/01/ferry-1.mdx';
    const [, id] = /^id: (\S+)$/mu.exec(await read(dispatch)) ?? [];
    await write('content/ledger.txt', `/2012/05/01/ferry-1/ ${id} published\n`);
    rmSync(join(content, dispatch));
    await write('in/export.xml', EXPORT.replaceAll('</item>', '<category>Boats</category></item>'));
    const again = await desk('import', 'in');
    assert.match(again.stdout, /published at \/2012\/05\/01\/ferry-1\/ and its dispatch deleted/u);
    assert.match(again.stdout, /^0 imported, 3 already published, 1 deleted/mu);
    assert.match((await desk('import', '--again', 'in')).stdout, /^1 imported, 3 already/mu);
  });

  test('knows an item without a headline', async () => {
    const bare = EXPORT.replaceAll(/<title>The ferry[^<]*<\/title>/gu, '');
    const { desk, write } = await openNewsroom({ 'in/export.xml': bare });
    await desk('import', 'in');
    await write('in/export.xml', bare.replaceAll('</item>', '<category>Boats</category></item>'));
    assert.match(
      (await desk('import', 'in')).stdout,
      /^0 imported, 4 already published, 0 refused$/mu,
    );
  });

  test('tells of a headline that is another', async () => {
    const { desk, write } = await openNewsroom({ 'in/export.xml': EXPORT });
    await desk('import', 'in');
    await write('in/export.xml', EXPORT.replace('The ferry 3 left', 'The ferry 3 ran aground'));
    assert.match((await desk('import', 'in')).stderr, /wire\/same-guid/u);
  });

  test('holds a post for later until its time, and a check finds nothing wrong', async () => {
    const later = EXPORT.replace('<wp:status>publish<', '<wp:status>future<').replace(
      '2012-05-01 09',
      '2099-05-01 09',
    );
    const { desk, read } = await openNewsroom({ 'in/export.xml': later });
    await desk('import', 'in');
    assert.match(
      await read('dispatches/2099/05/01/ferry-1.mdx'),
      /^embargoed: 2099-05-01T09:30:00Z$/mu,
    );
    const { status, stderr } = await desk('check');
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /future-date/u);
  });

  test('with one post that is broken moves in without it', async () => {
    const broken = EXPORT.replace('<title>The ferry 2 left', '<titel>The ferry 2 left');
    const { desk } = await openNewsroom({ 'in/export.xml': broken });
    const { status, stdout, stderr } = await desk('import', 'in/export.xml');
    assert.equal(status, 1);
    assert.match(stdout, /^3 imported, 0 already published, 1 refused$/mu);
    const line = broken.slice(0, broken.indexOf('<titel>')).split('\n').length;
    assert.match(
      stderr,
      new RegExp(`^in/export\\.xml:${line}:\\d+: error container/broken\n`, 'mu'),
    );
  });
});

suite('a file of several items', () => {
  test('in content/wire is refused, and named with the way out', async () => {
    const { desk, contents } = await openNewsroom({ 'content/wire/feed.xml': EXPORT });
    const { status, stderr } = await desk('import', 'content/wire');
    assert.equal(status, 1);
    assert.match(stderr, /feed\.xml:\d+:\d+: error container\/several-items\n/u);
    assert.match(stderr, /move the file out of content\/wire/u);
    assert.deepEqual(await contents(), ['site.yaml', 'wire/feed.xml']);
  });

  const kinds: readonly [string, string, number][] = [
    [
      'NewsML',
      samples.NEWSML_PLAIN.replace(
        /<NewsItem[\s\S]*<\/NewsItem>/u,
        (item) => `${item}${item.replaceAll('The old bridge', 'A new bridge')}`,
      ),
      2,
    ],
    ['ninjs', `[${samples.NINJS_1},${samples.NINJS_3.replaceAll('Kastel', 'Ostra')}]`, 2],
    [
      'Atom',
      samples.ATOM.replace(
        /<entry>[\s\S]*<\/entry>/u,
        (entry) => `${entry}${entry.replaceAll(':142', ':143').replace('closed', 'open')}`,
      ),
      2,
    ],
  ];
  for (const [name, text, count] of kinds) {
    test(`of ${name} gives a dispatch for each`, async () => {
      const { desk } = await openNewsroom({ 'in/several': text });
      const { stdout } = await desk('import', 'in/several');
      assert.match(stdout, new RegExp(`^${count} imported, 0 already published, 0 refused$`, 'mu'));
      const again = await desk('import', 'in/several');
      assert.match(
        again.stdout,
        new RegExp(`^0 imported, ${count} already published, 0 refused$`, 'mu'),
      );
    });
  }
});

test('the feed of an agency is not the publisher’s: its ids stay, and its addresses are its own', async () => {
  const { desk, read } = await openNewsroom({ 'in/rss.xml': samples.RSS_2 });
  await desk('import', 'in/rss.xml');
  const source = await read('dispatches/2021/11/14/storm-shuts-the-old-bridge-of-kastel-more.mdx');
  assert.match(source, /^guid: 142 at https:\/\/varnpress\.example$/mu);
  assert.match(source, /^topics:\n {2}- Bridges$/mu);
  assert.doesNotMatch(source, /^formerly:/mu);
});
