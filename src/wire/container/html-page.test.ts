import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as samples from '#testing/container-samples.ts';
import { WireError } from '#wire/problem.ts';
import { openContainer } from './container.ts';

function open(text: string) {
  const container = openContainer(text, 'a.html');
  assert.ok(container && 'blocks' in container);
  return container;
}

function page(body: string, head = ''): string {
  return `<!doctype html><html><head><title>T</title>${head}</head><body>${body}</body></html>`;
}

test('a page gives what its head says', () =>
  assert.deepEqual(open(samples.HTML_PAGE).fields, {
    headline: 'Storm shuts the old bridge of Kastel',
    byline: 'Ola Vint',
    day: '2021-11-14',
    instant: '2021-11-14T16:05:00+03:00',
    language: 'en-GB',
    keywords: ['Bridges', 'Storms'],
    link: 'https://varnpress.example/2021/bridge',
  }));

test('a page gives its story, and tells of what stands beside it', () => {
  const { blocks, leftOut } = open(samples.HTML_PAGE);
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ['The old bridge was closed on Sunday.', 'Ferries will run all\u00A0night.'],
  );
  assert.deepEqual(
    leftOut.map(({ text }) => text),
    ['The bridge.', 'MoreTen old bridges.'],
  );
});

suite('the story of a page is', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    [
      'its body in a form around all of it',
      page(`<form id="aspnetForm"><p>One.</p><p>${'Two. '.repeat(100).trim()}</p></form>`),
      ['One.', 'Two. '.repeat(100).trim()],
    ],
    [
      'what is said in a class',
      page('<article><div class="entry published"><p>One.</div></article>'),
      ['One.'],
    ],
    [
      'its dateline',
      page('<article><p class="dateline">BREST - It began.</p></article>'),
      ['BREST - It began.'],
    ],
    [
      'its words that are shown',
      page('<p>One.<p hidden>Two.<p style="display:none">Three.'),
      ['One.'],
    ],
    [
      'its words and not those of readers',
      page('<p>One.<section id="comments"><p>Two.</section>'),
      ['One.'],
    ],
    [
      'its words in any frame',
      page('<div id="page"><header>Site</header><p>One.</p><footer>End</footer></div>'),
      ['One.'],
    ],
    [
      'the longest article',
      page(
        `<article><h2>H</h2><p>${'Long. '.repeat(60).trim()}</article><article><p>A comment.</article>`,
      ),
      ['H', 'Long. '.repeat(60).trim()],
    ],
    ['its body', page('<p>One.<p>Two.'), ['One.', 'Two.']],
    [
      'its body without menus',
      page('<header>A</header><nav>B</nav><p>One.</p><footer>C</footer>'),
      ['One.'],
    ],
    ['its main part', page('<div>A</div><main><p>One.</p></main>'), ['One.']],
    ['what has the role of it', page('<div>A</div><div role="main"><p>One.</p></div>'), ['One.']],
    [
      'the article with the headline',
      page('<article><p>A</article><article><h1>H</h1><p>One.</p></article>'),
      ['One.'],
    ],
    [
      'an article in an article',
      page('<article><p>One.</p><article><p>Two.</p></article></article>'),
      ['One.', 'Two.'],
    ],
    [
      'a letter of a program',
      '<html xmlns:o="x"><head><meta name=Generator content="Word"></head><body><p class=MsoNormal>One.<o:p></o:p></p></body></html>',
      ['One.'],
    ],
    [
      'a list and a table',
      page('<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3<td>4</table>'),
      ['a', 'b', '1 | 2\n3 | 4'],
    ],
  ];
  for (const [name, text, words] of rows) {
    test(name, () =>
      assert.deepEqual(
        open(text).blocks.map((block) => block.text),
        words,
      ),
    );
  }
});

suite('the headline of a page is', () => {
  const rows: readonly [string, string, string][] = [
    ['its heading', page('<h1>H</h1><p>A'), 'H'],
    ['what it is called elsewhere', page('<p>A', '<meta property="og:title" content="O">'), 'O'],
    ['its title', page('<p>A'), 'T'],
    [
      'not the name of the site',
      page('<h1>Site</h1><article><p>A</article>', '<meta property="og:title" content="O">'),
      'O',
    ],
    ['its title without the name of the site', page('<p>A').replace('>T<', '>T | S<'), 'T'],
  ];
  for (const [name, text, headline] of rows) {
    test(name, () => assert.equal(open(text).fields.headline, headline));
  }
});

suite('the day of a page is', () => {
  const rows: readonly [string, string, string | undefined][] = [
    ['said in its head', page('<p>A', '<meta name="date" content="2021-11-14">'), '2021-11-14'],
    [
      'that of its data',
      page(
        '<p>A',
        '<script type="application/ld+json">{"datePublished": "2021-11-14T10:00:00Z"}</script>',
      ),
      '2021-11-14',
    ],
    [
      'that of its story',
      page(
        '<time datetime="2020-01-01">x</time><article><time datetime="2021-11-14">x</time><p>A</article>',
      ),
      '2021-11-14',
    ],
    [
      'none where it cannot be read',
      page('<p>A', '<meta name="date" content="last week">'),
      undefined,
    ],
  ];
  for (const [name, text, day] of rows) test(name, () => assert.equal(open(text).fields.day, day));
});

test('a page names its author in its data', () => {
  const data =
    '<script type="application/ld+json">{"author": [{"@type": "Person", "name": "Ola Vint"}]}</script>';
  assert.equal(open(page('<p>A', data)).fields.byline, 'Ola Vint');
});

test('a page of several stories is refused', () => {
  const text = page('<article><p>A</article><article><p>B</article>');
  assert.throws(
    () => open(text),
    (error) => error instanceof WireError && error.problem.code === 'container/several-items',
  );
});

test('a page was plain copy to the first versions', () =>
  assert.equal(openContainer(samples.HTML_PAGE, 'a', { isEarlier: true }), undefined));
