import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { ContentFolder } from '../desk/content-folder.ts';
import type { MdxFile } from '../dispatch/read-mdx.ts';
import { type BodyRenderer, createBodyRenderer } from './body.ts';
import { engineDigest } from './engine-digest.ts';

/** What an entry has: the data its schema asks for, and its file, read. */
export interface Entry {
  readonly data: Record<string, unknown>;
  readonly mdx: MdxFile<object>;
}

/** Astro's store of a collection: entries stay in it from build to build while their source and the engine do. */
export class EntryStore {
  readonly #store: LoaderContext['store'];
  readonly #digestOf: (source: string) => string;
  readonly #filePathOf: (path: string) => string;
  readonly #render: BodyRenderer;
  readonly #touched = new Set<string>();

  private constructor(context: LoaderContext, folder: ContentFolder, name: string, engine: string) {
    const root = fileURLToPath(context.config.root);
    this.#store = context.store;
    this.#render = createBodyRenderer(folder);
    this.#digestOf = (source) =>
      createHash('sha256').update(engine).update(source).digest('base64url');
    this.#filePathOf = (path) => relative(root, join(folder.root, name, path));
  }

  /** @param name the folder of the collection below the content folder */
  static async open(
    context: LoaderContext,
    folder: ContentFolder,
    name: string,
  ): Promise<EntryStore> {
    const engine = await engineDigest(fileURLToPath(context.config.root), folder);
    return new EntryStore(context, folder, name, engine);
  }

  /** The data of the entry, where it is stored and nothing it was made from has changed. */
  keep(path: string, source: string): unknown {
    const stored = this.#store.get(path);
    this.#touched.add(path);
    if (stored?.digest !== this.#digestOf(source)) return undefined;
    // Astro writes the list of modules anew for every build, so a kept one has to be named again.
    if (stored.deferredRender) this.#store.addModuleImport(this.#filePathOf(path));
    return stored.data;
  }

  /** Stores an entry, rendered; one with components is left for Astro to render as a module. */
  put(path: string, source: string, { data, mdx }: Entry): void {
    const html = this.#render(mdx);
    this.#store.set({
      id: path,
      data,
      digest: this.#digestOf(source),
      filePath: this.#filePathOf(path),
      ...(html === undefined ? { deferredRender: true } : { rendered: { html } }),
    });
  }

  /** Forgets the entries that were neither kept nor put: their files are gone. */
  dropUntouched(): void {
    for (const id of this.#store.keys()) {
      if (!this.#touched.has(id)) this.#store.delete(id);
    }
  }
}
