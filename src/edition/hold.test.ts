import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dispatchSchema } from '#dispatch/schema.ts';
import type { EditionContext } from './edition.ts';
import { type Hold, holdOf } from './hold.ts';

const CONTEXT: EditionContext = {
  timeZone: 'Europe/Minsk',
  hoursAhead: 2,
  now: () => '2021-11-14T12:00:00Z',
};

const ROWS: readonly (readonly [
  name: string,
  fields: Readonly<Record<string, unknown>>,
  hold: Hold | undefined,
])[] = [
  ['a dispatch of today', {}, undefined],
  ['a canceled one', { status: 'canceled' }, undefined],
  ['a withheld one', { status: 'withheld' }, { reason: 'withheld' }],
  [
    'a withheld one under embargo',
    { status: 'withheld', embargoed: '2021-11-20T00:00:00Z' },
    { reason: 'withheld' },
  ],
  [
    'one under embargo',
    { embargoed: '2021-11-14T15:00:00+01:00' },
    { reason: 'embargoed', until: '2021-11-14T14:00:00Z' },
  ],
  ['one whose embargo has ended', { embargoed: '2021-11-14T12:00:00Z' }, undefined],
  [
    'one dated tomorrow, which begins earlier elsewhere',
    { date: '2021-11-15' },
    { reason: 'dated ahead', until: '2021-11-14T19:00:00Z' },
  ],
  [
    'one dated after its embargo',
    { date: '2021-11-16', embargoed: '2021-11-15T00:00:00Z' },
    { reason: 'dated ahead', until: '2021-11-15T19:00:00Z' },
  ],
  [
    'one whose embargo ends after its date',
    { date: '2021-11-16', embargoed: '2021-11-17T00:00:00Z' },
    { reason: 'embargoed', until: '2021-11-17T00:00:00Z' },
  ],
];

suite('why a dispatch is held, and until when', () => {
  for (const [name, fields, hold] of ROWS) {
    test(name, () => {
      const dispatch = dispatchSchema.parse({
        id: 'urn:x:a',
        headline: 'A',
        headlineSource: 'desk',
        date: '2021-11-14',
        language: 'en',
        wire: 'wire/a.txt',
        sha256: 'a'.repeat(64),
        ...fields,
      });
      const item = { day: '2021-11-14', slug: 'a', lead: '', dispatch };
      assert.deepEqual(holdOf(item, CONTEXT), hold);
    });
  }
});
