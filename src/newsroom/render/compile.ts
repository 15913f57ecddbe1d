import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROGRAMS_FOLDER } from '#desk/cache-folder.ts';
import { type Claim, claim } from '#desk/claim.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { LOADED } from '#newsroom/load/report-problems.ts';
import { findProgram, keepProgram, type Program, programKey } from './kept-program.ts';

/** Milliseconds between two looks at a compilation that another process is at. */
const WAIT = 100;

/** The program of the site as the newsroom is loaded: the one that is kept, or a new one. */
export async function openProgram(folder: ContentFolder): Promise<Program> {
  const key = await programKey(folder);
  const kept = findProgram(key);
  if (kept) return kept;
  const release = await claimAstro();
  try {
    // Another build may have compiled it meanwhile.
    return findProgram(key) ?? (await keepProgram(key, compile));
  } finally {
    release();
  }
}

// Astro's working folder, `.astro`, is one for the whole project.
async function claimAstro(): Promise<() => void> {
  const take = (): Claim => claim(join(PROGRAMS_FOLDER, '.compiling'));
  let claimed = take();
  while ('holder' in claimed) {
    await setTimeout(WAIT);
    claimed = take();
  }
  return claimed.release;
}

/** Has Astro compile the program of a site. The integration keeps it beside the files that it links to. */
async function compile(client: string): Promise<void> {
  process.env[LOADED] = 'yes';
  const { build } = await import('astro');
  // The files of `public/` are no part of the program. Astro would write a line for each page.
  await build({ outDir: client, publicDir: join(client, '..', 'public'), logLevel: 'warn' });
}
