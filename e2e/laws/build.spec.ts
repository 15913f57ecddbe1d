import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { run, runOrFail } from '../support/run.ts';
import { filesOf, SEARCH_PAGE } from '../support/site-files.ts';
import { DEMONSTRATION, environmentOf, REPEATED, SITES, WORK } from '../support/sites.ts';

test('another time zone, another language, a warm or a cold cache: the same bytes', () => {
  const first = SITES.find(({ name }) => name === 'newsroom');
  expect(first).toBeDefined();
  for (const again of REPEATED) {
    expect(filesOf(again)).toEqual(filesOf(first ?? again));
    for (const file of filesOf(again)) {
      const bytes = readFileSync(join(again.out, file));
      expect(
        bytes.equals(readFileSync(join(first?.out ?? '', file))),
        `${again.name}: ${file}`,
      ).toBe(true);
    }
  }
});

test('no page has a path of this machine in it', () => {
  for (const { out } of SITES) {
    for (const file of filesOf({ out })) {
      const text = readFileSync(join(out, file), 'latin1');
      expect(text.includes(WORK) || text.includes(process.cwd()), file).toBe(false);
    }
  }
});

const broken: readonly [string, string, string, RegExp][] = [
  ['an empty wire file', 'wire/bad.txt', '', /wire\/bad\.txt:1:1: error wire\/empty/u],
  ['a wire file without a date', 'wire/bad.txt', 'It rained.', /error wire\/no-date/u],
  ['an ambiguous date', 'wire/bad.txt', 'date 14/11/2021 A', /error wire\/ambiguous-date/u],
  [
    'a dispatch with an unknown key',
    'dispatches/2024/03/11/a.mdx',
    '---\ntitel: A\n---\n',
    /a\.mdx:2:1: error yaml\/unknown-key/u,
  ],
  [
    'a page that is not MDX',
    'pages/bad.mdx',
    '---\ntitle: A\ndescription: B\n---\n\n{oops\n',
    /bad\.mdx:6:1: error mdx\/syntax/u,
  ],
  [
    'a page with an unknown component',
    'pages/bad.mdx',
    '---\ntitle: A\ndescription: B\n---\n\nOne.\n\n<Figur src="a.png" alt="b" />\n',
    /bad\.mdx:8:1: error dispatch\/unknown-component\n.*\n\s+expected\s+one of Figure, /u,
  ],
  [
    'a page with a picture that is not there',
    'pages/bad.mdx',
    '---\ntitle: A\ndescription: B\n---\n\n<Figure src="/pictures/moles.jpg" alt="b" />\n',
    /bad\.mdx:6:1: error dispatch\/no-picture\n.*\n\s+expected\s+one of mole\.jpg, /u,
  ],
  ['wrong settings', 'site.yaml', 'name: A\n', /site\.yaml:1:1: error yaml\/missing/u],
];
for (const [index, [name, file, text, message]] of broken.entries()) {
  test(`${name} ends a build with one clear message`, () => {
    const content = join(WORK, `broken-${index}`);
    const out = join(WORK, `dist-broken-${index}`);
    cpSync(DEMONSTRATION, content, { recursive: true });
    writeFileSync(join(content, file), text);
    const { status, output } = run('npm', ['run', 'build'], { CONTENT_DIR: content, OUT_DIR: out });
    expect(status).toBe(1);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at .*\(/mu);
    expect(() => filesOf({ out })).toThrow();
  });
}

test('a newsroom without a dispatch is a site, and a build that fails leaves it as it was', () => {
  const content = join(WORK, 'empty');
  const out = join(WORK, 'dist-empty');
  rmSync(content, { recursive: true, force: true });
  for (const folder of ['wire', 'pages']) mkdirSync(join(content, folder), { recursive: true });
  cpSync(join(DEMONSTRATION, 'site.yaml'), join(content, 'site.yaml'));
  const { status, output } = run('npm', ['run', 'build'], { CONTENT_DIR: content, OUT_DIR: out });
  expect(status, output).toBe(0);
  // Astro's warning about an empty folder would help nobody.
  expect(output).not.toContain('WARN');
  expect(filesOf({ out })).toEqual(
    expect.arrayContaining(['/404.html', '/index.html', '/rss.xml']),
  );
  const front = readFileSync(join(out, 'index.html'), 'utf8');
  expect(front).toContain('Nothing has been published yet');

  const files = filesOf({ out });
  writeFileSync(join(content, 'wire', 'bad.txt'), 'It rained.');
  expect(run('npm', ['run', 'build'], { CONTENT_DIR: content, OUT_DIR: out }).status).toBe(1);
  expect(filesOf({ out })).toEqual(files);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(front);
});

test('a newsroom that wants no search has no trace of one', () => {
  test.slow();
  const [edition] = SITES;
  const [content, out] = [join(WORK, 'unsearched'), join(WORK, 'dist-unsearched')];
  cpSync(edition?.content ?? '', content, { recursive: true });
  appendFileSync(join(content, 'site.yaml'), 'search: false\n');
  runOrFail('npm', ['run', 'build'], environmentOf({ content, out, environment: {} }));
  const files = filesOf({ out });
  expect(files.filter((file) => /search|pagefind|_astro/u.test(file))).toEqual([]);
  const texts = files.filter((file) => /\.(?:html|xml)$/u.test(file));
  const linking = texts.filter((file) =>
    readFileSync(join(out, file), 'utf8').includes(SEARCH_PAGE),
  );
  expect(texts.length).toBeGreaterThan(10);
  expect(linking).toEqual([]);
});
