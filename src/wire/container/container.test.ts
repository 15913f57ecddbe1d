import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as samples from '#testing/container-samples.ts';
import { WireError } from '#wire/problem.ts';
import { type Container, type ContainerFormat, openContainer } from './container.ts';

const LEAD =
  'KASTEL, Nov. 14 (Varnpress) - The old bridge over the Vint was closed on Sunday after the storm.';
const SECOND = 'Ferries will run "all night", the mayor said; the toll is 5 crowns & 20 hellers.';

function open(text: string, format?: ContainerFormat): Container {
  const container = openContainer(text, 'a.txt', { format });
  assert.ok(container);
  return container;
}

function wordsIn(container: Container): readonly string[] {
  assert.ok('blocks' in container);
  return container.blocks.map(({ kind, text }) => (kind === 'paragraph' ? text : `| ${text}`));
}

function nitf(body: string, head = ''): string {
  return `<nitf><head>${head}</head><body><body.head><hedline><hl1>H</hl1></hedline></body.head>${body}</body></nitf>`;
}

function g2(inside: string): string {
  return `<newsItem><itemMeta><itemClass qcode="ninat:text"/></itemMeta>${inside}</newsItem>`;
}

function ninjs(more: object): string {
  return JSON.stringify({ uri: 'urn:x:1', headline: 'H', ...more });
}

suite('a frame', () => {
  const rows: readonly [string, ContainerFormat, string, string][] = [
    [
      'ANPA',
      'anpa-1312',
      'BC-Varnia-Storm',
      `^Storm shuts the old bridge of Kastel<\r\n^By OLA VINT<\r\n\t${LEAD}\r\n\t${SECOND}\r\n`,
    ],
    [
      'IPTC',
      'iptc-7901',
      'VARNIA-STORM',
      `Storm shuts the old bridge of Kastel\r\n\r\n${LEAD}\r\n\r\n${SECOND}\r\n`,
    ],
  ];
  for (const [name, format, slug, copy] of rows) {
    test(`of ${format}`, () => {
      const text = name === 'ANPA' ? samples.ANPA : samples.IPTC;
      const container = open(text);
      assert.equal(container.format, format);
      assert.deepEqual(container.fields, {
        slug,
        day: '2021-11-14',
        instant: '2021-11-14T16:05:00Z',
      });
      assert.ok('copy' in container);
      assert.equal(text.slice(container.copy.start, container.copy.end), copy);
    });
  }

  test('is credited where its letters are those of an agency', () =>
    assert.equal(open(samples.IPTC.replace('vnp', 'pap')).fields.agency, 'PAP'));
});

suite('NITF', () => {
  test('gives what its head says', () =>
    assert.deepEqual(open(samples.NITF).fields, {
      headline: 'Storm shuts the old bridge of Kastel',
      byline: 'By Ola Vint',
      slug: 'Varnia-Storm',
      dateline: 'KASTEL, Varnia, Nov. 14',
      day: '2021-11-14',
      instant: '2021-11-14T16:05:00Z',
      language: 'en-GB',
      agency: 'Varnpress',
      edNote: 'Adds quote in second paragraph. Picture VP14 to follow.',
      embargoed: '2021-11-14T18:00:00+03:00',
      status: 'usable',
    }));

  test('gives its copy, the dateline first', () =>
    assert.deepEqual(wordsIn(open(samples.NITF)), [
      'KASTEL, Varnia, Nov. 14',
      'The old bridge over the\u00A0Vint was closed on Sunday after the storm.',
      'Ferries will run "all night", the mayor said; the toll is 5 crowns & 20\u00A0hellers.',
      'Water levels',
      'Metres at noon',
      '| Station | Saturday | Sunday\nKastel | 2.1 | 4.7',
      'The bridge at Ostra is open.',
      'The one at Sund is not.',
      '| Boat     Leaves\nVinta    18:00',
      'Ola Vint reports from Kastel.',
    ]));

  test('never gives a dateline twice', () => {
    const text = samples.NITF.replace('<p lede="true">', '$&<b>Kastel</b>, Varnia, Nov. 14 -- ');
    assert.match(wordsIn(open(text))[0] ?? '', /^Kastel, Varnia, Nov\. 14 -- The old/u);
  });

  test('gives a dateline before a word that begins with it', () => {
    const text = nitf('<body.content><p>Kasteller Platz is open.</p></body.content>').replace(
      '</hedline>',
      '$&<dateline>Kastel</dateline>',
    );
    assert.deepEqual(wordsIn(open(text)), ['Kastel', 'Kasteller Platz is open.']);
  });

  const dates: readonly [string, string, object][] = [
    ['a day', '<date.issue norm="20211114"/>', { day: '2021-11-14' }],
    ['a time without offset', '<date.issue norm="20211114T1605"/>', { day: '2021-11-14' }],
    [
      'a release at the same time is not an embargo',
      '<date.issue norm="20211114T160500Z"/><date.release norm="20211114T160500Z"/>',
      { day: '2021-11-14', instant: '2021-11-14T16:05:00Z' },
    ],
    [
      'a release alone is the date',
      '<date.release norm="20211114T160500Z"/>',
      { day: '2021-11-14', instant: '2021-11-14T16:05:00Z' },
    ],
  ];
  for (const [name, docdata, fields] of dates) {
    test(`date: ${name}`, () =>
      assert.deepEqual(open(nitf('', `<docdata>${docdata}</docdata>`)).fields, {
        headline: 'H',
        ...fields,
      }));
  }

  test('an embargo without an end withholds', () =>
    assert.equal(
      open(nitf('', '<docdata management-status="embargoed"/>')).fields.status,
      'withheld',
    ));

  test('a headline alone is an alert', () => assert.deepEqual(wordsIn(open(nitf(''))), []));

  test('line ends of any kind', () =>
    assert.deepEqual(
      wordsIn(open(nitf('<body.content><p>a\r\nb\rc</p><pre>d\r\n\r\ne\rf</pre></body.content>'))),
      ['a b c', '| d\n\ne\nf'],
    ));

  for (const attribute of ['type="npa"', 'noteclass="editorsnote"']) {
    test(`a note to editors is not published: ${attribute}`, () => {
      const note = `<note ${attribute}><p>Eds.</p></note>`;
      const inBody = open(nitf(`<body.content>${note}<p>A.</p></body.content>`));
      assert.deepEqual(wordsIn(inBody), ['A.']);
      assert.equal(inBody.fields.edNote, 'Eds.');
      const inHead = nitf('').replace('</hedline>', `$&${note}`);
      assert.equal(open(inHead).fields.edNote, 'Eds.');
    });
  }
});

suite('NewsML-G2', () => {
  const fields = {
    headline: 'Storm shuts the old bridge of Kastel',
    byline: 'Ola Vint, Ina Marl',
    slug: 'Varnia-Storm',
    dateline: 'KASTEL, Varnia, Nov. 14 (Varnpress)',
    day: '2021-11-14',
    instant: '2021-11-14T16:05:00+03:00',
    language: 'en-GB',
    agency: 'Varnpress',
    edNote: 'Adds quote. Picture to follow.',
    embargoed: '2021-11-14T18:00:00+03:00',
    status: 'usable',
  };
  const closed = 'The old bridge was closed.';
  const rows: readonly [string, string, readonly string[]][] = [
    ['XHTML', samples.G2_XHTML, [closed, 'Ferries will run all\u00A0night.']],
    ['NITF in a newsMessage', samples.G2_MESSAGE, [closed, 'Ferries will run all\u00A0night.']],
    ['HTML as data', samples.G2_HTML, [closed, 'Ferries will run all\u00A0night.']],
    [
      'plain text',
      samples.G2_PLAIN,
      [closed, 'Ferries will run all night, for 5 crowns & 20 hellers.'],
    ],
  ];
  for (const [name, text, copy] of rows) {
    test(name, () => {
      const container = open(text);
      assert.equal(container.format, 'newsml-g2');
      assert.deepEqual(container.fields, fields);
      assert.deepEqual(wordsIn(container), [fields.dateline, ...copy]);
    });
  }

  test('takes fields that only its NITF has', () => {
    const text = samples.G2_MESSAGE.replace(
      /<provider.*<\/provider>|<creditline.*|<rightsInfo.*/gu,
      '',
    );
    assert.equal(open(text).fields.agency, 'Other');
  });

  test('an embargo without an end withholds', () => {
    const text = samples.G2_XHTML.replace(/<embargoed>.*<\/embargoed>/u, '<embargoed/>');
    const { status, embargoed } = open(text).fields;
    assert.deepEqual([status, embargoed], ['withheld', undefined]);
  });

  test('prefixed names are the same names', () => {
    const text = samples.G2_XHTML.replace(/<(\/?)(?=[a-z])/giu, '<$1nar:');
    assert.deepEqual(open(text).fields, fields);
  });

  test('a headline alone is an alert', () => {
    const text = g2('<contentMeta><headline>H</headline></contentMeta>');
    assert.deepEqual(wordsIn(open(text)), []);
  });
});

suite('ninjs', () => {
  const fields = {
    headline: 'Storm shuts the old bridge of Kastel',
    byline: 'Ola Vint',
    slug: 'Varnia-Storm',
    day: '2021-11-14',
    instant: '2021-11-14T16:05:00+03:00',
    language: 'en-GB',
    agency: 'Varnpress',
    edNote: 'Adds quote.',
    embargoed: '2021-11-14T18:00:00+03:00',
    status: 'usable',
  };
  const html = ['Storm', LEAD, 'Ferries will run “all night”. So said the mayor.'];
  const rows: readonly [string, string, object, readonly string[]][] = [
    ['1', samples.NINJS_1, { ...fields, places: ['Kastel'] }, html],
    [
      '2',
      samples.NINJS_2,
      {
        ...fields,
        headline: 'Storm shuts the old bridge & more',
        language: 'en',
        status: 'withheld',
      },
      html,
    ],
    [
      '3',
      samples.NINJS_3,
      { ...fields, instant: '2021-11-14T13:05:00Z', embargoed: '2021-11-14T15:00:00Z' },
      [LEAD, SECOND],
    ],
  ];
  for (const [version, text, said, copy] of rows) {
    test(version, () => {
      const container = open(text);
      assert.equal(container.format, 'ninjs');
      assert.deepEqual(container.fields, said);
      assert.deepEqual(wordsIn(container), copy);
    });
  }

  test('blocks have the places of their words in the file', () => {
    const container = open(samples.NINJS_3);
    assert.ok('blocks' in container);
    assert.deepEqual(
      container.blocks.map(({ start, end }) =>
        JSON.parse(`"${samples.NINJS_3.slice(start, end)}"`),
      ),
      [LEAD, SECOND],
    );
  });

  test('an escape is one character of several', () => {
    const text = '{"uri":"a","body_xhtml":"<p>\\u00e9\\n\\ud83d\\ude00<\\/p><p>\\u201cc\\u201d"}';
    const container = open(text);
    assert.ok('blocks' in container);
    assert.deepEqual(
      container.blocks.map((block) => [block.text, text.slice(block.start, block.end)]),
      [
        ['é 😀', '\\u00e9\\n\\ud83d\\ude00'],
        ['“c”', '\\u201cc\\u201d'],
      ],
    );
  });

  test('a dateline after the body has no offsets of its own', () => {
    const container = open(ninjs({ body_text: 'Open.', dateline: 'KASTEL' }));
    assert.ok('blocks' in container);
    assert.deepEqual(wordsIn(container), ['KASTEL', 'Open.']);
    const [dateline, first] = container.blocks;
    assert.deepEqual([dateline?.start, dateline?.end], [first?.start, first?.start]);
  });

  const bodies: readonly [string, object, readonly string[]][] = [
    ['a headline alone is an alert', {}, []],
    ['an empty body', { body_xhtml: ' ', body_text: 'A.' }, ['A.']],
    ['a body without a type', { bodies: [{ value: 'a < b' }] }, ['a < b']],
    ['the role gives the type', { bodies: [{ role: 'html', value: '<p>A' }] }, ['A']],
    ['a table of plain text', { body_text: 'a  \t 1\nb  \t 2' }, ['| a  \t 1\nb  \t 2']],
    ['an unpaired tag', { body_html: '<p>A<p>B</b></div>' }, ['A', 'B']],
  ];
  for (const [name, more, copy] of bodies) {
    test(name, () => assert.deepEqual(wordsIn(open(ninjs(more))), copy));
  }

  test('one item in an array, after a byte-order mark', () =>
    assert.deepEqual(wordsIn(open(`\uFEFF[${ninjs({ body_text: 'A.' })}]`)), ['A.']));
});

suite('a container that is refused', () => {
  const [anpa, iptc] = [samples.ANPA, samples.IPTC];
  const item = ninjs({});
  const rows: readonly [string, string, string, number, number, ContainerFormat?][] = [
    ['a frame without STX', '\x01vnp0142 4 i 420\r\n', 'broken', 2, 1],
    ['a frame without ETX', iptc.slice(0, iptc.indexOf('\x03')), 'broken', 8, 1],
    ['text after EOT', `${iptc}more`, 'broken', 10, 4],
    ['a second message', `${iptc}${iptc}`, 'several-items', 10, 6],
    ['an empty frame', '\x01vnp0142 4 i 0\r\n\x02 \r\n\x03', 'no-text', 2, 2],
    ['an escape character in a frame', iptc.replace('bridge', '\x1B'), 'control-character', 3, 22],
    ['an invalid story number', anpa.replace('s0142', '*'), 'broken', 1, 6],
    ['an invalid service', iptc.replace('vnp0142', '0142'), 'broken', 1, 4],
    ['a day that does not exist', iptc.replace('141605', '321605'), 'broken', 8, 2],
    ['a time that does not exist', anpa.replace('1605GMT', '2505GMT'), 'broken', 7, 2],
    ['no frame', 'The bridge is shut.', 'broken', 1, 1, 'iptc-7901'],
    ['a tag that is not closed', '<nitf>\n<head></nitf>', 'broken', 2, 7],
    ['astral letters before the mistake', '<nitf>😀😀😀&x;</nitf>', 'broken', 1, 10],
    ['an entity of its own', nitf('<body.content>&agency;</body.content>'), 'broken', 1, 94],
    ['no element', '<?xml version="1.0"?>\n', 'broken', 2, 1],
    ['another XML', '<?xml version="1.0"?><opml/>', 'unknown-format', 1, 22],
    ['NITF that is NewsML-G2', '<newsItem/>', 'unknown-format', 1, 1, 'nitf'],
    ['NewsML-G2 that is NITF', '<nitf/>', 'unknown-format', 1, 1, 'newsml-g2'],
    ['neither headline nor copy', '<nitf/>', 'no-text', 1, 1],
    ['a date', nitf('', '<docdata><date.issue norm="20210230"/></docdata>'), 'broken', 1, 22],
    [
      'an embargo without an offset',
      g2('<contentMeta/>').replace('</itemMeta>', '<embargoed>2021-11-14T18:00:00</embargoed>$&'),
      'broken',
      1,
      52,
    ],
    ['a status', ninjs({ pubstatus: 'hold' }), 'broken', 1, 45],
    [
      'a control character by a reference',
      nitf('<body.content><p>&#x81;</p></body.content>'),
      'control-character',
      1,
      97,
    ],
    [
      'several newsItems',
      '<newsMessage><itemSet><newsItem/><newsItem/></itemSet></newsMessage>',
      'several-items',
      1,
      34,
    ],
    ['no newsItem', '<packageItem/>', 'no-text', 1, 1],
    [
      'a picture of NewsML-G2',
      '<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>',
      'not-text',
      1,
      21,
    ],
    [
      'content elsewhere',
      g2('<contentSet><remoteContent href="a.pdf"/></contentSet>'),
      'no-text',
      1,
      75,
    ],
    ['a comment in JSON', '{"uri": "a",\n// b\n"headline": "c"}', 'broken', 2, 1],
    ['a trailing comma', '{"uri": "a",\n}', 'broken', 2, 1],
    ['JSON cut off', '{"uri": "a"', 'broken', 1, 12],
    ['other JSON', '{"a": 1}', 'unknown-format', 1, 1],
    ['several ninjs objects', `[${item},\n${item}]`, 'several-items', 2, 1],
    ['a picture of ninjs', ninjs({ type: 'picture' }), 'not-text', 1, 40],
    [
      'a body of another kind',
      ninjs({ bodies: [{ contenttype: 'application/pdf', value: 'JVBE' }] }),
      'not-text',
      1,
      84,
    ],
    ['a NUL', ninjs({ body_text: 'ab\0c' }), 'control-character', 1, 48],
    ['a NUL in HTML', ninjs({ body_html: '<p>\0' }), 'control-character', 1, 49],
    [
      'a control character by a reference of HTML',
      ninjs({ body_html: '&#x81;' }),
      'control-character',
      1,
      46,
    ],
    ['half a pair', ninjs({ body_text: '\ud800' }), 'control-character', 1, 46],
    ['half a pair in a field', ninjs({ byline: '\udc00' }), 'control-character', 1, 42],
    ['an obsolete element', ninjs({ body_html: '<xmp><b></xmp>' }), 'broken', 1, 46],
  ];
  for (const [name, text, code, line, column, format] of rows) {
    test(name, () => {
      assert.throws(
        () => openContainer(text, 'a.txt', { format }),
        (error) => {
          assert.ok(error instanceof WireError, String(error));
          const { problem } = error;
          assert.deepEqual(
            [problem.code, problem.line, problem.column],
            [`container/${code}`, line, column],
          );
          assert.ok(problem.found && problem.expected && problem.remedy);
          return true;
        },
      );
    });
  }
});

suite('what an item says it is about', () => {
  const rows: readonly [string, string, readonly string[], readonly string[]][] = [
    [
      'NITF',
      nitf(
        '<body.content><p>A</p></body.content>',
        '<docdata><key-list><keyword key="Bridges"/><keyword key="Storms"/><keyword key="Bridges"/></key-list><identified-content><location>Kastel</location></identified-content></docdata>',
      ),
      ['Bridges', 'Storms'],
      ['Kastel'],
    ],
    [
      'NewsML 1',
      samples.NEWSML_PLAIN.replace(
        '<HeadLine>',
        '<KeywordLine>Bridges, storms; ferries</KeywordLine><HeadLine>',
      ).replace(
        '<Language FormalName="en-GB"/>',
        '<Location><Property FormalName="Country" Value="Varnia"/><Property FormalName="City" Value="Kastel"/></Location><Location FormalName="Ostra"/>',
      ),
      ['Bridges', 'storms', 'ferries'],
      ['Kastel', 'Ostra'],
    ],
    [
      'NewsML-G2',
      samples.G2_PLAIN.replace(
        '<slugline>',
        '<keyword>Storms</keyword><subject type="cpnat:abstract" qcode="medtop:1"><name>Bridges</name></subject><subject type="cpnat:geoArea" qcode="city:1"><name>Kastel</name></subject><slugline>',
      ),
      ['Storms', 'Bridges'],
      ['Kastel'],
    ],
    [
      'ninjs',
      ninjs({
        keywords: ['Storms', 5, ''],
        subject: [{ name: 'Bridges', code: '1' }, { code: '2' }],
        place: [{ name: 'Kastel' }],
      }),
      ['Storms', 'Bridges'],
      ['Kastel'],
    ],
  ];
  for (const [name, text, keywords, places] of rows) {
    test(name, () => {
      const { fields } = open(text);
      assert.deepEqual([fields.keywords, fields.places], [keywords, places]);
    });
  }
});

test('Ritzau gives its fields and its copy', () => {
  const container = open(samples.RITZAU);
  assert.deepEqual(container.fields, {
    headline: 'Storm lukker den gamle bro i Kastel',
    byline: 'Ola Vint',
    slug: 'STORM/BRO',
    day: '2021-11-14',
    agency: 'Ritzau',
    edNote: 'Nyt citat.',
    guid: '0142',
  });
  assert.deepEqual(wordsIn(container), [
    'Den gamle bro blev lukket.',
    'Færger sejler hele natten.',
  ]);
});

test('AP’s media API gives its fields and its copy', () => {
  const container = open(samples.AP_MEDIA);
  assert.deepEqual(container.fields, {
    headline: 'Storm shuts the old bridge of Kastel',
    byline: 'By OLA VINT',
    slug: 'BC-Varnia-Storm',
    day: '2021-11-14',
    instant: '2021-11-14T13:05:00Z',
    language: 'en',
    agency: 'AP',
    edNote: 'Adds quote.',
    status: 'usable',
    keywords: ['Storms', 'Bridges'],
    places: ['Kastel'],
  });
  assert.deepEqual(wordsIn(container), [
    'The old bridge was closed.',
    'Ferries will run all\u00A0night.',
  ]);
});

test('an item of AP’s media API without its text is refused, and what to fetch is named', () =>
  assert.throws(
    () => open(samples.AP_MEDIA.replace(/,"nitf":\{"body_html".*\}\}$/u, '}')),
    /container\/no-text[\s\S]*fetch the NITF/u,
  ));
