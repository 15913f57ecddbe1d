import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { PROGRAMS_FOLDER } from '#desk/cache-folder.ts';
import { type Running, runOrFail, start } from '../support/run.ts';
import { filesOf } from '../support/site-files.ts';
import { DEMONSTRATION, DEV_PORT, WORK } from '../support/sites.ts';

const ORIGIN = `http://localhost:${DEV_PORT}`;
const CONTENT = join(WORK, 'dev');
const DAY = '2024/05/01';
const TIDE = `${DAY}/the-tide-is-out`;
const MOON = `${DAY}/the-moon-is-full`;
const BELL = `${DAY}/the-bell-rang`;
const ICE = '2099/05/01/the-ice-is-gone';
/** Words that only the dev server says. */
const DEV_WORDS = [
  'only this dev server shows this',
  'It is on this page only',
  'Nothing to show yet',
  'under embargo until',
  'class="desk',
  '.desk-',
  'Pages with problems</p>',
];

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

let server: Running;
/** What the dev server has said on the pages that were looked at. */
let said = '';

test.beforeAll(async ({ request }) => {
  rmSync(CONTENT, { recursive: true, force: true });
  mkdirSync(join(CONTENT, 'wire'), { recursive: true });
  cpSync(join(DEMONSTRATION, 'site.yaml'), join(CONTENT, 'site.yaml'));
  write('wire/moon.txt', ' date 2024-05-01 KARSHOLM (Varnpress) - The moon is full.');
  write('wire/bell.txt', ' date 2024-05-01 KARSHOLM (Varnpress) - The bell rang.');
  write('wire/ice.txt', ' date 2099-05-01 KARSHOLM (Varnpress) - The ice is gone.');
  const args = ['run', 'dev', '--', '--port', String(DEV_PORT), '--ignore-lock'];
  server = start('npm', args, { CONTENT_DIR: CONTENT });
  const statusOf = async () => (await request.get(ORIGIN).catch(() => undefined))?.status();
  await expect.poll(statusOf, { timeout: 60_000 }).toBe(200);
});

test.afterAll(() => server.end());

test('the dev server imports wire files as they arrive, and says what is wrong with one', async ({
  page,
  request,
}) => {
  const statusOf = async (path: string) => (await request.get(`${ORIGIN}/${path}/`)).status();
  write('wire/tide.txt', ' date 2024-05-01 KARSHOLM (Varnpress) - The tide is out.');
  await expect.poll(() => statusOf(TIDE), { timeout: 30_000 }).toBe(200);
  expect(await (await request.get(`${ORIGIN}/rss.xml`)).text()).toContain('The tide is out');
  await page.goto(`${ORIGIN}/`);
  await expect(problemsOn(page)).toHaveCount(0);
  await expect(page.locator('.desk')).toContainText(
    'Pages with problems The ice is gone 1 warning',
  );
  write('wire/bad.txt', 'No date here.');
  // The browser reloads by itself.
  await expect(problemsOn(page)).toHaveCount(1, WAIT);
  await expect(problemsOn(page)).toContainText(/error wire\/no-date \S*wire\/bad\.txt:1:1/u);
  expect(server.output()).toContain('bad.txt:1:1: error wire/no-date');
  expect(readdirSync(join(CONTENT, 'dispatches', DAY))).not.toContain('bad.mdx');
  rmSync(join(CONTENT, 'wire/bad.txt'));
  await expect(problemsOn(page)).toHaveCount(0, WAIT);
});

test('a mistake is shown on the page that it is about, as text, until it is mended', async ({
  page,
}) => {
  const source = read(TIDE);
  await page.goto(`${ORIGIN}/${TIDE}/`);
  await expect(page.locator('h1')).toHaveText('The tide is out');
  await expect(page.locator('.desk')).toHaveCount(0);
  write(`dispatches/${TIDE}.mdx`, source.replace('---', `---\n${HOSTILE_KEY}: 1`));
  await expect(problemsOn(page)).toContainText(HOSTILE_KEY, WAIT);
  await expect(problemsOn(page)).toContainText(
    /error yaml\/unknown-key \S*the-tide-is-out\.mdx:2:1/u,
  );
  await expect(problemsOn(page).locator('dt')).toHaveText(['found', 'expected', 'mend']);
  await expect(page).not.toHaveTitle('run');
  await expect(page.locator('.desk-hold')).toContainText('Held until its file is mended');
  await expect(page.locator('h1')).toHaveText('The tide is out');
  write(`dispatches/${TIDE}.mdx`, source);
  await expect(page.locator('.desk')).toHaveCount(0, WAIT);
  await expect(page.locator('h1')).toHaveText('The tide is out');
});

test('a dispatch that has never been read has its problems at its address, and the front page tells of it', async ({
  page,
}) => {
  const source = read(TIDE).replace(/sha256: .{8}/u, 'sha256: 00000000');
  write(`dispatches/${DAY}/new.mdx`, source.replace('headline:', 'headlin:'));
  await page.goto(`${ORIGIN}/`);
  await expect(problemsOn(page)).toContainText(/new\.mdx:\d+:1/u, WAIT);
  const response = await page.goto(`${ORIGIN}/${DAY}/new/`);
  expect(response?.status()).toBe(200);
  await expect(page.locator('h1')).toHaveText('Nothing to show yet');
  await expect(problemsOn(page)).toContainText(/new\.mdx:\d+:1/u);
  said += await page.content();
  rmSync(join(CONTENT, `dispatches/${DAY}/new.mdx`));
  await expect(page.locator('.desk')).toHaveCount(0, WAIT);
});

test('a page of the publisher’s own that is refused is told of on the front page and at its address', async ({
  page,
}) => {
  write('pages/about.mdx', '---\ntitle: A\ndescription: B\n---\n\n{oops\n');
  await page.goto(`${ORIGIN}/`);
  await expect(problemsOn(page)).toContainText('about.mdx:6:1', WAIT);
  await page.goto(`${ORIGIN}/about/`);
  await expect(problemsOn(page)).toContainText('about.mdx:6:1');
  write('pages/about.mdx', '---\ntitle: A\ndescription: B\n---\n\nMended.\n');
  await expect(page.locator('main')).toContainText('Mended.', WAIT);
  await expect(page.locator('.desk')).toHaveCount(0);
});

test('what is held is previewed at its address, which the front page names, and nowhere else', async ({
  page,
  request,
}) => {
  const textOf = async (path: string) => (await request.get(ORIGIN + path)).text();
  setKey(MOON, 'status: withheld');
  setKey(BELL, 'embargoed: 2099-06-01T12:00:00Z');
  await page.goto(`${ORIGIN}/`);
  const list = page.locator('.desk-list', { has: page.getByText('Held', { exact: true }) });
  const held = list.locator('li');
  await expect(held).toHaveCount(3, WAIT);
  await expect(held).toContainText([
    /The ice is gone dated ahead, until .*2099/u,
    /The bell rang under embargo until .* June 2099/u,
    /The moon is full by “status: withheld”/u,
  ]);
  said += await page.content();
  const previews = [
    [MOON, 'The moon is full'],
    [BELL, 'The bell rang'],
    [ICE, 'The ice is gone'],
  ] as const;
  for (const [path, headline] of previews) {
    await page.goto(`${ORIGIN}/`);
    await held.getByRole('link', { name: headline }).click();
    await expect(page).toHaveURL(`${ORIGIN}/${path}/`);
    await expect(page.locator('h1')).toHaveText(headline);
    await expect(page.locator('.text')).toContainText(`${headline}.`);
    await expect(page.locator('.desk-hold')).toContainText('Held');
    said += await page.content();
    expect((await request.get(`${ORIGIN}/${path}.txt`)).status()).toBe(404);
    for (const list of ['/rss.xml', '/feeds.opml', '/sitemap-index.xml', '/places/karsholm/'])
      expect(await textOf(list)).not.toContain(headline);
    await page.goto(`${ORIGIN}/${DAY}/`);
    await expect(page.locator('main')).not.toContainText(headline);
  }
});

test('settings that cannot be read are told of on the front page', async ({ page }) => {
  const settings = readFileSync(join(CONTENT, 'site.yaml'), 'utf8');
  write('site.yaml', settings.replace('name:', 'nam:'));
  await page.goto(`${ORIGIN}/`);
  await expect(problemsOn(page)).toContainText(/site\.yaml:1:1/u, WAIT);
  // The second name comes while the server restarts with the first.
  for (const name of ['Mended', 'Mended again']) {
    write('site.yaml', settings.replace(/^name:.*$/mu, `name: ${name}`));
    await setTimeout(1000);
  }
  await expect(async () => {
    await page.goto(`${ORIGIN}/`);
    await expect(page).toHaveTitle('Mended again');
  }).toPass({ timeout: 30_000 });
  await expect(problemsOn(page)).toHaveCount(0);
});

test('a build has nothing of it: neither the site, nor the program that renders it', () => {
  const out = join(WORK, 'dist-dev');
  runOrFail('npm', ['run', 'build'], { CONTENT_DIR: CONTENT, OUT_DIR: out });
  const files = filesOf({ out });
  const program = filesOf({ out: newestProgram() }).map((file) => join(newestProgram(), file));
  expect(program.map((file) => readFileSync(file, 'utf8')).join()).toContain(
    'class="dispatch h-entry"',
  );
  expect(files).toContain(`/${TIDE}/index.html`);
  for (const path of [MOON, BELL, ICE]) expect(files).not.toContain(`/${path}/index.html`);
  const texts = [...program, ...files.map((file) => join(out, file))].map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }));
  for (const words of DEV_WORDS) {
    expect(said).toContain(words);
    expect(texts.filter(({ text }) => text.includes(words)).map(({ file }) => file)).toEqual([]);
  }
});

test('a dispatch that was published stays on its page as it was, below its problems', async ({
  page,
}) => {
  setKey(TIDE, 'titel: A');
  await page.goto(`${ORIGIN}/${TIDE}/`);
  await expect(problemsOn(page)).toContainText('titel', WAIT);
  await expect(page.locator('.desk-hold')).toContainText('as its file was last read');
  await expect(page.locator('h1')).toHaveText('The tide is out');
});

/** The folder of the program that was used last. */
function newestProgram(): string {
  const folders = readdirSync(PROGRAMS_FOLDER).map((name) => join(PROGRAMS_FOLDER, name));
  const [newest = ''] = folders.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return newest;
}

/** Long enough for the quiet after an edit, and for a reload. */
const WAIT = { timeout: 20_000 };

/** A key that would run, were it not shown as text. */
const HOSTILE_KEY = '<script>document.title="run"</script>';

function problemsOn(page: Page): Locator {
  return page.locator('.desk-problem');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(CONTENT, path)), { recursive: true });
  writeFileSync(join(CONTENT, path), text);
}

function read(path: string): string {
  return readFileSync(join(CONTENT, 'dispatches', `${path}.mdx`), 'utf8');
}

function setKey(path: string, line: string): void {
  write(`dispatches/${path}.mdx`, read(path).replace('---\n', `---\n${line}\n`));
}
