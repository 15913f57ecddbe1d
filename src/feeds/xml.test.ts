import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { cdataElement, parentElement, textElement, toXmlDocument } from './xml.ts';

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

test('a character that XML refuses is an error', () => {
  for (const character of ['\0', '\x1B', '\uFFFE', '\uD800']) {
    assert.throws(() => textElement('a', `x${character}`), RangeError);
    assert.throws(() => cdataElement('a', `x${character}`), RangeError);
  }
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
