import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { toFeedBody } from './body.ts';
import { SAMPLE_URL, sampleContext, sampleItem } from './samples.ts';
import { toTextTwin } from './text-twin.ts';

const HTML = `<p>MINSK. Ice &#x26; <a href="/x">snow</a> ]]> &amp;lt; \u202E&#x3C;b>.</p>
<pre><code>a   1
b  10
</code></pre>
<p>End.</p>`;

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
    test(name, () =>
      assert.equal(
        toTextTwin(sampleItem(fields), toFeedBody(HTML, SAMPLE_URL), sampleContext()),
        text,
      ),
    );
  }
});
