import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });
const ROOT = join(import.meta.dirname, '..');

/** The rooms that are pure, in the order in which they build on one another, and the rooms that each may import from. */
const PURE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  wire: [],
  dispatch: ['wire'],
  mdx: ['wire', 'dispatch'],
  proof: ['wire', 'dispatch', 'mdx'],
  ledger: ['wire', 'dispatch'],
  places: ['wire', 'dispatch'],
  names: ['wire', 'dispatch'],
  drafting: ['wire', 'dispatch', 'mdx', 'places', 'names'],
  words: ['wire', 'dispatch'],
  edition: ['wire', 'dispatch', 'words'],
  feeds: ['wire', 'dispatch', 'mdx', 'edition', 'words'],
  exports: ['wire', 'dispatch', 'mdx', 'edition', 'ledger', 'words', 'feeds'],
  pictures: ['wire', 'dispatch', 'edition'],
};
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  ...PURE_ROOMS,
  search: ['words'],
  desk: [
    'wire',
    'dispatch',
    'mdx',
    'proof',
    'places',
    'names',
    'edition',
    'ledger',
    'drafting',
    'words',
  ],
};
/** Folders without a wall between them and others: each says why. */
const OPEN_ROOMS: readonly string[] = [
  // The Astro side builds on all; what pages may import has rows of its own.
  ...['newsroom', 'pages', 'layouts', 'components', 'styles'],
  // Only tests import it.
  'testing',
];

type Rule = readonly [folder: string, code: string, rule: string | undefined];

const IMPORTS = Object.entries(ROOMS).flatMap(([room, allowed]) =>
  [...Object.keys(ROOMS), 'newsroom']
    .filter((other) => other !== room)
    .flatMap((other): readonly Rule[] => {
      const rule = allowed.includes(other) ? undefined : 'noRestrictedImports';
      return [`src/${room}`, `src/${room}/deeper`].map((folder) => [
        folder,
        `export { x } from '#${other}/x.ts';`,
        rule,
      ]);
    }),
);

const PURITY = Object.keys(PURE_ROOMS).flatMap((room): readonly Rule[] =>
  [`src/${room}`, `src/${room}/deeper`].flatMap((folder): readonly Rule[] => [
    [folder, "export { x } from 'node:fs';", 'noRestrictedImports'],
    [folder, "export { x } from 'node:fs/promises';", 'noRestrictedImports'],
    [folder, "export { x } from 'astro:content';", 'noRestrictedImports'],
    [folder, "export { x } from '../x.ts';", 'noRestrictedImports'],
    [folder, 'export const x = Date.now();', 'noRestrictedGlobals'],
    [folder, 'export const x = new Date();', 'noRestrictedGlobals'],
    [folder, 'export const x = process.env;', 'noRestrictedGlobals'],
    [folder, "export { x } from './x.ts';", undefined],
    [folder, `export { x } from '#${room}/y.ts';`, undefined],
  ]),
);

const RULES: readonly Rule[] = [
  ...IMPORTS,
  ...PURITY,
  ['src/wire', "export { x } from '#wire/container/container.ts';", undefined],
  ['src/wire/head', "export { x } from '#wire/container/container.ts';", undefined],
  ['src/wire', "export { x } from '#wire/container/xml.ts';", 'noRestrictedImports'],
  ['src/wire/head', "export { x } from '#wire/container/xml.ts';", 'noRestrictedImports'],
  ['src/wire', "export { x } from '@rgrove/parse-xml';", 'noRestrictedImports'],
  ['src/wire/body', "export { x } from 'zod';", 'noRestrictedImports'],
  ['src/wire/container', "export { x } from './markup.ts';", undefined],
  ['src/wire/container', "export { x } from '#wire/body/blocks.ts';", undefined],
  ['src/wire/container', "export { x } from '@rgrove/parse-xml';", undefined],
  ['src/wire/container', "export { x } from 'jsonc-parser';", undefined],
  ['src/wire/container', "export { x } from 'unified';", undefined],
  ['src/wire/container', "export { default as x } from 'rehype-parse';", undefined],
  ['src/wire/container', "export type { Root } from 'hast';", undefined],
  ['src/wire/container', "export { x } from '#dispatch/slug.ts';", 'noRestrictedImports'],
  ['src/wire/container', "export { x } from 'node:fs';", 'noRestrictedImports'],
  ['src/wire/container', "export { x } from 'zod';", 'noRestrictedImports'],
  ['src/wire/container', 'export const x = Date.now();', 'noRestrictedGlobals'],
  ['src/wire/document', "export { x } from '#wire/container/xml.ts';", undefined],
  ['src/wire/document', "export { x } from 'fflate';", undefined],
  ['src/wire/document', "export { x } from 'postal-mime';", undefined],
  ['src/wire/document', "export { x } from 'unpdf';", undefined],
  ['src/wire/document', "export { x } from '#dispatch/slug.ts';", 'noRestrictedImports'],
  ['src/wire/document', "export { x } from 'node:fs';", 'noRestrictedImports'],
  ['src/wire/document', "export { x } from 'zod';", 'noRestrictedImports'],
  ['src/wire/document', 'export const x = Date.now();', 'noRestrictedGlobals'],
  ['src/dispatch', "export { x } from 'zod';", undefined],
  ['src/search', "export { x } from '#exports/search-filters.ts';", undefined],
  ['src/search', "export { x } from 'node:fs';", 'noRestrictedImports'],
  ['src/desk', "export { x } from 'node:fs';", undefined],
  ['src/desk/check', "export { x } from 'astro';", 'noRestrictedImports'],
  ['src/newsroom/load', "export { x } from 'astro:content';", undefined],
  ['src/newsroom/load', "export { x } from '../index/edition.ts';", 'noRestrictedImports'],
  ['src/pages', "export { getCollection } from 'astro:content';", 'noRestrictedImports'],
  ['src/pages', "export { x } from '#wire/problem.ts';", 'noRestrictedImports'],
  ...['src/pages', 'src/layouts', 'src/components'].flatMap((folder): readonly Rule[] => [
    [folder, "export { x } from '#newsroom/index/edition.ts';", 'noRestrictedImports'],
    [folder, "export { x } from '#newsroom/index/index-edition.ts';", 'noRestrictedImports'],
    [folder, "export { x } from '#newsroom/load/x.ts';", 'noRestrictedImports'],
    [folder, "export { x } from '#newsroom/index/site.ts';", undefined],
    [folder, "export { x } from '#newsroom/views/x.ts';", undefined],
  ]),
  ['src/components/preview', "export { x } from '#newsroom/index/edition.ts';", undefined],
  ['src/components/preview', "export { x } from '#wire/problem.ts';", 'noRestrictedImports'],
];

test('every folder of src is a room with a wall, or says why it has none', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(folders.sort(), [...Object.keys(ROOMS), ...OPEN_ROOMS].sort());
});

test('the linter holds the rooms to their directions of import, and the core to its purity', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slugline-rooms-'));
  try {
    cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
    writeFileSync(join(folder, '.gitignore'), 'dist/\n');
    for (const [index, [path, code]] of RULES.entries()) {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, `${index}.ts`), `${code}\n`);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=github'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 10_000_000 },
    );
    const lines = stdout.replaceAll('\\', '/').split('\n');
    for (const [index, [path, code, rule]] of RULES.entries()) {
      const said = lines.filter((line) => line.includes(`${path}/${index}.ts`));
      const rules = said.map((line) => /lint\/style\/(\w+)/u.exec(line)?.[1]);
      assert.deepEqual([...new Set(rules)], rule ? [rule] : [], `${path}: ${code}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every test is run by a command', () => {
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const commands = ['test:pure', 'test:desk', 'test:newsroom', 'test:program'].map(
    (name) => scripts[name] ?? '',
  );
  const globs = commands.flatMap((command) =>
    Array.from(command.matchAll(/"([^"]+\.test\.ts)"/gu), ([, glob = '']) => glob),
  );
  const run = globs.flatMap((glob) => globSync(glob));
  assert.deepEqual(run.toSorted(), globSync('{src,e2e}/**/*.test.ts').toSorted());
});
