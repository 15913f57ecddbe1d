import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editionCachePath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { writeNew } from '#desk/write-file.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { bodiesOf, indexEdition } from '#newsroom/index/index-edition.ts';
import { keepAsPublished } from '#newsroom/load/keep-as-published.ts';
import { openLastEdition } from '#newsroom/load/last-edition.ts';
import { type LoadedEdition, loadEdition } from '#newsroom/load/load-edition.ts';
import { outcomeOf } from '#newsroom/plan/edition-outcome.ts';
import { listSiteFiles } from '#newsroom/plan/list-site-files.ts';
import { keepPublished } from '#newsroom/publish/keep-published.ts';

/** A load by a build. */
const NOTHING_ARRIVED = { refused: [], deleted: new Set<string>() };

/** Loads an edition as a build does, where no wire file has arrived. */
export async function reload(folder: ContentFolder): Promise<LoadedEdition> {
  const last = await openLastEdition(folder);
  return loadEdition(folder, { isFollowed: false }, NOTHING_ARRIVED, last);
}

/**
 * Builds all of a site but its pages, which need Astro: each page is an empty file. The dispatches must be imported.
 *
 * @throws DispatchError as a build does, with what is wrong and could not be set aside
 */
export async function buildFiles(folder: ContentFolder, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  await loadFiles(folder);
  const indexed = await indexEdition(folder);
  const { pages, ledger } = indexed;
  const shown = { ...indexed, ...bodiesOf(indexed, new Map()) };
  for (const { path, content } of await listSiteFiles(folder, shown)) {
    writeNew(join(out, decodeURI(path)), await content());
  }
  for (const path of [...pages, ...ledger.redirects.map(({ from }) => from), ...ledger.notices]) {
    const file = join(out, decodeURI(path), 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  keepPublished(folder.root, out, outcomeOf(indexed, folder.settings));
  keepAsPublished(folder);
}

/**
 * Loads a newsroom whose dispatches are imported, as a build does.
 *
 * @returns whether no file was set aside
 * @throws DispatchError with what is wrong and could not be set aside
 */
export async function loadFiles(folder: ContentFolder): Promise<boolean> {
  const { problems, aside } = await reload(folder);
  const errors = problems.filter(({ severity, file }) => severity === 'error' && !aside.has(file));
  if (errors.length > 0) throw new DispatchError(errors);
  return aside.size === 0;
}

/** Removes what builds keep of a content folder beside it. */
export function forgetBuilds({ root }: Pick<ContentFolder, 'root'>): void {
  rmSync(dirname(editionCachePath(root)), { recursive: true, force: true });
}

/** The files of a folder by their paths, with what is in them. */
export function readSite(out: string): ReadonlyMap<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(out.length), readFileSync(path, 'utf8')]));
}
