import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromWire } from '#drafting/from-wire.ts';
import { readDispatch } from '#mdx/read-dispatch.ts';
import { toMdx } from '#mdx/to-mdx.ts';
import { writeBody } from '#mdx/write-body.ts';
import { makeGazetteer } from '#places/gazetteer.ts';
import * as samples from '#testing/container-samples.ts';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { sized } from '#testing/sized.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { WireError } from '#wire/problem.ts';

/** How many inputs of each kind; CI tries many more. */
const RUNS = sized(200, 5_000);

const FORMS = [
  ' date 2021-11-14 MINSK, November 14. /TASS/. The situation.\n\nThe sides "met".\n',
  ' date 2021-11-14\nURGENT\nUPDATE 1-Talks go on\nBy Mara Quill\nEds: adds\n\nJACKSON, Ga. (AP) — A man.\n-30-\n',
  'Tallinn, Estonia--(Newsfile Corp. - February 9, 2022) - It rained.\r\n\r\na | b\r\n--|--\r\n',
  ' date 2021-11-14\nEMBARGOED until 18:00 GMT, 15 November\n    Indented lines\n    of a table   1   2\n',
  "VANCOUVER, BC / ACCESSWIRE / March 24, 2020 / ``Quotes'' {x} <y> [^1] *z*\n\nNotes to editors\n\nAnn.",
];
const CONTAINERS = [
  samples.ANPA,
  samples.IPTC,
  samples.NITF,
  samples.G2_XHTML,
  samples.G2_MESSAGE,
  samples.G2_HTML,
  samples.NINJS_1,
  samples.NINJS_2,
  samples.NINJS_3,
];

const CONTEXT = {
  sha256: '0'.repeat(64),
  language: 'en',
  timeZone: 'UTC',
  url: 'https://a.example/',
  gazetteer: makeGazetteer([]),
};
const SOURCE = { path: '2021/11/14/a.mdx', file: 'a.mdx' };

/** Text with pieces of it cut out, doubled, or replaced by hostile ones. */
function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.constantFrom(
        '',
        '\n',
        '\n\n',
        '    ',
        '\t',
        '---\n',
        ' ',
        '\r\n',
        '\u00A0',
        '\u202E',
        '\uFEFF',
      ),
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 6 }))
    .map(([text, edits]) =>
      edits.reduce((changed, { at, cut, put }) => {
        const from = Math.floor(at * changed.length);
        return changed.slice(0, from) + put + changed.slice(from + cut);
      }, text),
    );
}

const truncated = fc
  .tuple(fc.constantFrom(...CONTAINERS), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, share]) => text.slice(0, Math.floor(text.length * share)));

const kinds: readonly [string, fc.Arbitrary<Uint8Array>][] = [
  ['bytes', fc.uint8Array({ maxLength: 300 })],
  [
    'Unicode',
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => encode(` date 2021-11-14 ${text}`)),
  ],
  ['datelines and heads, changed', mutated(FORMS).map(encode)],
  ['containers, changed', mutated(CONTAINERS).map(encode)],
  ['containers, cut off', truncated.map(encode)],
];
for (const [name, inputs] of kinds) {
  test(`whatever arrives is read whole or refused: ${name}`, () => {
    fc.assert(
      fc.property(inputs, (bytes) => readWholeOrRefuse(bytes)),
      { numRuns: RUNS },
    );
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function readWholeOrRefuse(bytes: Uint8Array): void {
  const wire = parseOrRefuse(bytes);
  if (!wire) return;
  const whole = wire.parts.map(({ start, end }) => wire.text.slice(start, end)).join('');
  assert.equal(whole, wire.text, 'the parts give the file back');
  assert.deepEqual(encode(whole), bytes);
  const { dispatch } = fromWire(wire, CONTEXT);
  // `readDispatch` refuses anything that could run.
  const read = readDispatch(
    toMdx({ ...dispatch, wire: 'wire/a.txt' }, writeBody(wire.blocks)),
    SOURCE,
  );
  assert.deepEqual(
    read.blocks.map(({ kind, text }) => ({ kind, text })),
    wire.blocks.map(({ kind, text }) => ({ kind, text })),
  );
}

function parseOrRefuse(bytes: Uint8Array) {
  try {
    return parseWire(bytes, 'a.txt');
  } catch (error) {
    assert.ok(error instanceof WireError, String(error));
    assert.notEqual(error.problem.remedy, '');
    return undefined;
  }
}
