import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { findBrowser } from '../support/find-browser.ts';
import { run } from '../support/run.ts';
import { SITES, WORK } from '../support/sites.ts';

// Each starts several commands.
test.setTimeout(180_000);

const ROOT = join(import.meta.dirname, '../..');

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
  expect(help.output).toContain('npm run build [-- --strict] [--shard 3/8] [--watch]\n');
  for (const wrong of [['story.txt'], ['--fast'], ['--shard', '9/8']]) {
    const refused = build(...wrong);
    expect(refused.status, wrong.join(' ')).toBe(2);
    expect(refused.output).toMatch(/Run it with --help to see how it is used\.\s*$/u);
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
