import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import sharp from 'sharp';
import { parseMdxBody } from '#mdx/mdx-syntax.ts';
import { findBadPictures } from './body-pictures.ts';

const work = mkdtempSync(join(tmpdir(), 'slugline-pictures-'));
after(() => rmSync(work, { recursive: true }));
const root = join(work, 'content');
const day = join(root, 'dispatches/2021/11/14');
for (const folder of [
  day,
  join(root, 'pictures'),
  join(day, 'folder.png'),
  join(work, 'outside'),
]) {
  mkdirSync(folder, { recursive: true });
}
const grey = { width: 40, height: 30, channels: 3, background: '#888' } as const;
const pictures = ['mole.jpg', 'a b.png', 'quay.WEBP', 'tide.gif', 'sea.avif'];
for (const name of pictures) {
  const format = name.slice(name.lastIndexOf('.') + 1).toLowerCase() as 'png';
  writeFileSync(join(day, name), await sharp({ create: grey }).toFormat(format).toBuffer());
}
const whole = readFileSync(join(day, 'mole.jpg'));
writeFileSync(join(root, 'pictures/ferry.png'), readFileSync(join(day, 'a b.png')));
writeFileSync(join(work, 'outside/secret.jpg'), whole);
for (const hidden of [join(root, '.hidden/ferry.png'), join(day, '.ferry.png')]) {
  mkdirSync(dirname(hidden), { recursive: true });
  writeFileSync(hidden, readFileSync(join(day, 'a b.png')));
}
writeFileSync(join(work, 'evil.mjs'), 'throw 1;');
writeFileSync(join(day, 'text.jpg'), 'not a picture');
writeFileSync(join(day, 'drawing.png'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(join(day, 'cut.jpg'), whole.subarray(0, whole.length / 2));
writeFileSync(join(day, 'empty.png'), '');
writeFileSync(join(day, '__VITE_ASSET__abcdefghijklmnopqrstuv__.jpg'), whole);
symlinkSync(join(work, 'outside/secret.jpg'), join(day, 'link-out.jpg'));
symlinkSync(join(work, 'outside'), join(root, 'folder-out'));
symlinkSync('../../../../pictures/ferry.png', join(day, 'link-in.png'));
symlinkSync(join(work, 'gone.png'), join(day, 'link-nowhere.png'));

function find(body: string) {
  const tree = parseMdxBody(`One.\n\n${body}`);
  return findBadPictures({ root }, { path: join(day, 'a.mdx'), file: 'a.mdx', tree, bodyLine: 5 });
}

/** Every way in which a body can name a picture. */
const WAYS: readonly [string, (src: string) => string][] = [
  ['a figure', (src) => `<Figure src="${src}" alt="b" />`],
  ['an image', (src) => `<aside>\n\n![b](<${src}>)\n\n</aside>`],
  ['an image by reference', (src) => `<figure>\n\n![b][c]\n\n</figure>\n\n[c]: <${src}>`],
  ['an image by a short reference', (src) => `<Note>\n\n![c]\n\n</Note>\n\n[C]: <${src}>`],
  ['an element', (src) => `<aside><img src="${src}" alt="b" /></aside>`],
  ['an element in a list', (src) => `<Quote by="d">\n\n- <img alt="b" src="${src}" />\n\n</Quote>`],
];

suite('a picture that is named is a picture, and lies in the content folder', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ...[...pictures, './mole.jpg', '/pictures/ferry.png', '../../../../pictures/ferry.png'].map(
      (src) => [src, undefined] as const,
    ),
    ['link-in.png', undefined],
    ['ferry.png', 'dispatch/no-picture'],
    ['empty.png', 'dispatch/no-picture'],
    ['text.jpg', 'dispatch/no-picture'],
    ['drawing.png', 'dispatch/no-picture'],
    ['cut.jpg', 'dispatch/no-picture'],
    ['folder.png', 'dispatch/no-picture'],
    ['/none/ferry.png', 'dispatch/no-picture'],
    ['link-nowhere.png', 'dispatch/no-picture'],
    ['link-out.jpg', 'dispatch/invalid-attribute'],
    ['/.hidden/ferry.png', 'dispatch/invalid-attribute'],
    ['.ferry.png', 'dispatch/invalid-attribute'],
    ['/folder-out/secret.jpg', 'dispatch/invalid-attribute'],
    ['/folder-out/none.jpg', 'dispatch/invalid-attribute'],
    ['../../../../../outside/secret.jpg', 'dispatch/invalid-attribute'],
    ['/../outside/secret.jpg', 'dispatch/invalid-attribute'],
    ['../../../../../evil.mjs', 'dispatch/invalid-attribute'],
    ['/../evil.mjs', 'dispatch/invalid-attribute'],
    ['data:image/png;base64,x.png', 'dispatch/invalid-attribute'],
    ['file:///etc/a.png', 'dispatch/invalid-attribute'],
    ['mailto:a.png', 'dispatch/invalid-attribute'],
    ['virtual:a.png', 'dispatch/invalid-attribute'],
    ['mole.jpg?raw', 'dispatch/invalid-attribute'],
    ['mole.jpg?url', 'dispatch/invalid-attribute'],
    ['mole.jpg?raw=.png', 'dispatch/invalid-attribute'],
    ['mole.jpg#.png', 'dispatch/invalid-attribute'],
    ['/etc/passwd?raw', 'dispatch/invalid-attribute'],
    ['mole.svg', 'dispatch/invalid-attribute'],
    ['a.mdx', 'dispatch/invalid-attribute'],
    ['__VITE_ASSET__abcdefghijklmnopqrstuv__.jpg', 'dispatch/invalid-attribute'],
  ];
  for (const [way, write] of WAYS) {
    for (const [src, code] of rows) {
      test(`${way}: ${src}`, async () => {
        const problems = await find(write(src));
        assert.deepEqual(
          problems.map((problem) => problem.code),
          code === undefined ? [] : [code],
        );
        for (const { line } of problems) assert.ok(line === 7 || line === 9, `${line}`);
      });
    }
  }

  const remote: readonly [string, boolean][] = [
    ['https://example.org/a.png', true],
    ['HTTP://example.org/', true],
    ['//example.org/a.png', true],
    ['ftp://example.org/a.png', false],
  ];
  for (const [src, isFine] of remote) {
    for (const [way, write] of WAYS) {
      test(`${way} on another host: ${src}`, async () => {
        assert.equal((await find(write(src))).length, isFine && way !== 'a figure' ? 0 : 1);
      });
    }
  }
});

suite('what is there instead is named, the nearest first', () => {
  const rows: readonly [string, RegExp, string][] = [
    [
      'moles.jpg',
      /^one of mole\.jpg, .* and \d more, which lie in dispatches\/2021\/11\/14$/u,
      'write mole.jpg',
    ],
    [
      '/pictures/fery.png',
      /^one of ferry\.png, which lie in pictures$/u,
      'write /pictures/ferry.png',
    ],
    ['/none/a.png', /^a picture in none$/u, 'put the picture there, or take its name out'],
  ];
  for (const [src, expected, remedy] of rows) {
    test(src, async () => {
      const [problem] = await find(`<Figure src="${src}" alt="b" />`);
      assert.match(problem?.expected ?? '', expected);
      assert.equal(problem?.remedy, remedy);
    });
  }
});
