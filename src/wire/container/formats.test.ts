import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as samples from '#testing/container-samples.ts';
import { openContainer } from './container.ts';
import { CONTAINER_READERS, type ContainerFormat } from './formats.ts';

/** An item in each format: the type checker names a format that has none. */
const SAMPLES: Readonly<Record<ContainerFormat, readonly string[]>> = {
  'anpa-1312': [samples.ANPA],
  'iptc-7901': [samples.IPTC],
  nitf: [samples.NITF],
  'newsml-1': [samples.NEWSML_NITF, samples.NEWSML_XHTML, samples.NEWSML_PLAIN],
  'newsml-g2': [samples.G2_XHTML, samples.G2_MESSAGE, samples.G2_HTML, samples.G2_PLAIN],
  rss: [samples.RSS_WORDPRESS, samples.RSS_2, samples.RSS_1],
  atom: [samples.ATOM],
  ritzau: [samples.RITZAU],
  html: [samples.HTML_PAGE],
  ninjs: [samples.NINJS_1, samples.NINJS_2, samples.NINJS_3, samples.AP_MEDIA],
};

function sniffed(text: string): readonly ContainerFormat[] {
  return CONTAINER_READERS.filter(({ sniff }) => sniff(text)).map(({ name }) => name);
}

suite('a format', () => {
  for (const { name } of CONTAINER_READERS) {
    test(`${name} is known by its first characters, and opened`, () => {
      for (const text of SAMPLES[name]) {
        assert.deepEqual(sniffed(text), [name]);
        assert.equal(openContainer(text, 'a.txt')?.format, name);
        assert.equal(openContainer(text, 'a.txt', { format: name })?.format, name);
      }
    });
  }
});

suite('a text begins as', () => {
  const rows: readonly [string, string, string | undefined][] = [
    ['plain copy', 'MINSK, November 14. /TASS/. The talks went on.', undefined],
    ['nothing', '', undefined],
    ['a letter in angle brackets', '<X> rose to 5.', undefined],
    ['HTML', '<!DOCTYPE html><p>A', 'html'],
    ['a comment that does not end', '<!-- <nitf>', undefined],
    ['a word in braces', '{draft} The talks', undefined],
    ['code in braces', '{process.exit(9)}', undefined],
    ['a quotation in braces', '{"The talks went on"}', undefined],
    ['brackets', '[1]: http://x', undefined],
    ['STX without SOH', '\x02A', undefined],
    ['a frame after padding', '\uFEFF\0\x7F\r\n\x16\x01', 'iptc-7901'],
    ['a frame with device controls', samples.ANPA, 'anpa-1312'],
    ['a frame without device controls', samples.IPTC, 'iptc-7901'],
    ['white space and a byte-order mark', '\uFEFF\n <nitf>', 'nitf'],
    ['comments and instructions', '<?xml version="1.0"?><!-- a --><?b c?>\n<nitf/>', 'nitf'],
    ['a DOCTYPE cut off', '<!DOCTYPE nitf PUBLIC "-//', 'nitf'],
    ['a prefix', '<nar:newsItem>', 'newsml-g2'],
    ['a newsMessage', samples.G2_MESSAGE, 'newsml-g2'],
    ['other XML', '<?xml version="1.0"?><opml/>', undefined],
    ['a name that begins alike', '<nitfx>', undefined],
    ['JSON', ' {\n "uri" : 1', 'ninjs'],
    ['an array', '[{"uri":', 'ninjs'],
  ];
  for (const [name, text, format] of rows) {
    test(`${name} → ${format ?? 'none'}`, () =>
      assert.deepEqual(sniffed(text), format === undefined ? [] : [format]));
  }
});
