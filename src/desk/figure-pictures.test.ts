import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { parseMdxBody } from '../dispatch/mdx-syntax.ts';
import { findMissingPictures } from './figure-pictures.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-pictures-'));
const day = join(root, 'dispatches/2021/11/14');
for (const folder of [day, join(root, 'pictures'), join(day, 'folder.png')]) {
  mkdirSync(folder, { recursive: true });
}
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['mole.jpg', '\xFF\xD8\xFF\xE0'],
  ['a b.png', '\x89PNG\r\n\x1A\n'],
  ['quay.WEBP', 'RIFF\0\0\0\0WEBP'],
  ['tide.gif', 'GIF89a'],
  ['sea.avif', '\0\0\0 ftypavif'],
  ['text.jpg', 'not a picture'],
];
for (const [file, bytes] of SIGNATURES) writeFileSync(join(day, file), bytes, 'latin1');
writeFileSync(join(day, 'empty.png'), '');
writeFileSync(join(root, 'pictures/ferry.png'), '\x89PNG\r\n\x1A\n', 'latin1');
after(() => rmSync(root, { recursive: true }));

function find(src: string) {
  const tree = parseMdxBody(`One.\n\n<Figure src="${src}" alt="b" />`);
  const path = join(day, 'a.mdx');
  return findMissingPictures({ root }, { path, file: 'a.mdx', tree, bodyLine: 5 });
}

suite('a figure shows a picture that is there', () => {
  const rows: readonly [string, string | undefined][] = [
    ['mole.jpg', undefined],
    ['./mole.jpg', undefined],
    ['a b.png', undefined],
    ['quay.WEBP', undefined],
    ['tide.gif', undefined],
    ['sea.avif', undefined],
    ['/pictures/ferry.png', undefined],
    ['../../../../pictures/ferry.png', undefined],
    ['ferry.png', 'dispatch/no-picture'],
    ['empty.png', 'dispatch/no-picture'],
    ['text.jpg', 'dispatch/no-picture'],
    ['folder.png', 'dispatch/no-picture'],
    ['/none/ferry.png', 'dispatch/no-picture'],
    ['../../../../../ferry.png', 'dispatch/invalid-attribute'],
    ['https://example.org/a.png', 'dispatch/invalid-attribute'],
    ['data:image/png;base64,x.png', 'dispatch/invalid-attribute'],
    ['mole.jpg?raw=.png', 'dispatch/invalid-attribute'],
    ['mole.svg', 'dispatch/invalid-attribute'],
    ['a.mdx', 'dispatch/invalid-attribute'],
  ];
  for (const [src, code] of rows) {
    test(src, () => {
      const [problem] = find(src);
      assert.equal(problem?.code, code);
      if (problem) assert.deepEqual([problem.line, problem.column], [7, 1]);
    });
  }
});

suite('what is there instead is named, the nearest first', () => {
  const rows: readonly [string, string, string][] = [
    [
      'moles.jpg',
      'one of mole.jpg, a b.png, empty.png, folder.png, quay.WEBP, sea.avif, text.jpg, tide.gif, which lie in dispatches/2021/11/14',
      'write src="mole.jpg"',
    ],
    [
      '/pictures/fery.png',
      'one of ferry.png, which lie in pictures',
      'write src="/pictures/ferry.png"',
    ],
    ['/none/a.png', 'a picture in none', 'put the picture there, or take the figure out'],
  ];
  for (const [src, expected, remedy] of rows) {
    test(src, () => {
      const [problem] = find(src);
      assert.deepEqual([problem?.expected, problem?.remedy], [expected, remedy]);
    });
  }
});
