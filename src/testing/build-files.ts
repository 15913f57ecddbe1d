import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editionCachePath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { editionPaths } from '#desk/edition-files.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { keepComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { indexEdition } from '#newsroom/index/index-edition.ts';
import { EditionCacheWriter } from '#newsroom/load/edition-cache.ts';
import { readEntries } from '#newsroom/load/read-entries.ts';
import { exportFiles } from '#newsroom/publish/export-worker.ts';
import { keepPublished } from '#newsroom/publish/keep-published.ts';

/**
 * Builds all of a site but its pages, which need Astro: each page is an empty file. The dispatches must be imported.
 *
 * @throws DispatchError as a build does
 */
export async function buildFiles(folder: ContentFolder, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  const requests = (await editionPaths(folder)).map((path) => ({ path }));
  const writer = new EditionCacheWriter(editionCachePath(folder.root));
  for await (const reply of readEntries(folder, 'engine', requests, 0)) {
    if (reply.kind === 'refused') throw new DispatchError(reply.problems);
    if (reply.kind === 'read') writer.add(reply.path, reply.entry);
  }
  writer.finish();
  keepComponentBodies(folder, new Map());
  const exported = await exportFiles(folder, out);
  const { pages, ledger } = await indexEdition(folder);
  for (const path of [...pages, ...ledger.redirects.map(({ from }) => from), ...ledger.notices]) {
    const file = join(out, decodeURI(path), 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  keepPublished(folder.root, out, exported);
}

/** Removes what builds keep of a content folder beside it. */
export function forgetBuilds({ root }: ContentFolder): void {
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
