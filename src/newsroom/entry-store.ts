import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { ContentFolder } from '../desk/content-folder.ts';

/** What is stored of an entry. */
export interface StoredEntry {
  readonly data: Record<string, unknown>;
  /** Of what it was made from (`entryDigest`). */
  readonly digest: string;
  /** Whether it uses components, so that Astro has to render it as a module. */
  readonly hasComponents: boolean;
}

/** Astro's store of a collection: entries stay in it from build to build while their source and the engine do. */
export class EntryStore {
  readonly #store: LoaderContext['store'];
  readonly #filePathOf: (path: string) => string;
  readonly #touched = new Set<string>();

  /** @param name the folder of the collection below the content folder */
  constructor(context: LoaderContext, folder: ContentFolder, name: string) {
    const root = fileURLToPath(context.config.root);
    this.#store = context.store;
    this.#filePathOf = (path) => relative(root, join(folder.root, name, path));
  }

  get(path: string): StoredEntry | undefined {
    const stored = this.#store.get(path);
    if (stored?.digest === undefined) return undefined;
    const { data, digest, deferredRender: hasComponents = false } = stored;
    return { data, digest: String(digest), hasComponents };
  }

  /** Leaves an entry as it is stored. */
  keep(path: string): void {
    this.#touched.add(path);
    // Astro writes the list of modules anew for every build, so a kept one has to be named again.
    if (this.get(path)?.hasComponents) this.#store.addModuleImport(this.#filePathOf(path));
  }

  put(path: string, { data, digest, hasComponents }: StoredEntry): void {
    this.#touched.add(path);
    const filePath = this.#filePathOf(path);
    this.#store.set({
      id: path,
      data,
      digest,
      filePath,
      ...(hasComponents && { deferredRender: true }),
    });
  }

  /** Forgets the entries that were neither kept nor put: their files are gone. */
  dropUntouched(): void {
    for (const id of this.#store.keys()) {
      if (!this.#touched.has(id)) this.#store.delete(id);
    }
  }
}
