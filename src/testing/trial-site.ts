import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openContentFolder } from '#desk/content-folder.ts';
import { DeskError } from '#desk/desk-error.ts';
import { outputFolder } from '#newsroom/publish/output-folder.ts';
import { publishSite } from '#newsroom/publish/publish-site.ts';
import { sized } from './sized.ts';
import { stepFiles } from './stepped-files.ts';

/** The files of a folder, by path. */
export type Files = Readonly<Record<string, string>>;

/** Where a new site waits to be put in its place. */
const WAITING = '.slugline-new';
export const MARKED: Files = {
  '.slugline': 'A site made by Slugline. The next build removes what does not belong to it.\n',
};

/** Two sites. The second has new and changed files, lacks some, and has a file for a folder and a folder for a file. */
export const FIRST: Files = {
  ...MARKED,
  'index.html': 'The front page, first.',
  '2021/rss.xml': 'The feed, first.',
  'места/минск.txt': 'Minsk, first.',
  'gone/index.html': 'Gone.',
  'folder/index.html': 'A folder.',
  file: 'A file.',
};
export const SECOND: Files = {
  ...MARKED,
  'index.html': 'The front page, second.',
  '2021/rss.xml': 'The feed, second.',
  '2021/calm.html': 'Calm.',
  '!.html': 'Its name comes before that of the mark.',
  'места/минск.txt': 'Minsk, second.',
  folder: 'A file.',
  'file/index.html': 'A folder.',
};
const SHARED = Object.keys(FIRST).filter((path) => path in SECOND);
/** Targets of each front page that the other site lacks. */
const LINKED_FIRST = ['gone/index.html'];
const LINKED_SECOND = ['2021/calm.html', '!.html'];

/** What the root of a volume holds. */
export const VOLUME: Files = { 'lost+found/#12': 'Lost.' };
/** The remains of a killed build. */
const LEFT: Files = { [`${WAITING}/2021/rss.xml`]: 'The feed, cut' };

/** What a folder may hold when a build begins. */
export const STARTS: readonly [string, Files][] = [
  ['a site', { ...FIRST, ...LEFT }],
  ['no site', { ...VOLUME, ...LEFT }],
];

const content = openContentFolder({});

/** A folder for the tests of a file, which must remove it. */
export function trialFolder(): string {
  return mkdtempSync(join(tmpdir(), 'slugline-publish-'));
}

/** Empties a folder and fills it. */
export function fill(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** All files of a folder. Empty folders are listed, too. */
export function filesOf(folder: string): Files {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [[entry.name, readFileSync(path, 'utf8')] as const];
    const below = Object.entries(filesOf(path));
    if (below.length === 0) return [[`${entry.name}/`, ''] as const];
    return below.map(([name, text]) => [`${entry.name}/${name}`, text] as const);
  });
  return Object.fromEntries(files);
}

/** Publishes a site as a build does. */
export async function publish(files: Files, out: string): Promise<void> {
  const staging = `${out}.staging`;
  fill(staging, files);
  publishSite(staging, outputFolder(content, { OUT_DIR: out }));
}

/** Kills a build that replaces a site before its steps, each of them in a thorough test, and checks what is left. */
export async function killEverywhere(out: string, start: Files): Promise<number> {
  for (let steps = 0; ; steps += sized(3, 1)) {
    fill(out, start);
    fill(`${out}.staging`, SECOND);
    const isKilled = await publishAndKill(out, steps);
    await assertMendable(out, start);
    if (!isKilled) return steps;
  }
}

const PUBLISHER = join(import.meta.dirname, 'killed-publisher.ts');

async function publishAndKill(out: string, steps: number): Promise<boolean> {
  const publisher = spawn(process.execPath, [PUBLISHER, `${out}.staging`, out, String(steps)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = await once(publisher, 'exit');
  assert.ok(signal === 'SIGKILL' || code === 0, `${code} ${signal}`);
  return signal === 'SIGKILL';
}

/**
 * Fills the disk before each step of a build that replaces a site, and checks what is left. Returns what the builds
 * said of the site.
 */
export async function fillDiskEverywhere(out: string, start: Files): Promise<readonly string[]> {
  const outcomes = new Set<string>();
  for (let steps = 0; ; steps += 1) {
    fill(out, start);
    fill(`${out}.staging`, SECOND);
    const message = await publishOnFullDisk(out, steps);
    if (message === undefined) return [...outcomes];
    const outcome = ADVICE.exec(message)?.[1];
    assert.ok(outcome !== undefined, message);
    outcomes.add(outcome);
    assert.ok(!existsSync(join(out, WAITING)));
    if (outcome === AS_IT_WAS) {
      assert.deepEqual(
        { ...filesOf(out), ...MARKED },
        {
          ...pick(start, (path) => !path.startsWith(WAITING)),
          ...MARKED,
        },
      );
    }
    await assertMendable(out, start);
  }
}

/** What a build that was stopped says of the site. */
export const AS_IT_WAS = 'the site is as it was';
export const SOME_NEW = 'some of its pages are new and the others are as they were';

const ADVICE = new RegExp(
  [
    ':1:1: error desk/file-system',
    '  found     no space left on device \\(ENOSPC, \\w+\\) at .+',
    '  expected  a folder that can be written, and room in it for what has changed beside the site as it is',
    `  mend      make room on the disk, then build again; until then (${AS_IT_WAS}|${SOME_NEW})$`,
  ].join('\n'),
  'u',
);

/** What a build says that finds the disk full after so many steps; undefined if it needs no more. */
async function publishOnFullDisk(out: string, steps: number): Promise<string | undefined> {
  let left = steps;
  const restore = stepFiles((step) => {
    left -= 1;
    // A full disk does not prevent removal.
    if (left < 0 && step !== 'remove') throw fullDisk(step, out);
  });
  try {
    publishSite(`${out}.staging`, out);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof DeskError, String(error));
    return error.message;
  } finally {
    restore();
  }
}

function fullDisk(syscall: string, path: string): Error {
  const error = new Error(`ENOSPC: no space left on device, ${syscall}`);
  return Object.assign(error, { code: 'ENOSPC', syscall, path });
}

/** A reader finds the old site or the new, and the next build makes the site whole. */
async function assertMendable(out: string, start: Files): Promise<void> {
  if ('index.html' in start) assertReadable(out);
  await publish(SECOND, out);
  const isOfVolume = (path: string) => path in VOLUME;
  assert.deepEqual(filesOf(out), { ...SECOND, ...pick(start, isOfVolume) });
}

/** Every address that both sites have is there, from either of them, and so is whatever the front page links to. */
function assertReadable(out: string): void {
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  for (const path of SHARED) assert.ok([FIRST[path], SECOND[path]].includes(read(path)), path);
  const [site, linked] =
    read('index.html') === FIRST['index.html'] ? [FIRST, LINKED_FIRST] : [SECOND, LINKED_SECOND];
  for (const path of linked) assert.equal(read(path), site[path]);
}

function pick(files: Files, isWanted: (path: string) => boolean): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => isWanted(path)));
}
