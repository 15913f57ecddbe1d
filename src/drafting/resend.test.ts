import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import * as samples from '#testing/container-samples.ts';
import { isResend, likeness, sketchOf } from './resend.ts';

const WORDS = Array.from({ length: 300 }, (_, index) => `word${(index * 7919) % 997}`);
const STORY = WORDS.join(' ');

function alike(one: string, other: string): boolean {
  const [first, second] = [sketchOf(one), sketchOf(other)];
  return first !== undefined && second !== undefined && isResend(first, second);
}

suite('a re-send', () => {
  const rows: readonly [string, string, boolean][] = [
    ['the same words', STORY, true],
    ['other white space, case and marks', STORY.toUpperCase().replaceAll(' ', ',\n'), true],
    ['one figure corrected', STORY.replace(WORDS[100] ?? '', '2,000'), true],
    ['a label before it', `CORRECTED-A new headline\n\n${STORY}`, true],
    ['three paragraphs more', `${STORY} ${'a line that was not there before '.repeat(3)}`, true],
    ['another story', WORDS.map((word) => `${word}x`).join(' '), false],
    ['the same words in another order', WORDS.toSorted().join(' '), false],
    [
      'a story that quotes a little of it',
      `${'other '.repeat(300)} ${WORDS.slice(0, 40).join(' ')}`,
      false,
    ],
    ['a few words', 'The ferry will sail on Tuesday.', false],
  ];
  for (const [name, other, expected] of rows) {
    test(name, () => assert.equal(alike(STORY, other), expected));
  }
});

test('likeness to itself is 1, and likeness is symmetric', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 200 }), fc.lorem({ maxCount: 200 }), (one, other) => {
      const [first, second] = [sketchOf(one), sketchOf(other)];
      if (first) assert.equal(likeness(first, first), 1);
      if (first && second) assert.equal(likeness(first, second), likeness(second, first));
    }),
  );
});

test('two short items of a feed are alike by their words, and not by their tags', () => {
  const [first = '', second = ''] = [
    ['The first boat of the year sailed at dawn', 'with hay and two cows for the island.', 3],
    ['A new pier will be built by the harbour board', 'which has found the money at last.', 8],
  ].map(([headline, words, day]) =>
    samples.RSS_WORDPRESS.replace('Storm shuts the old bridge of Kastel', `${headline}`)
      .replace(/<!\[CDATA\[<!-- wp[\s\S]*?\]\]>/u, `<![CDATA[${headline}, ${words}]]>`)
      .replaceAll('14 Nov', `${day} Nov`)
      .replaceAll('-11-14', `-11-0${day}`),
  );
  assert.ok(!alike(first, second));
  assert.ok(alike(first, first.replace('hay', 'straw')));
});
