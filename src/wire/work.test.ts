import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeEditorsNote } from '#wire/head/editors-note.ts';
import type { WrittenLine } from '#wire/text/written-line.ts';
import { parseWire } from './parse-wire.ts';
import { WireError } from './problem.ts';

// Linear work doubles with the text. That is the most that a long file can bear.
const MOST = 2.3;

const LINES = [
  'Eds: a',
  'Eds: a\nb',
  'Notes to editors',
  'NOT FOR PUBLICATION',
  'Editors: a',
  'EMBARGOED UNTIL 18:00 GMT',
  'EMBARGO',
  'Embargo: EU to ban oil',
  'URGENT',
  'By Mara Quill',
  'NATO-RUSSIA',
  'Ferry to sail',
  'KARSHOLM (AP) - A.',
  '-30-',
  'Reuter',
  '---',
  'FOR IMMEDIATE RELEASE',
  'Contact: a',
  'Contact: a@b.cd',
  '###',
  'About a',
  '14 November 2021',
  '- 2 -',
  'an-',
];
const RELEASE = 'Press release\n\nFerry to sail again\n\nIt sails.\n\n';

for (const line of LINES) {
  for (const gap of ['\n', '\n\n']) {
    for (const head of ['', RELEASE]) {
      test(`${head === '' ? '' : 'in a release, '}${JSON.stringify(line + gap)}, over and over`, () => {
        const once = workOf(head, line + gap, 20_000);
        const twice = workOf(head, line + gap, 40_000);
        assert.ok(twice / once < MOST, `${once} steps, and of twice as much ${twice}`);
      });
    }
  }
}

/** How many expressions it takes to read a line repeated up to a length. */
function workOf(head: string, line: string, length: number): number {
  const bytes = new TextEncoder().encode(
    `date 2022-03-14\n${head}${line.repeat(Math.ceil(length / line.length))}`,
  );
  const { exec } = RegExp.prototype;
  let steps = 0;
  // Every test, match, split and replacement by an expression goes through here.
  RegExp.prototype.exec = function counted(text) {
    steps += 1;
    return exec.call(this, text);
  };
  try {
    parseWire(bytes, 'a.txt');
  } catch (error) {
    assert.ok(error instanceof WireError, String(error));
  } finally {
    RegExp.prototype.exec = exec;
  }
  return steps;
}

for (const words of ['Eds: a', 'Notes to editors', 'NOT FOR PUBLICATION']) {
  test(`the lines of ${words} are read once for each note`, () => {
    assert.ok(looksOf(words, 4000) / looksOf(words, 2000) < MOST);
  });
}

/** How often lines are read to find the ends of all the notes that begin in them. */
function looksOf(words: string, count: number): number {
  let looks = 0;
  const lines = Array.from({ length: count }, (_, index): WrittenLine => {
    const place = { indent: index, start: index, at: index, end: index };
    return {
      ...place,
      text: words,
      get isFirst() {
        looks += 1;
        return true;
      },
    };
  });
  for (let at = 0; at < count; at = takeEditorsNote('', lines, at, count).next) looks += 1;
  return looks;
}
