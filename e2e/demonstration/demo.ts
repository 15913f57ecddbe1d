import { once } from 'node:events';
import { connect } from 'node:net';
import { runCommand, UsageError } from '#desk/command.ts';
import type { Running } from '../support/run.ts';
import { serveDemonstration } from '../support/serve-demonstration.ts';
import { demoAt, type Site, servedAt } from '../support/sites.ts';

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
  const stopped = Promise.race(
    ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)),
  );
  const server = await serveDemonstration(site);
  try {
    process.stdout.write(`The demonstration newsroom is at ${servedAt(site)}/ until Ctrl-C\n`);
    await Promise.race([stopped, ended(server)]);
  } finally {
    await server.end();
  }
}

async function ended(server: Running): Promise<never> {
  await once(server.child, 'exit');
  throw new Error(`The server ended:\n${server.output()}`);
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
