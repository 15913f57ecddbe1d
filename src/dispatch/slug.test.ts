import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { freeSlug, isSlug, MAX_SLUG_LENGTH, toSlug } from './slug.ts';

suite('toSlug', () => {
  const rows: readonly [string, string][] = [
    ['Minsk, Brussels talk: “no sanctions”', 'minsk-brussels-talk-no-sanctions'],
    ['Makey’s “plan” — 2,000 migrants', 'makeys-plan-2-000-migrants'],
    ['Łódź und Malmö', 'łódź-und-malmö'],
    ['Москва: 25 ноября', 'москва-25-ноября'],
    ['مرحبا بالعالم', 'مرحبا-بالعالم'],
    ['e\u0301te\u0301', 'été'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c.d', 'a-b-c-d'],
    ['<script>', 'script'],
    ['!!!', ''],
    ['', ''],
    ['a'.repeat(70), 'a'.repeat(60)],
    [`${'word '.repeat(11)}longer`, Array(11).fill('word').join('-')],
  ];
  for (const [text, slug] of rows) {
    test(`${JSON.stringify(text)} → ${slug || 'nothing'}`, () => assert.equal(toSlug(text), slug));
  }

  test('any text gives a slug that stays as it is and fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const slug = toSlug(text);
        assert.equal(toSlug(slug), slug);
        assert.ok([...slug].length <= MAX_SLUG_LENGTH);
        assert.doesNotMatch(slug, /[\s/\\.?#%:<>"|*]|^-|-$|--/u);
        assert.equal(isSlug(slug), slug !== '');
      }),
      { numRuns: 1000 },
    );
  });
});

suite('freeSlug', () => {
  const long = `${'a'.repeat(58)}-b`;
  const rows: readonly [string, readonly string[], string][] = [
    ['talks', [], 'talks'],
    ['talks', ['talks'], 'talks-2'],
    ['talks', ['talks', 'talks-2'], 'talks-3'],
    [long, [long], `${'a'.repeat(58)}-2`],
    [`${'ab-'.repeat(17)}said-yes`, [`${'ab-'.repeat(17)}said-yes`], `${'ab-'.repeat(17)}said-2`],
    ['a'.repeat(60), ['a'.repeat(60)], `${'a'.repeat(58)}-2`],
  ];
  for (const [slug, taken, free] of rows) {
    test(`${slug} beside ${taken.length} others → ${free}`, () =>
      assert.equal(
        freeSlug(slug, (candidate) => taken.includes(candidate)),
        free,
      ));
  }
});
