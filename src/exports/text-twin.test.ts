import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Draft, makeDraft, type Refused } from '#drafting/make-draft.ts';
import { toFeedBody } from '#feeds/body.ts';
import { makeGazetteer } from '#places/gazetteer.ts';
import { SAMPLE_URL, sampleContext, sampleItem } from '#testing/feed-samples.ts';
import { toTextTwin } from './text-twin.ts';

const HTML = `<p>MINSK. Ice &#x26; <a href="/x">snow</a> ]]> &amp;lt; \u202E&#x3C;b>.</p>
<pre><code>a   1
b  10
</code></pre>
<p>End.</p>`;

const DATED =
  '<p>TALLINN, Estonia, Nov. 14, 2021 (Newswire) -- Ice &#x26; “snow” of 20 °C.</p><p>End.</p>';

const MARK = '\uFEFF';

const LINK = 'Permanent link: https://example.org/sub/2021/11/14/talks/';

suite('a dispatch as plain text', () => {
  const rows: readonly [string, Record<string, unknown>, string][] = [
    [
      'with everything',
      {
        label: 'UPDATE 1',
        byline: 'By A. B.',
        agency: ['A', 'B'],
        corrections: [
          { date: '2021-11-15', note: 'Not <2,000>.' },
          { date: '2021-11-16', note: 'Nor 20.' },
        ],
      },
      `AT&T <b>bold</b> ]]>

UPDATE 1
By A. B.
Sunday, 14 November 2021

Correction, Monday, 15 November 2021: Not <2,000>.

Correction, Tuesday, 16 November 2021: Nor 20.

MINSK. Ice & snow ]]> &lt; \u202E<b>.

a   1
b  10

End.

Credit: A, B
${LINK}
`,
    ],
    [
      'with what it has to have',
      { headline: 'H', agency: [], date: '2021-11-14T16:05:00+03:00' },
      `H

14 November 2021 at 16:05 GMT+3

MINSK. Ice & snow ]]> &lt; \u202E<b>.

a   1
b  10

End.

${LINK}
`,
    ],
    [
      'canceled',
      {
        headline: 'H',
        status: 'canceled',
        corrections: [{ date: '2021-11-15', note: 'Never was.' }],
      },
      `H

Sunday, 14 November 2021

Cancelled: this dispatch was withdrawn after it had been published.

Correction, Monday, 15 November 2021: Never was.

Credit: TASS
${LINK}
`,
    ],
  ];
  for (const [name, fields, text] of rows) {
    test(name, () => assert.equal(twinOf(fields), MARK + text));
  }

  test('in bytes, the mark of UTF-8 is before it and nothing else is', () => {
    const bytes = new TextEncoder().encode(twinOf({ headline: 'Снег', agency: [] }));
    assert.deepEqual([...bytes.subarray(0, 5)], [0xef, 0xbb, 0xbf, 0xd0, 0xa1]);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    assert.deepEqual(new TextEncoder().encode(text), bytes.subarray(3));
    assert.match(text, /^Снег\n\nSunday/u);
  });

  test('a mark that was filed is kept behind it', () => {
    const filed = twinOf({ headline: `${MARK}Snow` });
    assert.ok(
      new TextDecoder().decode(new TextEncoder().encode(filed)).startsWith(`${MARK}Snow\n`),
    );
  });
});

suite('a text twin is imported as if it had no mark', () => {
  const rows: readonly [string, string, string, 'draft' | 'refused'][] = [
    ['with a date in its dateline', '', DATED, 'draft'],
    ['with a date that was put on its first line', ' date 2021-11-14\n', HTML, 'draft'],
    ['without a date', '', HTML, 'refused'],
  ];
  for (const [name, header, html, kind] of rows) {
    test(name, async () => {
      const twin = twinOf({ byline: 'By A. B.' }, html).replace(MARK, MARK + header);
      const unmarked = twin.replace(MARK, '');
      assert.notEqual(twin, unmarked);
      const drafted = await draft(twin);
      assert.equal(drafted.kind, kind);
      assert.deepEqual(withoutSketch(drafted), withoutSketch(await draft(unmarked)));
      assert.doesNotMatch(JSON.stringify(drafted), /\uFEFF|invisible/u);
    });
  }
});

function twinOf(fields: Record<string, unknown>, html = HTML): string {
  return toTextTwin(sampleItem(fields), toFeedBody(html, SAMPLE_URL), sampleContext());
}

function draft(copy: string): Promise<Draft | Refused> {
  const bytes = new TextEncoder().encode(copy);
  const settings = {
    maxWireBytes: 10_000,
    language: 'en',
    timeZone: 'UTC',
    url: 'https://a.example/',
    agencies: [],
  };
  return makeDraft({ file: 'a.txt', bytes, sha256: '0'.repeat(64) }, settings, makeGazetteer([]));
}

/** A draft without its sketch, a hash for comparing copy. */
function withoutSketch(drafted: Draft | Refused) {
  return { ...drafted, sketch: undefined };
}
