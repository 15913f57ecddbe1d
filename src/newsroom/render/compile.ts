import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { claim } from '#desk/claim.ts';
import { type ContentFolder, openContentFolder, shownPath } from '#desk/content-folder.ts';
import { DeskError } from '#desk/desk-error.ts';
import { LOADED } from '#newsroom/load/report-problems.ts';
import { findProgram, keepProgram, type Program, programKey } from './kept-program.ts';

/** Milliseconds between two looks at a compilation that another process is at. */
const WAIT = 100;
/** Milliseconds until a build says what it waits for: most compile in less. */
const PATIENCE = 10_000;

/** The program of the site as the newsroom is loaded: the one that is kept, or a new one. */
export async function openProgram(folder: ContentFolder): Promise<Program> {
  const key = await programKey(folder);
  const kept = findProgram(key);
  if (kept) return kept;
  const release = await claimAstro();
  try {
    // Another build may have compiled it meanwhile.
    return (
      findProgram(key) ??
      (await keepProgram(key, async (client) => {
        await compile(client);
        if ((await programKey(openContentFolder())) !== key) throw changedMeanwhile(folder);
      }))
    );
  } finally {
    release();
  }
}

/** What a build read at its beginning is not what it would read at its end: the site would be of both. */
export function changedMeanwhile({ root }: Pick<ContentFolder, 'root'>): DeskError {
  return new DeskError(shownPath(root), {
    code: 'desk/changed-meanwhile',
    found: 'settings, pages, pictures or code that were changed while the site was built',
    expected: 'the same from the beginning of a build to its end',
    remedy: 'build again; the site is as it was',
  });
}

// Astro's working folder, `.astro`, is one for the whole project.
async function claimAstro(): Promise<() => void> {
  const file = resolve('node_modules', '.slugline', 'compiling');
  let claimed = claim(file);
  for (let waited = 0; 'holder' in claimed; waited += WAIT) {
    if (waited === PATIENCE) {
      process.stderr.write(
        `Waiting for process ${claimed.holder}, which compiles another site; if that process is no build, remove ${shownPath(file)}\n`,
      );
    }
    await setTimeout(WAIT);
    claimed = claim(file);
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
