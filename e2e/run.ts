import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What became of a command. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command in the project's folder, with additions to the environment. */
export function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Run {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, output: `${stdout}${stderr}` };
}

/** @throws Error with the output of a command that failed */
export function runOrFail(...[command, args, environment]: Parameters<typeof run>): string {
  const { status, output } = run(command, args, environment);
  if (status === 0) return output;
  throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${output}`);
}
