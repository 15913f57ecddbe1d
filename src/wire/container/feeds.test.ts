import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import * as samples from '#testing/container-samples.ts';
import { WireError } from '#wire/problem.ts';
import { type Container, openContainer } from './container.ts';
import { severItems } from './several-items.ts';

function open(text: string): Extract<Container, { blocks: unknown }> {
  const container = openContainer(text, 'a.xml');
  assert.ok(container && 'blocks' in container);
  return container;
}

function wordsIn(text: string): readonly string[] {
  return open(text).blocks.map((block) => block.text);
}

const COMMON = { headline: 'Storm shuts the old bridge of Kastel', day: '2021-11-14' };

suite('an item gives its fields', () => {
  const rows: readonly [string, string, object][] = [
    [
      'a WordPress export',
      samples.RSS_WORDPRESS,
      {
        ...COMMON,
        byline: 'Ola Vint',
        instant: '2021-11-14T13:05:00Z',
        language: 'en-GB',
        keywords: ['Bridges', 'Ferries'],
        guid: 'https://quay.example/?p=142',
        link: 'https://quay.example/2021/11/14/old-bridge/',
      },
    ],
    [
      'RSS 2.0',
      samples.RSS_2,
      {
        ...COMMON,
        headline: 'Storm shuts the old bridge of Kastel & more',
        byline: 'Ola Vint',
        instant: '2021-11-14T16:05:00-05:00',
        language: 'en',
        keywords: ['Bridges'],
        guid: '142 at https://varnpress.example',
        link: 'https://varnpress.example/node/142',
      },
    ],
    [
      'RSS 1.0',
      samples.RSS_1,
      {
        ...COMMON,
        byline: 'Ola Vint',
        instant: '2021-11-14T16:05:00+03:00',
        language: 'en',
        keywords: ['Bridges'],
        guid: 'https://varnpress.example/142',
        link: 'https://varnpress.example/142',
      },
    ],
    [
      'Atom',
      samples.ATOM,
      {
        ...COMMON,
        byline: 'Ola Vint',
        instant: '2021-11-14T16:05:00+03:00',
        language: 'en',
        keywords: ['Bridges'],
        guid: 'tag:varnpress.example,2021:142',
        link: 'https://varnpress.example/2021/bridge.html',
      },
    ],
  ];
  for (const [name, text, fields] of rows) {
    test(name, () => assert.deepEqual(open(text).fields, fields));
  }
});

/** An item of RSS with this inside. */
function item(inside: string, attributes = ''): string {
  return `<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.1/" ${attributes}><channel><item><title>H</title><pubDate>1 May 2021 10:00 GMT</pubDate>${inside}</item></channel></rss>`;
}

suite('an item gives its copy', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    [
      'paragraphs without a tag, as WordPress keeps them',
      item('<c:encoded><![CDATA[One { two }.\r\n\r\nA & B < C.\n \nLast.]]></c:encoded>'),
      ['One { two }.', 'A & B < C.', 'Last.'],
    ],
    [
      'a list of files and an address to show',
      item(
        '<c:encoded>One.\n\n[gallery ids="1,2"]\n\n[embed]https://a.example/[/embed]</c:encoded>',
      ),
      ['One.'],
    ],
    [
      'words in brackets that are words',
      item('<c:encoded>He [the mayor] left.</c:encoded>'),
      ['He [the mayor] left.'],
    ],
    [
      'the words between two codes of a plug-in',
      item(
        '<c:encoded>[button url="/x"]Buy tickets[/button] [contact-form-7 id="1" title="P"]</c:encoded>',
      ),
      ['Buy tickets'],
    ],
    ['a summary where there is nothing else', item('<description>One.</description>'), ['One.']],
    [
      'the whole text before the summary',
      item('<description>S.</description><c:encoded>One.</c:encoded>'),
      ['One.'],
    ],
    [
      'a line that is kept',
      item('<description>&lt;pre&gt;a\n\nb&lt;/pre&gt;</description>'),
      ['a\n\nb'],
    ],
    [
      'text of Atom',
      samples.ATOM.replace(/<content[\s\S]*<\/content>/u, '<content>a &lt; b</content>'),
      ['a < b'],
    ],
    [
      'HTML of Atom',
      samples.ATOM.replace(
        /<content[\s\S]*<\/content>/u,
        '<content type="html">&lt;p&gt;a</content>',
      ),
      ['a'],
    ],
    [
      'elements of Atom',
      samples.ATOM,
      ['The old bridge was closed.', 'Ferries will run all\u00A0night.'],
    ],
  ];
  for (const [name, text, words] of rows) test(name, () => assert.deepEqual(wordsIn(text), words));

  test('and tells of what has no place', () =>
    assert.deepEqual(
      open(samples.RSS_WORDPRESS).leftOut.map(({ text }) => text),
      ['The bridge.', 'No bridge.'],
    ));
});

suite('a post of WordPress is', () => {
  const rows: readonly [string, string, object][] = [
    ['public', '<wp:status>publish</wp:status>', { status: undefined, embargoed: undefined }],
    ['a draft', '<wp:status>draft</wp:status>', { status: 'withheld', embargoed: undefined }],
    [
      'private',
      '<wp:status><![CDATA[private]]></wp:status>',
      { status: 'withheld', embargoed: undefined },
    ],
    [
      'behind a password',
      '<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>',
      { status: 'withheld', embargoed: undefined },
    ],
    [
      'to be published later',
      '<wp:status>future</wp:status><wp:post_date_gmt>2031-01-02 03:04:05</wp:post_date_gmt>',
      { status: undefined, embargoed: '2031-01-02T03:04:05Z' },
    ],
    [
      'with the day of no year',
      '<wp:status>draft</wp:status><wp:post_date>2021-05-02 10:00:00</wp:post_date>',
      { status: 'withheld', embargoed: undefined },
    ],
    [
      'without a day of its own',
      '<wp:status>draft</wp:status><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>',
      { status: 'withheld', embargoed: undefined },
    ],
  ];
  for (const [name, inside, expected] of rows) {
    test(name, () => {
      const text = item(`${inside}<description>A</description>`);
      const dated = name.includes('no year')
        ? text.replace('1 May 2021 10:00 GMT', 'Mon, 30 Nov -0001 00:00:00 +0000')
        : text;
      const { status, embargoed } = open(dated).fields;
      assert.deepEqual({ status, embargoed }, expected);
    });
  }
});

suite('a headline', () => {
  const rows: readonly [string, string][] = [
    ['Rain &amp;amp; snow', 'Rain & snow'],
    ['It&amp;#8217;s &lt;em&gt;late&lt;/em&gt;', 'It’s late'],
    ['<![CDATA[AT&T]]>', 'AT&T'],
    ['a &lt; b', 'a < b'],
    ['5 &gt; 4', '5 > 4'],
  ];
  for (const [written, headline] of rows) {
    test(headline, () => {
      const text = item('<description>A</description>').replace('>H<', `>${written}<`);
      assert.equal(open(text).fields.headline, headline);
    });
  }
});

function codeOf(text: string): string {
  try {
    openContainer(text, 'a.xml');
  } catch (error) {
    if (error instanceof WireError) return error.problem.code;
    throw error;
  }
  return '';
}

suite('what cannot be one dispatch is refused', () => {
  const two = samples.wordpressExport('<item/>', '<item/>');
  const rows: readonly [string, string, string][] = [
    ['two items', two, 'container/several-items'],
    ['no item', samples.wordpressExport(), 'container/no-text'],
    ['two entries', samples.ATOM.replace('<entry>', '<entry/><entry>'), 'container/several-items'],
    ['no entry', samples.ATOM.replace(/<entry>[\s\S]*<\/entry>/u, ''), 'container/no-text'],
    ['a picture', item('<wp:post_type>attachment</wp:post_type>'), 'container/not-text'],
    [
      'a text elsewhere',
      samples.ATOM.replace(/<content[\s\S]*<\/content>/u, '<content src="a.html"/>'),
      'container/no-text',
    ],
    ['a date that is none', item('<d/>').replace('1 May 2021', '31 June 2021'), 'container/broken'],
  ];
  for (const [name, text, code] of rows) test(name, () => assert.equal(codeOf(text), code));
});

function post(number: number, more = ''): string {
  return `<item>\n<title>Post ${number}</title><guid>https://quay.example/?p=${number}</guid>${more}</item>`;
}

suite('a file of several items is taken apart', () => {
  test('each in what stood around it, whatever has changed there', () => {
    const text = samples.wordpressExport(
      post(1, '<dc:creator><![CDATA[olav]]></dc:creator><a b="item>"/><!-- <item> -->'),
      post(2, '<wp:post_type>page</wp:post_type>'),
      post(3, '<content:encoded><![CDATA[</item><item>]]></content:encoded>'),
      post(4, '<wp:status>trash</wp:status>'),
    );
    const several = severItems({ file: 'a.xml', text });
    assert.deepEqual(
      [...(several?.others ?? [])],
      [
        ['page', 1],
        ['post in the bin', 1],
      ],
    );
    const items = several?.items ?? [];
    assert.deepEqual(
      items.map(({ start }) => text.slice(start, start + 6)),
      ['<item>', '<item>'],
    );
    assert.deepEqual(
      items.map(
        (one) =>
          open(one.text.replace('</item>\n', '<pubDate>1 May 2021 10:00 GMT</pubDate></item>\n'))
            .fields.headline,
      ),
      ['Post 1', 'Post 3'],
    );
    assert.match(items[0]?.text ?? '', /Ola Vint/u);
    assert.doesNotMatch(items[0]?.text ?? '', /Ina Marl|10 Jun 2024/u);
    const later = severItems({
      file: 'a.xml',
      text: text.replace('10 Jun 2024', '11 Jun 2024').replace('<title>Quay<', '<title>The Quay<'),
    });
    assert.deepEqual(
      later?.items.map((one) => one.text),
      items.map((one) => one.text),
    );
    for (const one of items) assert.equal(severItems({ file: 'b.xml', text: one.text }), undefined);
  });

  test('of what Blogger exports, posts alone', () => {
    const kind = (name: string) =>
      `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;
    const text = samples.ATOM.replace(/<entry>[\s\S]*<\/entry>/u, (entry) =>
      ['post', 'template', 'comment', 'settings']
        .map((name) => entry.replace('</entry>', `${kind(name)}</entry>`))
        .join(''),
    );
    const several = severItems({ file: 'a', text });
    assert.equal(several?.items.length, 1);
    assert.deepEqual([...(several?.others.keys() ?? [])], ['template', 'comment', 'settings']);
    const draft = samples.ATOM.replace(
      '</entry>',
      '<app:control xmlns:app="a"><app:draft>yes</app:draft></app:control></entry>',
    );
    assert.equal(open(draft).fields.status, 'withheld');
  });

  test('by what a post is, and not by what it quotes', () => {
    const quoting = post(
      1,
      '<content:encoded><![CDATA[He wrote <wp:post_type>page</wp:post_type> and went home at once.]]></content:encoded><wp:post_type>post</wp:post_type>',
    );
    const text = samples.wordpressExport(quoting, post(2));
    assert.equal(severItems({ file: 'a', text })?.items.length, 2);
  });

  const kinds: readonly [string, string, number | undefined][] = [
    ['a feed of one item', samples.RSS_2, 1],
    [
      'Atom with a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title><a:updated>2021-01-01</a:updated></a:entry><a:entry><a:title>B</a:title><a:updated>2021-01-01</a:updated></a:entry></a:feed>',
      2,
    ],
    ['Atom', samples.ATOM.replace(/<entry>[\s\S]*<\/entry>/u, '$&$&'), 2],
    ['RSS 1.0', samples.RSS_1.replace(/<item[\s\S]*<\/item>/u, '$&\n$&\n$&'), 3],
    ['NewsML', samples.NEWSML_PLAIN.replace(/<NewsItem[\s\S]*<\/NewsItem>/u, '$&$&'), 2],
    [
      'a message of NewsML-G2',
      samples.G2_MESSAGE.replace(/<newsItem[\s\S]*<\/newsItem>/u, '$&$&'),
      2,
    ],
    ['a list of ninjs', `[${samples.NINJS_1},\n${samples.NINJS_2}]`, 2],
    ['an answer of Ritzau', samples.RITZAU.replace(/<RBNews[\s\S]*<\/RBNews>/u, '$&$&'), 2],
    [
      'a list of AP’s media API',
      JSON.stringify({
        data: { items: [1, 2].map(() => JSON.parse(samples.NINJS_1)).map((item) => ({ item })) },
      }),
      2,
    ],
    ['one item of NewsML', samples.NEWSML_PLAIN, undefined],
    ['one message of NewsML-G2', samples.G2_MESSAGE, undefined],
    ['one ninjs', samples.NINJS_1, undefined],
    ['NITF', samples.NITF, undefined],
    ['plain copy', 'MINSK, November 14. /TASS/. The talks went on.', undefined],
    ['a feed without an item', samples.wordpressExport(), undefined],
    ['a tag that does not end', `<rss><channel>${'<a "'.repeat(1000)}`, undefined],
    [
      'items deeper than any',
      `<rss>${'<channel>'.repeat(300)}<item/><item/>${'</channel>'.repeat(300)}</rss>`,
      undefined,
    ],
    ['tags in tags', `<rss>${'<channel>'.repeat(40_000)}${'<a/>'.repeat(60_000)}`, undefined],
    ['ends of other tags', `<rss>${'<a>'.repeat(60_000)}${'</b>'.repeat(60_000)}`, undefined],
    [
      'more around its items than in them',
      `<rss><channel>${'<language>x</language>'.repeat(6000)}${'<item/>'.repeat(9000)}`,
      undefined,
    ],
    ['a comment that does not end', `<rss>${'<!--'.repeat(200_000)}`, undefined],
  ];
  for (const [name, text, count] of kinds) {
    test(name, () => {
      const several = severItems({ file: 'a.xml', text });
      assert.equal(several?.items.length, count);
      for (const one of several?.items ?? []) assert.equal(codeOf(one.text), '');
    });
  }
});

test('any text, and any damage to a file of several items, gives items or none', () => {
  const whole = samples.wordpressExport(post(1), post(2, '<a b="c">'), post(3));
  const scrap = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<item>',
      '</item>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '"',
      '<',
      '>',
      '</rss>',
    ),
  );
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 60 }), scrap, (place, length, words) => {
      const at = place % whole.length;
      const text = `${whole.slice(0, at)}${words}${whole.slice(at + length)}`;
      for (const { text: item, start } of severItems({ file: 'a', text })?.items ?? []) {
        assert.ok(start >= 0 && start < text.length);
        assert.ok(text.startsWith(item.split('\n')[1] ?? '', start));
      }
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      severItems({ file: 'a', text });
    }),
  );
});
