import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type ContentFolder, openContentFolder } from '../desk/content-folder.ts';
import { editionPaths, strayFiles } from '../desk/edition-files.ts';
import { importWire } from '../desk/import-wire.ts';
import { listFiles } from '../desk/list-files.ts';
import { checkEdition, type FiledItem } from '../dispatch/check-edition.ts';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import type { Problem } from '../wire/problem.ts';
import { tellBuild } from './build-events.ts';
import { DispatchStore, entrySchema } from './dispatch-store.ts';
import { engineDigest } from './engine-digest.ts';
import { readEntries } from './read-entries.ts';
import { reportProblems } from './report-problems.ts';

/** Loads the edition: imports what lies in `wire/` without a dispatch, then reads, proves and renders each file. */
export function dispatchLoader(): Loader {
  return {
    name: 'slugline-dispatches',
    schema: entrySchema,
    async load(context) {
      const folder = openContentFolder();
      const problems = [
        ...(await importArrived(folder)),
        ...(await loadEdition(folder, context)),
        ...(await strayFiles(folder)),
      ];
      reportProblems(context, problems);
    },
  };
}

async function importArrived(folder: ContentFolder): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const files = await listFiles(join(folder.root, 'wire'));
  tellBuild({ kind: 'begin', stage: 'import', total: files.length });
  try {
    for await (const outcome of importWire(folder, files)) {
      tellBuild({ kind: 'step' });
      if (outcome.kind === 'refused') problems.push(outcome.problem);
      if (outcome.kind !== 'imported') continue;
      tellBuild(outcome);
      problems.push(...outcome.warnings);
    }
  } catch (error) {
    if (!(error instanceof DispatchError)) throw error;
    problems.push(...error.problems);
  }
  return problems;
}

async function loadEdition(
  folder: ContentFolder,
  context: LoaderContext,
): Promise<readonly Problem[]> {
  const engine = await engineDigest(fileURLToPath(context.config.root), folder);
  const paths = await editionPaths(folder);
  const store = new DispatchStore(context, folder);
  const requests = paths.map((path) => ({ path, kept: store.kept(path) }));
  const problems: Problem[] = [];
  const filed: FiledItem[] = [];
  tellBuild({ kind: 'begin', stage: 'read', total: paths.length });
  try {
    for await (const reply of readEntries(folder, engine, requests)) {
      tellBuild({ kind: 'step' });
      if (reply.kind === 'refused') problems.push(...reply.problems);
      else {
        const { path, file } = reply;
        const item = reply.kind === 'kept' ? store.keep(path) : store.put(path, reply.entry);
        filed.push({ file, item });
      }
    }
    store.finish();
  } catch (error) {
    store.abandon();
    throw error;
  }
  const imported = new Set(filed.map(({ item }) => item.dispatch.wire));
  const files = await listFiles(join(folder.root, 'wire'));
  const copies = problems.length > 0 ? 0 : files.length - imported.size;
  tellBuild({ kind: 'held', reason: 'copy', count: copies });
  return [...problems, ...checkEdition(filed, folder.settings.timeZone)];
}
