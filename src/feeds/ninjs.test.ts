import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { z } from 'zod';
import { isInstant } from '../dispatch/dates.ts';
import type { EditionItem } from '../dispatch/edition-item.ts';
import { parseWire } from '../wire/parse-wire.ts';
import { toFeedBody } from './body.ts';
import type { FeedSubject } from './feed.ts';
import { toJsonDocument } from './json-document.ts';
import { toNewsArticle } from './news-article.ts';
import { toNinjs } from './ninjs.ts';
import { toNinjsList } from './ninjs-list.ts';
import { SAMPLE_URL, sampleContext, sampleItem } from './samples.ts';

const uri = z.string().refine((text) => URL.canParse(text));
const dateTime = z.string().refine(isInstant);
const text = z.strictObject({ role: z.string(), contentType: z.string(), value: z.string() });
const rendition = z.strictObject({ name: z.string(), contentType: z.string(), href: uri });
const named = z.strictObject({ name: z.string() });

/** What of IPTC ninjs 3.0 to 3.3 a dispatch uses: the standard is closed, so a key that is not here is an error. */
const ninjsSchema = z.strictObject({
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.0'), schema: uri }),
  uri,
  type: z.literal('text'),
  representationType: z.enum(['full', 'partial']),
  firstCreated: dateTime,
  versionCreated: dateTime,
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  language: z.string(),
  slugline: z.string(),
  headlines: z.array(text),
  by: z.string().optional(),
  infoSources: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  located: z.string().optional(),
  descriptions: z.array(text),
  bodies: z.array(text).optional(),
  subjects: z.array(named),
  people: z.array(named),
  organisations: z.array(named),
  places: z.array(
    z.strictObject({
      name: z.string(),
      rel: z.enum(['located', 'mentions']),
      contactInfo: z
        .array(z.strictObject({ address: z.strictObject({ country: z.string() }) }))
        .optional(),
      geoJSON: z
        .strictObject({
          type: z.literal('Point'),
          coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
        })
        .optional(),
    }),
  ),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
  renditions: z.array(rendition),
  associations: z
    .array(
      z.strictObject({
        name: z.string(),
        uri,
        type: z.literal('text'),
        representationType: z.literal('partial'),
        language: z.string(),
        headlines: z.array(text),
        renditions: z.array(rendition),
      }),
    )
    .optional(),
});

const CONTEXT = sampleContext();
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
) {
  const item = sampleItem(fields);
  const json = toJsonDocument(toNinjs(item, toFeedBody(html, SAMPLE_URL), alternates, CONTEXT));
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

  test('has its text in both forms, and every address whole', () => {
    const { ninjs, json } = ninjsOf(FULL);
    assert.deepEqual(ninjs.bodies, [
      {
        role: 'main',
        contentType: 'text/html',
        value: HTML.replace('#x"', `${SAMPLE_URL}#x"`),
      },
      {
        role: 'main',
        contentType: 'text/plain',
        value: 'MINSK, November 14. /TASS/. AT&T <b> ]]>\n\nMore.',
      },
    ]);
    assert.doesNotMatch(json, /EDITORS-ONLY/u);
  });

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
      ninjs.associations?.map(({ name, uri, language }) => [name, uri, language]),
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

const structuredData = z.object({
  identifier: z.string(),
  url: z.string(),
  headline: z.string(),
  inLanguage: z.string(),
  creativeWorkStatus: z.string().optional(),
  datePublished: z.string(),
  dateModified: z.string(),
  dateline: z.string().optional(),
  locationCreated: manyOf(
    z.object({
      name: z.string(),
      address: z.object({ addressCountry: z.string() }).optional(),
      geo: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
    }),
  ),
  author: manyOf(z.object({ '@type': z.string(), name: z.string() })),
  creditText: z.string().optional(),
  correction: manyOf(z.object({ text: z.string(), datePublished: z.string() })),
  keywords: z.array(z.string()).default([]),
  mentions: manyOf(z.object({ '@type': z.string(), name: z.string() })),
  isBasedOn: z.object({ name: z.string(), sha256: z.string() }),
});

function manyOf<T extends z.ZodType>(one: T) {
  return z.preprocess((all) => (Array.isArray(all) ? all : [all].filter(Boolean)), z.array(one));
}

suite('structured data says what ninjs says', () => {
  for (const [name, fields] of KINDS) {
    test(`of a dispatch ${name}`, () => {
      const { ninjs } = ninjsOf(fields);
      const source = { item: sampleItem(fields), alternates: [], card: '/card.png' } as const;
      const article = toNewsArticle(source, CONTEXT);
      const data = structuredData.parse(JSON.parse(JSON.stringify(article)));
      const mentioned = (type: string) =>
        data.mentions.filter((one) => one['@type'] === type).map((one) => one.name);
      const names = (all: readonly { name: string }[]) => all.map((one) => one.name);
      const moment = (date: string) =>
        Date.parse(/T/u.test(date) ? date : `${date}T00:00:00+03:00`);
      const located = ninjs.places.filter(({ rel }) => rel === 'located');
      assert.equal(data.identifier, ninjs.uri);
      assert.equal(data.url, ninjs.renditions[0]?.href);
      assert.equal(data.headline, ninjs.headlines[0]?.value);
      assert.equal(data.inLanguage, ninjs.language);
      assert.equal(data.creativeWorkStatus === 'Canceled', ninjs.pubStatus === 'canceled');
      assert.equal(moment(data.datePublished), Date.parse(ninjs.firstCreated));
      assert.equal(moment(data.dateModified), Date.parse(ninjs.versionCreated));
      assert.equal(
        data.dateline,
        ninjs.descriptions.find(({ role }) => role === 'dateline')?.value,
      );
      assert.equal(names(data.locationCreated).join(', '), ninjs.located ?? '');
      assert.deepEqual(
        data.locationCreated.map(({ address, geo }) => [
          address?.addressCountry,
          geo && [geo.longitude, geo.latitude],
        ]),
        located.map(({ contactInfo, geoJSON }) => [
          contactInfo?.[0]?.address.country,
          geoJSON?.coordinates,
        ]),
      );
      const credited = names(ninjs.infoSources);
      assert.deepEqual(names(data.author), ninjs.by === undefined ? credited : [ninjs.by]);
      assert.equal(data.creditText ?? '', credited.join(', '));
      assert.deepEqual(
        data.correction.map((one) => `${one.datePublished}: ${one.text}`),
        ninjs.descriptions.filter(({ role }) => role === 'correction').map(({ value }) => value),
      );
      assert.deepEqual(data.keywords, names(ninjs.subjects));
      assert.deepEqual(mentioned('Person'), names(ninjs.people));
      assert.deepEqual(mentioned('Organization'), names(ninjs.organisations));
      assert.deepEqual(
        mentioned('Place'),
        names(ninjs.places.filter(({ rel }) => rel === 'mentions')),
      );
      assert.deepEqual(
        [data.isBasedOn.name, data.isBasedOn.sha256],
        ninjs.altIds.map(({ value }) => value),
      );
    });
  }
});

test('the list of a month leads to those before and after', () => {
  const month: FeedSubject = {
    kind: 'month',
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
