import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cutsWord, replaceWholeWords } from './whole-words.ts';

suite('words that stand within longer ones', () => {
  const rows: readonly [words: string, text: string, cuts: boolean][] = [
    ['Friday', 'on Friday.', false],
    ['rida', 'on Friday.', true],
    ['Fri', 'on Friday.', true],
    ['day', 'on Friday', true],
    ['Friday.', 'on Friday.Then', false],
    ['11', 'in 2011', true],
    ['11', 'from 11 to 12', false],
    ['среду', 'всреду', true],
    ['𝒷', '𝒶𝒷', true],
    ['월요일', '월요일에', true],
    // The accent is a character of its own.
    ['cafe', 'cafe\u0301', true],
    ['月曜日', '首相は月曜日、', false],
    ['首相', '首相は月曜日、', false],
    ['カレ', 'カレーは', false],
    ['𠮷野', '𠮷野家', false],
    ['จันทร', 'วันจันทรที่', false],
    // A vowel sign above its letter.
    ['ท', 'ที่', true],
    ['ວັນຈັນ', 'ໃນວັນຈັນນີ້', false],
    ['ច័ន្ទ', 'ថ្ងៃច័ន្ទនេះ', false],
    ['တနင်္လာ', 'တနင်္လာနေ့', false],
    ['11', '2011年', true],
    ['2011', '2011年', false],
    ['年', '2011年', false],
    ['๑๑', '๒๐๑๑ปี', true],
    ['NATO', 'NATO軍', false],
    ['NAT', 'NATO軍', true],
  ];
  for (const [words, text, expected] of rows) {
    test(`“${words}” in “${text}”: ${expected}`, () => {
      const start = text.indexOf(words);
      assert.ok(start >= 0);
      assert.equal(cutsWord(text, start, start + words.length), expected);
    });
  }
});

suite('whole words that are replaced', () => {
  const rows: readonly [text: string, was: string, now: string, replaced: string | undefined][] = [
    ['BADMAYOR RESIGNS', 'BADMAYOR', 'GOODMAYOR', 'GOODMAYOR RESIGNS'],
    ['11 in 2011, 11 in 2012', '11', '12', '12 in 2011, 12 in 2012'],
    ['In 2011', '11', '12', undefined],
    ['Talks go on', 'stop', 'end', undefined],
    ['Talks still go on', 'still', '', 'Talks go on'],
    ['Talks', 'Talks', '', ''],
    ['Talks go  on', 'go\ton\n', 'end', 'Talks end'],
    ['Talks go on', 'Talks\ngo', 'They go', undefined],
    ['Costs rise', 'rise', '$& rise\n\nmore', 'Costs $& rise more'],
    ['AAA AA', 'AA', 'B', 'AAA B'],
  ];
  for (const [text, was, now, expected] of rows) {
    test(`“${was}” to “${now}” in “${text}”`, () => {
      assert.equal(replaceWholeWords(text, was, now), expected);
    });
  }
});
