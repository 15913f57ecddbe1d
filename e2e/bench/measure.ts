import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a command took. */
export interface Usage {
  /** From its start to its end. */
  readonly seconds: number;
  /** Of all its threads, in the program and in the system for it. */
  readonly cpuSeconds: number;
  /** Of memory, at its peak: the resident set. */
  readonly peakBytes: number;
}

/** A command that ended well: what it took, and the end of what it said. */
export interface MeasuredRun {
  readonly usage: Usage;
  readonly output: string;
}

const ROOT = join(import.meta.dirname, '..', '..');
// Node takes a URL here on every system.
const REPORTER = new URL('report-usage.ts', import.meta.url).href;
/** Characters. */
const OUTPUT_KEPT = 10_000;

const usageSchema = z.object({ cpuSeconds: z.number(), peakBytes: z.number() });

/**
 * Runs a module of the project with the Node that runs this, in the project's folder.
 *
 * @param args flags of Node, the module, and its arguments
 * @param folder to keep notes in, which are removed
 * @throws Error with what the command said last, where its exit code is not 0
 */
export async function measureNode(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<MeasuredRun> {
  const usageFile = join(folder, 'usage.json');
  const outputFile = join(folder, 'output.txt');
  const start = performance.now();
  const status = await run(args, outputFile, { ...environment, SLUGLINE_BENCH_USAGE: usageFile });
  const seconds = (performance.now() - start) / 1000;
  const output = readFileSync(outputFile, 'utf8').slice(-OUTPUT_KEPT);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${output}`);
  const usage = usageSchema.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
  for (const file of [usageFile, outputFile]) rmSync(file);
  return { usage: { seconds, ...usage }, output };
}

// It writes to a file, since reading from a pipe would take time of the cores it runs on.
async function run(
  args: readonly string[],
  outputFile: string,
  environment: Readonly<Record<string, string>>,
): Promise<unknown> {
  const file = openSync(outputFile, 'w');
  try {
    const child = spawn(process.execPath, ['--import', REPORTER, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', file, file],
    });
    const [status] = await once(child, 'close');
    return status;
  } finally {
    closeSync(file);
  }
}
