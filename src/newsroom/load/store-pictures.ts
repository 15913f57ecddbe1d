import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { picturePath } from '#desk/body-pictures.ts';
import { editionCachePath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { EditionCache } from './edition-cache.ts';
import { EntryStore } from './entry-store.ts';
import { illustratedDispatches } from './illustrated.ts';

/** Names the pictures of dispatches to Astro, which imports and publishes them. It imports nothing else of a dispatch. */
export async function storePictures(folder: ContentFolder, context: LoaderContext): Promise<void> {
  const { config, meta, watcher } = context;
  const root = fileURLToPath(config.root);
  const store = new EntryStore({ ...context, root }, folder, 'dispatches');
  for (const { path, digest, pictures: names } of illustratedDispatches(folder, !!watcher)) {
    const file = join(folder.root, 'dispatches', path);
    const pictures = Object.fromEntries(
      names.map((src) => [src, picturePath(folder.root, file, src)]),
    );
    const data = await context.parseData({ id: path, data: { pictures } });
    store.put(path, { data, digest, isModule: false, hasPictures: true });
  }
  store.dropOthers();
  // A dev server has pages shown anew only if something in Astro's store has changed.
  const kept = EditionCache.open(editionCachePath(folder.root));
  const digests = JSON.stringify(kept?.paths.map((path) => [path, kept.digest(path)]) ?? []);
  meta.set('edition', createHash('sha256').update(digests).digest('base64url'));
}
