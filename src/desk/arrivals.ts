import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { UsageError } from './command.ts';
import { listFilesAndLocked } from './list-files.ts';
import type { ArrivedBytes } from './wire-file.ts';

/**
 * What is to be imported, in the order in which it is named: files, of a folder all below it, and of `-` what comes on
 * standard input. What is named twice is taken once.
 */
export async function findArrivals(
  names: readonly string[],
): Promise<readonly (string | ArrivedBytes)[]> {
  if (names.includes('')) throw new UsageError('A file without a name is named: “”.');
  const arrivals = new Map<string, string | ArrivedBytes>();
  for (const name of new Set(names)) {
    if (name === '-') arrivals.set(name, await readStandardInput());
    else for (const path of await pathsOf(name)) arrivals.set(resolve(path), path);
  }
  return [...arrivals.values()];
}

async function pathsOf(path: string): Promise<readonly string[]> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  return isFolder ? listFilesAndLocked(path) : [path];
}

async function readStandardInput(): Promise<ArrivedBytes> {
  const bytes = await buffer(process.stdin);
  return { name: 'standard-input.txt', file: 'standard input', bytes };
}
