import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { picturePath } from '#desk/body-pictures.ts';
import { editionCachePath } from '#desk/cache-folder.ts';
import { type ContentFolder, timeOf } from '#desk/content-folder.ts';
import { standingOf } from '#edition/edition.ts';
import { picturesOf } from '#newsroom/bodies/body.ts';
import { type CachedEntry, EditionCacheWriter } from './edition-cache.ts';
import { EntryStore, type StoreContext } from './entry-store.ts';

/** What a load needs of Astro. */
export interface LoadingContext
  extends StoreContext,
    Pick<LoaderContext, 'parseData' | 'watcher'> {}

/** The entries of a build as they are loaded, by path: in the cache for the pages, and in Astro's store. */
export class LoadedEntries {
  readonly #folder: ContentFolder;
  readonly #context: LoadingContext;
  readonly #store: EntryStore;
  readonly #writer: EditionCacheWriter;

  constructor(folder: ContentFolder, context: LoadingContext) {
    this.#folder = folder;
    this.#context = context;
    this.#store = new EntryStore(context, folder, 'dispatches');
    this.#writer = new EditionCacheWriter(editionCachePath(folder.root));
  }

  /** Adds an entry, in the place of one that was added for the same path before. */
  async put(path: string, entry: CachedEntry): Promise<void> {
    this.#writer.add(path, entry);
    const names = this.#importedPictures(entry);
    const data = await this.#pictureData(path, names);
    const hasPictures = names.length > 0;
    this.#store.put(path, { data, digest: entry.digest, isModule: false, hasPictures });
  }

  /** Takes an entry out again. */
  drop(path: string): void {
    this.#writer.drop(path);
    this.#store.drop(path);
  }

  finish(): void {
    this.#writer.finish();
    this.#store.dropOthers();
  }

  /** Leaves the last edition as it is. */
  abandon(): void {
    this.#writer.abandon();
  }

  /**
   * The names of the pictures that Astro imports. It imports nothing else of a dispatch, and nothing of one that is held
   * or canceled: it would publish the picture.
   */
  #importedPictures({ item, body }: CachedEntry): readonly string[] {
    const { timeZone, hoursAhead } = this.#folder.settings;
    const standing = standingOf(item, { timeZone, hoursAhead, now: () => timeOf(this.#folder) });
    return standing === 'published' || this.#context.watcher ? picturesOf(body) : [];
  }

  /** Pictures by the names that they have in a body. */
  async #pictureData(path: string, names: readonly string[]): Promise<Record<string, unknown>> {
    const { root } = this.#folder;
    const file = join(root, 'dispatches', path);
    const pictures = Object.fromEntries(names.map((src) => [src, picturePath(root, file, src)]));
    // Most dispatches have no pictures, and Astro takes a while to find that out.
    return names.length === 0
      ? { pictures }
      : this.#context.parseData({ id: path, data: { pictures } });
  }
}
