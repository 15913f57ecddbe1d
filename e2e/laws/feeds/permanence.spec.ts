import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { applyEdit, pathsByWire } from '../../demonstration/open-demonstration.ts';
import { type ReadFeed, readFeeds } from '../../support/read-feed.ts';
import { runOrFail } from '../../support/run.ts';
import { WORK } from '../../support/sites.ts';

// Builds must run one after another.
test.describe.configure({ mode: 'default' });

const FOLDER = join(WORK, 'permanence');
const BEFORE = join(FOLDER, 'before');
const SETTINGS = 'name: A\ndescription: B\nurl: https://a.example\nlanguage: en\ntimeZone: UTC\n';

/** Later changes by an editor or a publisher, to a content folder or to the environment of a build. */
const CHANGES: readonly {
  readonly name: string;
  readonly change?: (content: string) => void;
  readonly environment?: Readonly<Record<string, string>>;
  /** Text in the feeds that proves the change was made. */
  readonly shows: RegExp;
}[] = [
  {
    name: 'a headline',
    change: (content) => edit(content, { headline: 'Another headline', headlineSource: 'desk' }),
    shows: /"title":"Another headline"/u,
  },
  {
    name: 'a slug',
    change: (content) => edit(content, { slug: 'another-slug' }),
    shows: /\/another-slug\//u,
  },
  {
    name: 'the name of a file',
    change(content) {
      const path = pathsByWire(content).get('wire/a.txt') ?? '';
      renameSync(path, path.replace(/[^/]+$/u, 'another-name.mdx'));
    },
    shows: /\/another-name\//u,
  },
  {
    name: 'a word, with a correction',
    change: (content) =>
      edit(
        content,
        { corrections: [{ date: '2024-03-12', note: 'It was low.', was: 'hihg', now: 'high' }] },
        ['hihg', 'high'],
      ),
    shows: /The tide was high/u,
  },
  {
    name: 'the host and the path of the site',
    environment: { SITE_URL: 'https://elsewhere.example', BASE_PATH: '/news' },
    shows: /https:\/\/elsewhere\.example\/news\//u,
  },
];

test.beforeAll(() => {
  test.setTimeout(120_000);
  rmSync(FOLDER, { recursive: true, force: true });
  const wire = join(BEFORE, 'content', 'wire');
  mkdirSync(wire, { recursive: true });
  writeFileSync(join(BEFORE, 'content', 'site.yaml'), SETTINGS);
  writeFileSync(join(wire, 'a.txt'), ' date 2024-03-11 DUNMERE (Varnpress) - The tide was hihg.\n');
  writeFileSync(join(wire, 'b.txt'), ' date 2024-02-10 DUNMERE (Varnpress) - The tide was low.\n');
  build(BEFORE);
});

for (const { name, change, environment, shows } of CHANGES) {
  test(`${name} may change, and every id in every feed stays`, () => {
    const folder = join(FOLDER, name.replaceAll(/\W+/gu, '-'));
    cpSync(join(BEFORE, 'content'), join(folder, 'content'), { recursive: true });
    change?.(join(folder, 'content'));
    build(folder, environment);
    const [before, after] = [BEFORE, folder].map((one) => readFeeds({ out: join(one, 'dist') }));
    expect(JSON.stringify(before)).not.toMatch(shows);
    expect(JSON.stringify(after)).toMatch(shows);
    expect(idsOf(after ?? [])).toEqual(idsOf(before ?? []));
    expect(publishedIn(after ?? [])).toEqual(publishedIn(before ?? []));
  });
}

function build(folder: string, environment: Readonly<Record<string, string>> = {}): void {
  const folders = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
  runOrFail('npm', ['run', 'build'], { ...environment, ...folders });
}

function edit(
  content: string,
  set: Readonly<Record<string, unknown>>,
  replace?: readonly [string, string],
): void {
  applyEdit({ wire: 'a.txt', set, ...(replace && { replace }) }, pathsByWire(content));
}

function idsOf(feeds: readonly ReadFeed[]) {
  return feeds.map(({ path, items }) => [path, items.map(({ id }) => id)]);
}

function publishedIn(feeds: readonly ReadFeed[]) {
  return feeds.map(({ path, items }) => [path, items.map(({ published }) => published)]);
}
