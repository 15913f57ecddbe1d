import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkPublic } from '#desk/check/check-public.ts';
import { checkSettings } from '#desk/check/check-settings.ts';
import { type ContentFolder, openContentFolder } from '#desk/content-folder.ts';
import { strayFiles } from '#desk/edition-files.ts';
import { endIdleDrafting } from '#desk/import/drafter.ts';
import { importWire } from '#desk/import/import-wire.ts';
import { listFiles } from '#desk/list-files.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import type { Aside } from '#edition/settle-edition.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import type { Problem } from '#wire/problem.ts';
import { type ArrivedWire, loadEdition } from './load-edition.ts';
import { reportProblems } from './report-problems.ts';

/**
 * Loads the edition: imports the files in `wire/` that have no dispatch, then reads, proves and renders each dispatch.
 * What is wrong with one file holds up no other.
 */
export function dispatchLoader(): Loader {
  return {
    name: 'slugline-dispatches',
    async load(context) {
      const folder = openContentFolder();
      const arrived = await importArrived(folder, context);
      const root = fileURLToPath(context.config.root);
      const edition = await loadEdition(folder, { ...context, root }, arrived);
      const leftOut = [...arrived.refused, ...(await strayFiles(folder))];
      reportProblems(
        context,
        [
          ...checkSettings(folder),
          ...checkPublic(folder),
          ...arrived.problems,
          ...leftOut,
          ...edition.problems,
        ],
        new Map([
          ...edition.aside,
          ...leftOut.map(({ file }): [string, Aside] => [file, 'left-out']),
        ]),
      );
    },
  };
}

async function importArrived(
  folder: ContentFolder,
  { watcher }: LoaderContext,
): Promise<ArrivedWire & { readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const refused: Problem[] = [];
  const deleted = new Set<string>();
  const files = await listFiles(join(folder.root, 'wire'), folder.root);
  reportBuild({ kind: 'begin', stage: 'import', total: files.length });
  try {
    for await (const outcome of importWire(folder, files)) {
      reportBuild({ kind: 'step' });
      if (outcome.kind === 'refused') refused.push(outcome.problem);
      if (outcome.kind === 'deleted') deleted.add(outcome.file);
      if (outcome.kind !== 'imported') continue;
      reportBuild(outcome);
      problems.push(...outcome.warnings);
    }
  } catch (error) {
    if (!(error instanceof DispatchError)) throw error;
    problems.push(...error.problems);
  }
  reportBuild({ kind: 'held', reason: 'deleted', count: deleted.size });
  // The dev server keeps the threads, since it imports again as files arrive.
  if (!watcher) await endIdleDrafting();
  return { problems, refused, deleted };
}
