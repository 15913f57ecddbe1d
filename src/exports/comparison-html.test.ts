import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ComparedBlock } from '#dispatch/comparison.ts';
import { en } from '#words/en.ts';
import { toComparisonHtml } from './comparison-html.ts';

const aloud = (text: string) => `<span class="said">${text}</span>`;
const deleted = (text: string) =>
  `<del>${aloud('deleted: ')}${text}${aloud(', end of deletion ')}</del>`;
const inserted = (text: string) =>
  `<ins>${aloud('inserted: ')}${text}${aloud(', end of insertion ')}</ins>`;

suite('a comparison as HTML', () => {
  const rows: readonly [string, ComparedBlock, string][] = [
    [
      'what has changed is marked, and said',
      { kind: 'paragraph', parts: ['A <b> ', { was: '1 & 2', now: '3' }, '.'] },
      `<p>A &lt;b&gt; ${deleted('1 &amp; 2')}${inserted('3')}.</p>`,
    ],
    [
      'nothing is marked where there is nothing',
      { kind: 'paragraph', parts: [{ was: '', now: 'A' }, ' b'] },
      `<p>${inserted('A')} b</p>`,
    ],
    [
      'the end of a paragraph that is gone',
      { kind: 'paragraph', parts: ['A'], end: 'was' },
      `<p>A${deleted('¶')}</p>`,
    ],
    [
      'kept lines stay so, and can be scrolled by keyboard',
      { kind: 'preformatted', parts: ['a  1\nb  ', { was: '2', now: '3' }] },
      `<pre tabindex="0"><code>a  1\nb  ${deleted('2')}${inserted('3')}\n</code></pre>`,
    ],
  ];
  for (const [name, block, expected] of rows) {
    test(name, () => assert.equal(toComparisonHtml([block], 'en', en), expected));
  }

  test('what is said is in its own language', () => {
    const html = toComparisonHtml(
      [{ kind: 'paragraph', parts: [{ was: 'a', now: '' }] }],
      'ar',
      en,
    );
    assert.ok(html.includes('<span class="said" lang="en" dir="ltr">deleted: </span>'));
  });
});
