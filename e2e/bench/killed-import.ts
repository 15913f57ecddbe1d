import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeCorpus } from './corpus.ts';
import { ROOT } from './measure.ts';

/**
 * Imports invented copy, once as a whole and once in runs of which so many are killed, and compares the content folders.
 *
 * @throws AssertionError if a byte differs, or a killed run left half a file
 */
export async function compareKilledImport(files: number, kills: number): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'slugline-killed-'));
  try {
    await importTwice(work, files, kills);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function importTwice(work: string, files: number, kills: number): Promise<void> {
  const corpus = join(work, 'corpus');
  writeCorpus(corpus, files);
  const [whole, killed] = [openContent(work, 'whole'), openContent(work, 'killed')];
  const begun = performance.now();
  finish(whole, corpus);
  const duration = performance.now() - begun;

  for (let kill = 1; kill <= kills; kill += 1) {
    const child = spawn(process.execPath, command(corpus), {
      cwd: ROOT,
      env: { ...process.env, CONTENT_DIR: killed },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    // At any time after the first file; the start-up time is spent again each time.
    await Promise.race([setTimeout(duration * (0.3 + Math.random() * 0.7)), ended]);
    child.kill('SIGKILL');
    await ended;
    const half = filesOf(killed).filter((name) => !/\.(?:txt|mdx|yaml)$|\/\.writing-/u.test(name));
    assert.deepEqual(half, [], 'what is written is whole, or is named as unfinished');
  }
  finish(killed, corpus);
  assert.deepEqual(filesOf(killed), filesOf(whole));
  for (const name of filesOf(whole)) {
    const bytes = readFileSync(join(killed, name));
    assert.ok(bytes.equals(readFileSync(join(whole, name))), name);
  }
}

function openContent(work: string, name: string): string {
  const content = join(work, name);
  mkdirSync(content);
  cpSync(join(ROOT, 'content/site.yaml'), join(content, 'site.yaml'));
  return content;
}

function finish(content: string, corpus: string): void {
  const { status, stdout } = spawnSync(process.execPath, command(corpus), {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
    maxBuffer: 1e9,
  });
  assert.equal(status, 0, stdout);
}

function command(corpus: string): string[] {
  return [join(ROOT, 'src/desk/import/import.ts'), corpus];
}

function filesOf(content: string): readonly string[] {
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .sort();
}
