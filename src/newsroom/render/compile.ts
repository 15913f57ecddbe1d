import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMS_FOLDER } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { LOADED } from '#newsroom/load/report-problems.ts';
import { CLIENT, findProgram, keepProgram, type Program, programKey } from './kept-program.ts';

/** The program of the site as the newsroom is loaded: the one that is kept, or a new one. */
export async function openProgram(folder: ContentFolder): Promise<Program> {
  const key = await programKey(folder);
  return findProgram(key) ?? compile(key);
}

/** Has Astro compile the program of a site. The integration keeps it beside its files. */
async function compile(key: string): Promise<Program> {
  process.env[LOADED] = 'yes';
  const folder = join(PROGRAMS_FOLDER, `.${key}.${process.pid}`);
  try {
    const { build } = await import('astro');
    // The files of `public/` are no part of the program. Astro would write a line for each page.
    await build({
      outDir: join(folder, CLIENT),
      publicDir: join(folder, 'public'),
      logLevel: 'warn',
    });
    return keepProgram(folder, key);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
