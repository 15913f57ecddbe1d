import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseWire } from '#wire/parse-wire.ts';
import { formatProblem } from '#wire/problem.ts';
import { corpusFile } from './corpus.ts';
import { CITIES, ORGANISATIONS, PEOPLE } from './newsmakers.ts';

const FILES = 1500;
const corpus = Array.from({ length: FILES }, (_, index) => corpusFile(index));
const wires = corpus.map(({ name, text }) => parseWire(new TextEncoder().encode(text), name));

suite('the corpus of the bench', () => {
  test('is the same every time, in any order', () => {
    for (const index of [1499, 0, 700]) assert.deepEqual(corpusFile(index), corpus[index]);
  });

  test('is copy that a newsroom would take: no errors, and only the intended warnings', () => {
    const meant = [
      'wire/unknown-agency',
      'wire/dateline-unclear',
      'wire/invisible-character',
      'wire/direction-override',
    ];
    const warnings = wires.flatMap((wire) => wire.warnings);
    const others = warnings.filter(({ code }) => !meant.includes(code));
    assert.deepEqual(others.map(formatProblem), []);
  });

  test('has a few files twice', () => {
    const distinct = new Set(corpus.map(({ text }) => text)).size;
    assert.ok(distinct < FILES && distinct > FILES * 0.99, `${distinct} of ${FILES}`);
  });

  test('is varied', () => {
    const shareOf = (has: (wire: (typeof wires)[number]) => boolean) =>
      wires.filter(has).length / FILES;
    const shares: readonly [string, number, number, number][] = [
      ['datelines', shareOf(({ dateline }) => dateline !== undefined), 0.5, 0.95],
      [
        'tables',
        shareOf(({ blocks }) => blocks.some(({ kind }) => kind === 'preformatted')),
        0.05,
        0.2,
      ],
      [
        'end marks',
        shareOf(({ parts }) => parts.some(({ kind }) => kind === 'end-mark')),
        0.3,
        0.9,
      ],
      ['wrapped lines', shareOf(({ text }) => !/^.{100}/mu.test(text)), 0.2, 0.6],
      ['braces', shareOf(({ text }) => text.includes('{')), 0.02, 0.1],
      ['Cyrillic', shareOf(({ text }) => /\p{Script=Cyrillic}{5}/u.test(text)), 0.05, 0.3],
      ['line ends of another system', shareOf(({ text }) => text.includes('\r\n')), 0.005, 0.05],
    ];
    for (const [name, share, least, most] of shares) {
      assert.ok(share >= least && share <= most, `${name}: ${share}`);
    }
    const agencies = new Set(wires.flatMap(({ dateline }) => dateline?.agencies ?? []));
    assert.ok(agencies.size >= 7, `agencies: ${[...agencies]}`);
  });

  test('names hundreds of places, people and organisations', () => {
    const places = new Set(wires.map(({ dateline }) => dateline?.place?.name.toLowerCase()));
    assert.ok(places.size >= 200, `places: ${places.size}`);
    for (const names of [CITIES, PEOPLE, ORGANISATIONS]) {
      const named = names.filter((name) => wires.some(({ text }) => text.includes(name)));
      assert.ok(named.length >= 150, `${names[0]} …: ${named.length}`);
    }
  });

  test('has dispatches of 150 to some 900 words', () => {
    const lengths = wires.map(({ text }) => text.split(/\s+/u).length);
    assert.ok(Math.min(...lengths) >= 150 && Math.max(...lengths) <= 1200);
  });
});
