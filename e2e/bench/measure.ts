import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { endedChildrenSeconds, peakBytesOf } from './process-usage.ts';
import { STOPPED } from './stopped.ts';

/** The resources that a command used. */
export interface Usage {
  /** From its start to its end. */
  readonly seconds: number;
  /** Of all its threads and child processes, in user and in system mode. */
  readonly cpuSeconds: number;
  /** Memory at its peak: the resident set, with that of the largest child process while it runs. */
  readonly peakBytes: number;
}

/** A command that succeeded: its usage, and the end of its output. */
export interface MeasuredRun {
  readonly usage: Usage;
  readonly output: string;
}

/** Where a command runs. */
export interface Surroundings {
  /** A folder for temporary notes. */
  readonly notes: string;
  /** The working folder; by default the project's. */
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
/** A program's peak never falls, so only its growth after the last look is missed. */
const MILLISECONDS_BETWEEN_LOOKS = 10;

const usageSchema = z.object({ cpuSeconds: z.number(), peakBytes: z.number() });

/**
 * Runs a module with the same Node as this process.
 *
 * @param args flags of Node, the module, and its arguments
 * @throws Error with the end of the command's output, if its exit code is not 0
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
 * Runs a program that is not a Node module, on a system that reports on processes (`TELLS_OF_PROCESSES`). No other
 * child may run meanwhile.
 *
 * @throws Error with the end of the program's output, if its exit code is not 0
 */
export async function measureProgram(
  command: readonly string[],
  surroundings: Surroundings,
): Promise<MeasuredRun> {
  const before = endedChildrenSeconds();
  // The last value and not the largest: before the program is loaded, the child has the memory of this process.
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

// The output goes to a file, since reading a pipe would take time from the measured cores.
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

// A child told to stop is reported at once, but still writes, so it is waited for.
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
