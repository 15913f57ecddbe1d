import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { sized } from '#testing/sized.ts';
import { editFrontMatter, type FrontMatterChange } from './edit-front-matter.ts';

const CORRECTION = { date: '2021-11-15', note: 'It is: two.' };
const WRITTEN = '  - date: 2021-11-15\n    note: "It is: two."\n';

suite('front matter that is edited', () => {
  const rows: readonly [string, string, FrontMatterChange, string][] = [
    [
      'keeps comments, quotes, blank lines and forms of what is not touched',
      '# a\nheadline:   \'A\'  # b\ntopics: [A,B]\n\nsha256: x # c\nsuggested:\n  people:\n    - {"name":"A"}\n',
      { set: { status: 'canceled' } },
      '# a\nheadline:   \'A\'  # b\ntopics: [A,B]\n\nsha256: x # c\nstatus: canceled\nsuggested:\n  people:\n    - {"name":"A"}\n',
    ],
    [
      'has another value in its place',
      'status: "withheld" # until noon\nsha256: x\n',
      { set: { status: 'canceled' } },
      'status: canceled # until noon\nsha256: x\n',
    ],
    [
      'loses a key',
      '# a\nslug: b # c\nsha256: x\n',
      { set: { slug: undefined } },
      '# a\nsha256: x\n',
    ],
    [
      'changes text that stands below its key, which is the last',
      'sha256: x\nedNote: |-\n  A\n\n  B\n',
      { set: { edNote: 'C' } },
      'sha256: x\nedNote: C\n',
    ],
    [
      'loses a map and a list',
      'a: 1\nsuggested:\n  people:\n    - {"name":"A"}\n# c\nsha256: x\ntopics:\n  - A\n',
      { set: { suggested: undefined, topics: undefined } },
      'a: 1\n# c\nsha256: x\n',
    ],
    [
      'has another list in the place of one',
      'topics: [A] # c\nsha256: x\n',
      { set: { topics: ['A', 'B'] } },
      'topics:\n  - A\n  - B\nsha256: x\n',
    ],
    ['need not have the key it loses', 'sha256: x\n', { set: { slug: undefined } }, 'sha256: x\n'],
    [
      'has a first correction',
      'sha256: x\ntopics: [A]\n',
      { set: { status: 'canceled' }, correction: CORRECTION },
      `sha256: x\nstatus: canceled\ncorrections:\n${WRITTEN}topics: [A]\n`,
    ],
    [
      'has one more',
      'corrections:\n- date: 2021-11-14 # a\n  note: |\n    B\n\n# c\nsha256: x\n',
      { correction: CORRECTION },
      `corrections:\n- date: 2021-11-14 # a\n  note: |\n    B\n${WRITTEN.replace(/^ {2}/gmu, '')}\n# c\nsha256: x\n`,
    ],
    [
      'has one more below one in braces',
      'sha256: x\ncorrections:\n    - { date: 2021-11-14, note: B } # c\n',
      { correction: CORRECTION },
      `sha256: x\ncorrections:\n    - { date: 2021-11-14, note: B } # c\n${WRITTEN.replace(/^/gmu, '  ').trimEnd()}\n`,
    ],
    [
      'is written anew where the list is in brackets',
      '# a\nsha256:   x\ncorrections: []\n',
      { correction: CORRECTION },
      '# a\nsha256: x\ncorrections: [ { date: 2021-11-15, note: "It is: two." } ]\n',
    ],
    [
      'is written anew where it is in braces',
      '{"sha256":"x"}\n',
      { set: { status: 'canceled' } },
      '{ "sha256": "x", status: canceled }\n',
    ],
  ];
  for (const [name, yaml, change, expected] of rows) {
    test(name, () => {
      const file = (text: string) => `\uFEFF---\n${text}---\n\nWords $& of copy.\n---\n`;
      assert.equal(editFrontMatter(file(yaml), change), file(expected));
      const windows = (text: string) => file(text).replaceAll('\n', '\r\n');
      assert.equal(editFrontMatter(windows(yaml), change), windows(expected));
    });
  }

  test('says what it said, and the change, whatever stands in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'yes',
        '2021-11-14',
        '# a',
        'a: b',
        ' a',
        'a\n\nb',
        'a\nb\n',
        '- a',
        '',
        '{',
        '"',
      ),
    );
    const correctionOf = fc.record(
      { date: text, note: text, was: text, now: text },
      { noNullPrototype: true },
    );
    const corrections = fc.array(correctionOf, {
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.record({ status: fc.option(text), slug: fc.option(text), corrections }),
        text,
        correctionOf,
        (fields, status, correction) => {
          const before = { headline: 'A', ...fields, sha256: 'x', places: ['A'] };
          const source = `---\n${stringify(before)}---\n\nWords.\n`;
          const after = editFrontMatter(source, { set: { status, slug: undefined }, correction });
          const [, yaml = ''] = /^---\n(.*)---\n\nWords\.\n$/su.exec(after) ?? [];
          const { slug: _slug, ...kept } = before;
          assert.deepEqual(parse(yaml), {
            ...kept,
            status,
            corrections: [...before.corrections, correction],
          });
        },
      ),
      { numRuns: sized(300, 1000) },
    );
  });
});
