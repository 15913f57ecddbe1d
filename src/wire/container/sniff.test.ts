import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as samples from '#testing/container-samples.ts';
import { sniffFormat } from './sniff.ts';

suite('sniffFormat', () => {
  const rows: readonly [string, string, string | undefined][] = [
    ['plain copy', 'MINSK, November 14. /TASS/. The talks went on.', undefined],
    ['nothing', '', undefined],
    ['a letter in angle brackets', '<X> rose to 5.', undefined],
    ['HTML', '<!DOCTYPE html><p>A', undefined],
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
    ['other XML', '<?xml version="1.0"?><rss/>', 'xml'],
    ['a name that begins alike', '<nitfx>', undefined],
    ['JSON', ' {\n "uri" : 1', 'ninjs'],
    ['an array', '[{"uri":', 'ninjs'],
  ];
  for (const [name, text, format] of rows) {
    test(`${name} → ${format ?? 'none'}`, () => assert.equal(sniffFormat(text), format));
  }
});
