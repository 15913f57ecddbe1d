import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { toFeedBody } from '#feeds/body.ts';
import type { FeedSubject } from '#feeds/feed.ts';
import { toJsonDocument } from '#feeds/json-document.ts';
import { SAMPLE_URL, sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { factsOfArticle, factsOfNinjs } from '#testing/machine-facts.ts';
import { ninjsSchema } from '#testing/ninjs-schema.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { toNewsArticle } from './news-article.ts';
import { toNinjs, toNinjsEntry } from './ninjs.ts';
import { toNinjsList } from './ninjs-list.ts';

const CONTEXT = sampleContext();
const WITH_TEXT = sampleContext({ ninjsText: true });
const FULL = {
  dateline: 'MINSK, November 14. /TASS/.',
  byline: 'A. B.',
  label: 'CORRECTED',
  date: '2021-11-14T16:05:00+03:00',
  updated: '2021-11-16T10:00:00Z',
  corrections: [{ date: '2021-11-15', note: 'Not <2,000>.' }],
  organisations: ['European Union'],
  places: ['Poland', 'Lithuania'],
  topics: ['Migration', 'Sanctions'],
  edNote: 'EDITORS-ONLY',
  located: [
    { name: 'Minsk', country: 'Belarus', latitude: 53.9, longitude: 27.5667 },
    { name: 'Brussels' },
  ],
};
const HTML =
  '<p>MINSK, November 14. /TASS/. AT&#x26;T &#x3C;b> ]]></p>\n<p><a href="#x">More</a>.</p>';

function ninjsOf(
  fields: Record<string, unknown>,
  html = HTML,
  alternates: readonly EditionItem[] = [],
  context = CONTEXT,
) {
  const item = sampleItem(fields);
  const json = toJsonDocument(toNinjs(item, toFeedBody(html, SAMPLE_URL), alternates, context));
  return { json, ninjs: ninjsSchema.parse(JSON.parse(json)) };
}

const KINDS: readonly [string, Record<string, unknown>][] = [
  ['with everything', FULL],
  ['with what it has to have', { located: [], people: [], topics: [], agency: [] }],
  ['canceled', { ...FULL, status: 'canceled' }],
  ['of several agencies', { agency: ['A', 'B'] }],
];

suite('a dispatch as ninjs', () => {
  for (const [name, fields] of KINDS) {
    test(`${name} keeps to the standard`, () => assert.doesNotThrow(() => ninjsOf(fields)));
  }

  const html = {
    role: 'main',
    contentType: 'text/html',
    value: HTML.replace('#x"', `${SAMPLE_URL}#x"`),
  };
  const text = {
    role: 'main',
    contentType: 'text/plain',
    value: 'MINSK, November 14. /TASS/. AT&T <b> ]]>\n\nMore.',
  };
  const bodies: readonly [string, typeof CONTEXT, readonly object[]][] = [
    ['has its text as HTML, and every address whole', CONTEXT, [html]],
    ['has its text in both forms where the settings ask for it', WITH_TEXT, [html, text]],
  ];
  for (const [name, context, wanted] of bodies) {
    test(name, () => {
      const { ninjs, json } = ninjsOf(FULL, HTML, [], context);
      assert.deepEqual(ninjs.bodies, wanted);
      assert.doesNotMatch(json, /EDITORS-ONLY/u);
    });
  }

  test('says what it is by its role', () => {
    const { ninjs } = ninjsOf(FULL);
    assert.deepEqual(
      ninjs.descriptions.map(({ role, value }) => [role, value]),
      [
        ['dateline', 'MINSK, November 14. /TASS/.'],
        ['label', 'CORRECTED'],
        ['summary', 'MINSK & <b>'],
        ['correction', '2021-11-15: Not <2,000>.'],
      ],
    );
    assert.deepEqual(
      ninjs.renditions.map(({ href }) => href),
      [SAMPLE_URL, 'https://example.org/sub/2021/11/14/talks.txt'],
    );
  });

  test('has no body where it is canceled', () => {
    const { ninjs } = ninjsOf({ status: 'canceled' });
    assert.equal(ninjs.bodies, undefined);
    assert.equal(ninjs.representationType, 'partial');
  });

  test('names the same dispatch in other languages', () => {
    const original = sampleItem({ id: 'urn:x:1' }, { slug: 'a' });
    const sibling = sampleItem(
      { id: 'urn:x:2', language: 'ar', translates: 'urn:x:1' },
      { slug: 'b' },
    );
    const fields = { language: 'ru', translates: 'urn:x:1' };
    const { ninjs } = ninjsOf(fields, HTML, [original, sibling, sampleItem(fields)]);
    assert.deepEqual(
      ninjs.associations?.map(({ rel, uri, language }) => [rel, uri, language]),
      [
        ['original', 'urn:x:1', 'en'],
        ['translation', 'urn:x:2', 'ar'],
      ],
    );
  });

  test('is read back by the importer as the same words', () => {
    const { json } = ninjsOf(FULL);
    const wire = parseWire(new TextEncoder().encode(json), 'talks.json');
    assert.equal(wire.headline, 'AT&T <b>bold</b> ]]>');
    assert.deepEqual(
      wire.blocks.map((block) => block.text),
      ['MINSK, November 14. /TASS/. AT&T <b> ]]>', 'More.'],
    );
  });
});

suite('structured data says what ninjs says', () => {
  for (const [name, fields] of KINDS) {
    test(`of a dispatch ${name}`, () => {
      const { ninjs } = ninjsOf(fields);
      const source = { item: sampleItem(fields), alternates: [], card: '/card.png' } as const;
      const article = toNewsArticle(source, CONTEXT);
      const json: unknown = JSON.parse(JSON.stringify(article));
      assert.deepEqual(factsOfArticle(json, CONTEXT.settings.timeZone), factsOfNinjs(ninjs));
      assert.equal(
        factsOfNinjs(ninjs)
          .located.map((place) => place.name)
          .join(', '),
        ninjs.located ?? '',
      );
    });
  }
});

suite('a dispatch in a list is its twin without the bodies, which it names', () => {
  const original = sampleItem({ id: 'urn:x:1' }, { slug: 'a' });
  for (const [name, fields] of KINDS) {
    test(name, () => {
      const translated = { ...fields, language: 'ru', translates: 'urn:x:1' };
      const entry = toNinjsEntry(sampleItem(translated), [original], CONTEXT);
      const { bodies: _, renditions, ...twin } = ninjsOf(translated, HTML, [original]).ninjs;
      const href = 'https://example.org/sub/2021/11/14/talks.json';
      assert.deepEqual(ninjsSchema.parse(JSON.parse(toJsonDocument(entry))), {
        ...twin,
        representationType: 'partial',
        renditions: [...renditions, { name: 'ninjs', contentType: 'application/json', href }],
      });
    });
  }
});

test('the list of a month leads to those before and after', () => {
  const month: FeedSubject = {
    kind: 'archive',
    name: 'November 2021',
    title: 'A: November 2021',
    description: '',
    home: '/2021/11/',
    items: [],
    previous: '/2021/08/',
    next: '/2021/12/',
  };
  const objects = [{ uri: 'urn:a' }];
  assert.deepEqual(toNinjsList(month, objects, CONTEXT.address), {
    title: 'A: November 2021',
    url: 'https://example.org/sub/2021/11/ninjs.json',
    previous: 'https://example.org/sub/2021/08/ninjs.json',
    next: 'https://example.org/sub/2021/12/ninjs.json',
    items: objects,
  });
});
