import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openDemonstration } from '../demonstration/open-demonstration.ts';
import { type Running, runOrFail, start } from './run.ts';
import { DEMO_WORK, environmentOf, previewArguments, type Site, servedAt } from './sites.ts';

/**
 * Imports, builds and serves the demonstration newsroom in a folder of its own.
 *
 * @returns its server, once it answers
 * @throws Error where the build fails or the server ends
 */
export async function serveDemonstration(site: Site): Promise<Running> {
  rmSync(DEMO_WORK, { recursive: true, force: true });
  mkdirSync(DEMO_WORK, { recursive: true });
  openDemonstration(site.content);
  runOrFail('npm', ['run', 'build'], environmentOf(site));
  const server = start('npm', previewArguments(site), environmentOf(site));
  while (!server.hasEnded()) {
    if (await answers(`${servedAt(site)}/`)) return server;
    await wait(100);
  }
  throw new Error(`The server ended:\n${server.output()}`);
}

async function answers(address: string): Promise<boolean> {
  return (await fetch(address).catch(() => undefined))?.ok ?? false;
}
