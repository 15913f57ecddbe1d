import { createHash } from 'node:crypto';
import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PROGRAMS_FOLDER } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { isPicture, listFiles, listFilesAndLocked } from '#desk/list-files.ts';
import { pagePaths } from '#desk/page-files.ts';
import { isBelow } from '#desk/within.ts';
import { isRunning } from '#desk/write-file.ts';
import { readComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { programDigest } from '#newsroom/load/digests.ts';
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

/** The name of the first module, to which Astro adds a digest. */
export const PROGRAM_NAME = 'prerender-entry';
const ENTRY = new RegExp(`^${PROGRAM_NAME}\\..*\\.mjs$`, 'u');

const BODIES = 'bodies.json';

/** The folder of files that a kept program links to. */
function clientFolder(folder: string): string {
  return join(folder, 'client');
}

/** The folder of a program beside that of the files that it links to. */
export function serverFolder(client: string): string {
  return join(client, '..', 'server');
}

/**
 * The program in a folder.
 *
 * @param client the folder of the files that it links to
 * @throws Error if there is none
 */
export function programIn(server: string, client: string): Program {
  const name = namesIn(server).find((one) => ENTRY.test(one));
  if (name === undefined) throw new Error(`no program in ${server}`);
  return {
    entry: pathToFileURL(resolve(server, name)).href,
    bodies: resolve(server, BODIES),
    client: resolve(client),
  };
}

/** The program that a build has kept under a key; undefined if there is none. */
export function findProgram(key: string): Program | undefined {
  const folder = join(PROGRAMS_FOLDER, key);
  if (!isWhole(folder)) return undefined;
  // Its time says when it was used last.
  utimesSync(folder, new Date(), new Date());
  const client = clientFolder(folder);
  return programIn(serverFolder(client), client);
}

/** The list of the files of a program with their sizes: what is kept between builds may lose some. */
const LIST = 'files.json';
const listSchema = z.array(z.tuple([z.string(), z.int()]));

function isWhole(folder: string): boolean {
  try {
    const listed = listSchema.parse(JSON.parse(readFileSync(join(folder, LIST), 'utf8')));
    const { bodies } = programIn(serverFolder(clientFolder(folder)), clientFolder(folder));
    return (
      readComponentBodies(bodies) !== undefined &&
      listed.every(([file, size]) => statSync(join(folder, file)).size === size)
    );
  } catch {
    return false;
  }
}

async function writeList(folder: string): Promise<void> {
  const files = (await listFiles(resolve(folder))).map((path) => relative(resolve(folder), path));
  // Later builds add bodies.
  const listed = files.filter((file) => basename(file) !== BODIES);
  const sizes = listed.map((file) => [file, statSync(join(folder, file)).size]);
  writeFileSync(join(folder, LIST), JSON.stringify(sizes));
}

/**
 * Keeps a program under a key, and forgets those that were not used for longest.
 *
 * @param compile compiles it: puts the files that it links to into a folder, and itself into `serverFolder` of that
 */
export async function keepProgram(
  key: string,
  compile: (client: string) => Promise<void>,
): Promise<Program> {
  const folder = join(PROGRAMS_FOLDER, `.${key}.${process.pid}`);
  const kept = join(PROGRAMS_FOLDER, key);
  try {
    await compile(clientFolder(folder));
    await writeList(folder);
    rmSync(kept, { recursive: true, force: true });
    renameSync(folder, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const names = namesIn(PROGRAMS_FOLDER);
  for (const name of names) {
    // Left by a build that was killed while it compiled.
    const writer = /^\..*\.(\d+)$/u.exec(name)?.[1];
    if (writer && !isRunning(Number(writer)))
      rmSync(join(PROGRAMS_FOLDER, name), { recursive: true });
  }
  const byUse = names
    // Those that begin with a dot are being compiled.
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(PROGRAMS_FOLDER, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byUse.slice(MOST_KEPT)) rmSync(old, { recursive: true, force: true });
  return programIn(serverFolder(clientFolder(kept)), clientFolder(kept));
}

/**
 * The key of the program of a site: a digest of all that Astro compiles into it. That is the code, which reads settings
 * when it runs; the path of the site, and whether it has a search; and, if there are any, the publisher's own pages and the
 * dispatches with pictures, with all that these are made from.
 */
export async function programKey(folder: ContentFolder): Promise<string> {
  const { root, settings, address } = folder;
  const hash = createHash('sha256').update(await programDigest());
  hash.update(JSON.stringify([address.base, settings.search]));
  const illustrated = illustratedDispatches(folder);
  if (illustrated.length > 0 || (await pagePaths(folder)).length > 0) {
    hash.update(JSON.stringify([settings, address, illustrated]));
    for (const path of await listFilesAndLocked(root)) {
      const isRead = isPicture(path) || isBelow(join(root, 'pages'), path);
      if (!isRead || !statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
      const bytes = readFileSync(path);
      hash.update(`${JSON.stringify([relative(root, path), bytes.length])}\n`).update(bytes);
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
