import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { ContentFolder } from '#desk/content-folder.ts';

/** What Astro needs to know of an entry. */
export interface StoredEntry {
  readonly data: Record<string, unknown>;
  /** Of its sources (`entryDigest`). */
  readonly digest: string;
  /** Whether Astro has to render it, as a module. */
  readonly isModule: boolean;
}

/** Astro's store of a collection, by the paths of its files relative to the folder of the collection. */
export class EntryStore {
  readonly #store: LoaderContext['store'];
  readonly #filePathOf: (path: string) => string;
  readonly #paths = new Set<string>();

  /** @param name the folder of the collection, relative to the content folder */
  constructor(context: LoaderContext, folder: ContentFolder, name: string) {
    const root = fileURLToPath(context.config.root);
    this.#store = context.store;
    this.#filePathOf = (path) => relative(root, join(folder.root, name, path));
  }

  put(path: string, { data, digest, isModule }: StoredEntry): void {
    this.#paths.add(path);
    if (!isModule) {
      this.#store.set({ id: path, data, digest });
      return;
    }
    const filePath = this.#filePathOf(path);
    this.#store.set({ id: path, data, digest, filePath, deferredRender: true });
    // Astro rewrites the list of modules for every build, and by itself lists only those that have changed.
    this.#store.addModuleImport(filePath);
  }

  /** Removes entries of earlier builds that were not put in this one: their files are gone. */
  dropOthers(): void {
    for (const id of this.#store.keys()) {
      if (!this.#paths.has(id)) this.#store.delete(id);
    }
  }
}
