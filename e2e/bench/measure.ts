import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { endedChildrenSeconds, peakBytesOf } from './process-usage.ts';
import { STOPPED } from './stopped.ts';

/** What a command took. */
export interface Usage {
  /** From its start to its end. */
  readonly seconds: number;
  /** Of all its threads and child processes, in the program and in the system for it. */
  readonly cpuSeconds: number;
  /** Of memory, at its peak: the resident set, with that of the largest child process. */
  readonly peakBytes: number;
}

/** A command that ended well: what it took, and the end of what it said. */
export interface MeasuredRun {
  readonly usage: Usage;
  readonly output: string;
}

/** Where a command runs. */
export interface Surroundings {
  /** A folder to keep notes in, which are removed. */
  readonly notes: string;
  /** The working folder; the project's where none is named. */
  readonly folder?: string;
  /** Additions to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..', '..');
// Node takes a URL here on every system.
const REPORTER = new URL('report-usage.ts', import.meta.url).href;
/** Characters. */
const OUTPUT_KEPT = 10_000;
/** The peak of a program grows and never falls, so only what it grows by in its last moment is missed. */
const MILLISECONDS_BETWEEN_LOOKS = 10;

const usageSchema = z.object({ cpuSeconds: z.number(), peakBytes: z.number() });

/**
 * Runs a module with the Node that runs this.
 *
 * @param args flags of Node, the module, and its arguments
 * @throws Error with what the command said last, where its exit code is not 0
 */
export async function measureNode(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<MeasuredRun> {
  const usageFile = join(surroundings.notes, 'usage.json');
  const environment = { ...surroundings.environment, SLUGLINE_BENCH_USAGE: usageFile };
  const command = [process.execPath, '--import', REPORTER, ...args];
  const { seconds, output } = await time(command, { ...surroundings, environment });
  const usage = usageSchema.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
  rmSync(usageFile);
  return { usage: { seconds, ...usage }, output };
}

/**
 * Runs a program that is no module of Node, on a system that tells of its processes (`TELLS_OF_PROCESSES`).
 * No other child may run meanwhile.
 *
 * @throws Error with what the program said last, where its exit code is not 0
 */
export async function measureProgram(
  command: readonly string[],
  surroundings: Surroundings,
): Promise<MeasuredRun> {
  const before = endedChildrenSeconds();
  // The last look counts and not the largest: until the program is loaded, it has the memory of this process.
  let peakBytes = 0;
  let looks: NodeJS.Timeout | undefined;
  try {
    const { seconds, output } = await time(command, surroundings, (pid) => {
      looks = setInterval(() => {
        peakBytes = peakBytesOf(pid) ?? peakBytes;
      }, MILLISECONDS_BETWEEN_LOOKS);
    });
    const cpuSeconds = endedChildrenSeconds() - before;
    return { usage: { seconds, cpuSeconds, peakBytes }, output };
  } finally {
    clearInterval(looks);
  }
}

// It writes to a file, since reading from a pipe would take time of the cores it runs on.
async function time(
  [program = '', ...args]: readonly string[],
  { notes, folder = ROOT, environment = {} }: Surroundings,
  started: (pid: number) => void = () => {},
): Promise<{ seconds: number; output: string }> {
  const outputFile = join(notes, 'output.txt');
  const file = openSync(outputFile, 'w');
  const start = performance.now();
  try {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', file, file],
      signal: STOPPED,
    });
    if (child.pid !== undefined) started(child.pid);
    const status = await endOf(child);
    const seconds = (performance.now() - start) / 1000;
    const output = readFileSync(outputFile, 'utf8').slice(-OUTPUT_KEPT);
    if (status !== 0)
      throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${output}`);
    return { seconds, output };
  } finally {
    closeSync(file);
    rmSync(outputFile);
  }
}

// A child that is to stop is reported at once, and waited for all the same: it still writes.
async function endOf(child: ChildProcess): Promise<number | null> {
  try {
    await once(child, 'close');
  } catch (error) {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      await once(child, 'close');
    }
    throw error;
  }
  return child.exitCode;
}
