import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { escapeHtml, parseBody, toFeedBody } from './body.ts';
import { readPlainBody } from './plain-body.ts';

const PAGE = 'https://example.org/sub/2021/11/14/talks/';

suite('a body for feeds', () => {
  const rows: readonly [string, string, string][] = [
    ['paragraphs stay', '<p>a</p>\n<p>b</p>', '<p>a</p>\n<p>b</p>'],
    ['quotes and dashes stay', '<p>"a" ’ – …</p>', '<p>"a" ’ – …</p>'],
    [
      'lines of a table stay',
      '<pre><code>a  b\nc  d\n</code></pre>',
      '<pre><code>a  b\nc  d\n</code></pre>',
    ],
    [
      'a span goes, its words stay',
      '<p><span class="dateline">MINSK</span> a</p>',
      '<p>MINSK a</p>',
    ],
    ['ids and classes go', '<h2 id="x" class="y">a</h2>', '<h2>a</h2>'],
    ['scripts go whole', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['styles go whole', '<style>p{}</style><p style="x" onclick="y">a</p>', '<p>a</p>'],
    ['drawings go whole', '<svg><text>a</text></svg><p>b</p>', '<p>b</p>'],
    ['custom elements go, their words stay', '<my-box><p>a</p></my-box>', '<p>a</p>'],
    ['comments go', '<p>a<!-- b --></p>', '<p>a</p>'],
    ['a link within the page', '<a href="#x">a</a>', `<a href="${PAGE}#x">a</a>`],
    [
      'a link within the site',
      '<a href="/sub/about/">a</a>',
      '<a href="https://example.org/sub/about/">a</a>',
    ],
    ['a link to elsewhere', '<a href="http://x.org/a_b">a</a>', '<a href="http://x.org/a_b">a</a>'],
    ['a link that runs code', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    [
      'a picture',
      '<img src="../a.png" alt="b" loading="lazy">',
      '<img src="https://example.org/sub/2021/11/14/a.png" alt="b">',
    ],
    ['a picture as data', '<p>a <img src="data:image/png;base64,x" alt="b"></p>', '<p>a b</p>'],
    [
      'a picture that a script fetches',
      '<img data-src="/a.png" class="lazy" alt=""><noscript><img src="/a.png" alt="b"></noscript>',
      '<img src="https://example.org/a.png" alt="b">',
    ],
    [
      'pictures of several sizes',
      '<img srcset="/a.png 1x, /b.png 2x" alt="">',
      '<img srcset="https://example.org/a.png 1x, https://example.org/b.png 2x" alt="">',
    ],
    [
      'sizes of a picture without a space between, and one as data',
      '<img srcset="/a.png 1x,b.png 2x, data:image/png;base64,x 3x, c,d.png" alt="">',
      `<img srcset="https://example.org/a.png 1x, ${PAGE}b.png 2x, ${PAGE}c,d.png" alt="">`,
    ],
    [
      'an aside is told from the words of the wire',
      '<aside>a</aside>',
      '<blockquote>a</blockquote>',
    ],
    [
      'the words of two blocks stay apart',
      '<div>a</div><div>b <b>c</b></div>',
      '<p>a</p><p>b <b>c</b></p>',
    ],
    ['a block of blocks goes', '<section><p>a</p></section>', '<p>a</p>'],
    ['what plays goes whole', '<video src="/a">b</video><p>c</p>', '<p>c</p>'],
    [
      'a component of the newsroom’s',
      '<astro-island uid="x"><template data-astro-template>y</template><figure class="z"><p data-x>a</p></figure></astro-island>',
      '<figure><p>a</p></figure>',
    ],
    ['nothing', '', ''],
  ];
  for (const [name, html, clean] of rows) {
    test(name, () => assert.equal(toFeedBody(html, PAGE).html, clean));
  }
});

suite('a body as plain text', () => {
  const rows: readonly [string, string, string][] = [
    ['a paragraph a line', '<p>a\nb</p>\n<p>c</p>', 'a b\n\nc'],
    ['kept lines as they are', '<pre><code>a  b\n\n  c\n</code></pre>', 'a  b\n\n  c'],
    ['marks leave their words', '<p><strong>a</strong>b <a href="/">c</a></p>', 'ab c'],
    ['a line break', '<p>a<br>b</p>', 'a\nb'],
    ['characters', '<p>AT&#x26;T &#x3C;b> &amp;lt;</p>', 'AT&T <b> &lt;'],
    ['a list', '<ul>\n<li>a</li>\n<li><p>b</p><ul><li>c</li></ul></li>\n</ul>', 'a\n\nb\n\nc'],
    [
      'a table',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
      'a b\nc d',
    ],
    ['what is set apart', '<aside><p>a</p><p>b</p></aside><p>c</p>', '> a\n>\n> b\n\nc'],
    [
      'a picture',
      '<figure><img src="/a.png" alt="b"><figcaption>c</figcaption></figure>',
      '> [b]\n>\n> c',
    ],
    ['nothing', '<hr>\n<p> </p>', ''],
  ];
  for (const [name, html, text] of rows) {
    test(name, () => assert.equal(toFeedBody(html, PAGE).text, text));
  }
});

suite('a plain body is what a parse gives', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '&#x26;',
          '&#x3C;',
          '>',
          '"',
          '\n',
          '  ',
          '\t',
          ']]>',
          '\u00A0',
          '\u0085',
          '\uFEFF',
        ),
        fc.string({ unit: 'grapheme', maxLength: 9 }),
      ),
      { maxLength: 6 },
    )
    .map((all) => all.join(''));
  const block = fc.oneof(
    text.map((words) => `<p>${words}</p>`),
    fc.tuple(text, text).map(([a, b]) => `<p><span class="dateline">${a}</span>${b}</p>`),
    text.map((lines) => `<pre tabindex="0"><code>${lines}\n</code></pre>`),
    text.map((lines) => `<pre><code class="language-text">${lines}</code></pre>`),
  );
  const body = fc.tuple(fc.array(block, { maxLength: 5 }), fc.constantFrom('', '\n'));
  test('wherever it is read as one', () => {
    let plain = 0;
    fc.assert(
      fc.property(body, ([blocks, end]) => {
        const html = blocks.join('\n') + (blocks.length > 0 ? end : '');
        const read = readPlainBody(html);
        if (read === undefined) return;
        plain += 1;
        assert.deepEqual(read, parseBody(html, PAGE));
      }),
      { numRuns: 2000 },
    );
    assert.ok(plain > 500, `${plain} of 2,000 were plain`);
  });

  const others: readonly string[] = [
    '<p>a<p>b',
    '<p>a &amp; b</p>',
    '<p class="x">a</p>',
    '<p>a</p><p>b</p>x',
    '<p><span class="dateline">a<b></span></p>',
    '<pre>a</pre>',
    '<p>a\0</p>',
    '<p>a\r\n</p>',
    '\n<p>a</p>',
    'a',
  ];
  for (const html of others) {
    test(`${JSON.stringify(html)} is not plain`, () =>
      assert.equal(readPlainBody(html), undefined));
  }
});

test('escapeHtml', () => assert.equal(escapeHtml('<b>&amp;'), '&lt;b&gt;&amp;amp;'));
