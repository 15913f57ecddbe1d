import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { UsageError } from './command.ts';
import { shownPath } from './content-folder.ts';
import type { Arrival } from './draft-batches.ts';
import { listFilesAndLocked } from './list-files.ts';
import type { ArrivedBytes } from './wire-file.ts';
import { findBadLink } from './within.ts';

/**
 * What is to be imported, in the order in which it is named: files, of a folder all below it but what links lead out to, and of `-` what comes on
 * standard input. What is named twice is taken once.
 */
export async function findArrivals(names: readonly string[]): Promise<readonly Arrival[]> {
  if (names.includes('')) throw new UsageError('A file without a name is named: “”.');
  const arrivals = new Map<string, Arrival>();
  for (const name of new Set(names)) {
    if (name === '-') arrivals.set(name, await readStandardInput());
    else for (const path of await pathsOf(name)) arrivals.set(resolve(path), arrivalOf(name, path));
  }
  return [...arrivals.values()];
}

async function pathsOf(path: string): Promise<readonly string[]> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  return isFolder ? listFilesAndLocked(path) : [path];
}

// A link that is named is meant; one that lies in a folder may have been put there by whoever sent it.
function arrivalOf(name: string, path: string): Arrival {
  const badLink = path === name ? undefined : findBadLink(name, path);
  const file = shownPath(resolve(path));
  return badLink
    ? {
        kind: 'refused',
        file,
        problem: { severity: 'error', file, line: 1, column: 1, ...badLink },
      }
    : path;
}

async function readStandardInput(): Promise<ArrivedBytes> {
  const bytes = await buffer(process.stdin);
  return { name: 'standard-input.txt', file: 'standard input', bytes };
}
