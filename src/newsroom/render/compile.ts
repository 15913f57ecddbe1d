import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
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
        const now = openContentFolder();
        const isSame = isDeepStrictEqual(settingsOf(now), settingsOf(folder));
        if (!isSame || (await programKey(now)) !== key) throw changedMeanwhile(folder);
      }))
    );
  } finally {
    release();
  }
}

function settingsOf({ settings, address }: ContentFolder): unknown {
  return { settings, address };
}

/** What a build read at its beginning is not what it would read at its end: the site would be of both. */
export function changedMeanwhile({ root }: Pick<ContentFolder, 'root'>): DeskError {
  return new DeskError(shownPath(root), {
    code: 'desk/changed-meanwhile',
    found:
      'settings, pages, pictures, the ledger or code that were changed while the site was built',
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

const outcomeSchema = z.object({
  failure: z
    .object({ name: z.string(), message: z.string(), stack: z.string().optional() })
    .optional(),
});

/** How a compilation has ended. */
export type CompileOutcome = z.infer<typeof outcomeSchema>;

/**
 * Has Astro compile the program of a site. The integration keeps it beside the files that it links to.
 *
 * @throws what Astro has thrown, by its name, message and stack
 */
async function compile(client: string): Promise<void> {
  const env = { ...process.env, [LOADED]: 'yes' };
  const child = fork(new URL('compile-child.ts', import.meta.url), [client], { execArgv: [], env });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the process that compiles ended with ${code ?? signal}`);
  });
  try {
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    const { failure } = outcomeSchema.parse(answer);
    if (failure) throw Object.assign(new Error(failure.message), failure);
  } finally {
    // What the bundler holds open could keep its process for ever.
    child.kill('SIGKILL');
    await ended.catch(() => undefined);
  }
}
