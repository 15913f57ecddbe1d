import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { UsageError } from '#desk/command.ts';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { listFilesAndLocked } from '#desk/list-files.ts';
import { findBadLink, isWithin } from '#desk/within.ts';
import type { Refused } from '#drafting/make-draft.ts';
import type { Problem } from '#wire/problem.ts';
import type { Arrival } from './draft-batches.ts';
import { itemsOf, itemsOfFile } from './several-arrivals.ts';
import type { ArrivedBytes } from './wire-file.ts';

/**
 * Lists what is to be imported, in the order given: files, all files below a folder, and standard input for `-`. A file of
 * several items, from elsewhere than `wire/`, stands for each of them. Duplicates are taken once. Inside a folder, a link that leads out of it is refused, since the sender of the folder
 * may have planted it. A link named on the command line is followed.
 */
export async function findArrivals(
  names: readonly string[],
  { root }: Pick<ContentFolder, 'root'>,
  encoding: string | undefined = undefined,
): Promise<readonly Arrival[]> {
  if (names.includes('')) throw new UsageError('A file name is empty: “”.');
  const arrivals = new Map<string, Arrival>();
  for (const name of new Set(names)) {
    if (name === '-') arrivals.set(name, await readStandardInput());
    else if (!(await isFolder(name))) arrivals.set(resolve(name), name);
    else {
      const within = isWithin(root, name) ? root : name;
      for (const path of await listFilesAndLocked(name, within)) {
        arrivals.set(resolve(path), refusalOfLink(within, path) ?? path);
      }
    }
  }
  return [...arrivals.values()].flatMap((arrival): readonly Arrival[] => {
    if (typeof arrival !== 'string') {
      return ('bytes' in arrival ? itemsOf(arrival, encoding) : undefined) ?? [arrival];
    }
    // What is in the content folder stays as it is, and has one dispatch.
    return (isWithin(root, arrival) ? undefined : itemsOfFile(arrival, encoding)) ?? [arrival];
  });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

function refusalOfLink(within: string, path: string): Refused | undefined {
  const badLink = findBadLink(within, path);
  if (!badLink) return undefined;
  const file = shownPath(resolve(path));
  const problem: Problem = { severity: 'error', file, line: 1, column: 1, ...badLink };
  return { kind: 'refused', file, problem };
}

/** Copy from standard input. */
export async function readStandardInput(): Promise<ArrivedBytes> {
  const bytes = await buffer(process.stdin);
  return { name: 'standard-input.txt', file: 'standard input', bytes };
}
