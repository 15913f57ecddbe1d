import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The commands that tests run in their newsrooms. */
export type CommandName =
  | 'import'
  | 'review'
  | 'check'
  | 'new'
  | 'withdraw'
  | 'correct'
  | 'move'
  | 'schema'
  | 'changes';

/** A command line and its working folder. */
export interface ResidentRequest {
  readonly command: CommandName;
  readonly args: readonly string[];
  readonly folder: string;
}

/** What a process would have written, and its exit code. */
export interface ResidentReply {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command in a process that stays, and reads its modules and the gazetteer once for all tests of a file:
 * starting one for each takes a hundred times as long as the command itself. Commands run one after another.
 */
export function askResident(request: ResidentRequest): Promise<ResidentReply> {
  const reply = turn.then(() => ask(request));
  turn = reply.catch(() => undefined);
  return reply;
}

let turn: Promise<unknown> = Promise.resolve();
let resident: ReturnType<typeof fork> | undefined;

async function ask(request: ResidentRequest): Promise<ResidentReply> {
  resident ??= fork(fileURLToPath(new URL('resident-process.ts', import.meta.url)), {
    execArgv: [],
  });
  resident.ref();
  resident.channel?.ref();
  const answered = new AbortController();
  const ended = once(resident, 'exit', { signal: answered.signal }).then(() => []);
  const replied = Promise.race([once(resident, 'message'), ended]);
  resident.send(request);
  const [reply]: ResidentReply[] = await replied;
  ended.catch(() => undefined);
  answered.abort();
  // The resident process must not keep the test file from ending, and ends with it.
  resident.unref();
  resident.channel?.unref();
  if (!reply) throw new Error('the resident desk ended');
  return reply;
}
