import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { cdataElement, emptyElement, parentElement, textElement, toXmlDocument } from './xml.ts';

function documentOf(text: string): string {
  const item = parentElement('item', {}, [
    textElement('title', text),
    cdataElement('content:encoded', text),
  ]);
  const channel = parentElement('channel', {}, [textElement('title', 'T'), item]);
  const namespaces = {
    version: '2.0',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  };
  return toXmlDocument(parentElement('rss', namespaces, [channel]));
}

test('a document is laid out line by line', () => {
  assert.equal(
    toXmlDocument(parentElement('a', { b: 'c"<' }, [textElement('d', 'e'), undefined])),
    '<?xml version="1.0" encoding="utf-8"?>\n<a b="c&#x22;&#x3C;">\n<d>e</d>\n</a>\n',
  );
});

suite('text is escaped once', () => {
  const rows: readonly [string, string][] = [
    ['AT&T <b>', 'AT&#x26;T &#x3C;b>'],
    ['&amp;lt;', '&#x26;amp;lt;'],
    ['a]]>b', 'a]]<![CDATA[>]]>b'],
    ['“curly” ’', '“curly” ’'],
  ];
  for (const [text, escaped] of rows) {
    test(text, () =>
      assert.ok(toXmlDocument(textElement('a', text)).includes(`<a>${escaped}</a>`)),
    );
  }
});

suite('a CDATA section', () => {
  const rows: readonly [string, string][] = [
    ['<p>a</p>', '<![CDATA[<p>a</p>]]>'],
    ['a]]>b', '<![CDATA[a]]]]><![CDATA[>b]]>'],
    ['a]]>b]]>', '<![CDATA[a]]]]><![CDATA[>b]]]]><![CDATA[>]]>'],
  ];
  for (const [text, section] of rows) {
    test(text, () =>
      assert.ok(toXmlDocument(cdataElement('a', text)).includes(`<a>${section}</a>`)),
    );
  }
});

suite('a character that XML refuses is an error', () => {
  for (const character of [
    '\0',
    '\x08',
    '\v',
    '\f',
    '\x1B',
    '\x1F',
    '\uFFFE',
    '\uFFFF',
    '\uD800',
    '\uDC00',
  ]) {
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const expected = {
      name: 'RangeError',
      message: `${code} can stand in no feed; it is in <a>, behind “x”`,
    };
    test(code, () => {
      assert.throws(() => textElement('a', `x${character}`), expected);
      assert.throws(() => cdataElement('a', `x${character}`), expected);
      assert.throws(() => emptyElement('a', { b: `x${character}` }), RangeError);
    });
  }
});

suite('a character that XML allows is kept', () => {
  for (const character of [
    '\t',
    '\n',
    '\x7F',
    '\x85',
    '\uFFFD',
    '\u{1F600}',
    '\u{10FFFF}',
    '\u202E',
  ]) {
    test(JSON.stringify(character), () => {
      const { root } = parseXml(toXmlDocument(textElement('a', `x${character}x`)));
      assert.equal(root?.text, `x${character}x`);
    });
  }
});

test('a stylesheet’s address stands in its instruction as it is', () => {
  const xml = toXmlDocument(emptyElement('a', {}), '/b&c/feed.css');
  assert.match(
    xml,
    /^<\?xml [^>]*>\n<\?xml-stylesheet type="text\/css" href="\/b&#x26;c\/feed.css"\?>\n<a \/>/u,
  );
});

test('any text is read back by a parser of its own', () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .array(fc.constantFrom(']]>', ']', '>', '<', '&', '&amp;', 'a', '<![CDATA['))
        .map((all) => all.join('')),
    )
    .filter((one) => one.trim() === one && one !== '' && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(one));
  fc.assert(
    fc.property(text, (one) => {
      const [item] = parseRssFeed(documentOf(`x${one}x`)).items ?? [];
      assert.equal(item?.content?.encoded, `x${one}x`);
    }),
    { numRuns: 500 },
  );
});
