import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { sized } from '#testing/sized.ts';
import { run, runOrFail, start } from '../support/run.ts';
import { filesOf, SEARCH_PAGE } from '../support/site-files.ts';
import { environmentOf, REPEATED, SITES, WORK } from '../support/sites.ts';

// Builds must run one after another.
test.describe.configure({ mode: 'default' });
// Each builds several times.
test.setTimeout(180_000);

test('another time zone, another language, fewer threads, a warm or a cold cache: the same bytes', () => {
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

test('Astro’s own command builds the same site, wherever it is told to', () => {
  const [first] = SITES.filter(({ name }) => name === 'newsroom');
  expect(first).toBeDefined();
  if (!first) return;
  const out = join(WORK, 'dist-astro');
  runOrFail('npx', ['astro', 'build'], environmentOf({ ...first, out }));
  // A build marks the folder that it may replace.
  expect(filesOf({ out })).toEqual(filesOf(first).filter((file) => file !== '/.slugline'));
  for (const file of filesOf({ out })) {
    expect(readFileSync(join(out, file)).equals(readFileSync(join(first.out, file))), file).toBe(
      true,
    );
  }
});

test('the parts of a site, built apart, are together the whole', () => {
  const [first] = SITES.filter(({ name }) => name === 'newsroom');
  expect(first).toBeDefined();
  if (!first) return;
  const parts = sized(2, 3);
  const seen: string[] = [];
  for (let part = 1; part <= parts; part += 1) {
    const out = join(WORK, `dist-part-${part}`);
    const shard = `${part}/${parts}`;
    runOrFail('npm', ['run', 'build', '--', '--shard', shard], environmentOf({ ...first, out }));
    const files = filesOf({ out }).filter((file) => file !== '/.slugline');
    for (const file of files) {
      const [ours, whole] = [out, first.out].map((folder) => readFileSync(join(folder, file)));
      expect(ours?.equals(whole ?? Buffer.alloc(0)), file).toBe(true);
    }
    expect(files.length).toBeGreaterThan(0);
    seen.push(...files);
  }
  expect(seen.sort()).toEqual(filesOf(first).filter((file) => file !== '/.slugline'));
});

test('no page has a path of this machine in it', () => {
  for (const { out } of SITES) {
    for (const file of filesOf({ out })) {
      const text = readFileSync(join(out, file), 'latin1');
      expect(text.includes(WORK) || text.includes(process.cwd()), file).toBe(false);
    }
  }
});

/** A small newsroom, built again and again. */
const SMALL = join(WORK, 'small');
const OUT = join(WORK, 'dist-small');
const buildSmall = (...args: readonly string[]) =>
  run('npm', ['run', 'build', ...args], { CONTENT_DIR: SMALL, OUT_DIR: OUT });
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(SMALL, file)), { recursive: true });
  writeFileSync(join(SMALL, file), text);
};
const textsOf = (...files: readonly string[]) =>
  files.map((file) => readFileSync(join(OUT, file), 'utf8'));

const FIRST = '/2024/03/11/the-tide-is-out';
const SECOND = '/2024/03/11/the-ferry-is-late';

/** Files that cannot be published, with what is told of each. */
const BAD: readonly (readonly [string, string, RegExp])[] = [
  ['wire/empty.txt', '', /wire\/empty\.txt:1:1: error wire\/empty/u],
  ['wire/undated.txt', 'It rained.', /wire\/undated\.txt:1:1: error wire\/no-date/u],
  ['wire/when.txt', 'date 14/11/2021 A', /wire\/when\.txt:1:\d+: error wire\/ambiguous-date/u],
  [
    'dispatches/2024/03/11/a.mdx',
    `---\ntitel: A\nwire: wire/gone.txt\nsha256: ${'0'.repeat(64)}\n---\n`,
    /2024\/03\/11\/a\.mdx:2:1: error yaml\/unknown-key/u,
  ],
  ['dispatches/2024/03/notes.txt', 'A', /notes\.txt:1:1: error edition\/stray-file/u],
];
/** What the site cannot be built without. */
const NEEDED: readonly (readonly [string, string, RegExp])[] = [
  [
    'pages/broken.mdx',
    '---\ntitle: A\ndescription: B\n---\n\n{oops\n',
    /broken\.mdx:6:1: error mdx\/syntax/u,
  ],
  [
    'pages/unknown.mdx',
    '---\ntitle: A\ndescription: B\n---\n\nOne.\n\n<Figur src="a.png" alt="b" />\n',
    /unknown\.mdx:8:1: error dispatch\/unknown-component\n.*\n\s+expected\s+one of Figure, /u,
  ],
  [
    'pages/lost.mdx',
    '---\ntitle: A\ndescription: B\n---\n\n<Figure src="/pictures/moles.jpg" alt="b" />\n',
    /lost\.mdx:6:1: error dispatch\/no-picture/u,
  ],
];

test('a newsroom without a dispatch is a site', () => {
  rmSync(SMALL, { recursive: true, force: true });
  for (const folder of ['wire', 'pages']) mkdirSync(join(SMALL, folder), { recursive: true });
  put(
    'site.yaml',
    'name: A\ndescription: B\nurl: https://a.example\nlanguage: en\ntimeZone: UTC\n',
  );
  const { status, output } = buildSmall();
  expect(status, output).toBe(0);
  // Astro's warning about an empty folder would help nobody.
  expect(output).not.toContain('WARN');
  expect(filesOf({ out: OUT })).toEqual(
    expect.arrayContaining(['/404.html', '/index.html', '/rss.xml']),
  );
  expect(textsOf('index.html').join('')).toContain('Nothing has been published yet');
});

test('a bad file holds up no other, and what was published of it stays', () => {
  put('wire/a.txt', ' date 2024-03-11 DUNMERE (Varnpress) - The tide is out.\n');
  put('wire/b.txt', ' date 2024-03-11 DUNMERE (Varnpress) - The ferry is late.\n');
  const first = buildSmall();
  expect(first.status, first.output).toBe(0);
  const published = textsOf(`${FIRST}.txt`, `${FIRST}.json`, `${FIRST}/index.html`);

  const [tide, ferry] = [FIRST, SECOND].map((path) => `dispatches${path}.mdx`);
  const edit = (file = '', was = '', becomes = '') => {
    const text = readFileSync(join(SMALL, file), 'utf8');
    expect(text).toContain(was);
    put(file, text.replaceAll(was, becomes));
  };
  edit(tide, 'The tide is out', 'The tide is in');
  edit(ferry, 'headlineSource: lead', 'headlineSource: desk');
  edit(ferry, 'headline: The ferry is late', 'headline: Late again');
  for (const [file, text] of BAD) put(file, text);
  const second = buildSmall();
  expect(second.status, second.output).toBe(3);
  expect(textsOf(`${SECOND}/index.html`).join('')).toContain('<h1 class="p-name">Late again</h1>');
  const [text, json, page = ''] = textsOf(`${FIRST}.txt`, `${FIRST}.json`, `${FIRST}/index.html`);
  expect([text, json]).toEqual(published.slice(0, 2));
  expect(page).toContain('The tide is out.');
  for (const file of filesOf({ out: OUT })) {
    expect(readFileSync(join(OUT, file), 'utf8'), file).not.toContain('The tide is in');
  }
  const end = second.output.slice(second.output.indexOf('NOT PUBLISHED AS THEY ARE: 6 files'));
  expect(end).toMatch(/the-tide-is-out\.mdx is on the site as it was last published/u);
  expect(end).toMatch(/wire\/empty\.txt is not on the site/u);
  for (const [, , message] of BAD) expect(end).toMatch(message);

  const files = filesOf({ out: OUT });
  const strict = buildSmall('--', '--strict');
  expect(strict.status).toBe(1);
  for (const [, , message] of BAD) expect(strict.output).toMatch(message);
  expect(strict.output).not.toMatch(/^\s+at .*\(/mu);
  expect(filesOf({ out: OUT })).toEqual(files);
});

test('what a site cannot be built without ends a build with one clear message each, and the site stays as it was', () => {
  const front = textsOf('index.html');
  for (const [file, text] of NEEDED) put(file, text);
  const { status, output } = buildSmall();
  expect(status).toBe(1);
  for (const [, , message] of NEEDED) expect(output).toMatch(message);
  expect(output).not.toMatch(/^\s+at .*\(/mu);
  expect(textsOf('index.html')).toEqual(front);
  put('site.yaml', 'name: A\n');
  const unset = buildSmall();
  expect(unset.status).toBe(1);
  expect(unset.output).toMatch(/site\.yaml:1:1: error yaml\/missing/u);
});

test('a build that watches publishes what is filed, goes on after a mistake, and writes what a single build would', async () => {
  const content = join(WORK, 'watched');
  const out = join(WORK, 'dist-watched');
  const environment = { CONTENT_DIR: content, SOURCE_DATE_EPOCH: '1790000000' };
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  const settings = 'name: A\ndescription: B\nurl: https://a.example\nlanguage: en\n';
  const shows = (file: string, words: string) =>
    existsSync(join(out, file)) && readFileSync(join(out, file), 'utf8').includes(words);
  const soon = { timeout: 60_000 };
  rmSync(content, { recursive: true, force: true });
  write('site.yaml', settings);
  write('wire/a.txt', ' date 2024-03-11 DUNMERE (Varnpress) - The tide is out.\n');
  const watching = start('npm', ['run', 'build', '--', '--watch'], {
    ...environment,
    OUT_DIR: out,
  });
  const builds = () => watching.output().split('Waiting for changes').length - 1;
  try {
    await expect.poll(() => shows('index.html', 'The tide is out'), soon).toBe(true);
    await expect.poll(builds, soon).toBe(1);
    write('wire/b.txt', ' date 2024-03-11 DUNMERE (Varnpress) - The ferry is late.\n');
    await expect.poll(() => shows('index.html', 'The ferry is late'), soon).toBe(true);
    await expect.poll(builds, soon).toBe(2);
    write('site.yaml', settings.replace('name:', 'nam:'));
    await expect.poll(watching.output, soon).toContain('site.yaml:1:1: error');
    await expect.poll(builds, soon).toBe(3);
    write('site.yaml', settings.replace('name: A', 'name: Mended'));
    await expect.poll(() => shows('index.html', '<title>Mended'), soon).toBe(true);
    const dispatch = `dispatches${SECOND}.mdx`;
    const text = readFileSync(join(content, dispatch), 'utf8');
    write(
      dispatch,
      text.replace('headlineSource: lead', 'headlineSource: desk\ntopics: [Ferries]'),
    );
    await expect.poll(() => shows('topics/ferries/index.html', 'ferry is late'), soon).toBe(true);
    await expect.poll(builds, soon).toBe(5);
    const second = run('npm', ['run', 'build'], { ...environment, OUT_DIR: out });
    expect(second.status).toBe(1);
    expect(second.output).toContain('another build that is at work on it');
  } finally {
    await watching.end('SIGINT');
  }
  // What it wrote itself it did not take for a change.
  expect(builds()).toBe(5);
  const once = join(WORK, 'dist-once');
  rmSync(once, { recursive: true, force: true });
  runOrFail('npm', ['run', 'build'], { ...environment, OUT_DIR: once });
  expect(filesOf({ out })).toEqual(filesOf({ out: once }));
  for (const file of filesOf({ out })) {
    const [watched, single] = [out, once].map((folder) => readFileSync(join(folder, file)));
    expect(watched?.equals(single ?? Buffer.alloc(0)), file).toBe(true);
  }
  expect(run('npm', ['run', 'build'], { ...environment, OUT_DIR: out }).status).toBe(0);
});

test('a build that watches publishes what is under embargo when its time has come', async () => {
  const content = join(WORK, 'awaited');
  const out = join(WORK, 'dist-awaited');
  const page = join(out, FIRST, 'index.html');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(join(content, 'wire'), { recursive: true });
  const settings = 'name: A\ndescription: B\nurl: https://a.example\nlanguage: en\n';
  writeFileSync(join(content, 'site.yaml'), settings);
  const wire = join(content, 'wire/a.txt');
  writeFileSync(wire, ' date 2024-03-11 DUNMERE (Varnpress) - The tide is out.\n');
  runOrFail('npm', ['run', 'import', '--', wire], { CONTENT_DIR: content });
  const dispatch = join(content, `dispatches${FIRST}.mdx`);
  const text = readFileSync(dispatch, 'utf8');
  const holdUntil = (end: string) =>
    writeFileSync(dispatch, text.replace('---\n', `---\nembargoed: ${end}\n`));
  holdUntil('2099-01-01T00:00:00Z');
  const watching = start('npm', ['run', 'build', '--', '--watch'], {
    ...{ CONTENT_DIR: content, OUT_DIR: out },
  });
  try {
    await expect.poll(watching.output, { timeout: 60_000 }).toContain('Waiting for changes');
    // Long enough for one build.
    const release = new Date(Date.now() + 10_000).toISOString().replace(/\.\d+/u, '');
    holdUntil(release);
    const told = `the next embargo ends at ${release}\n`;
    await expect.poll(watching.output, { timeout: 60_000 }).toContain(told);
    expect(existsSync(page)).toBe(false);
    await expect.poll(() => existsSync(page), { timeout: 60_000 }).toBe(true);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(release));
  } finally {
    await watching.end('SIGINT');
  }
});

test('a newsroom that wants no search has no trace of one', () => {
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
