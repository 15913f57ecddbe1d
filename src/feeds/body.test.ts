import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { escapeHtml, toFeedBody } from './body.ts';

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
    ['a picture as data', '<img src="data:image/png;base64,x" alt="b">', '<img alt="b">'],
    [
      'pictures of several sizes',
      '<img srcset="/a.png 1x, /b.png 2x" alt="">',
      '<img srcset="https://example.org/a.png 1x, https://example.org/b.png 2x" alt="">',
    ],
    ['nothing', '', ''],
  ];
  for (const [name, html, clean] of rows) {
    test(name, () => assert.equal(toFeedBody(html, PAGE), clean));
  }
});

test('escapeHtml', () => assert.equal(escapeHtml('<b>&amp;'), '&lt;b&gt;&amp;amp;'));
