import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Progress, progressBar, progressNumbers } from './progress.ts';

suite('the line of progress', () => {
  const rows: readonly [number, number, number, string][] = [
    [0, 100, 0, '░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 100 · 0 a second · 0 s left'],
    [50, 100, 10, '████████████░░░░░░░░░░░░ 50 of 100 · 5 a second · 10 s left'],
    [20_000, 20_000, 20, '████████████████████████ 20,000 of 20,000 · 1,000 a second · 0 s left'],
  ];
  for (const [done, total, seconds, expected] of rows) {
    test(expected, () =>
      assert.equal(
        `${progressBar(done, total)} ${progressNumbers(done, total, seconds)}`,
        expected,
      ),
    );
  }
});

suite('progress', () => {
  const rows: readonly [string, boolean, number, boolean][] = [
    ['on a terminal', true, 100, true],
    ['elsewhere', false, 100, false],
    ['of a few', true, 3, false],
  ];
  for (const [name, isTTY, total, isShown] of rows) {
    test(`${name} is ${isShown ? 'one line' : 'not shown'}`, () => {
      let written = '';
      const terminal = {
        isTTY,
        write: (text: string) => {
          written += text;
          return true;
        },
      };
      const progress = new Progress(total, terminal);
      progress.step();
      assert.equal(progress.isShown, isShown);
      assert.equal(written.includes(` of ${total} `), isShown);
      assert.ok(!written.includes('\n'));
      progress.clear();
      assert.equal(written.endsWith('\r\u001B[K'), isShown);
    });
  }
});

test('without a terminal, lines are plain, and only written if asked for', () => {
  const written: string[] = [];
  const terminal = {
    isTTY: false,
    write: (text: string) => {
      written.push(text);
      return true;
    },
  };
  new Progress(100, terminal, { task: 'Reading' }).step();
  assert.deepEqual(written, []);
  new Progress(100, terminal, { task: 'Reading', secondsBetweenLines: 0 }).step();
  assert.equal(written.length, 1);
  assert.match(written[0] ?? '', /^Reading 1 of 100 · \d[\d,]* a second · \d[\d,]* s left\n$/u);
});
