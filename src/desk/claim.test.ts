import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { sized } from '#testing/sized.ts';
import { claim } from './claim.ts';

const work = mkdtempSync(join(tmpdir(), 'slugline-claim-'));
after(() => rmSync(work, { recursive: true }));
const file = join(work, 'claim');
const isLinux = existsSync('/proc/self/stat');

/** Whether a claim that is written so is taken over; who holds it otherwise. */
function takeOver(name: string): number | 'taken' {
  writeFileSync(file, name);
  const claimed = claim(file);
  if ('holder' in claimed) return claimed.holder;
  assert.match(readFileSync(file, 'utf8'), new RegExp(`^${process.pid}\\b`, 'u'));
  claimed.release();
  assert.equal(existsSync(file), false);
  return 'taken';
}

/** What a running process calls its claim. */
async function claimOf(program: string): Promise<readonly [name: string, end: () => void]> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  const [name] = await once(child.stdout, 'data');
  return [String(name), () => child.kill()];
}

const CLAIM = `
  const { claim } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'claim.ts')).href)});
  const claimed = claim(${JSON.stringify(file)});
`;

test('a process that runs has its claim, and no other', async () => {
  const [name, end] = await claimOf(
    `${CLAIM} process.stdout.write((await import('node:fs')).readFileSync(${JSON.stringify(file)})); setInterval(() => 0, 1000)`,
  );
  const id = Number.parseInt(name, 10);
  assert.equal(takeOver(name), id);
  // Where the beginning of a process cannot be told.
  assert.equal(takeOver(String(id)), id);
  // Its number was given again.
  if (isLinux) assert.equal(takeOver(`${id} 1`), 'taken');
  end();
});

test('what a process left that has ended is taken over, also while nobody has asked how it ended', async () => {
  // No system numbers processes so high, and a restarted container gives the same numbers.
  for (const id of [2 ** 30, process.pid]) assert.equal(takeOver(String(id)), 'taken');
  assert.equal(takeOver(''), 'taken');
  if (!isLinux) return;
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
  const id = Number((await once(parent.stdout, 'data'))[0]);
  // A shell asks how its processes ended; what it becomes here never does.
  while (readFileSync(`/proc/${parent.pid}/comm`, 'utf8') !== 'sleep\n') await setTimeout(10);
  process.kill(id);
  while (readFileSync(`/proc/${id}/stat`, 'utf8').split(' ')[2] !== 'Z') await setTimeout(10);
  assert.equal(takeOver(String(id)), 'taken');
  parent.kill();
});

test('of many that claim again and again, and leave every other claim behind, one has it at a time', async () => {
  const [turns, processes] = [sized(100, 600), 4];
  const count = join(work, 'count');
  writeFileSync(count, '0');
  const program = `
    const { claim } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'claim.ts')).href)});
    const { readFileSync, renameSync, writeFileSync } = await import('node:fs');
    const left = ${JSON.stringify(file)} + '.left.' + process.pid;
    for (let done = 0; done < ${turns}; ) {
      const claimed = claim(${JSON.stringify(file)});
      if ('holder' in claimed) continue;
      writeFileSync(${JSON.stringify(count)}, String(Number(readFileSync(${JSON.stringify(count)})) + 1));
      if (done % 2) claimed.release();
      else {
        writeFileSync(left, String(2 ** 30));
        renameSync(left, ${JSON.stringify(file)});
      }
      done += 1;
    }`;
  const all = Array.from({ length: processes }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(all.map(async (child) => (await once(child, 'exit'))[0]));
  assert.deepEqual(
    codes,
    all.map(() => 0),
  );
  assert.equal(readFileSync(count, 'utf8'), String(turns * processes));
});

test('of many that take over the same claim at once, one has it', async () => {
  writeFileSync(file, String(2 ** 30));
  const program = `${CLAIM} process.stdout.write('holder' in claimed ? 'no' : 'yes'); setInterval(() => 0, 1000)`;
  const all = await Promise.all(Array.from({ length: 4 }, () => claimOf(program)));
  assert.equal(all.filter(([has]) => has === 'yes').length, 1);
  for (const [, end] of all) end();
  rmSync(file, { force: true });
});
