import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import * as samples from '#testing/container-samples.ts';
import { sized } from '#testing/sized.ts';
import { WireError } from '#wire/problem.ts';
import { CONTAINER_FORMATS, type Container, openContainer } from './container.ts';

const SAMPLES = Object.fromEntries(
  Object.entries(samples).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  ),
);

/** The container of a text, the code of its error, or undefined for plain copy; any other outcome fails. */
function outcome(text: string, format?: Container['format']): Container | string | undefined {
  let container: Container | undefined;
  try {
    container = openContainer(text, 'a.txt', { format });
  } catch (error) {
    assert.ok(error instanceof WireError, String(error));
    assert.match(error.problem.code, /^container\//u);
    return error.problem.code;
  }
  if (container) checkSpans(container, text);
  return container;
}

function checkSpans(container: Container, text: string): void {
  let last = 0;
  for (const { start, end } of 'blocks' in container ? container.blocks : [container.copy]) {
    assert.ok(start >= last && end >= start && end <= text.length, `${last} ${start} ${end}`);
    last = end;
  }
  if (!('blocks' in container)) return;
  for (const { text: words } of container.blocks) {
    assert.notEqual(words.trim(), '');
    assert.ok(words.isWellFormed());
    assert.doesNotMatch(words, /[\p{Cc}--[\t\n]]/v);
  }
}

suite('a sample cut off anywhere', () => {
  for (const [name, text] of Object.entries(SAMPLES)) {
    test(name, () => {
      for (let end = 0; end < text.trimEnd().length; end += sized(4, 1))
        outcome(text.slice(0, end));
    });
  }
});

test('a sample with any stretch replaced', () => {
  const scrap = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...['<', '>', '&', '&#0;', '&#xD800;', '&amp;', '<p>', '</p>', ']]>', '<![CDATA[', '<!--'],
      ...['"', '\\', '\\u0000', '\\ud83d', '{', '}', '[', ']', '\x01', '\x02', '\x03', '\x04'],
      ...['<table><tr><td>a<td>b', '</table>', '<br>', '<pre>', '\r\n', '\r', '\uFEFF', '😀'],
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(SAMPLES)),
      fc.nat(),
      fc.nat({ max: 40 }),
      scrap,
      (text, place, length, words) => {
        const at = place % text.length;
        outcome(`${text.slice(0, at)}${words}${text.slice(at + length)}`);
      },
    ),
    { numRuns: sized(600, 3000) },
  );
});

test('any text, as any format', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(undefined, ...CONTAINER_FORMATS),
      (text, format) => void outcome(text, format),
    ),
  );
});

test('text in a container comes out as it was', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => `a ${text} b`.replace(/\s+/gu, ' '))
    .filter((text) => !/\p{Cc}|\uFFFE|\uFFFF/u.test(text));
  const toXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const html = paragraphs
        .map((text) => `<p>${toXml(text).replaceAll('>', '&gt;')}</p>`)
        .join('\n');
      const nitf = `<nitf><body><body.content>${html}</body.content></body></nitf>`;
      const ninjs = JSON.stringify({ uri: 'urn:x:1', body_xhtml: html });
      const g2 = `<newsItem><contentSet><inlineData contenttype="text/html">${toXml(html).replaceAll('>', '&gt;')}</inlineData></contentSet></newsItem>`;
      for (const text of [nitf, ninjs, g2]) {
        const container = outcome(text);
        assert.ok(typeof container === 'object' && 'blocks' in container, String(container));
        assert.deepEqual(
          container.blocks.map((block) => block.text),
          paragraphs,
        );
      }
    }),
  );
});

suite('a container that is made to keep a parser busy', () => {
  const uri = '{"uri":"urn:x:1","headline":"H",';
  const html = (body: string) => JSON.stringify({ uri: 'urn:x:1', headline: 'H', body_html: body });
  const xml = (body: string) =>
    `<nitf><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join('');
  const deep = 'container/too-deep';
  const broken = 'container/broken';
  const rows: readonly [string, string, string?][] = [
    ['elements of XML', xml('<p>'.repeat(100_000) + '</p>'.repeat(100_000)), deep],
    [
      'elements of XML below the limit of the stack',
      xml('<p>'.repeat(300) + '</p>'.repeat(300)),
      deep,
    ],
    ['arrays', `${uri}"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, deep],
    ['objects that do not end', `${uri}${'"a":{'.repeat(200_000)}`, deep],
    ['elements of HTML', html('<div>'.repeat(100_000)), deep],
    ['elements of HTML, fewer', html('<div>'.repeat(10_000)), deep],
    ['unknown elements and ends of others', html('<q>'.repeat(9_000) + '</z>'.repeat(9_000)), deep],
    [
      'formatting opened again in each paragraph',
      html(`<p>${many(250, (n) => `<b a=${n}>`)}${'<p>x'.repeat(15_000)}`),
    ],
    ['tags', html('<br>'.repeat(30_000)), deep],
    ['billions of laughs', laughs(), broken],
    ['an attribute', xml(`<p a="${'x '.repeat(500_000)}">A</p>`)],
    ['attributes', xml(`<p ${many(80_000, (n) => `a${n}="" `)}>A</p>`)],
    ['line ends in a paragraph', xml(`<p>A${'\r\n'.repeat(450_000)}B</p>`)],
    ['lone carriage returns', xml(`<pre>A${'\r'.repeat(900_000)}B</pre>`)],
    ['references', xml(`<p>${'&nbsp;&eacute;'.repeat(70_000)}</p>`)],
    ['comments', `<?xml version="1.0"?>${'<!---->'.repeat(140_000)}<nitf/>`, 'container/no-text'],
    ['comments outside XML', '<!---->'.repeat(140_000)],
    ['a comment that does not end', `<nitf>${'<!--'.repeat(250_000)}`, broken],
    ['paragraphs', xml('<p>a</p>'.repeat(120_000))],
    [
      'captions',
      xml(`<table><caption>${'<p>a</p>'.repeat(120_000)}</caption><tr><td/><td/></tr></table>`),
    ],
    ['cells', xml(`<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(30_000)}</table>`)],
    ['astral letters', xml(`<p>${'😀'.repeat(450_000)}</p>`)],
    ['spaces in JSON', `${uri}"body_text":"a${' '.repeat(900_000)}b"}`],
    ['escapes', `${uri}"body_text":"${'\\u0061'.repeat(160_000)}"}`],
    ['errors in JSON', `${uri}${'?'.repeat(900_000)}`, broken],
    ['names', `${uri}${many(60_000, (n) => `"body_${n}":"",`)}"a":1}`],
    ['backslashes', `${uri}"body_text":"${'\\\\'.repeat(450_000)}"}`],
    ['angle brackets', html('<'.repeat(900_000))],
    ['a tag that does not end', html(`<p ${'a="'.repeat(300_000)}`)],
    [
      'a scheme',
      `<newsItem><itemMeta><itemClass qcode="${'a'.repeat(900_000)}:"/></itemMeta></newsItem>`,
      'container/not-text',
    ],
    ['padding', '\0'.repeat(900_000)],
    ['a header of spaces', `\x01vnp0142${' '.repeat(900_000)}\x02A\x03`, broken],
    ['a header of letters', `\x01s0142\x1F\r\nu i ${'x'.repeat(900_000)}\x02A\x03`],
    ['a trailer of letters', samples.IPTC.replace('NOV', 'NOV'.repeat(300_000))],
    ['a trailer of spaces', samples.ANPA.replace(' 1605', `${' '.repeat(900_000)}1605`)],
    ['spaces before XML', `${' '.repeat(900_000)}<nitf>`, broken],
  ];
  for (const [name, text, code] of rows) {
    test(name, () => {
      const found = outcome(text);
      assert.equal(typeof found === 'string' ? found : undefined, code);
    });
  }
});

function laughs(): string {
  const entities = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  );
  return `<!DOCTYPE nitf [<!ENTITY l0 "ha">${entities.join('')}]><nitf>&l9;</nitf>`;
}
