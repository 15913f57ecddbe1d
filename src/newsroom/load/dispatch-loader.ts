import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { picturePath } from '#desk/body-pictures.ts';
import { editionCachePath } from '#desk/cache-folder.ts';
import { checkLedger } from '#desk/check/check-ledger.ts';
import { checkSettings } from '#desk/check/check-settings.ts';
import { type ContentFolder, openContentFolder, shownPath, timeOf } from '#desk/content-folder.ts';
import { editionPaths, strayFiles } from '#desk/edition-files.ts';
import { endIdleDrafting } from '#desk/import/drafter.ts';
import { importWire } from '#desk/import/import-wire.ts';
import { listFiles } from '#desk/list-files.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { checkEdition, type FiledItem } from '#edition/check-edition.ts';
import { standingOf } from '#edition/edition.ts';
import { picturesOf } from '#newsroom/bodies/body.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import type { Problem } from '#wire/problem.ts';
import { engineDigest } from './digests.ts';
import { type CachedEntry, EditionCache, EditionCacheWriter } from './edition-cache.ts';
import { EntryStore } from './entry-store.ts';
import { readEntries } from './read-entries.ts';
import { reportProblems } from './report-problems.ts';

/**
 * Loads the edition: imports the files in `wire/` that have no dispatch, then reads, proves and renders each dispatch.
 */
export function dispatchLoader(): Loader {
  return {
    name: 'slugline-dispatches',
    async load(context) {
      const folder = openContentFolder();
      const before = EditionCache.open(editionCachePath(folder.root));
      const arrived = await importArrived(folder, context);
      const problems = [
        ...checkSettings(folder),
        ...arrived.problems,
        ...(await loadEdition(folder, context, before, arrived.deleted)),
        ...(await strayFiles(folder)),
      ];
      reportProblems(context, problems);
    },
  };
}

/** What became of the wire files. */
interface ArrivedWire {
  readonly problems: readonly Problem[];
  /** Files whose dispatches were published and then deleted, as messages show them. */
  readonly deleted: ReadonlySet<string>;
}

async function importArrived(
  folder: ContentFolder,
  { watcher }: LoaderContext,
): Promise<ArrivedWire> {
  const problems: Problem[] = [];
  const deleted = new Set<string>();
  const files = await listFiles(join(folder.root, 'wire'), folder.root);
  reportBuild({ kind: 'begin', stage: 'import', total: files.length });
  try {
    for await (const outcome of importWire(folder, files)) {
      reportBuild({ kind: 'step' });
      if (outcome.kind === 'refused') problems.push(outcome.problem);
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
  return { problems, deleted };
}

/** Reads what has changed since the last build, keeps the rest, and hands all of it on. */
async function loadEdition(
  folder: ContentFolder,
  context: LoaderContext,
  before: EditionCache | undefined,
  deleted: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const engine = await engineDigest(fileURLToPath(context.config.root), folder);
  const keptPath = editionCachePath(folder.root);
  const requests = (await editionPaths(folder)).map((path) => ({
    path,
    kept: before?.origin(path),
  }));
  const store = new EntryStore(context, folder, 'dispatches');
  const writer = new EditionCacheWriter(keptPath);
  const problems: Problem[] = [];
  const filed: FiledItem[] = [];
  reportBuild({ kind: 'begin', stage: 'read', total: requests.length });
  try {
    for await (const reply of readEntries(folder, engine, requests)) {
      reportBuild({ kind: 'step' });
      if (reply.kind === 'refused') problems.push(...reply.problems);
      const entry = reply.kind === 'read' ? reply.entry : before?.entry(reply.path);
      if (reply.kind === 'refused' || !entry) continue;
      writer.add(reply.path, entry);
      const data = await pictureData(folder, context, reply.path, entry);
      store.put(reply.path, { data, digest: entry.digest, isModule: false });
      filed.push({ file: reply.file, item: entry.item });
    }
    writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  }
  store.dropOthers();
  await tellCopies(folder, filed, deleted);
  return [
    ...problems,
    ...checkEdition(filed, folder.settings, timeOf(folder)),
    ...(problems.length === 0 ? checkLedger(folder, filed) : []),
  ];
}

/**
 * The pictures of a body, by the names that they have in it, as Astro imports them. Astro imports nothing else of a
 * dispatch, and nothing of one that is held or canceled: it would publish the picture.
 */
async function pictureData(
  folder: ContentFolder,
  { parseData }: LoaderContext,
  path: string,
  { item, body }: CachedEntry,
): Promise<Record<string, unknown>> {
  const { root, settings } = folder;
  const file = join(root, 'dispatches', path);
  const { timeZone, hoursAhead } = settings;
  const standing = standingOf(item, { timeZone, hoursAhead, now: () => timeOf(folder) });
  const names = standing === 'published' ? picturesOf(body) : [];
  const pictures = Object.fromEntries(names.map((src) => [src, picturePath(root, file, src)]));
  // Most dispatches have no pictures, and Astro takes a while to find that out.
  return names.length === 0 ? { pictures } : parseData({ id: path, data: { pictures } });
}

/** Reports wire files that no dispatch was made from because another has the same bytes. */
async function tellCopies(
  folder: ContentFolder,
  filed: readonly FiledItem[],
  deleted: ReadonlySet<string>,
): Promise<void> {
  const files = await listFiles(join(folder.root, 'wire'), folder.root);
  const imported = new Set(filed.map(({ item }) => join(folder.root, item.dispatch.wire)));
  const count = files.filter((file) => !imported.has(file) && !deleted.has(shownPath(file))).length;
  reportBuild({ kind: 'held', reason: 'copy', count });
}
