import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand, UsageError } from '../src/desk/command.ts';
import { openDemonstration } from './newsroom.ts';
import { type Running, runOrFail, start } from './run.ts';
import {
  DEMO_WORK,
  demoAt,
  environmentOf,
  previewArguments,
  type Site,
  servedAt,
} from './sites.ts';

const HELP = `Shows the demonstration newsroom: invented dispatches of a country that does not exist.

  npm run demo -- [--port NUMBER]

Imports them, builds their site and serves it until Ctrl-C, all in a temporary folder that the
next demonstration empties. content/ and dist/ are not touched. Do not build or test meanwhile.

  --port   where to serve it on this machine; 4321 where nothing is said
  --help   this text

Exit code 1: it could not be shown. 2: the command line was not understood.
`;

await runCommand({
  help: HELP,
  options: { port: { type: 'string', default: '4321' } },
  async run({ values: { port }, positionals }) {
    if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” is not understood.`);
    try {
      await demonstrate(demoAt(toPort(port)));
      return 0;
    } catch (error) {
      if (error instanceof UsageError || !(error instanceof Error)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
  },
});

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/u.test(text) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(`“${text}” is no port: name a number from 1 to 65535.`);
}

async function demonstrate(site: Site): Promise<void> {
  if (await isInUse(site.port)) {
    throw new Error(
      `Something else is served at port ${site.port}. Name another: npm run demo -- --port ${site.port + 1}`,
    );
  }
  process.stdout.write('Importing and building the demonstration newsroom\n');
  rmSync(DEMO_WORK, { recursive: true, force: true });
  mkdirSync(DEMO_WORK, { recursive: true });
  openDemonstration(site.content);
  runOrFail('npm', ['run', 'build'], environmentOf(site));
  const server = start('npm', previewArguments(site), environmentOf(site));
  const stopped = Promise.race(
    ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)),
  );
  try {
    await Promise.race([stopped, serve(site, server)]);
  } finally {
    await server.end();
  }
}

/** Says where the site is once it is there, and throws when its server ends. */
async function serve(site: Site, server: Running): Promise<void> {
  const ended = once(server.child, 'exit');
  const address = `${servedAt(site)}/`;
  while (!server.hasEnded() && !(await answers(address))) await wait(100);
  if (!server.hasEnded()) {
    process.stdout.write(`The demonstration newsroom is at ${address} until Ctrl-C\n`);
    await ended;
  }
  throw new Error(`The server ended:\n${server.output()}`);
}

async function answers(address: string): Promise<boolean> {
  return (await fetch(address).catch(() => undefined))?.ok ?? false;
}

async function isInUse(port: number): Promise<boolean> {
  const socket = connect({ port, host: 'localhost' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
