import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { keptProblemsPath } from '#desk/cache-folder.ts';
import { writeWhole } from '#desk/write-file.ts';
import { problemSchema } from '#newsroom/load/problem-schema.ts';
import type { Problem } from '#wire/problem.ts';

const fileSchema = z.array(problemSchema);

/** The part of a loader's context that problems are kept with. */
interface KeepContext {
  readonly collection: string;
  readonly config: Pick<LoaderContext['config'], 'cacheDir'>;
  readonly meta: Pick<LoaderContext['meta'], 'set'>;
}

/**
 * Keeps what a dev server found wrong in a collection for its pages, which Vite loads apart from the loaders. No build
 * reads it.
 */
export function keepProblems(
  { collection, config, meta }: KeepContext,
  problems: readonly Problem[],
): void {
  const text = JSON.stringify(problems);
  // Astro's cache folder is that of the content folder (`cacheFolder`).
  const name = basename(keptProblemsPath('', collection));
  writeWhole(fileURLToPath(new URL(name, config.cacheDir)), text);
  // Astro asks pages for their addresses again, and has browsers reload, only if something in its store has changed.
  meta.set('problems', text);
}

/** The problems that `keepProblems` kept last; none if it has kept none. */
export function readKeptProblems(root: string, collection: string): readonly Problem[] {
  const path = keptProblemsPath(root, collection);
  return existsSync(path) ? fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
}
