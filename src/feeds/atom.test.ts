import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import {
  sampleContext,
  sampleFeed,
  sampleFeedItem,
  sampleItem,
  sampleSubject,
} from '#testing/feed-samples.ts';
import { renderAtom } from './atom.ts';
import type { FeedSubject } from './feed.ts';

function atomOf(
  subject: FeedSubject,
  context = sampleContext({ hub: 'https://hub.example/' }),
): string {
  const items = subject.items.map((item) => sampleFeedItem(item, undefined, context));
  return renderAtom(sampleFeed(subject, 'atom.xml', items, context));
}

test('a feed is laid out line by line', () => {
  const item = sampleItem({ agency: ['A', 'B'], updated: '2021-11-16T10:00:00Z' });
  assert.equal(
    atomOf({ ...sampleSubject(item), previous: '/2021/11/' }),
    `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="/sub/feed.css"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>urn:x-slugline:The%20%3CWire%3E%20%26%20Co::atom.xml</id>
<title type="text">T</title>
<subtitle type="text">D</subtitle>
<updated>2021-11-16T10:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://example.org/sub/" />
<link rel="self" type="application/atom+xml" href="https://example.org/sub/atom.xml" />
<link rel="hub" href="https://hub.example/" />
<link rel="prev-archive" type="application/atom+xml" href="https://example.org/sub/2021/11/atom.xml" />
<icon>https://example.org/sub/icon.png</icon>
<entry xml:lang="en">
<id>urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79</id>
<title type="text">AT&#x26;T &#x3C;b>bold&#x3C;/b> ]]<![CDATA[>]]></title>
<link rel="alternate" type="text/html" href="https://example.org/sub/2021/11/14/talks/" />
<published>2021-11-13T21:00:00Z</published>
<updated>2021-11-16T10:00:00Z</updated>
<author>
<name>A</name>
</author>
<author>
<name>B</name>
</author>
<category term="Minsk" />
<category term="Migration" />
<category term="Vladimir Makey" />
<summary type="text">MINSK &#x26; &#x3C;b></summary>
<content type="html"><![CDATA[<p>Words ]]]]><![CDATA[> &#x26; “more”</p>]]></content>
</entry>
</feed>
`,
  );
});

test('an archive document is marked, and its links are to feeds of Atom', () => {
  const xml = atomOf({ ...sampleSubject(sampleItem()), kind: 'archive', home: '/2021/11/' });
  assert.match(xml, /<fh:archive \/>/u);
  const current = parseAtomFeed(xml).links?.find(({ rel }) => rel === 'current');
  assert.equal(current?.href, 'https://example.org/sub/atom.xml');
});

suite('the id of a feed is a URN as validators take it', () => {
  const rows: readonly [string, string, FeedSubject['home'], string][] = [
    ['the front', 'A B', '/', 'urn:x-slugline:A%20B::atom.xml'],
    ['a month', 'A', '/2021/11/', 'urn:x-slugline:A::2021:11:atom.xml'],
    ['a name of signs', '~/#?%', '/', 'urn:x-slugline:%7E%2F%23%3F%25::atom.xml'],
    ['a name in another script', 'Я', '/', 'urn:x-slugline:%D0%AF::atom.xml'],
  ];
  for (const [what, name, home, id] of rows) {
    test(what, () => {
      const xml = atomOf({ ...sampleSubject(), home }, sampleContext({ name }));
      assert.equal(parseAtomFeed(xml).id, id);
    });
  }
});

suite('what Atom requires is there', () => {
  test('in a feed of nothing', () => {
    const { updated, authors } = parseAtomFeed(atomOf(sampleSubject()));
    assert.deepEqual(
      { updated, authors },
      { updated: '1970-01-01T00:00:00Z', authors: [{ name: 'T' }] },
    );
  });
  test('in a feed whose entries have authors, and no more', () =>
    assert.equal(parseAtomFeed(atomOf(sampleSubject(sampleItem()))).authors, undefined));
  test('in an entry without a text, which has no content rather than an empty one', () => {
    const item = sampleItem();
    const context = sampleContext();
    const feed = sampleFeed(sampleSubject(item), 'atom.xml', [sampleFeedItem(item, '')], context);
    const xml = renderAtom(feed);
    assert.doesNotMatch(xml, /<content/u);
    assert.match(xml, /<summary type="text">./u);
  });
  test('in an entry that no one is credited with', () => {
    const [entry] = parseAtomFeed(atomOf(sampleSubject(sampleItem({ agency: [] })))).entries ?? [];
    assert.equal(entry?.authors?.[0]?.name, 'The <Wire> & Co');
  });
  test('the same id, wherever the site is', () => {
    const moved = { ...sampleContext(), address: { origin: 'https://other.example', base: '' } };
    assert.equal(
      parseAtomFeed(atomOf(sampleSubject(), moved)).id,
      parseAtomFeed(atomOf(sampleSubject())).id,
    );
  });
});
