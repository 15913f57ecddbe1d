import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as samples from '#testing/container-samples.ts';
import { parseWire } from './parse-wire.ts';
import { WireError } from './problem.ts';
import type { Wire } from './wire.ts';

function bytesOf(...parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((one) => (typeof one === 'string' ? [...Buffer.from(one, 'latin1')] : [one])),
  );
}

function wordsOf(wire: Wire): readonly string[] {
  return wire.blocks.map(({ text }) => text);
}

function problemOf(bytes: Uint8Array): readonly [string, string] {
  try {
    parseWire(bytes, 'wire.txt');
  } catch (error) {
    if (error instanceof WireError) return [error.problem.code, error.problem.found];
    throw error;
  }
  return ['', ''];
}

suite('a file that is no text is called by its name', () => {
  const rows: readonly [bytes: Uint8Array, kind: string][] = [
    [bytesOf(0xff, 0xd8, 0xff, 0xe0, '\0\x10JFIF\0'), 'a JPEG picture'],
    [bytesOf(0x89, 'PNG\r\n\x1A\n\0\0\0\rIHDR'), 'a PNG picture'],
    [bytesOf('GIF89a\x01\0'), 'a GIF picture'],
    [bytesOf('RIFF\x24\0\0\0WEBPVP8 '), 'a WebP picture'],
    [bytesOf('RIFF\x24\0\0\0WAVEfmt '), 'a WAV recording'],
    [bytesOf('\0\0\0\x20ftypheic\0\0'), 'a HEIC picture'],
    [bytesOf('\0\0\0\x20ftypisom\0\0'), 'an MP4 film'],
    [bytesOf('ID3\x04\0\0\0'), 'an MP3 recording'],
    [bytesOf(0xff, 0xfb, 0x90, 'd\0'), 'an MP3 recording'],
    [bytesOf('OggS\0\x02'), 'an Ogg recording'],
    [
      bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'a document of an old Microsoft Office',
    ],
    [
      bytesOf(
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        [...'__substg1'].map((letter) => `${letter}\0`).join(''),
      ),
      'an Outlook message (.msg)',
    ],
    [bytesOf('PK\x03\x04\x14\0\x06\0word/document.xml'), 'a Word document (DOCX)'],
    [
      bytesOf('PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text'),
      'an OpenDocument text (ODT)',
    ],
    [bytesOf('PK\x03\x04\x14\0a.txt'), 'a ZIP archive'],
    [bytesOf(0x1f, 0x8b, 8, 0), 'a gzip archive'],
    [bytesOf(0x7f, 'ELF\x02'), 'a program'],
  ];
  for (const [bytes, kind] of rows) {
    test(kind, () => assert.deepEqual(problemOf(bytes), ['wire/not-text', kind]));
  }

  test('words that begin alike are text', () => {
    for (const copy of [
      'Ms Quill spoke.',
      'ID cards were sold.',
      'OTTO sailed.',
      'PK Subban spoke.',
    ]) {
      const wire = parseWire(
        new TextEncoder().encode(`${copy} date\n\nMINSK, May 5, 2021 - A\n`),
        'a',
      );
      assert.equal(wire.day, '2021-05-05');
    }
  });
});

suite('XML in the encoding that it declares', () => {
  const encoded: readonly [name: string, bytes: readonly number[], word: string][] = [
    ['ISO-8859-1', [0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x65, 0x6e], 'München'],
    ['iso-8859-15', [0x31, 0x20, 0xa4], '1 €'],
    ['windows-1252', [0x80, 0x20, 0x35], '€ 5'],
    ['windows-1251', [0xcc, 0xe8, 0xed, 0xf1, 0xea], 'Минск'],
    ['KOI8-R', [0xed, 0xc9, 0xce, 0xd3, 0xcb], 'Минск'],
    ['Shift_JIS', [0x93, 0x8c, 0x8b, 0x9e], '東京'],
    ['GB18030', [0xb1, 0xb1, 0xbe, 0xa9], '北京'],
  ];
  const nitf = (words: string) =>
    `<nitf><head><docdata><date.issue norm="20211114"/></docdata></head><body><body.content><p>${words}</p></body.content></body></nitf>`;
  for (const [name, bytes, word] of encoded) {
    test(name, () => {
      const [before = '', after = ''] = nitf('|').split('|');
      const file = bytesOf(`<?xml version="1.0" encoding="${name}"?>\n`, before, ...bytes, after);
      assert.deepEqual(wordsOf(parseWire(file, 'a.xml')), [word]);
    });
  }

  test('UTF-16 with its byte-order mark', () => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${nitf('Łódź')}`;
    const file = Uint8Array.from(Buffer.from(text, 'utf16le'));
    assert.deepEqual(wordsOf(parseWire(file, 'a.xml')), ['Łódź']);
  });

  test('UTF-8 is UTF-8, whatever is declared', () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${nitf('München')}`;
    assert.deepEqual(wordsOf(parseWire(new TextEncoder().encode(text), 'a.xml')), ['München']);
  });

  for (const name of ['UTF-8', 'no-such-encoding']) {
    test(`bytes that are not UTF-8, and ${name} declared`, () => {
      const file = bytesOf(`<?xml version="1.0" encoding="${name}"?>\n<nitf>`, 0xfc);
      assert.equal(problemOf(file)[0], 'wire/not-utf-8');
    });
  }
});

suite('control characters outside words are left out, and told', () => {
  const rows: readonly [copy: string, words: readonly string[], found: string][] = [
    ['One.\n\fTwo.\n', ['One. Two.'], 'a form feed (U+000C)'],
    ['One.\n\u001A', ['One.'], 'a control character (U+001A)'],
    ['One.\n\u007F\u007F\n', ['One.'], 'a control character (U+007F)'],
    ['\u0002One.\n\u0003', ['One.'], 'a control character (U+0002)'],
    ['One. \u0010 Two.\n', ['One. Two.'], 'a control character (U+0010)'],
  ];
  for (const [copy, words, found] of rows) {
    test(JSON.stringify(copy), () => {
      const text = ` date 2021-11-14\n${copy}`;
      const wire = parseWire(new TextEncoder().encode(text), 'wire.txt');
      assert.deepEqual(wordsOf(wire), words);
      assert.deepEqual(
        wire.warnings.map((one) => [one.code, one.found]),
        [['wire/leftover-character', `${found} outside the words`]],
      );
      assert.equal(wire.text, text);
    });
  }

  for (const copy of ['On\u0007e.\n', 'One.\n\0', 'One. \u001B[1m\n', 'One \u0093two\u0094.\n']) {
    test(`refused: ${JSON.stringify(copy)}`, () => {
      const bytes = new TextEncoder().encode(` date 2021-11-14\n${copy}`);
      assert.equal(problemOf(bytes)[0], 'wire/control-character');
    });
  }
});

suite('NewsML 1', () => {
  const read = (text: string) => parseWire(new TextEncoder().encode(text), 'a.xml');

  test('gives what it says of the story', () => {
    const wire = read(samples.NEWSML_XHTML);
    const { format, headline, byline, dateline, agencies, day, instant, language, embargo } = wire;
    assert.deepEqual(
      { format, headline, byline, dateline: dateline?.text, agencies, day, instant, language },
      {
        format: 'newsml-1',
        headline: 'Storm shuts the old bridge of Kastel',
        byline: 'Ola Vint',
        dateline: 'KASTEL, Varnia, Nov. 14 (Varnpress)',
        agencies: ['Varnpress'],
        day: '2021-11-14',
        instant: '2021-11-14T16:05:00+03:00',
        language: 'en-GB',
      },
    );
    assert.deepEqual(embargo, { day: '2021-11-14', time: '18:00', offset: '+03:00' });
    assert.deepEqual(wire.editorsNotes, ['Adds quote.']);
    assert.ok(wire.warnings.some(({ code }) => code === 'container/words-left-out'));
  });

  const { NEWSML_NITF, NEWSML_XHTML, NEWSML_PLAIN } = samples;
  for (const [name, text] of Object.entries({ NEWSML_NITF, NEWSML_XHTML, NEWSML_PLAIN })) {
    test(`gives the copy of ${name}`, () => {
      const words = wordsOf(read(text)).join('\n');
      assert.match(
        words,
        /^KASTEL, Varnia, Nov\. 14 \(Varnpress\)\nThe old bridge was closed\.\nFerries will run all/u,
      );
    });
  }

  const refused: readonly [name: string, text: string, code: string][] = [
    [
      'two items',
      samples.NEWSML_PLAIN.replace('<NewsItem ', '<NewsItem/><NewsItem '),
      'container/several-items',
    ],
    ['no item', '<NewsML><NewsEnvelope/></NewsML>', 'container/no-text'],
    [
      'a picture',
      '<NewsML><NewsItem><NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsItem></NewsML>',
      'container/not-text',
    ],
    [
      'a text that is elsewhere',
      '<NewsML><NewsItem><NewsComponent><ContentItem Href="a.html"><MediaType FormalName="Text"/></ContentItem></NewsComponent></NewsItem></NewsML>',
      'container/no-text',
    ],
    [
      'a status of its own',
      samples.NEWSML_PLAIN.replace('"Usable"/>', '"Perhaps"/>'),
      'container/broken',
    ],
  ];
  for (const [name, text, code] of refused) {
    test(`${name}: ${code}`, () =>
      assert.equal(problemOf(new TextEncoder().encode(text))[0], code));
  }

  test('a second text is told of', () => {
    const second =
      '<ContentItem><MediaType FormalName="Text"/><DataContent><p>A second story.</p></DataContent></ContentItem></NewsComponent>\n    </NewsComponent>\n  </NewsItem>';
    const text = samples.NEWSML_NITF.replace(
      /<\/NewsComponent>\s*<\/NewsComponent>\s*<\/NewsItem>/u,
      second,
    );
    const { blocks, warnings } = read(text);
    assert.equal(blocks.length, 3);
    const told = warnings.find(({ code }) => code === 'container/words-left-out');
    assert.match(told?.found ?? '', /A second story/u);
  });

  test('of two texts, the one whose component is the main one is the story', () => {
    const aside =
      '<ContentItem><MediaType FormalName="Text"/><DataContent><p>An aside.</p></DataContent></ContentItem>';
    const text = samples.NEWSML_NITF.replace(/<ContentItem Href="storm.*?<\/ContentItem>/u, aside);
    const { blocks, warnings } = read(text);
    assert.equal(blocks.length, 3);
    assert.ok(warnings.some(({ found }) => found.includes('An aside')));
  });

  test('tags in a text of no known form are tags', () => {
    const text = samples.NEWSML_PLAIN.replace(
      /The old[^<]*/u,
      '<![CDATA[<p>One.</p><p>Two.</p>]]>',
    );
    assert.deepEqual(wordsOf(read(text)).slice(1), ['One.', 'Two.']);
  });

  test('copy that will be withdrawn after its embargo is withheld', () => {
    const text = samples.NEWSML_XHTML.replace(
      '<FutureStatus FormalName="Usable"/>',
      '<FutureStatus FormalName="Canceled"/>',
    );
    assert.deepEqual([read(text).status, read(text).embargo], ['withheld', undefined]);
  });

  test('an embargo without an end withholds the copy', () => {
    const text = samples.NEWSML_XHTML.replace(/<StatusWillChange>.*<\/StatusWillChange>/u, '');
    assert.equal(read(text).status, 'withheld');
  });
});

suite('JSON of newsroom systems, without the address of ninjs', () => {
  const item = {
    type: 'text',
    headline: 'H',
    body_html: '<p>One.</p>',
    versioncreated: '2021-11-14T16:05:00Z',
  };
  const rows: readonly [name: string, item: object, code: string][] = [
    ['guid', { ...item, guid: 'urn:x:1' }, ''],
    ['nothing', item, ''],
    [
      'several headlines',
      { ...item, headline: undefined, headlines: [{ role: 'main', value: 'H' }] },
      '',
    ],
    ['a picture with words', { ...item, type: 'picture' }, 'container/not-text'],
    ['no words', { a: 1, versioncreated: '2021-11-14T16:05:00Z' }, 'container/unknown-format'],
    ['a headline alone', { headline: 'H' }, 'container/unknown-format'],
  ];
  for (const [name, json, code] of rows) {
    test(`${name}: ${code || 'read'}`, () => {
      const bytes = new TextEncoder().encode(JSON.stringify(json));
      if (code !== '') return assert.equal(problemOf(bytes)[0], code);
      const wire = parseWire(bytes, 'a.json');
      return assert.deepEqual([wire.headline, wordsOf(wire)], ['H', ['One.']]);
    });
  }
});
