import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { checkSettings } from '../desk/check-settings.ts';
import { type ContentFolder, openContentFolder } from '../desk/content-folder.ts';
import { endIdleDrafting } from '../desk/drafter.ts';
import { editionPaths, strayFiles } from '../desk/edition-files.ts';
import { importWire } from '../desk/import-wire.ts';
import { listFiles } from '../desk/list-files.ts';
import { checkEdition, type FiledItem } from '../dispatch/check-edition.ts';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import type { Problem } from '../wire/problem.ts';
import { tellBuild } from './build-events.ts';
import { keptEditionPath } from './cache-folder.ts';
import { engineDigest } from './engine-digest.ts';
import { EntryStore } from './entry-store.ts';
import { KeptEdition, KeptEditionWriter } from './kept-edition.ts';
import { readEntries } from './read-entries.ts';
import { reportProblems } from './report-problems.ts';

/** Loads the edition: imports what lies in `wire/` without a dispatch, then reads, proves and renders each file. */
export function dispatchLoader(): Loader {
  return {
    name: 'slugline-dispatches',
    schema: z.object({}),
    async load(context) {
      const folder = openContentFolder();
      const problems = [
        ...checkSettings(folder),
        ...(await importArrived(folder, context)),
        ...(await loadEdition(folder, context)),
        ...(await strayFiles(folder)),
      ];
      reportProblems(context, problems);
    },
  };
}

async function importArrived(
  folder: ContentFolder,
  { watcher }: LoaderContext,
): Promise<readonly Problem[]> {
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
  // The dev server imports again, as files arrive.
  if (!watcher) await endIdleDrafting();
  return problems;
}

/** Reads what has changed since the last build, keeps the rest, and hands all of it on. */
async function loadEdition(
  folder: ContentFolder,
  context: LoaderContext,
): Promise<readonly Problem[]> {
  const engine = await engineDigest(fileURLToPath(context.config.root), folder);
  const keptPath = keptEditionPath(folder.root);
  const before = KeptEdition.open(keptPath);
  const requests = (await editionPaths(folder)).map((path) => ({
    path,
    kept: before?.origin(path),
  }));
  const store = new EntryStore(context, folder, 'dispatches');
  const writer = new KeptEditionWriter(keptPath);
  const problems: Problem[] = [];
  const filed: FiledItem[] = [];
  tellBuild({ kind: 'begin', stage: 'read', total: requests.length });
  try {
    for await (const reply of readEntries(folder, engine, requests)) {
      tellBuild({ kind: 'step' });
      if (reply.kind === 'refused') problems.push(...reply.problems);
      const entry = reply.kind === 'read' ? reply.entry : before?.entry(reply.path);
      if (reply.kind === 'refused' || !entry) continue;
      writer.add(reply.path, entry);
      store.put(reply.path, { data: {}, ...entry, hasComponents: entry.html === undefined });
      filed.push({ file: reply.file, item: entry.item });
    }
    writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  }
  store.dropOthers();
  await tellCopies(folder, filed);
  return [...problems, ...checkEdition(filed, folder.settings.timeZone)];
}

/** Wire files that no dispatch was made from have the bytes of others. */
async function tellCopies(folder: ContentFolder, filed: readonly FiledItem[]): Promise<void> {
  const files = await listFiles(join(folder.root, 'wire'));
  const imported = new Set(filed.map(({ item }) => join(folder.root, item.dispatch.wire)));
  const count = files.filter((file) => !imported.has(file)).length;
  tellBuild({ kind: 'held', reason: 'copy', count });
}
