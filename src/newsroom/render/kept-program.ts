import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROGRAMS_FOLDER } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { listFiles } from '#desk/list-files.ts';
import { siteDigest } from '#newsroom/load/digests.ts';
import { illustratedDispatches } from '#newsroom/load/illustrated.ts';

/** A program that is kept from one build to the next. */
export interface Program {
  /** The URL of its first module. */
  readonly entry: string;
  /** The file of the bodies that it has rendered. */
  readonly bodies: string;
  /** The folder of files that it links to: pictures and scripts. */
  readonly client: string;
}

/** Programs of the last sites that were built here are kept, as many as this. */
const MOST_KEPT = 8;

const ENTRY = /^prerender-entry\..*\.mjs$/u;
export const SERVER = 'server';
export const CLIENT = 'client';

/** The program in a folder; undefined if there is none. */
export function programIn(folder: string, server = join(folder, SERVER)): Program | undefined {
  const name = namesIn(server).find((one) => ENTRY.test(one));
  if (name === undefined) return undefined;
  return {
    entry: pathToFileURL(resolve(server, name)).href,
    bodies: resolve(server, 'bodies.json'),
    client: resolve(folder, CLIENT),
  };
}

/** The program that a build has kept under a key; undefined if there is none. */
export function findProgram(key: string): Program | undefined {
  const folder = join(PROGRAMS_FOLDER, key);
  const program = programIn(folder);
  // Its time says when it was used last.
  if (program) utimesSync(folder, new Date(), new Date());
  return program;
}

/** Keeps a folder with a program under a key, and forgets those that were not used for longest. */
export function keepProgram(folder: string, key: string): Program {
  const kept = join(PROGRAMS_FOLDER, key);
  rmSync(kept, { recursive: true, force: true });
  renameSync(folder, kept);
  const others = namesIn(PROGRAMS_FOLDER)
    .map((name) => join(PROGRAMS_FOLDER, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of others.slice(MOST_KEPT)) rmSync(old, { recursive: true, force: true });
  const program = programIn(kept);
  if (!program) throw new Error(`no program in ${kept}`);
  return program;
}

/**
 * The key of the program of a site: a digest of all that Astro compiles into it. That is the code, the settings, the
 * publisher's own pages with whatever they may show, and the dispatches with pictures.
 */
export async function programKey(folder: ContentFolder): Promise<string> {
  const { root } = folder;
  const hash = createHash('sha256').update(await siteDigest(folder));
  for (const path of await listFiles(root)) {
    const name = relative(root, path);
    if (!IN_NO_PROGRAM.test(name)) hash.update(name).update(readFileSync(path));
  }
  hash.update(JSON.stringify(illustratedDispatches(folder)));
  return hash.digest('hex').slice(0, 32);
}

/** Files of the content folder that Astro does not read. */
const IN_NO_PROGRAM = /^(?:wire[/\\]|ledger\.txt$|dispatches[/\\].*\.mdx$)/u;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
