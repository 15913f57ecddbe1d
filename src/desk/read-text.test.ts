import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { readText } from './read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'slugline-text-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'a.mdx');

suite('the text of a file', () => {
  const read: readonly [string, string][] = [
    ['a', 'a'],
    ['', ''],
    [' \n', ''],
    ['\uFEFFa\r\n\tЖ 👩‍👩‍👧\n', '\uFEFFa\r\n\tЖ 👩‍👩‍👧\n'],
  ];
  for (const [written, text] of read) {
    test(JSON.stringify(written), () => {
      writeFileSync(path, written);
      assert.equal(readText(path), text);
    });
  }

  const refused: readonly [string, Uint8Array, string, number, number][] = [
    ['Latin-1', Buffer.from('---\nheadline: Caf\u00E9\n', 'latin1'), 'mdx/not-utf-8', 2, 14],
    ['a bell', Buffer.from('---\na\u0007'), 'mdx/control-character', 2, 2],
    ['a noncharacter', Buffer.from('a\uFFFE'), 'mdx/control-character', 1, 2],
  ];
  for (const [name, bytes, code, line, column] of refused) {
    test(`${name} is ${code}`, () => {
      writeFileSync(path, bytes);
      assert.throws(
        () => readText(path),
        (error) => {
          assert.ok(error instanceof DispatchError);
          const [problem] = error.problems;
          assert.deepEqual(
            { code: problem?.code, line: problem?.line, column: problem?.column },
            { code, line, column },
          );
          return true;
        },
      );
    });
  }
});
