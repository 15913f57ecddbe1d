import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseWire } from './parse-wire.ts';
import type { Wire } from './wire.ts';

const LEAD = 'KASTEL (Varnpress) - The bridge is shut.';

function parse(text: string): Wire {
  return parseWire(new TextEncoder().encode(text), 'a.txt');
}

function nitf(body: string): string {
  return `<nitf><head><docdata><date.issue norm="20220314"/></docdata></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
}

function ninjs(more: object): string {
  return JSON.stringify({ uri: 'urn:x:1', headline: 'H', versioncreated: '2022-03-14', ...more });
}

const HELD = 'EMBARGOED UNTIL 18:00 GMT, 15 March 2099';
const UNTIL = { day: '2099-03-15', time: '18:00', offset: '+00:00' };

suite('what is no copy within a container', () => {
  const rows: readonly [string, string, readonly string[], Wire['embargo']?][] = [
    ['an embargo', nitf(`<p>${HELD}</p><p>${LEAD}</p>`), [], UNTIL],
    ['an embargo below', nitf(`<p>${LEAD}</p><p>${HELD}</p>`), [], UNTIL],
    ['an embargo of plain text', ninjs({ body_text: `${HELD}\n\n${LEAD}` }), [], UNTIL],
    [
      'a private block',
      nitf(
        `<p>${LEAD}</p><p>The following information is not for publication</p><p>Ann 555</p><p>Tom</p>`,
      ),
      ['The following information is not for publication\n\nAnn 555\n\nTom'],
    ],
    [
      'a private block that is closed',
      nitf(`<p>NOT FOR PUBLICATION</p><p>Ann 555</p><p>---</p><p>${LEAD}</p>`),
      ['NOT FOR PUBLICATION\n\nAnn 555\n\n---'],
    ],
    ['an embargo on a line of its own', nitf(`<p>${LEAD}<br/>${HELD}</p>`), [], UNTIL],
    ['end marks', nitf(`<p>${LEAD}</p><p>-0-</p><p>-30-</p>`), []],
    [
      'a note after an end mark',
      nitf(`<p>${LEAD}</p><p>-0-</p><p>Eds: private</p>`),
      ['Eds: private'],
    ],
    ['a note on a line of its own', nitf(`<p>${LEAD}<br/>Eds: private</p>`), ['Eds: private']],
    ['a note of HTML', ninjs({ body_html: `<p>Eds: private</p><p>${LEAD}` }), ['Eds: private']],
    ['a note of plain text', ninjs({ body_text: `${LEAD}\nEds: private` }), ['Eds: private']],
  ];
  for (const [name, text, notes, embargo] of rows) {
    test(name, () => {
      const wire = parse(text);
      assert.deepEqual(
        wire.blocks.map((block) => block.text),
        [LEAD],
      );
      assert.equal(wire.dateline?.place?.name, 'KASTEL');
      assert.deepEqual(wire.editorsNotes, notes);
      assert.deepEqual(wire.embargo, embargo);
      const parts = wire.parts.map(({ start, end }) => text.slice(start, end));
      assert.equal(parts.join(''), text);
    });
  }

  test('an embargo in a field for editors holds the copy', () =>
    assert.equal(
      parse(ninjs({ body_text: LEAD, ednote: `Adds quote. ${HELD}` })).embargo,
      'unclear',
    ));

  test('an embargo that differs from the field is unclear', () => {
    const copy = { body_text: `${HELD}\n\n${LEAD}` };
    const at = (embargoed: string) => parse(ninjs({ ...copy, embargoed })).embargo;
    assert.deepEqual(at('2099-03-15T18:00:00Z'), { ...UNTIL });
    assert.equal(at('2098-03-15T18:00:00Z'), 'unclear');
  });
});

suite('words that have no place in a dispatch are told', () => {
  const rows: readonly [string, string][] = [
    ['NITF hl2', nitf(`<p>${LEAD}</p>`).replace('</hl1>', '$&<hl2>Left out</hl2>')],
    [
      'a summary of NITF',
      nitf(`<p>${LEAD}</p>`).replace('</hedline>', '$&<abstract><p>Left out</p></abstract>'),
    ],
    [
      'a caption of NITF',
      nitf(`<media><media-caption><p>Left out</p></media-caption></media><p>${LEAD}</p>`),
    ],
    [
      'a caption of HTML in ninjs',
      ninjs({ body_html: `<figure><img><figcaption>Left out</figcaption></figure><p>${LEAD}</p>` }),
    ],
    [
      'a credit of HTML in ninjs',
      ninjs({ body_html: `<figure><img><span>Left out</span></figure><p>${LEAD}</p>` }),
    ],
    [
      'a caption of HTML in NewsML-G2',
      `<newsItem><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2022-03-14</versionCreated></itemMeta><contentMeta><headline>H</headline></contentMeta><contentSet><inlineData contenttype="text/html">&lt;figure&gt;&lt;figcaption&gt;Left out&lt;/figcaption&gt;&lt;/figure&gt;&lt;p&gt;${LEAD}&lt;/p&gt;</inlineData></contentSet></newsItem>`,
    ],
    [
      'a caption of XHTML in NewsML-G2',
      `<newsItem><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2022-03-14</versionCreated></itemMeta><contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML><html><body><figure><figcaption>Left out</figcaption></figure><p>${LEAD}</p></body></html></inlineXML></contentSet></newsItem>`,
    ],
    ['a description of ninjs', ninjs({ body_text: LEAD, description_text: 'Left out' })],
    [
      'a description of NewsML-G2',
      '<newsItem><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2022-03-14</versionCreated></itemMeta><contentMeta><headline>H</headline><description>Left out</description></contentMeta></newsItem>',
    ],
  ];
  for (const [name, text] of rows) {
    test(name, () =>
      assert.deepEqual(
        parse(text).warnings.flatMap(({ code, found }) =>
          code === 'container/words-left-out' ? [found.slice(0, 10)] : [],
        ),
        ['“Left out”'],
      ),
    );
  }
});
