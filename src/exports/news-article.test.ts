import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { toInlineJson, toNewsArticle } from './news-article.ts';

test('structured data says where, when and by whom', () => {
  const article = toNewsArticle(
    {
      item: sampleItem({ dateline: 'MINSK, November 14. /TASS/.' }),
      alternates: [],
      card: '/card.png',
    },
    sampleContext(),
  );
  assert.deepEqual(JSON.parse(JSON.stringify(article)), {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
    url: 'https://example.org/sub/2021/11/14/talks/',
    headline: 'AT&T <b>bold</b> ]]>',
    image: 'https://example.org/sub/card.png',
    inLanguage: 'en',
    datePublished: '2021-11-14',
    dateModified: '2021-11-14',
    dateline: 'MINSK, November 14. /TASS/.',
    locationCreated: {
      '@type': 'Place',
      name: 'Minsk',
      address: { '@type': 'PostalAddress', addressCountry: 'Belarus' },
      geo: { '@type': 'GeoCoordinates', latitude: 53.9, longitude: 27.5667 },
    },
    author: { '@type': 'Organization', name: 'TASS' },
    creditText: 'TASS',
    publisher: {
      '@type': 'Organization',
      name: 'The <Wire> & Co',
      url: 'https://example.org/sub/',
    },
    keywords: ['Migration'],
    mentions: { '@type': 'Person', name: 'Vladimir Makey' },
    isBasedOn: {
      '@type': 'MediaObject',
      name: 'a.txt',
      encodingFormat: 'text/plain',
      sha256: 'a'.repeat(64),
    },
  });
});

test('structured data cannot end its element', () => {
  const json = toInlineJson({ a: '</script><!--' });
  assert.doesNotMatch(json, /</u);
  assert.deepEqual(JSON.parse(json), { a: '</script><!--' });
});

test('an original and its translations name one another', () => {
  const original = sampleItem({ id: 'urn:x:1', language: 'en' }, { slug: 'a' });
  const [russian, arabic] = ['ru', 'ar'].map((language) =>
    sampleItem({ id: `urn:x:${language}`, language, translates: 'urn:x:1' }, { slug: language }),
  );
  const alternates = [original, russian, arabic].filter((item) => item !== undefined);
  const works = alternates.map((item) => {
    const json = JSON.stringify(
      toNewsArticle({ item, alternates, card: '/card.png' }, sampleContext()),
    );
    const { translationOfWork, workTranslation } = JSON.parse(json);
    return { translationOfWork, workTranslation };
  });
  const work = (slug: string, inLanguage: string) => ({
    '@type': 'NewsArticle',
    url: `https://example.org/sub/2021/11/14/${slug}/`,
    headline: original.dispatch.headline,
    inLanguage,
  });
  const translation = { translationOfWork: work('a', 'en'), workTranslation: undefined };
  assert.deepEqual(works, [
    { translationOfWork: undefined, workTranslation: [work('ru', 'ru'), work('ar', 'ar')] },
    translation,
    translation,
  ]);
});
