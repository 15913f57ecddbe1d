import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sampleContext, sampleItem } from '#testing/feed-samples.ts';
import type { CardText } from './card.ts';
import { dispatchCard, siteCard } from './card-text.ts';

const { settings } = sampleContext();

suite('a card says what, where, when and whose', () => {
  const rows: readonly [string, Parameters<typeof sampleItem>[0], Partial<CardText>][] = [
    [
      'all of it',
      { located: [{ name: 'Minsk' }, { name: 'Brest' }], date: '2021-11-14', agency: ['A', 'B'] },
      { facts: 'Minsk, Brest · 14 November 2021 · A, B', direction: 'ltr' },
    ],
    ['only a date', { located: [], date: '2021-11-14', agency: [] }, { facts: '14 November 2021' }],
    [
      'the day of an instant where the newsroom is',
      { located: [], date: '2021-11-13T23:30:00Z', agency: [] },
      { facts: '14 November 2021' },
    ],
    [
      'each fact apart from right to left',
      { language: 'ar', located: [{ name: 'Minsk' }], date: '2021-11-14', agency: [] },
      { facts: '\u2068Minsk\u2069 · \u206814 نوفمبر 2021\u2069', direction: 'rtl' },
    ],
    [
      'nothing that turns or hides it',
      { headline: 'A \u202Elive\u200B b\u200Dc' },
      { headline: 'A live b\u200Dc' },
    ],
  ];
  for (const [name, fields, expected] of rows) {
    test(name, () => {
      const card = dispatchCard(sampleItem({ language: 'en-GB', ...fields }), {
        ...settings,
        timeZone: 'Europe/Minsk',
      });
      assert.deepEqual({ ...card, ...expected }, card);
    });
  }
});

test('the card of the site says its name, what it is and where', () => {
  const { address } = sampleContext();
  assert.deepEqual(siteCard({ ...settings, language: 'he' }, address), {
    site: settings.name,
    headline: settings.description,
    facts: 'example.org/sub',
    direction: 'rtl',
  });
});
