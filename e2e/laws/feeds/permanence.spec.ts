import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { applyEdit, pathsByWire } from '../../demonstration/open-demonstration.ts';
import { isOfCorrections, type ReadFeed, readFeeds } from '../../support/read-feed.ts';
import { runOrFail } from '../../support/run.ts';
import { WORK } from '../../support/sites.ts';

// Builds must run one after another.
test.describe.configure({ mode: 'default' });

const FOLDER = join(WORK, 'permanence');
const BEFORE = join(FOLDER, 'before');
const SETTINGS = 'name: A\ndescription: B\nurl: https://a.example\nlanguage: en\ntimeZone: UTC\n';

/** The id of a dispatch in an earlier system. */
const GUID = 'https://quay.example/?p=12';

/** Dispatches that are withdrawn in different ways; each name stands in one of them only. */
const WITHDRAWN = ['quokka', 'wombat', 'numbat', 'bilby', 'dugong'] as const;

const PICTURE = join(import.meta.dirname, '../../demonstration/content/pictures/survey.png');

/** Files that may end with a dispatch: cards, parts of sitemaps, and the engine of the search. */
const PASSING = /\.png$|^sitemap-|^_astro\/|^pagefind\//u;

/** Later changes by an editor, each to a dispatch of its own, with text in the feeds that shows it. */
const CHANGES: readonly {
  readonly name: string;
  readonly wire: string;
  readonly change: (content: string, wire: string) => void;
  readonly shows: RegExp;
}[] = [
  {
    name: 'a headline',
    wire: 'b.txt',
    change: (content, wire) =>
      edit(content, wire, { headline: 'Another headline', headlineSource: 'desk' }),
    shows: /"title":"Another headline"/u,
  },
  {
    name: 'a slug',
    wire: 'c.txt',
    change: (content, wire) => edit(content, wire, { slug: 'another-slug' }),
    shows: /\/another-slug\//u,
  },
  {
    name: 'the name of a file',
    wire: 'd.txt',
    change(content, wire) {
      const path = pathsByWire(content).get(`wire/${wire}`) ?? '';
      renameSync(path, path.replace(/[^/]+$/u, 'another-name.mdx'));
    },
    shows: /\/another-name\//u,
  },
  {
    name: 'a word, with a correction',
    wire: 'a.txt',
    change: (content, wire) =>
      edit(
        content,
        wire,
        { corrections: [{ date: '2024-03-12', note: 'It was low.', was: 'hihg', now: 'high' }] },
        ['hihg', 'high'],
      ),
    shows: /The tide was high/u,
  },
];
const ELSEWHERE = { SITE_URL: 'https://elsewhere.example', BASE_PATH: '/news' };

test.beforeAll(() => {
  test.setTimeout(120_000);
  rmSync(FOLDER, { recursive: true, force: true });
  const wire = join(BEFORE, 'content', 'wire');
  mkdirSync(wire, { recursive: true });
  writeFileSync(join(BEFORE, 'content', 'site.yaml'), SETTINGS);
  writeFileSync(join(wire, 'a.txt'), ' date 2024-03-11 DUNMERE (Varnpress) - The tide was hihg.\n');
  writeFileSync(join(wire, 'b.txt'), ' date 2024-02-10 DUNMERE (Varnpress) - The tide was low.\n');
  writeFileSync(join(wire, 'c.txt'), ' date 2024-02-11 DUNMERE (Varnpress) - The ferry left.\n');
  writeFileSync(join(wire, 'd.txt'), ' date 2024-02-12 DUNMERE (Varnpress) - The ferry came.\n');
  for (const [index, name] of WITHDRAWN.entries()) {
    writeFileSync(
      join(wire, `${name}.txt`),
      ` date 2023-0${index + 1}-07 CRAIL (Varnpress) - The ${name} was seen.\n\nIt is a ${name}.\n`,
    );
  }
  build(BEFORE);
});

test('headlines, slugs, files, words, the host and the path may change, and every id in every feed stays', () => {
  const folder = join(FOLDER, 'changed');
  cpSync(join(BEFORE, 'content'), join(folder, 'content'), { recursive: true });
  for (const { change, wire } of CHANGES) change(join(folder, 'content'), wire);
  build(folder, ELSEWHERE);
  // A correction is a new item of the feeds of corrections.
  const [before, after] = [BEFORE, folder].map((one) =>
    readFeeds({ out: join(one, 'dist') }).filter((feed) => !isOfCorrections(feed)),
  );
  const shown = [/https:\/\/elsewhere\.example\/news\//u, ...CHANGES.map(({ shows }) => shows)];
  for (const shows of shown) {
    expect(JSON.stringify(before)).not.toMatch(shows);
    expect(JSON.stringify(after)).toMatch(shows);
  }
  expect(idsOf(after ?? [])).toEqual(idsOf(before ?? []));
  expect(publishedIn(after ?? [])).toEqual(publishedIn(before ?? []));
  expect(lostIn(folder)).toEqual([]);
});

test('what is withdrawn leaves a notice at each of its addresses, and no word', () => {
  const folder = join(FOLDER, 'withdrawn');
  const content = join(folder, 'content');
  cpSync(join(BEFORE, 'content'), content, { recursive: true });
  const paths = pathsByWire(content);
  const [withheld, embargoed, canceled, deleted, bothDeleted] = WITHDRAWN;
  const set = (name: string, values: Readonly<Record<string, unknown>>) =>
    applyEdit({ wire: `${name}.txt`, set: values }, paths);
  applyEdit(
    {
      wire: `${withheld}.txt`,
      set: { status: 'withheld' },
      append: '<Figure src="quokka.png" alt="A quokka" />\n',
    },
    paths,
  );
  copyFileSync(PICTURE, join(dirname(paths.get(`wire/${withheld}.txt`) ?? ''), 'quokka.png'));
  set(embargoed, { embargoed: '2999-01-01T00:00:00Z' });
  set(canceled, { status: 'canceled', updated: '2024-03-01' });
  for (const name of [deleted, bothDeleted]) rmSync(paths.get(`wire/${name}.txt`) ?? '');
  rmSync(join(content, 'wire', `${bothDeleted}.txt`));
  edit(content, 'a.txt', { slug: 'another-slug' });
  edit(content, 'b.txt', { guid: GUID, formerly: ['/news/tide.html/', '/2011/02/10/low-tide/'] });
  build(folder);
  expect(lostIn(folder)).toEqual([]);
  const dist = join(folder, 'dist');
  for (const name of filesIn(dist)) {
    expect(name.replace(/the-\w+-was-seen/u, '')).not.toMatch(/quokka/u);
    const text = readFileSync(join(dist, name), 'latin1');
    for (const word of WITHDRAWN) {
      // The address is kept.
      expect(text.replaceAll(`the-${word}-was-seen`, ''), name).not.toContain(word);
    }
  }
  for (const [name, answer] of [
    ['2023/01/07/the-quokka-was-seen', /<meta name="robots" content="noindex">/u],
    ['2023/01/07', /<meta name="robots" content="noindex">/u],
    ['places/crail', /<h1[^>]*>Crail<|noindex/u],
    ['2023/03/07/the-numbat-was-seen', /Dispatch withdrawn/u],
    ['news/tide.html', /<meta http-equiv="refresh" content="0; url=\/2024\/02\/10\/[a-z-]+\/">/u],
    [
      '2011/02/10/low-tide',
      /<link rel="canonical" href="https:\/\/a\.example\/2024\/02\/10\/[a-z-]+\/">/u,
    ],
    [
      '2024/03/11/the-tide-was-hihg',
      /<link rel="canonical" href="https:\/\/a\.example\/2024\/03\/11\/another-slug\/">/u,
    ],
    [
      '2024/03/11/the-tide-was-hihg',
      /<meta http-equiv="refresh" content="0; url=\/2024\/03\/11\/another-slug\/">/u,
    ],
  ] as const) {
    expect(readFileSync(join(dist, name, 'index.html'), 'utf8')).toMatch(answer);
  }
  // What an earlier system knew a dispatch by, subscribers know it by still.
  for (const [name, written] of [
    ['rss.xml', `<guid isPermaLink="false">${GUID}</guid>`],
    ['atom.xml', `<id>${GUID}</id>`],
    ['feed.json', `"id": "${GUID}"`],
  ] as const) {
    expect(readFileSync(join(dist, name), 'utf8'), name).toContain(written);
  }
  // Search engines, lists and feeds know of the new address only.
  for (const name of filesIn(dist).filter((one) => !one.startsWith('2024/03/11/the-tide'))) {
    expect(readFileSync(join(dist, name), 'latin1'), name).not.toContain('/the-tide-was-hihg');
  }
  expect(readFileSync(join(dist, '2024/03/11/the-tide-was-hihg.txt'), 'utf8')).toBe(
    readFileSync(join(dist, '2024/03/11/another-slug.txt'), 'utf8'),
  );
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

/** The files of the site before that a later one lacks. */
function lostIn(folder: string): readonly string[] {
  const after = new Set(filesIn(join(folder, 'dist')));
  return filesIn(join(BEFORE, 'dist')).filter((name) => !after.has(name) && !PASSING.test(name));
}

function build(folder: string, environment: Readonly<Record<string, string>> = {}): void {
  const folders = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
  runOrFail('npm', ['run', 'build'], { ...environment, ...folders });
}

function edit(
  content: string,
  wire: string,
  set: Readonly<Record<string, unknown>>,
  replace?: readonly [string, string],
): void {
  applyEdit({ wire, set, ...(replace && { replace }) }, pathsByWire(content));
}

function idsOf(feeds: readonly ReadFeed[]) {
  return feeds.map(({ path, items }) => [path, items.map(({ id }) => id)]);
}

function publishedIn(feeds: readonly ReadFeed[]) {
  return feeds.map(({ path, items }) => [path, items.map(({ published }) => published)]);
}
