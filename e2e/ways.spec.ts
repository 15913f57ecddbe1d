import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { HOSTILE } from '../src/dispatch/hostile-copy.ts';
import { runOrFail } from './run.ts';
import { filesOf } from './site-files.ts';
import { WORK } from './sites.ts';

/** Every hostile text as a paragraph, and as lines that are kept. */
const ROWS = HOSTILE.map((text) => `The tide.\n\n${text} x\n\n    ${text}\n    x\n`);

/** Copy of several such texts, in any order. */
const ANY_COPY = fc
  .array(
    fc.tuple(
      fc.constantFrom(...HOSTILE, 'The talks went on.', 'a'),
      fc.constantFrom(' ', '\n\n', '\n    '),
    ),
  )
  .map((pieces) => `The tide.\n\n${pieces.flat().join('')}\n`);
const SAMPLES = 150;

const SETTINGS = 'name: A\ndescription: B\nurl: https://a.example\nlanguage: en\ntimeZone: UTC\n';

test('a body is the same to the byte whether the loader renders it or Astro does as a module', () => {
  test.slow();
  const content = join(WORK, 'ways');
  const [byLoader, asModule] = ['loader', 'module'].map((way) => join(WORK, `dist-ways-${way}`));
  rmSync(content, { recursive: true, force: true });
  mkdirSync(join(content, 'wire'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), SETTINGS);
  const copies = [...ROWS, ...fc.sample(ANY_COPY, { numRuns: SAMPLES, seed: 1 })];
  copies.forEach((copy, index) => {
    const wire = join(content, 'wire', `${String(index).padStart(4, '0')}.txt`);
    writeFileSync(wire, ` date 2024-05-01 KARSHOLM (Varnpress) - ${index}. ${copy}`);
  });
  runOrFail('npm', ['run', 'build'], { CONTENT_DIR: content, OUT_DIR: byLoader ?? '' });
  const dispatches = filesOf({ out: join(content, 'dispatches') });
  expect(dispatches).toHaveLength(copies.length);
  for (const path of dispatches) {
    // A comment is an expression, which only a module can hold; it shows nothing.
    appendFileSync(join(content, 'dispatches', path), '\n{/* as a module */}\n');
  }
  runOrFail('npm', ['run', 'build'], { CONTENT_DIR: content, OUT_DIR: asModule ?? '' });
  const files = filesOf({ out: byLoader ?? '' });
  expect(filesOf({ out: asModule ?? '' })).toEqual(files);
  for (const file of files) {
    const [one = '', other = ''] = [byLoader, asModule].map((out) =>
      readFileSync(join(out ?? '', file), 'utf8'),
    );
    expect(other.replaceAll(BEHIND_COMMENT, ''), file).toBe(one);
  }
});

/** The line end that parts the comment from what stands before it, at the end of a body in a page, a feed or a twin. */
const BEHIND_COMMENT = /\n(?=<\/div> <footer|\]\]>|<\/content>)|(?<=>)\\n(?=")/gu;
