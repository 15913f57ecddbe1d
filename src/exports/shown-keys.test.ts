import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EditionItem, Succession } from '#dispatch/edition-item.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import { facetsOf } from '#edition/facets.ts';
import { toFeedBody } from '#feeds/body.ts';
import { toFeedItem } from '#feeds/feed-item.ts';
import { SAMPLE_HTML, SAMPLE_URL, sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { toCitation } from './citation.ts';
import { toNewsArticle } from './news-article.ts';
import { toNinjs } from './ninjs.ts';
import { searchRecords } from './search-record.ts';
import { toTextTwin } from './text-twin.ts';

const context = sampleContext();
const body = toFeedBody(SAMPLE_HTML, SAMPLE_URL);

/** All that is made of a dispatch beside its page. */
const OUTPUTS = {
  feed: (item: EditionItem) => toFeedItem(item, body, context),
  text: (item: EditionItem) => toTextTwin(item, body, context),
  ninjs: (item: EditionItem) => toNinjs(item, body, [], context),
  article: (item: EditionItem) =>
    toNewsArticle({ item, alternates: [], card: '/card.png' }, context),
  citation: (item: EditionItem) => toCitation(item, context),
  search: (item: EditionItem) => {
    const [places, topics, agencies, people, organisations] = (
      ['places', 'topics', 'agencies', 'people', 'organisations'] as const
    ).map((kind) => facetsOf(kind, [item]));
    assert.ok(places && topics && agencies && people && organisations);
    const facets = { places, topics, agencies, people, organisations };
    return [...searchRecords({ items: [item], facets }, () => body.text, context)];
  },
};
const ALL = Object.keys(OUTPUTS) as readonly (keyof typeof OUTPUTS)[];

/**
 * For each key of the front matter: another value, and the outputs that show it. A new key needs a row here, which the
 * type checker names; then this test names the outputs that the key changes and the row does not have, or the reverse.
 */
const SHOWN: Readonly<
  Record<keyof Dispatch, readonly [other: unknown, shownBy: readonly (keyof typeof OUTPUTS)[]]>
> = {
  id: ['urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a70', ['feed', 'ninjs', 'article', 'citation']],
  headline: ['Another', ALL],
  // A headline made of the first words is not searched for twice.
  headlineSource: ['lead', ['search']],
  // The address is made of it when a file is read.
  slug: ['another', []],
  dateline: ['MINSK, November 14.', ['ninjs', 'article']],
  located: [[{ name: 'Brest' }], ['feed', 'ninjs', 'article', 'search']],
  date: ['2021-11-13', ALL],
  agency: ['Varnpress', ALL],
  byline: ['By Ola Vint', ['feed', 'text', 'ninjs', 'article', 'citation']],
  label: ['CORRECTED', ['text', 'ninjs']],
  language: ['fr', ['feed', 'ninjs', 'article', 'citation', 'search']],
  wire: ['wire/2021/11/14/b.txt', ['ninjs', 'article']],
  sha256: ['b'.repeat(64), ['ninjs', 'article']],
  guid: ['https://quay.example/?p=12', ['feed']],
  // The ledger has it, and a page at each address.
  formerly: [['/news/tide.html/'], []],
  reviewed: ['2021-11-15', []],
  encoding: ['windows-1251', []],
  format: ['nitf', []],
  topics: [['Trade'], ['feed', 'ninjs', 'article', 'search']],
  people: [['Ola Vint'], ['feed', 'ninjs', 'article']],
  organisations: [['UN'], ['feed', 'ninjs', 'article']],
  places: [['Brest'], ['feed', 'ninjs', 'article', 'search']],
  status: ['canceled', ['feed', 'text', 'ninjs', 'article', 'search']],
  // As the time at which it was published.
  embargoed: ['2021-11-14T18:00:00Z', ['feed', 'ninjs', 'article']],
  updated: ['2021-11-15', ['feed', 'ninjs', 'article']],
  corrections: [[{ date: '2021-11-15', note: 'A name.' }], ['feed', 'text', 'ninjs', 'article']],
  supersedes: ['urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a71', []],
  // Outputs show the dispatch it names, if it is published (`alternates`).
  translates: ['urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a71', []],
  edNote: ['Hold.', []],
  suggested: [{}, []],
};

suite('a key of the front matter', () => {
  const before = sampleItem();
  for (const [key, [other, shownBy]] of Object.entries(SHOWN)) {
    test(`${key} is shown by ${shownBy.join(', ') || 'nothing'}`, () => {
      const after = sampleItem({ [key]: other });
      const changed = ALL.filter(
        (name) => JSON.stringify(OUTPUTS[name](before)) !== JSON.stringify(OUTPUTS[name](after)),
      );
      assert.deepEqual(changed, shownBy);
    });
  }
});

suite('a dispatch among its versions', () => {
  const other = {
    id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a71',
    headline: 'Quokka & co',
    language: 'en',
    path: '/2021/11/15/quokka/',
  } as const;
  const rows: readonly [string, Succession, RegExp][] = [
    ['that is replaced', { newest: other, replaces: [] }, /A newer dispatch replaces this one:/u],
    ['that replaces another', { replaces: [other] }, /This dispatch replaces:/u],
  ];
  const url = 'https://example.org/sub/2021/11/15/quokka/';
  for (const [name, succession, label] of rows) {
    test(`${name} leads to it in feeds and in the text`, () => {
      const item = { ...sampleItem(), succession };
      for (const text of [OUTPUTS.feed(item).html, OUTPUTS.text(item)]) {
        assert.match(text, label);
        assert.match(text, /Quokka &(?:amp;)? co/u);
        assert.ok(text.includes(url));
      }
    });

    test(`${name} leads to it in data`, () => {
      const item = { ...sampleItem(), succession };
      assert.match(JSON.stringify(OUTPUTS.ninjs(item)), new RegExp(`"uri":"${other.id}"`, 'u'));
      for (const output of [OUTPUTS.ninjs(item), OUTPUTS.article(item)]) {
        assert.ok(JSON.stringify(output).includes(url));
      }
    });
  }

  test('that is replaced is not found by a search', () => {
    assert.deepEqual(
      OUTPUTS.search({ ...sampleItem(), succession: { newest: other, replaces: [] } }),
      [],
    );
  });
});
