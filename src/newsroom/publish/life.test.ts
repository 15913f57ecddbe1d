import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { isMap, parseDocument } from 'yaml';
import { checkContent } from '#desk/check/check-content.ts';
import { type ContentFolder, openContentFolder, shownPath } from '#desk/content-folder.ts';
import { importPending } from '#desk/import/import-wire.ts';
import { buildFiles, forgetBuilds, readSite } from '#testing/build-files.ts';
import { sized } from '#testing/sized.ts';
import { formatProblem, type Problem } from '#wire/problem.ts';

// The life of dispatches, build after build: nothing published is ever lost, and nothing withdrawn comes back.

/** How many lives of so many builds are tried; CI tries more. */
const RUNS = sized(1, 30);
const BUILDS = 24;
const DISPATCHES = 4;

const work = mkdtempSync(join(tmpdir(), 'slugline-life-'));
after(() => rmSync(work, { recursive: true, force: true }));
let lives = 0;

/** What may be done to a dispatch between two builds. */
const ACTS = [
  'publish',
  'headline',
  'correct',
  'undo the correction',
  'slug',
  'supersede',
  'date',
  'move',
  'cancel',
  'restore status',
  'withhold',
  'embargo',
  'delete',
  'delete with its wire file',
  'bring back',
  'break the front matter',
  'break the words',
  'break the date',
  'mend',
] as const;
type Act = (typeof ACTS)[number];

/** Mistakes that an editor may make in a file: one in it, one against its copy, one against the time. */
const BREAKS = {
  'break the front matter': [/^language: .*$/mu, 'language: [huge'],
  'break the words': [/It is (?:small|large)\./u, 'It is huge.'],
  'break the date': [/^date: .*$/mu, 'date: 2098-01-01T00:00:00Z'],
} as const;
type Break = keyof typeof BREAKS;

function isBreak(act: Act): act is Break {
  return act in BREAKS;
}

/** What a check says of these acts. */
const DOUBTS = /^(?:edition\/(?:other-day|no-reason|supersedes-\w+)|ledger\/address-taken)$/u;

/** A word that stands in one dispatch only. */
const WORDS = ['quokka', 'wombat', 'numbat', 'bilby'];

class Life {
  readonly folder: ContentFolder;
  readonly out: string;
  /** The files of dispatches that were deleted, to bring them back. */
  readonly #deleted = new Map<number, readonly (readonly [string, string])[]>();
  /** The dispatches whose files cannot be published as they are, with what they were. */
  readonly #broken = new Map<number, readonly [string, string]>();
  /** What readers could read after the last build. */
  #read: readonly number[] = [];
  #changes = 0;

  constructor() {
    lives += 1;
    const root = join(work, String(lives));
    mkdirSync(join(root, 'wire'), { recursive: true });
    writeFileSync(
      join(root, 'site.yaml'),
      'name: A\ndescription: B\nurl: https://example.org\nlanguage: en\nsearch: false\n',
    );
    this.folder = openContentFolder({ CONTENT_DIR: root, SOURCE_DATE_EPOCH: '1790000000' });
    this.out = join(work, `out-${lives}`);
  }

  /** Does something to a dispatch, if it can be done to it as it is now. */
  act(act: Act, number: number): void {
    this.#changes += 1;
    const file = this.#file(number);
    if (act === 'publish' && !this.#isFiled(number)) this.#publish(number);
    if (act === 'bring back') this.#bringBack(number);
    if (act === 'mend') this.#mend(number);
    if (file === undefined || this.#broken.has(number)) return;
    if (isBreak(act)) this.#break(file, number, act);
    if (act === 'headline')
      this.#set(file, { headline: `New ${this.#changes}`, headlineSource: 'desk' });
    if (act === 'slug') this.#set(file, { slug: this.#freeSlug(number) });
    if (act === 'supersede') this.#supersede(file, (number + 1) % DISPATCHES);
    if (act === 'date')
      this.#set(file, { date: `2021-11-${String(14 + (this.#changes % 2)).padStart(2, '0')}` });
    if (act === 'cancel') this.#set(file, { status: 'canceled' });
    if (act === 'restore status') this.#set(file, { status: 'usable', embargoed: undefined });
    if (act === 'withhold') this.#set(file, { status: 'withheld' });
    if (act === 'embargo') this.#set(file, { embargoed: '2099-01-01T00:00:00Z' });
    if (act === 'correct') this.#correct(file);
    if (act === 'undo the correction') this.#undoCorrection(file);
    if (act === 'move') this.#move(file, number);
    if (act === 'delete' || act === 'delete with its wire file') this.#delete(file, number, act);
  }

  /** The dispatches that readers may read, by number. */
  shown(): readonly number[] {
    return WORDS.flatMap((_word, number) => {
      if (this.#broken.has(number)) return this.#read.includes(number) ? [number] : [];
      const file = this.#file(number);
      const text = file === undefined ? 'status: withheld' : readFileSync(file, 'utf8');
      return /^(?:status: (?:withheld|canceled)|embargoed:)/mu.test(text) ? [] : [number];
    });
  }

  /** The id of a dispatch, as its file has it. */
  idOf(number: number): string {
    const file = this.#file(number);
    const text = file === undefined ? '' : readFileSync(file, 'utf8');
    return /^id: (\S+)$/mu.exec(text)?.[1] ?? '';
  }

  async build(): Promise<void> {
    for await (const outcome of importPending(this.folder)) {
      assert.notEqual(outcome.kind, 'refused', JSON.stringify(outcome));
    }
    await buildFiles(this.folder, this.out);
    this.#read = this.shown();
  }

  /** What `check` should say nothing of: everything but the files that are broken, and what follows from them. */
  isToBeTold({ code, file }: Problem): boolean {
    const broken = [...this.#broken.values()].map(([path]) => shownPath(path));
    return !DOUBTS.test(code) && !broken.includes(file);
  }

  end(): void {
    rmSync(this.folder.root, { recursive: true });
    rmSync(this.out, { recursive: true, force: true });
    forgetBuilds(this.folder);
  }

  #publish(number: number): void {
    const text = ` date 2021-11-14 MINSK, November 14. /TASS/. The ${WORDS[number]} is out.\n\nIt is small.\n`;
    writeFileSync(join(this.folder.root, 'wire', `${number}.txt`), text);
  }

  #isFiled(number: number): boolean {
    return existsSync(join(this.folder.root, 'wire', `${number}.txt`));
  }

  #file(number: number): string | undefined {
    const dispatches = join(this.folder.root, 'dispatches');
    if (!existsSync(dispatches)) return undefined;
    return readdirSync(dispatches, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => join(dispatches, name))
      .find((path) => readFileSync(path, 'utf8').includes(`wire: wire/${number}.txt`));
  }

  #set(file: string, values: Readonly<Record<string, unknown>>): void {
    const [, frontMatter = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(readFileSync(file, 'utf8')) ?? [];
    const document = parseDocument(frontMatter);
    assert.ok(isMap(document.contents));
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) document.delete(key);
      else document.set(key, value);
    }
    writeFileSync(file, `---\n${document.toString()}---\n${body}`);
  }

  /** A slug that no dispatch has now, though another may have had it. */
  #freeSlug(number: number): string {
    const slug = `slug-${this.#changes % 3}`;
    const isTaken = WORDS.some((_word, other) => {
      const file = other === number ? undefined : this.#file(other);
      return file !== undefined && readFileSync(file, 'utf8').includes(`slug: ${slug}\n`);
    });
    return isTaken ? `slug-${number}-${this.#changes % 3}` : slug;
  }

  #supersede(file: string, older: number): void {
    const other = this.#file(older);
    const id = other && /^id: (\S+)$/mu.exec(readFileSync(other, 'utf8'))?.[1];
    if (id) this.#set(file, { supersedes: id });
  }

  #correct(file: string): void {
    const text = readFileSync(file, 'utf8');
    if (text.includes('corrections:')) return;
    writeFileSync(file, text.replace('It is small.', 'It is large.'));
    const correction = {
      date: '2021-11-15',
      note: 'Its size.',
      was: 'It is small.',
      now: 'It is large.',
    };
    this.#set(file, { corrections: [correction] });
  }

  #undoCorrection(file: string): void {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^It is large\.$/mu, 'It is small.'));
    this.#set(file, { corrections: undefined });
  }

  #move(file: string, number: number): void {
    const day = `2021/11/${String(14 + (this.#changes % 2)).padStart(2, '0')}`;
    const to = join(
      this.folder.root,
      'dispatches',
      day,
      `moved-${number}-${this.#changes % 2}.mdx`,
    );
    mkdirSync(dirname(to), { recursive: true });
    renameSync(file, to);
  }

  #delete(file: string, number: number, act: Act): void {
    const wire = join(this.folder.root, 'wire', `${number}.txt`);
    const files = act === 'delete' ? [file] : [file, wire];
    this.#deleted.set(
      number,
      files.map((path) => [path, readFileSync(path, 'utf8')]),
    );
    for (const path of files) rmSync(path);
  }

  #break(file: string, number: number, act: Break): void {
    const text = readFileSync(file, 'utf8');
    this.#broken.set(number, [file, text]);
    const [was, becomes] = BREAKS[act];
    const broken = text.replace(was, becomes);
    assert.notEqual(broken, text);
    writeFileSync(file, broken);
  }

  #mend(number: number): void {
    const [file = '', text = ''] = this.#broken.get(number) ?? [];
    if (this.#broken.delete(number)) writeFileSync(file, text);
  }

  #bringBack(number: number): void {
    for (const [path, text] of this.#deleted.get(number) ?? []) writeFileSync(path, text);
    this.#deleted.delete(number);
  }
}

/** The ids of the items of the main feed. */
function idsIn(site: ReadonlyMap<string, string>): ReadonlySet<string> {
  const ids = (site.get('/rss.xml') ?? '').matchAll(/<guid[^>]*>([^<]*)</gu);
  return new Set([...ids].map(([, id = '']) => id));
}

/** What may end with a dispatch: pictures of links, parts of sitemaps, and the time of the next release. */
const PASSING = /\.png$|^\/sitemap-|^\/\.slugline-next/u;

test(`a life of ${BUILDS} builds loses no address and no id, and shows nothing that is held`, async () => {
  const step = fc.tuple(
    fc.constantFrom<Act>(...ACTS, 'publish', 'publish'),
    fc.nat({ max: DISPATCHES - 1 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: BUILDS, maxLength: BUILDS }), async (steps) => {
      const life = new Life();
      const published = new Set<string>();
      /** The id of each dispatch, as it was first published. */
      const ids = new Map<number, string>();
      for (const [act, number] of steps) {
        life.act(act, number);
        await life.build();
        const site = readSite(life.out);
        const inFeed = idsIn(site);
        const missing = life.shown().filter((one) => !inFeed.has(ids.get(one) ?? life.idOf(one)));
        assert.deepEqual(missing, [], `after ${act} of ${number}`);
        const lost = [...published].filter((path) => !site.has(path));
        assert.deepEqual(lost, [], `after ${act} of ${number}`);
        for (const path of site.keys()) if (!PASSING.test(path)) published.add(path);
        for (const one of life.shown()) ids.set(one, ids.get(one) ?? life.idOf(one));
        const held = [...WORDS.filter((_word, index) => !life.shown().includes(index)), 'huge'];
        for (const [path, text] of site) {
          const seen = held.filter((word) => text.replaceAll(/\/[^\s"<]*/gu, '').includes(word));
          assert.deepEqual(seen, [], `${path} after ${act} of ${number}`);
        }
        const { problems } = await checkContent(life.folder);
        const told = problems.filter((problem) => life.isToBeTold(problem));
        assert.deepEqual(told.map(formatProblem), []);
      }
      life.end();
    }),
    { numRuns: RUNS },
  );
});

test('a build records a deleted dispatch, and does not publish its wire file again', async () => {
  const life = new Life();
  life.act('publish', 0);
  life.act('publish', 1);
  await life.build();
  life.act('delete', 0);
  const { problems, pending } = await checkContent(life.folder);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['ledger/deleted'],
  );
  assert.equal(pending, 0);
  await life.build();
  const text = readFileSync(join(life.folder.root, 'ledger.txt'), 'utf8');
  assert.match(text, /^\/2021\/11\/14\/the-quokka-is-out\/ urn:uuid:\S+ deleted$/mu);
  life.act('bring back', 0);
  await life.build();
  assert.ok(idsIn(readSite(life.out)).has(life.idOf(0)));
  life.end();
});

test('ledgers of two branches merge, and the next build has the addresses of both', async () => {
  const life = new Life();
  life.act('publish', 0);
  await life.build();
  const { root } = life.folder;
  const git = (...args: readonly string[]) => {
    const names = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const { status, stderr, stdout } = spawnSync('git', [...names, ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr + stdout);
  };
  const commit = () => {
    git('add', '.');
    git('commit', '--quiet', '--message', 'A');
  };
  git('init', '--quiet', '--initial-branch=main');
  commit();
  git('checkout', '--quiet', '-b', 'other');
  life.act('publish', 1);
  life.act('slug', 0);
  await life.build();
  commit();
  git('checkout', '--quiet', 'main');
  life.act('publish', 2);
  await life.build();
  commit();
  git('merge', '--quiet', 'other');
  await life.build();
  const text = readFileSync(join(root, 'ledger.txt'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('/2021/'));
  assert.deepEqual(
    rows.map((row) => row.replace(/ urn:\S+/u, '')),
    [
      '/2021/11/14/slug-0/ published',
      '/2021/11/14/the-numbat-is-out/ published',
      '/2021/11/14/the-quokka-is-out/ moved',
      '/2021/11/14/the-wombat-is-out/ published',
    ],
  );
  life.end();
});

test('a newsroom that has no ledger yet is given one of what is there', async () => {
  const life = new Life();
  for (const number of [0, 1, 2]) life.act('publish', number);
  await life.build();
  life.act('withhold', 1);
  const copy = join(work, 'copy');
  cpSync(life.folder.root, copy, { recursive: true });
  for (const name of ['ledger.txt', '.gitattributes']) rmSync(join(copy, name));
  const folder = openContentFolder({ CONTENT_DIR: copy, SOURCE_DATE_EPOCH: '1790000000' });
  await buildFiles(folder, join(work, 'copied'));
  const text = readFileSync(join(copy, 'ledger.txt'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('/2021/'));
  assert.deepEqual(
    rows.map((row) => row.replace(/ urn:\S+/u, '')),
    [
      '/2021/11/14/the-numbat-is-out/ published',
      '/2021/11/14/the-quokka-is-out/ published',
      '/2021/11/14/the-wombat-is-out/ unpublished',
    ],
  );
  forgetBuilds(folder);
  life.end();
});
