import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sampleItem } from '#testing/feed-samples.ts';
import { en } from '#words/en.ts';
import { changedAt } from './changes.ts';
import { correctionsOf } from './corrections.ts';
import { asPublished } from './notice.ts';

const COPY = {
  headline: 'Quokka wins',
  byline: 'By Quokka',
  dateline: 'QUOKKA, Nov 14 -',
  label: 'QUOKKA',
  located: [{ name: 'Quokka' }],
  topics: ['Quokkas'],
  people: ['Ann Quokka'],
  organisations: ['Quokka Club'],
  places: ['Quokka Bay'],
  corrections: [
    { date: '2021-11-14', note: 'It is a quokka.' },
    { date: '2021-11-16', note: 'A quokka.', was: 'Quoka', now: 'Quokka' },
    { date: '2021-11-15', note: 'It is withdrawn.' },
  ],
};

suite('as it is published', () => {
  test('a canceled dispatch has no word of its copy', () => {
    for (const headlineSource of ['wire', 'lead']) {
      const item = sampleItem({ ...COPY, headlineSource, status: 'canceled' });
      const comparison = [{ kind: 'paragraph' as const, parts: ['Quokka'] }];
      const shown = asPublished({ ...item, lead: 'Quokka', comparison }, en);
      assert.doesNotMatch(JSON.stringify(shown), /quok/iu);
      assert.equal(shown.dispatch.headline, en.dispatch.withdrawn);
      assert.equal(shown.dispatch.id, item.dispatch.id);
      assert.deepEqual(shown.dispatch.corrections, [
        { date: '2021-11-15', note: 'It is withdrawn.' },
      ]);
    }
  });

  test('a canceled dispatch without a reason has no note, and is no older than it was', () => {
    const corrections = COPY.corrections.slice(0, 2);
    const shown = asPublished(sampleItem({ ...COPY, corrections, status: 'canceled' }), en);
    assert.deepEqual(shown.dispatch.corrections, []);
    assert.equal(changedAt(shown, 'UTC'), '2021-11-16T00:00:00Z');
  });

  test('the reason keeps its number among corrections of one date, which its id in feeds is made of', () => {
    const corrections = ['2021-11-15', '2021-11-15', '2021-11-15'].map((date) => ({
      date,
      note: 'A.',
    }));
    const item = sampleItem({ ...COPY, corrections });
    const numbers = (one: typeof item) => correctionsOf([one], 'UTC').map(({ number }) => number);
    assert.deepEqual(numbers(item), [3, 2, 1]);
    const canceled = sampleItem({ ...COPY, corrections, status: 'canceled' });
    assert.deepEqual(numbers(asPublished(canceled, en)), [3]);
  });

  test('a canceled dispatch has the headline that an editor gave it', () => {
    const item = sampleItem({ ...COPY, headline: 'A report is withdrawn', status: 'canceled' });
    assert.equal(asPublished(item, en).dispatch.headline, 'A report is withdrawn');
  });

  test('any other is as it is', () => {
    const item = sampleItem(COPY);
    assert.equal(asPublished(item, en), item);
  });
});
