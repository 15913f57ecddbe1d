import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ZodError } from 'zod';
import type { EditionItem } from '#dispatch/edition-item.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import { correctionsOf } from '#edition/corrections.ts';
import {
  SAMPLE_HTML,
  SAMPLE_URL,
  sampleContext,
  sampleFeed,
  sampleFeedItem,
  sampleItem,
  sampleSubject,
} from '#testing/feed-samples.ts';
import { toFeedBody } from './body.ts';
import { toCorrectionItem } from './feed-item.ts';

suite('the channel’s date is that of the newest change', () => {
  const rows: readonly [string, Record<string, unknown>, string][] = [
    ['filed', {}, '2021-11-13T21:00:00Z'],
    ['updated', { updated: '2021-11-16T10:00:00Z' }, '2021-11-16T10:00:00Z'],
    ['corrected', { corrections: [{ date: '2021-11-20', note: 'N' }] }, '2021-11-19T21:00:00Z'],
  ];
  for (const [name, fields, updated] of rows) {
    test(name, () => {
      const feed = sampleFeed(
        sampleSubject(),
        'rss.xml',
        [sampleFeedItem(sampleItem(fields))],
        sampleContext(),
      );
      assert.equal(feed.updated, updated);
      assert.equal(feed.items[0]?.published, '2021-11-13T21:00:00Z', 'published never moves');
    });
  }
});

test('the channel’s date is that of a change, whichever item was changed', () => {
  const items = [
    {},
    { date: '2021-11-01', updated: '2021-11-16T10:00:00Z' },
    { date: '2021-10-01' },
  ];
  const feed = sampleFeed(
    sampleSubject(),
    'rss.xml',
    items.map((fields) => sampleFeedItem(sampleItem(fields))),
    sampleContext(),
  );
  assert.equal(feed.updated, '2021-11-16T10:00:00Z');
});

test('a correction stands above the text', () => {
  const corrections = [{ date: '2021-11-20', note: 'Not <2,000>.' }];
  assert.equal(
    sampleFeedItem(sampleItem({ corrections })).html.split('\n')[0],
    '<p><strong>Correction, Saturday, 20 November 2021:</strong> Not &lt;2,000&gt;.</p>',
  );
});

suite('the author', () => {
  const rows: readonly [string, Record<string, unknown>, readonly string[]][] = [
    ['the byline', { byline: 'A. B.' }, ['A. B.']],
    ['else the agencies', { agency: ['A', 'B'] }, ['A', 'B']],
    ['else the site', { agency: [] }, ['The <Wire> & Co']],
  ];
  for (const [name, fields, authors] of rows) {
    test(name, () => assert.deepEqual(sampleFeedItem(sampleItem(fields)).authors, authors));
  }
});

test('categories are the names of every kind but agencies, each once', () => {
  const names = { topics: ['Minsk', 'A'], people: ['B'], organisations: ['A'], places: ['C'] };
  assert.deepEqual(sampleFeedItem(sampleItem(names)).categories, ['Minsk', 'C', 'A', 'B']);
});

test('a correction of the day it was filed on is not from before it was filed', () => {
  const { published, updated } = sampleFeedItem(
    sampleItem({
      date: '2021-11-14T16:05:00+03:00',
      corrections: [{ date: '2021-11-14', note: 'N' }],
    }),
  );
  assert.equal(updated, published);
});

test('a canceled dispatch is a notice under the same id', () => {
  const { canceled } = sampleContext().words.dispatch;
  const item = sampleFeedItem(sampleItem({ status: 'canceled' }));
  assert.equal(item.id, sampleItem().dispatch.id);
  assert.equal(item.html, `<p><strong>${canceled}</strong></p>\n`);
  assert.equal(item.summary, canceled);
});

suite('a text in another direction than the site’s is set so, and every one from right to left', () => {
  const rows: readonly [string, string, string][] = [
    ['en-GB', 'ru', '<p>A</p>'],
    ['en-GB', 'ar', '<div lang="ar" dir="rtl"><p>A</p></div>'],
    ['ar', 'ar', '<div lang="ar" dir="rtl"><p>A</p></div>'],
    ['ar', 'ru', '<div lang="ru" dir="ltr"><p>A</p></div>'],
  ];
  for (const [site, language, expected] of rows) {
    test(`${language} on a site in ${site}`, () => {
      const context = sampleContext({ language: site });
      assert.equal(sampleFeedItem(sampleItem({ language }), '<p>A</p>', context).html, expected);
    });
  }
});

test('a notice is in the words of the site, and in their direction', () => {
  const corrections = [{ date: '2021-11-20', note: 'N' }];
  const context = sampleContext({ language: 'ar' });
  assert.equal(
    sampleFeedItem(sampleItem({ corrections }), '', context).html.split('\n')[0],
    '<p lang="ar" dir="rtl"><strong>تصحيح (السبت، 20 نوفمبر 2021):</strong> N</p>',
  );
});

test('a headline, a slug, the host or a text that changes leaves the id', () => {
  const moved = { ...sampleContext(), address: { origin: 'https://other.example', base: '' } };
  const changed = sampleFeedItem(
    sampleItem({ headline: 'New' }, { slug: 'new' }),
    '<p>N</p>',
    moved,
  );
  const { id, published, updated } = sampleFeedItem(sampleItem());
  assert.deepEqual(
    { id: changed.id, published: changed.published, updated: changed.updated },
    { id, published, updated },
  );
});

suite('a character that no feed can hold', () => {
  const item = sampleItem();
  const withName = (names: Partial<Dispatch>): EditionItem => ({
    ...item,
    dispatch: { ...item.dispatch, ...names },
  });
  const rows: readonly [string, EditionItem, string][] = [
    ['headline', withName({ headline: 'a\0' }), '<p>a</p>'],
    ['byline or agency', withName({ byline: 'a\x1B' }), '<p>a</p>'],
    ['names', withName({ topics: ['a\uD800'] }), '<p>a</p>'],
    ['first paragraph', { ...item, lead: 'a\uFFFE' }, '<p>a</p>'],
    ['text', item, '<p>a\uFFFF</p>'],
  ];
  for (const [name, one, html] of rows) {
    test(`in the ${name} is an error that names it`, () =>
      assert.throws(() => sampleFeedItem(one, html), {
        name: 'RangeError',
        message: new RegExp(
          `U\\+[0-9A-F]{4} can stand in no feed; it is in the ${name} of urn:uuid:`,
        ),
      }));
  }

  test('cannot come in by the front matter', () => {
    for (const text of ['a\0', 'a\x1B', 'a\uD800', 'a\uFFFE', 'a\uFFFF']) {
      assert.throws(() => sampleItem({ headline: text }), ZodError);
      assert.throws(() => sampleItem({ topics: [text] }), ZodError);
      assert.throws(
        () => sampleItem({ corrections: [{ date: '2021-11-20', note: text }] }),
        ZodError,
      );
    }
  });
});

suite('a correction as an item', () => {
  const UUID = '6f665b11-16de-8ce5-9766-a223d8277a79';
  const corrections = [
    { date: '2021-11-20', note: 'Not <2,000>.', was: '2,000\nmen', now: '' },
    { date: '2021-11-20', note: 'Not B.', was: 'B & C', now: 'A < C' },
    { date: '2021-11-21T10:00:00+03:00', note: 'No byline.' },
  ];
  const itemsOf = (fields: Record<string, unknown> = {}, context = sampleContext()) =>
    correctionsOf([sampleItem({ corrections, ...fields })], 'Europe/Minsk').map((one) =>
      toCorrectionItem(one, toFeedBody(SAMPLE_HTML, SAMPLE_URL), context),
    );

  test('has an id, a date and a note of its own, and leads to the dispatch', () => {
    assert.deepEqual(
      itemsOf().map(({ id, url, title, summary, published, updated }) => [
        ...[id, url, title, summary, published, updated],
      ]),
      [
        ['2021-11-21T10:00:00+03:00', 'No byline.', '2021-11-21T07:00:00Z'],
        ['2021-11-20:2', 'Not B.', '2021-11-19T21:00:00Z'],
        ['2021-11-20', 'Not <2,000>.', '2021-11-19T21:00:00Z'],
      ].map(([key, note, published]) => [
        `urn:x-slugline:correction:uuid:${UUID}:${key}`,
        SAMPLE_URL,
        'Correction: AT&T <b>bold</b> ]]>',
        note,
        published,
        '2021-11-21T07:00:00Z',
      ]),
    );
  });

  test('keeps its id when its note is written again, and when another follows', () => {
    const [first] = corrections;
    const rewritten = itemsOf({ corrections: [{ ...first, note: 'Another.' }] });
    assert.equal(rewritten[0]?.id, itemsOf().at(-1)?.id);
  });

  test('begins with its note and the words it changed; the other corrections and the dispatch follow', () => {
    const [, second, first] = itemsOf();
    const other = (note: string, date: string) =>
      `<p><strong>Correction, ${date}:</strong> ${note}</p>`;
    const day = 'Saturday, 20 November 2021';
    const others = other('No byline.', '21 November 2021 at 10:00 GMT+3');
    assert.deepEqual(second?.html.split('\n'), [
      other('Not B.', day),
      '<p><strong>Was:</strong> <del>B &amp; C</del> <strong>Now:</strong> <ins>A &lt; C</ins></p>',
      other('Not &lt;2,000&gt;.', day),
      others,
      SAMPLE_HTML,
    ]);
    assert.equal(
      first?.html.split('\n')[1],
      '<p><strong>Was:</strong> <del>2,000 ¶ men</del> <strong>Now:</strong> —</p>',
    );
  });

  test('marks the words of a dispatch that runs the other way', () => {
    const [, second] = itemsOf({ language: 'ar' });
    assert.ok(second?.html.includes('<del lang="ar" dir="rtl">B &amp; C</del>'));
  });

  test('of a canceled dispatch has no more than notices', () => {
    const [last] = itemsOf({ status: 'canceled', corrections: corrections.slice(2) });
    assert.deepEqual(last?.html.split('\n').slice(1), [
      '<p><strong>Correction, 21 November 2021 at 10:00 GMT+3:</strong> No byline.</p>',
      '',
    ]);
  });
});

test('a dispatch whose words differ from the wire’s leads to the comparison', () => {
  const corrections = [{ date: '2021-11-20', note: 'N', was: 'a', now: 'b' }];
  const item = { ...sampleItem({ corrections }), comparison: [] };
  assert.equal(
    sampleFeedItem(item).html.split('\n')[1],
    `<p><a href="${SAMPLE_URL}wire/">Compare with the wire copy, word by word</a></p>`,
  );
});
