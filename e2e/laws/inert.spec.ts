import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import sharp from 'sharp';
import { PROGRAMS_FOLDER } from '#desk/cache-folder.ts';
import * as samples from '#testing/container-samples.ts';
import { hostileAddress } from '#testing/hostile-addresses.ts';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { sized } from '#testing/sized.ts';
import { run, runOrFail } from '../support/run.ts';
import { filesOf } from '../support/site-files.ts';
import { WORK } from '../support/sites.ts';

// Each builds several times.
test.setTimeout(180_000);

const SETTINGS =
  'name: A\ndescription: B\nurl: https://a.example\nlanguage: en\ntimeZone: UTC\nlinkAddresses: true\n';

const FOLDER = join(WORK, 'inert');
const CONTENT = join(FOLDER, 'content');
const OUT = join(FOLDER, 'dist');
/** Where Astro lists the files of a content folder that Vite must import. */
const ASTRO = join(import.meta.dirname, '../../.astro');
/** A file of the test writes this if it is ever run. */
const HAS_RUN = join(FOLDER, 'has-run');
const SECRET = 'not for any reader';

function openContent(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(CONTENT, 'wire'), { recursive: true });
  writeFileSync(join(CONTENT, 'site.yaml'), SETTINGS);
  const code = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(HAS_RUN)}, '');`;
  for (const name of [
    'evil.mjs',
    'content/evil.mjs',
    'content/evil.png.mjs',
    'content/evil.astro',
  ]) {
    const isPage = name.endsWith('.astro');
    writeFileSync(
      join(FOLDER, name),
      isPage ? `---\n${code}\n---\n` : `${code}\nexport default {};`,
    );
  }
  writeFileSync(join(FOLDER, 'secret.txt'), SECRET);
  writeFileSync(join(FOLDER, 'content/secret.txt'), SECRET);
}

function buildContent() {
  return run('npm', ['run', 'build'], { CONTENT_DIR: CONTENT, OUT_DIR: OUT });
}

/** One container sample holds copy that must not be published. */
const WITHHELD = '';

/** Words that Vite, Astro or a bundler looks for in its input. */
const MARKS_OF_PROGRAMS = [
  '__VITE_ASSET__abcdefghijklmnopqrstuv__',
  '__VITE_PUBLIC_ASSET__abcd1234__ __VITE_PRELOAD__ __VITE_CSS_URL__6162__ __VITE_INLINE_CSS__abcd1234_0__',
  '__ASTRO_ASSET_IMAGE__abc__ __ASTRO_IMAGE_../../evil.mjs @@ASTRO_MANIFEST_REPLACE@@ @@ASTRO-LINKS@@ @@ASTRO-STYLES@@',
  'import.meta.env.PROD import.meta.url import.meta.glob("../**/*.mjs", { eager: true })',
  'new URL("../../../../../evil.mjs", import.meta.url) new Worker("/evil.mjs") import("../../../../../evil.mjs")',
  'process.env.NODE_ENV require("../../../../../evil.mjs") export default 1; import "../../../../../evil.mjs"',
  '/secret.txt?raw ../../../../secret.txt?url <img src="/evil.png.mjs"> ![a](../../../../../evil.mjs) [b]: /secret.txt?raw',
  '---\nlayout: ../../../../../evil.mjs\n---',
  `</script><script>alert(1)</script> \${process.exit(9)} {1 + 1} \\u0000 %00 //# sourceMappingURL=/etc/passwd`,
];

test('words of any kind beside components are built as they are, and no file that they name is read', async () => {
  openContent();
  // A program that an earlier run has kept would leave Astro nothing to be told.
  rmSync(PROGRAMS_FOLDER, { recursive: true, force: true });
  const addresses = fc.sample(hostileAddress, { numRuns: 300, seed: 1 });
  const copies = [
    ...MARKS_OF_PROGRAMS,
    ...HOSTILE.filter((_copy, index) => index % sized(2, 1) === 0),
    ...Array.from({ length: 30 }, (_, index) =>
      addresses.slice(10 * index, 10 * index + 10).join(' x\n\n'),
    ),
  ].map(
    (text, index) =>
      ` date 2024-05-01 KARSHOLM (Varnpress) - ${index}. The tide.\n\n${text} x\n\n    ${text}\n    x\n`,
  );
  const containers = Object.values(samples).filter((sample) => typeof sample === 'string');
  for (const [index, copy] of [...copies, ...containers].entries()) {
    writeFileSync(join(CONTENT, 'wire', `${String(index).padStart(4, '0')}.txt`), copy);
  }
  runOrFail('npm', ['run', 'import', '--', join(CONTENT, 'wire')], { CONTENT_DIR: CONTENT });
  const grey = { width: 40, height: 30, channels: 3, background: '#888' } as const;
  mkdirSync(join(CONTENT, 'pictures'));
  writeFileSync(join(CONTENT, 'pictures/a b.png'), await sharp({ create: grey }).png().toBuffer());
  const dispatches = filesOf({ out: join(CONTENT, 'dispatches') });
  expect(dispatches.length).toBeGreaterThan(sized(80, 150));
  for (const [index, path] of dispatches.entries()) {
    const mark = (MARKS_OF_PROGRAMS[index % MARKS_OF_PROGRAMS.length] ?? '').replaceAll('\n', ' ');
    const attribute = mark.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const own = [
      `<Note title="${attribute}">Ours.</Note>`,
      '<Figure src="/pictures/a b.png" alt="A grey field." />',
      '<aside>\n\n![Grey.](</pictures/a b.png> "A title")\n\n</aside>',
      '<figure>\n\n![Grey][one]\n\n</figure>\n\n[one]: </pictures/a b.png>',
      '<aside><img src="/pictures/a b.png" alt="Grey" width="20" /></aside>',
    ][index % 5];
    appendFileSync(join(CONTENT, 'dispatches', path), `\n${own}\n`);
  }
  const check = run('npm', ['run', 'check'], { CONTENT_DIR: CONTENT });
  expect(check.output).toMatch(/ 0 errors, /u);
  const { status, output } = buildContent();
  expect(status, output).toBe(0);
  expect(existsSync(HAS_RUN)).toBe(false);
  const files = filesOf({ out: OUT });
  for (const file of files) {
    const text = readFileSync(join(OUT, file), 'utf8');
    expect(text.includes(SECRET), file).toBe(false);
    expect(text.includes(WORK), file).toBe(false);
  }
  // Each copy is on its page, word for word.
  const pages = dispatches.map((path) => {
    const page = join(OUT, path.replace(/\.mdx$/u, '/index.html'));
    return existsSync(page) ? readFileSync(page, 'utf8') : WITHHELD;
  });
  expect(pages.filter((page) => page === WITHHELD)).toHaveLength(1);
  for (const mark of MARKS_OF_PROGRAMS) {
    const words = mark.replace(/\s+/gu, ' ').replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
    expect(
      pages.filter((page) => page.includes(`${words} x</p>`)),
      mark,
    ).not.toEqual([]);
  }
  const pictures = pages.filter((page) => /<img src="\/_astro\/a[^"]*b\.[^"]+"/u.test(page));
  expect(pictures.length).toBe(
    pages.filter((page, index) => page !== WITHHELD && index % 5 !== 0).length,
  );
  // Astro publishes resized pictures only, not the originals.
  expect(files.filter((file) => file.endsWith('a b.png'))).toEqual([]);
  // Everything that Vite was told of the content folder, when it compiled.
  const told = readdirSync(ASTRO, { encoding: 'utf8' })
    .filter((name) => /^content-(?:assets|modules)\.mjs$/u.test(name))
    .flatMap((name) => readFileSync(join(ASTRO, name), 'utf8').match(/"[^"]*"/gu) ?? []);
  const names = told.map((one) => basename(one.slice(1, -1).split('?')[0] ?? ''));
  expect([...new Set(names)]).toEqual(['a b.png']);
});

/** What an editor, or somebody who sends an editor a file, may try. Each is refused with its line, 7 or later. */
const ATTACKS: readonly [string, string, string][] = [
  [
    'an image in an aside',
    '<aside>\n\n![x](../../../../../evil.mjs)\n\n</aside>',
    '9:1: error dispatch/invalid-attribute',
  ],
  [
    'an image in a figure',
    '<figure>\n\n![x](../../../../evil.mjs)\n\n</figure>',
    '9:1: error dispatch/invalid-attribute',
  ],
  [
    'an image by reference',
    '<aside>\n\n![x][y]\n\n</aside>\n\n[y]: ../../../../../evil.mjs',
    '9:1: error dispatch/invalid-attribute',
  ],
  [
    'a file as text',
    '<aside>\n\n![x](../../../../../secret.txt?raw)\n\n</aside>',
    '9:1: error dispatch/invalid-attribute',
  ],
  [
    'a file of the content folder as text',
    '<aside>\n\n![x](/secret.txt?raw)\n\n</aside>',
    '9:1: error dispatch/invalid-attribute',
  ],
  [
    'a file by its address',
    '<aside>\n\n![x](../../../../secret.txt?url)\n\n</aside>',
    '9:1: error dispatch/invalid-attribute',
  ],
  [
    'an absolute path',
    '<aside>\n\n![x](/etc/passwd?raw)\n\n</aside>',
    '9:1: error dispatch/invalid-attribute',
  ],
  [
    'a module that no file is',
    '<aside>\n\n![x](virtual:x.png) ![y](astro:assets) ![z](\\0x.png)\n\n</aside>',
    '9:1: error dispatch/',
  ],
  ['a package', '<aside>\n\n![x](sharp)\n\n</aside>', '9:1: error dispatch/invalid-attribute'],
  [
    'an element',
    '<aside><img src="../../../../../evil.mjs" alt="x" /></aside>',
    '7:8: error dispatch/invalid-attribute',
  ],
  [
    'a figure',
    '<Figure src="../../../../../evil.mjs" alt="x" />',
    '7:1: error dispatch/invalid-attribute',
  ],
  [
    'a figure within a component',
    '<Note>\n\n<Figure src="/evil.png.mjs" alt="x" />\n\n</Note>',
    '9:1: error dispatch/invalid-attribute',
  ],
  [
    'several candidates',
    '<aside><img src="https://a.example/a.png" srcset="/evil.mjs 2x" alt="x" /></aside>',
    '7:8: error dispatch/unknown-attribute',
  ],
  [
    'a style',
    '<aside style="background: url(/evil.mjs)">A.</aside>',
    '7:1: error dispatch/unknown-attribute',
  ],
  ['styles', '<style>@import "/evil.mjs";</style>', '7:1: error dispatch/unknown-element'],
  ['a script', '<script src="/evil.mjs" />', '7:1: error dispatch/unknown-element'],
  ['a link', '<link rel="stylesheet" href="/evil.mjs" />', '7:1: error dispatch/unknown-element'],
  [
    'a source',
    '<aside><picture><source srcset="/evil.mjs" /></picture></aside>',
    '7:8: error dispatch/unknown-element',
  ],
  ['an object', '<object data="/evil.mjs" />', '7:1: error dispatch/unknown-element'],
  [
    'a video',
    '<video src="/evil.mjs" poster="/evil.mjs" />',
    '7:1: error dispatch/unknown-element',
  ],
  ['an import', 'import x from "../../../../../evil.mjs"', '7:1: error dispatch/code'],
  ['an export', 'export * from "../../../../../evil.mjs"', '7:1: error dispatch/code'],
  [
    'exported front matter',
    'export const frontmatter = { layout: "../../../../../evil.mjs" }',
    '7:1: error dispatch/code',
  ],
  ['an expression', '{import("../../../../../evil.mjs")}', '7:1: error dispatch/code'],
  [
    'an expression behind a comment',
    '{/* a */ import.meta.glob("../*") /* b */}',
    '7:1: error dispatch/code',
  ],
  [
    'an attribute that is code',
    '<Note title={import("../../../../../evil.mjs")}>A.</Note>',
    '7:1: error dispatch/code',
  ],
  [
    'attributes that are code',
    '<Note {...import("../../../../../evil.mjs")}>A.</Note>',
    '7:1: error dispatch/code',
  ],
  ['a directive of Astro', '<Note client:load>A.</Note>', '7:1: error dispatch/unknown-attribute'],
  [
    'HTML by a directive',
    '<aside set:html="&lt;script&gt;">A.</aside>',
    '7:1: error dispatch/unknown-attribute',
  ],
  ['a deferred component', '<Note server:defer>A.</Note>', '7:1: error dispatch/unknown-attribute'],
  ['a fragment', '<Fragment set:html="x" />', '7:1: error dispatch/unknown-component'],
  [
    'the component of pictures',
    '<InlinePicture src="../../../../../evil.mjs" alt="x" />',
    '7:1: error dispatch/unknown-component',
  ],
  [
    'the image component of Astro',
    '<Image src="/evil.mjs" alt="x" />',
    '7:1: error dispatch/unknown-component',
  ],
  [
    'a member of a component',
    '<Note.constructor>A.</Note.constructor>',
    '7:1: error dispatch/unknown-component',
  ],
];
/** The same through the front matter: keys that Astro, MDX or a YAML reader does not take as plain text. */
const KEYS: readonly [string, string][] = [
  ['layout', 'layout: ../../../../../evil.mjs'],
  ['components', 'components: { p: ../../../../../evil.mjs }'],
  ['setup', 'setup: "import \'../../../../../evil.mjs\'"'],
  ['images', 'images: ["__ASTRO_IMAGE_../../../../../evil.mjs"]'],
  ['a merged key', '<<: { layout: ../../../../../evil.mjs }'],
  ['a tag', 'byline: !!js/function "function () { process.exit(9) }"'],
  ['an alias', 'byline: &a x\nlayout: *a'],
  ['an inherited key', '__proto__: { layout: ../../../../../evil.mjs }'],
];

test('whatever could name a file or code is refused with its line by a check, and a build runs none of it', () => {
  openContent();
  const words = ' date 2024-05-01 KARSHOLM (Varnpress) - The tide is out.\n';
  writeFileSync(join(CONTENT, 'wire/a.txt'), words);
  runOrFail('npm', ['run', 'import', '--', join(CONTENT, 'wire')], { CONTENT_DIR: CONTENT });
  const day = join(CONTENT, 'dispatches/2024/05/01');
  const [name = ''] = readdirSync(day);
  const source = readFileSync(join(day, name), 'utf8');
  const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/su.exec(source) ?? [];
  // The front matter takes one line, so that every body begins on the same line.
  const lines = frontMatter
    .split('\n')
    .filter((line) =>
      /^(?:id|date|language|headline|headlineSource|wire|sha256|agency|dateline):/u.test(line),
    );
  const inOne = `---\n{${lines.map((line) => line.replace(/^(\w+): (.*)$/u, (_, key, value) => `"${key}": ${JSON.stringify(value.replace(/^"|"$/gu, ''))}`)).join(', ')}}\n---\n\n${body.trim()}\n`;
  rmSync(join(day, name));
  ATTACKS.forEach(([, attack], index) => {
    writeFileSync(join(day, `attack-${index}.mdx`), `${inOne}\n${attack}\n`);
  });
  KEYS.forEach(([, key], index) => {
    writeFileSync(join(day, `key-${index}.mdx`), source.replace(/^---\n/u, `---\n${key}\n`));
  });
  const check = run('npm', ['run', '--silent', 'check'], { CONTENT_DIR: CONTENT });
  expect(check.status).toBe(1);
  ATTACKS.forEach(([what, , expected], index) => {
    expect(check.output, what).toContain(`/attack-${index}.mdx:${expected}`);
  });
  KEYS.forEach(([what], index) => {
    expect(check.output, what).toMatch(
      new RegExp(`/key-${index}\\.mdx:[23]:\\d+: error yaml/`, 'u'),
    );
  });
  // They are set aside, and the site is built without them.
  const { status, output } = buildContent();
  expect(status).toBe(3);
  const built = filesOf({ out: OUT }).map((file) => readFileSync(join(OUT, file), 'utf8'));
  for (const text of [output, check.output, ...built]) {
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('root:x:');
    expect(text).not.toMatch(/^\s+at .*\(/mu);
  }
  expect(built.filter((text) => text.includes('evil'))).toEqual([]);
  expect(existsSync(HAS_RUN)).toBe(false);
});

test('a page of the publisher’s own may hold code, and its pictures are pictures all the same', () => {
  openContent();
  mkdirSync(join(CONTENT, 'pages'));
  cpSync(
    join(import.meta.dirname, '../demonstration/content/pictures/ferry.jpg'),
    join(CONTENT, 'pages/ferry.jpg'),
  );
  const page = (body: string) =>
    writeFileSync(
      join(CONTENT, 'pages/about.mdx'),
      `---\ntitle: A\ndescription: B\n---\n\n${body}\n`,
    );
  page('![x](../../evil.mjs)\n\n![y][z] <img src="/secret.txt?raw" />\n\n[z]: /etc/passwd?raw');
  // A build says the same.
  const refused = run('npm', ['run', '--silent', 'check'], { CONTENT_DIR: CONTENT });
  expect(refused.status).toBe(1);
  expect(refused.output.match(/about\.mdx:\d+:\d+: error dispatch\/invalid-attribute/gu)).toEqual([
    'about.mdx:6:1: error dispatch/invalid-attribute',
    'about.mdx:8:1: error dispatch/invalid-attribute',
    'about.mdx:8:9: error dispatch/invalid-attribute',
  ]);
  expect(existsSync(HAS_RUN)).toBe(false);
  page(
    'There are {2 + 3}.\n\n![A ferry](ferry.jpg)\n\n<aside><img src="ferry.jpg" alt="A ferry" /></aside>',
  );
  const built = buildContent();
  expect(built.status, built.output).toBe(0);
  const html = readFileSync(join(OUT, 'about/index.html'), 'utf8');
  expect(html).toContain('There are 5.');
  expect(html.match(/<img src="\/_astro\/ferry\.[^"]+" [^>]*alt="A ferry"/gu)).toHaveLength(2);
});
