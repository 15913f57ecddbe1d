import { join } from 'node:path';
import { checkPublic } from '#desk/check/check-public.ts';
import { checkSettings } from '#desk/check/check-settings.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { strayFiles } from '#desk/edition-files.ts';
import { endIdleDrafting } from '#desk/import/drafter.ts';
import { importWire } from '#desk/import/import-wire.ts';
import { listFiles } from '#desk/list-files.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import type { Problem } from '#wire/problem.ts';
import { type LastEdition, openLastEdition } from './last-edition.ts';
import {
  type ArrivedWire,
  type LoadedEdition,
  type LoadingOptions,
  loadEdition,
} from './load-edition.ts';

/**
 * Loads a newsroom: imports the files in `wire/` that have no dispatch, then reads, proves and renders each dispatch, and
 * keeps them all in the edition cache. What is wrong with one file holds up no other.
 */
export async function loadNewsroom(
  folder: ContentFolder,
  options: LoadingOptions,
): Promise<LoadedEdition> {
  const { isFollowed, staysLoaded = isFollowed } = options;
  const last = await openLastEdition(folder, staysLoaded);
  const arrived = await importArrived(folder, options, last);
  const edition = await loadEdition(folder, options, arrived, last);
  const leftOut = [...arrived.refused, ...(await strayFiles(folder))];
  return {
    problems: [
      ...checkSettings(folder),
      ...checkPublic(folder),
      ...arrived.problems,
      ...leftOut,
      ...edition.problems,
    ],
    aside: new Map([...edition.aside, ...leftOut.map(({ file }) => [file, 'left-out'] as const)]),
  };
}

async function importArrived(
  folder: ContentFolder,
  { isFollowed, staysLoaded = isFollowed }: LoadingOptions,
  { untouched }: LastEdition,
): Promise<ArrivedWire & { readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const refused: Problem[] = [];
  const deleted = new Set<string>();
  const known = new Map([...untouched].map(([path, { item }]) => [path, item.dispatch]));
  const filed = new Set([...known.values()].map(({ wire }) => join(folder.root, wire)));
  const wires = await listFiles(join(folder.root, 'wire'), folder.root);
  const files = wires.filter((path) => !filed.has(path));
  reportBuild({ kind: 'begin', stage: 'import', total: files.length });
  try {
    for await (const outcome of importWire(folder, files, { known })) {
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
  if (!staysLoaded) await endIdleDrafting();
  return { problems, refused, deleted };
}
