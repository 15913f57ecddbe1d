import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { SettingsError } from '#dispatch/settings.ts';
import { DeskError, toDeskError } from './desk-error.ts';

/** A command line that was not understood: nothing was done. */
export class UsageError extends Error {}

/** A command of the desk. */
export interface Command<O extends NonNullable<ParseArgsConfig['options']>> {
  /** What `--help` prints. */
  readonly help: string;
  readonly options: O;
  readonly run: (args: CommandArguments<O>) => Promise<number>;
}

type CommandArguments<O extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>
>;

/**
 * Runs a command. Exit code 2: the command line is not understood. 1: the content or a setting is wrong, or the desk
 * cannot do its work.
 */
export async function runCommand<O extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<O>,
): Promise<void> {
  ignoreClosedPipes();
  try {
    process.exitCode = await start(command, process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nRun it with --help to see how it is used.\n`);
      process.exitCode = 2;
      return;
    }
    const known = toDeskError(error);
    const isKnown = [DispatchError, SettingsError, DeskError].some((kind) => known instanceof kind);
    if (!isKnown || !(known instanceof Error)) throw error;
    process.stderr.write(`${known.message}\n`);
    process.exitCode = 1;
  }
}

// A reader such as head closes the pipe when it has seen enough; that must not stop the command half-way.
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

async function start<O extends NonNullable<ParseArgsConfig['options']>>(
  { help, options, run }: Command<O>,
  args: string[],
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return 0;
  }
  return run(readArguments(options, args));
}

function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(
  options: O,
  args: string[],
): CommandArguments<O> {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    // Node adds a hint about its own syntax, which does not fit here.
    const [sentence] = String(error instanceof Error ? error.message : error).split(/\. /u);
    throw new UsageError(`${sentence}.`);
  }
}
