import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { translationsOf } from './translations.ts';

interface Sample {
  readonly id: string;
  readonly language: string;
  readonly translates?: string | undefined;
  readonly status?: string;
}

function itemOf({ id, translates, ...fields }: Sample): EditionItem {
  const dispatch = dispatchSchema.parse({
    ...fields,
    ...(translates !== undefined && { translates: `urn:x:${translates}` }),
    id: `urn:x:${id}`,
    headline: id,
    headlineSource: 'desk',
    date: '2021-11-14',
    wire: 'wire/a.txt',
    sha256: 'a'.repeat(64),
  });
  return { day: '2021-11-14', slug: id, lead: '', dispatch };
}

/** `a b` for each dispatch that exists in several languages. */
function groupsOf(samples: readonly Sample[]): Record<string, string> {
  const groups = [...translationsOf(samples.map(itemOf))];
  return Object.fromEntries(
    groups.map(([id, items]) => [id.slice(6), items.map(({ slug }) => slug).join(' ')]),
  );
}

suite('the same dispatch in several languages', () => {
  const en = { id: 'en', language: 'en' };
  const ru = { id: 'ru', language: 'ru', translates: 'en' };
  const ar = { id: 'ar', language: 'ar', translates: 'en' };
  const rows: readonly [string, readonly Sample[], Record<string, string>][] = [
    ['one without another is in no group', [en], {}],
    ['the original first', [ru, en, ar], { en: 'en ar ru', ru: 'en ar ru', ar: 'en ar ru' }],
    ['an original that is not published', [ru, ar], { ru: 'ar ru', ar: 'ar ru' }],
    [
      'a translation of a translation',
      [{ ...ar, translates: 'ru' }, ru, en],
      { en: 'en ar ru', ru: 'en ar ru', ar: 'en ar ru' },
    ],
    ['two that name each other', [{ ...en, translates: 'ru' }, ru], { en: 'en ru', ru: 'en ru' }],
    ['one that names itself', [{ ...en, translates: 'en' }, ru], { en: 'en ru', ru: 'en ru' }],
    ['one that names nothing', [{ ...ru, translates: 'gone' }], {}],
    ['a canceled one', [en, { ...ru, status: 'canceled' }], {}],
    [
      'two in one language: the newer is the one',
      [{ ...ru, id: 'ru2' }, ru, en],
      { en: 'en ru2', ru2: 'en ru2', ru: 'en ru' },
    ],
    ['two in one language only', [en, { ...ru, language: 'en' }], {}],
  ];
  for (const [name, samples, groups] of rows) {
    test(name, () => assert.deepEqual(groupsOf(samples), groups));
  }

  test('for any references, it ends; each group has its dispatch, and each language once', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone');
    const samples = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        language: fc.constantFrom('en', 'ru', 'ar'),
        translates: fc.option(ids, { nil: undefined }),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(samples, (any) => {
        const items = any.map(itemOf);
        for (const [id, group] of translationsOf(items)) {
          const languages = group.map(({ dispatch }) => dispatch.language);
          assert.ok(group.some(({ dispatch }) => dispatch.id === id));
          assert.equal(new Set(languages).size, languages.length);
          assert.ok(group.length > 1);
        }
      }),
    );
  });
});
