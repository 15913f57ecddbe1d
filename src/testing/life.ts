import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { isMap, parseDocument } from 'yaml';
import { checkContent } from '#desk/check/check-content.ts';
import { type ContentFolder, openContentFolder, shownPath } from '#desk/content-folder.ts';
import { importPending } from '#desk/import/import-wire.ts';
import { formatProblem, type Problem } from '#wire/problem.ts';
import { forgetBuilds, readSite } from './build-files.ts';

const DISPATCHES = 4;

/** What may be done to a dispatch between two builds. */
export const ACTS = [
  'publish',
  'headline',
  'correct',
  'undo the correction',
  'name things',
  'add a note',
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
export type Act = (typeof ACTS)[number];

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

/** What a dispatch may name, beside its place. */
const NAMED = [
  { topics: ['Harbours'], people: ['Vera Holm'] },
  { topics: ['Harbours', 'Ferries'], people: [] },
  { topics: [], people: ['Vera Holm'] },
  { topics: undefined, people: undefined },
];

/** The lines of a dispatch that is not to be read. */
const HELD = /^(?:status: (?:withheld|canceled)|embargoed:)/mu;

/** A word that stands in one dispatch only. */
export const WORDS = ['quokka', 'wombat', 'numbat', 'bilby'];

/** Something that may be done, and the number of the dispatch. */
export const step = fc.tuple(
  fc.constantFrom<Act>(...ACTS, 'publish', 'publish'),
  fc.nat({ max: DISPATCHES - 1 }),
);

/** Builds the site of a content folder. */
export type Build = (folder: ContentFolder, out: string) => Promise<void>;

/** A newsroom of four dispatches, to which something is done between two builds. */
export class Life {
  readonly folder: ContentFolder;
  readonly out: string;
  /** The files of dispatches that were deleted, to bring them back. */
  readonly #deleted = new Map<number, readonly (readonly [string, string])[]>();
  /** The dispatches whose files cannot be published as they are, with what they were. */
  readonly #broken = new Map<number, readonly [string, string]>();
  /** What readers could read after the last build. */
  #read: readonly number[] = [];
  #changes = 0;

  readonly #build: Build;

  /** @param folder of its own; the content folder and the site lie in it, and what a failed life has left is removed */
  constructor(folder: string, build: Build) {
    const root = join(folder, 'content');
    rmSync(folder, { recursive: true, force: true });
    forgetBuilds({ root });
    this.#build = build;
    mkdirSync(join(root, 'wire'), { recursive: true });
    writeFileSync(
      join(root, 'site.yaml'),
      'name: A\ndescription: B\nurl: https://example.org\nlanguage: en\nsearch: false\n',
    );
    this.folder = openContentFolder({ CONTENT_DIR: root, SOURCE_DATE_EPOCH: '1790000000' });
    this.out = join(folder, 'out');
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
    if (act === 'name things') this.#set(file, NAMED[this.#changes % NAMED.length] ?? {});
    if (act === 'add a note') this.#addNote(file);
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
      const broken = this.#broken.get(number);
      // What a broken file asks for counts, as far as it can be read.
      if (broken) return this.#read.includes(number) && !HELD.test(broken[1]) ? [number] : [];
      const file = this.#file(number);
      const text = file === undefined ? 'status: withheld' : readFileSync(file, 'utf8');
      return HELD.test(text) ? [] : [number];
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
    await this.#build(this.folder, this.out);
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

  /** Words of the desk below the copy, in place of those that were there: they are in the body, and in no key. */
  #addNote(file: string): void {
    const text = readFileSync(file, 'utf8').replace(/\n<Note>[\s\S]*$/u, '');
    writeFileSync(file, `${text}\n<Note>\nNote ${this.#changes}.\n</Note>\n`);
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
export function idsIn(site: ReadonlyMap<string, string>): ReadonlySet<string> {
  const ids = (site.get('/rss.xml') ?? '').matchAll(/<guid[^>]*>([^<]*)</gu);
  return new Set([...ids].map(([, id = '']) => id));
}

/** What may end with a dispatch: pictures of links, parts of sitemaps, and the time of the next release. */
const PASSING = /\.png$|^\/sitemap-|^\/\.slugline-next/u;

/** The laws of a life: nothing published is ever lost, and nothing held or withdrawn is shown. */
export class LawsOfLife {
  readonly #life: Life;
  readonly #published = new Set<string>();
  /** The id of each dispatch, as it was first published. */
  readonly #ids = new Map<number, string>();

  constructor(life: Life) {
    this.#life = life;
  }

  /** Asserts them of the site as it was built last. */
  async assert(): Promise<void> {
    const life = this.#life;
    const site = readSite(life.out);
    const inFeed = idsIn(site);
    const missing = life.shown().filter((one) => !inFeed.has(this.#ids.get(one) ?? life.idOf(one)));
    assert.deepEqual(missing, []);
    const lost = [...this.#published].filter((path) => !site.has(path));
    assert.deepEqual(lost, []);
    for (const path of site.keys()) if (!PASSING.test(path)) this.#published.add(path);
    for (const one of life.shown()) this.#ids.set(one, this.#ids.get(one) ?? life.idOf(one));
    const held = [...WORDS.filter((_word, index) => !life.shown().includes(index)), 'huge'];
    for (const [path, text] of site) {
      // An address may have words, breaks within it, and escapes.
      const words = text.replaceAll('<wbr>', '').replaceAll(/(?:\/|%2F)[^\s"<]*/gu, '');
      assert.deepEqual(
        held.filter((word) => words.includes(word)),
        [],
        path,
      );
    }
    const { problems } = await checkContent(life.folder);
    const told = problems.filter((problem) => life.isToBeTold(problem));
    assert.deepEqual(told.map(formatProblem), []);
  }
}
