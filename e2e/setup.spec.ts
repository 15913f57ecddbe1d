import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { findBrowser } from './find-browser.ts';
import { run } from './run.ts';
import { SITES, WORK } from './sites.ts';

const ROOT = join(import.meta.dirname, '..');

test('a step that is missing says what to do', () => {
  const folder = join(WORK, 'no-packages');
  mkdirSync(join(folder, 'src/desk'), { recursive: true });
  const preflight = join(folder, 'src/desk/preflight.mjs');
  cpSync(join(ROOT, 'src/desk/preflight.mjs'), preflight);
  const { status, stderr } = spawnSync(process.execPath, [preflight], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe('The packages are not installed. Run: npm ci\n');
});

test('a browser on the PATH is taken first', () => {
  const folder = join(WORK, 'bin');
  const browser = join(folder, 'google-chrome');
  mkdirSync(folder, { recursive: true });
  writeFileSync(browser, '#!/bin/sh\n');
  chmodSync(browser, 0o755);
  const before = process.env['PATH'];
  try {
    process.env['PATH'] = folder;
    expect(findBrowser()).toBe(browser);
  } finally {
    process.env['PATH'] = before;
  }
});

test('a build says how it is used, and does nothing that it was not asked for', () => {
  const build = (...args: string[]) => run('npm', ['run', '--silent', 'build', '--', ...args]);
  const help = build('--help');
  expect(help.status).toBe(0);
  expect(help.output).toContain('npm run build\n');
  for (const argument of ['story.txt', '--fast']) {
    const refused = build(argument);
    expect(refused.status, argument).toBe(2);
    expect(refused.output).toMatch(/With --help it says how it is used\.\s*$/u);
  }
});

test('the demonstration says how it is used, and what is in its way', () => {
  const demo = (...args: string[]) => run('npm', ['run', '--silent', 'demo', '--', ...args]);
  const help = demo('--help');
  expect(help.status).toBe(0);
  expect(help.output).toContain('--port NUMBER');
  const [taken] = SITES;
  const cases: readonly [string, number, RegExp][] = [
    ['many', 2, /^“many” is no port: name a number from 1 to 65535\.$/mu],
    ['0', 2, /^“0” is no port/mu],
    [`${taken?.port}`, 1, /^Something else is served at port \d+\. Name another: npm run demo/mu],
  ];
  for (const [port, status, said] of cases) {
    const result = demo('--port', port);
    expect(result.status, port).toBe(status);
    expect(result.output).toMatch(said);
    expect(result.output).not.toMatch(/^\s+at /mu);
  }
});

const RULES: readonly [string, string, string | undefined][] = [
  ['src/wire', "export { x } from './header.ts';", undefined],
  ['src/wire', "export { x } from './container/container.ts';", undefined],
  ['src/wire', "export { x } from './container/xml.ts';", 'noRestrictedImports'],
  ['src/wire', "export { x } from '../dispatch/slug.ts';", 'noRestrictedImports'],
  ['src/wire', "export { x } from '@rgrove/parse-xml';", 'noRestrictedImports'],
  ['src/wire', "export { x } from 'node:fs';", 'noRestrictedImports'],
  ['src/wire', "export { x } from 'zod';", 'noRestrictedImports'],
  ['src/wire', 'export const x = Date.now();', 'noRestrictedGlobals'],
  ['src/dispatch', 'export const x = Date.now();', 'noRestrictedGlobals'],
  ['src/pages', "export { getCollection } from 'astro:content';", 'noRestrictedImports'],
  ['src/feeds', 'export const x = new Date();', 'noRestrictedGlobals'],
  ['src/feeds', 'export const x = globalThis;', 'noRestrictedGlobals'],
  ['src/wire/container', "export { x } from './markup.ts';", undefined],
  ['src/wire/container', "export { x } from '../blocks.ts';", undefined],
  ['src/wire/container', "export { x } from '@rgrove/parse-xml';", undefined],
  ['src/wire/container', "export { x } from 'jsonc-parser';", undefined],
  ['src/wire/container', "export { x } from 'unified';", undefined],
  ['src/wire/container', "export { default as x } from 'rehype-parse';", undefined],
  ['src/wire/container', "export type { Root } from 'hast';", undefined],
  ['src/wire/container', "export { x } from '../../dispatch/slug.ts';", 'noRestrictedImports'],
  ['src/wire/container', "export { x } from 'node:fs';", 'noRestrictedImports'],
  ['src/wire/container', "export { x } from 'zod';", 'noRestrictedImports'],
  ['src/wire/container', 'export const x = Date.now();', 'noRestrictedGlobals'],
  ['src/wire/container', 'export const x = process.env;', 'noRestrictedGlobals'],
  ['src/dispatch', "export { x } from '../wire/header.ts';", undefined],
  ['src/dispatch', "export { x } from 'zod';", undefined],
  ['src/dispatch', "export { x } from '../feeds/rss.ts';", 'noRestrictedImports'],
  ['src/dispatch', "export { x } from 'node:fs/promises';", 'noRestrictedImports'],
  ['src/dispatch', "export { x } from 'astro:content';", 'noRestrictedImports'],
  ['src/dispatch', 'export const x = process.env;', 'noRestrictedGlobals'],
  ['src/feeds', "export { x } from '../dispatch/slug.ts';", undefined],
  ['src/feeds', "export { x } from '../newsroom/site.ts';", 'noRestrictedImports'],
  ['src/feeds', "export { x } from '#newsroom/site.ts';", 'noRestrictedImports'],
  ['src/feeds', 'export const x = process.env;', 'noRestrictedGlobals'],
  ['src/search', "export { x } from '../feeds/search-filters.ts';", undefined],
  ['src/search', "export { x } from '../words/plural.ts';", undefined],
  ['src/search', "export { x } from '../feeds/rss.ts';", 'noRestrictedImports'],
  ['src/search', "export { x } from '../dispatch/dates.ts';", 'noRestrictedImports'],
  ['src/search', "export { x } from 'node:fs';", 'noRestrictedImports'],
  ['src/desk', "export { x } from '../wire/header.ts';", undefined],
  ['src/desk', "export { x } from 'node:fs';", undefined],
  ['src/desk', "export { x } from '../feeds/rss.ts';", 'noRestrictedImports'],
  ['src/desk', "export { x } from 'astro';", 'noRestrictedImports'],
];

test('the linter holds the folders to their directions of import, and the core to its purity', () => {
  const folder = join(WORK, 'lint');
  cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  writeFileSync(join(folder, '.gitignore'), 'dist/\n');
  for (const [index, [path, code]] of RULES.entries()) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, `${index}.ts`), `${code}\n`);
  }
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/biome'),
    ['lint', '--reporter=github'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  for (const [index, [path, code, rule]] of RULES.entries()) {
    const said = stdout.split('\n').filter((line) => line.includes(`${path}/${index}.ts`));
    expect(
      said.map((line) => /lint\/style\/(\w+)/u.exec(line)?.[1]),
      `${path}: ${code}`,
    ).toEqual(rule ? [rule] : []);
  }
});
