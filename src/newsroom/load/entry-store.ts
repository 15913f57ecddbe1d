import { join, relative } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import type { ContentFolder } from '#desk/content-folder.ts';

/** What Astro needs to know of an entry. */
export interface StoredEntry {
  readonly data: Record<string, unknown>;
  /** Of its sources (`entryDigest`). */
  readonly digest: string;
  /** Whether Astro has to render it, as a module. */
  readonly isModule: boolean;
  /** Whether its data names pictures, which Astro has to import. */
  readonly hasPictures?: boolean;
}

/** Astro's store, and the absolute path of the project, which the paths of modules are relative to. */
export interface StoreContext {
  readonly store: Pick<LoaderContext['store'], 'set' | 'keys' | 'delete' | 'addModuleImport'>;
  readonly root: string;
}

/** Astro's store of a collection, by the paths of its files relative to the folder of the collection. */
export class EntryStore {
  readonly #store: StoreContext['store'];
  readonly #filePathOf: (path: string) => string;
  readonly #paths = new Set<string>();

  /** @param name the folder of the collection, relative to the content folder */
  constructor({ store, root }: StoreContext, folder: Pick<ContentFolder, 'root'>, name: string) {
    this.#store = store;
    this.#filePathOf = (path) => relative(root, join(folder.root, name, path));
  }

  put(path: string, { data, digest, isModule, hasPictures = false }: StoredEntry): void {
    this.#paths.add(path);
    if (!isModule) {
      // Astro's list of pictures is that of the content folder built last, and is not written again for entries that are
      // as they were: another folder may have been built in between.
      if (hasPictures) this.#store.delete(path);
      // Astro keeps an entry whose digest is as before, but a dispatch gets its pictures only when its embargo ends.
      this.#store.set({ id: path, data, digest: `${digest} ${JSON.stringify(data)}` });
      return;
    }
    const filePath = this.#filePathOf(path);
    this.#store.set({ id: path, data, digest, filePath, deferredRender: true });
    // Astro rewrites the list of modules for every build, and by itself lists only those that have changed.
    this.#store.addModuleImport(filePath);
  }

  /** Removes entries that were not put in this build: their files are gone, or cannot be published. */
  dropOthers(): void {
    for (const id of this.#store.keys()) {
      if (!this.#paths.has(id)) this.#store.delete(id);
    }
  }
}
