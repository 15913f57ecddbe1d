import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Milliseconds after which a command hangs: Playwright cannot end a test that waits for one. */
const LONGEST = 600_000;

/** The outcome of a command. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
}

/**
 * Runs a command in the project's folder, with additions to the environment.
 *
 * @throws Error with its output so far if it cannot be run, or hangs, and with what else is running
 */
export function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Run {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    // An import writes a line for each of thousands of files.
    maxBuffer: 100_000_000,
    timeout: LONGEST,
    killSignal: 'SIGKILL',
  });
  if (error) throw new Error(`${error.message}:\n${stdout}${stderr}\n${processes()}`);
  return { status, output: `${stdout}${stderr}` };
}

/** What runs, and what each process waits for. */
function processes(): string {
  const columns = 'pid,ppid,stat,etimes,wchan:24,args';
  return spawnSync('ps', ['-eo', columns, '--sort=start_time'], { encoding: 'utf8' }).stdout ?? '';
}

/** @throws Error with the output of a command that failed */
export function runOrFail(...[command, args, environment]: Parameters<typeof run>): string {
  const { status, output } = run(command, args, environment);
  if (status === 0) return output;
  throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${output}`);
}

/** A command that runs until it is ended. */
export interface Running {
  readonly child: ChildProcess;
  /** Its output so far. */
  readonly output: () => string;
  readonly hasEnded: () => boolean;
  /** Ends it and all processes it started. */
  readonly end: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Starts a command in the project's folder, with additions to the environment. */
export function start(...[command, args, environment = {}]: Parameters<typeof run>): Running {
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk);
    });
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (hasEnded() || child.pid === undefined) return;
    // As a terminal does: to the whole group.
    process.kill(-child.pid, signal);
    await once(child, 'exit');
  };
  return { child, output: () => said, hasEnded, end };
}
