import type { LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { ContentFolder } from '../desk/content-folder.ts';
import type { EditionItem } from '../dispatch/edition-item.ts';
import { dispatchSchema } from '../dispatch/schema.ts';
import { BodyFile, BodyFileWriter } from './body-file.ts';
import { bodyFilePath } from './cache-folder.ts';
import { EntryStore } from './entry-store.ts';
import type { EntryRequest, ReadEntry } from './read-entry.ts';

/**
 * What Astro's store keeps of a dispatch. It is JSON in one string because Astro looks for image paths in every
 * string of an entry's data, and a headline may look like one.
 */
export const entrySchema = z.object({ item: z.string() });
const itemSchema = z.object({
  day: z.string(),
  slug: z.string(),
  lead: z.string(),
  dispatch: dispatchSchema,
});

/** The dispatch that Astro's store keeps. */
export function storedItem(data: unknown): EditionItem {
  return itemSchema.parse(JSON.parse(entrySchema.parse(data).item));
}

/** The dispatches of the last build, to be made those of this one: their data in Astro's store, their bodies in a file. */
export class DispatchStore {
  readonly #entries: EntryStore;
  readonly #before: BodyFile | undefined;
  readonly #bodies: BodyFileWriter;

  constructor(context: LoaderContext, folder: ContentFolder) {
    const path = bodyFilePath(folder.root);
    this.#entries = new EntryStore(context, folder, 'dispatches');
    this.#before = BodyFile.open(path);
    this.#bodies = new BodyFileWriter(path);
  }

  /** What is kept of a file, for whoever reads it to tell whether it still holds. */
  kept(path: string): EntryRequest['kept'] {
    const stored = this.#entries.get(path);
    const isWhole = stored?.hasComponents || stored?.digest === this.#before?.digestOf(path);
    if (!stored || !isWhole) return undefined;
    const { id, wire, sha256 } = storedItem(stored.data).dispatch;
    return { digest: stored.digest, origin: { id, wire, sha256 } };
  }

  /** Leaves a dispatch as it is kept. */
  keep(path: string): EditionItem {
    this.#entries.keep(path);
    const stored = this.#entries.get(path);
    const html = this.#before?.read(path);
    if (stored && html !== undefined) this.#bodies.add(path, stored.digest, html);
    return storedItem(stored?.data);
  }

  put(path: string, { digest, item, html }: ReadEntry): EditionItem {
    const data = { item: JSON.stringify(item) };
    this.#entries.put(path, { data, digest, hasComponents: html === undefined });
    if (html !== undefined) this.#bodies.add(path, digest, html);
    return item;
  }

  /** Forgets what was neither kept nor put. */
  finish(): void {
    this.#entries.dropUntouched();
    this.#bodies.finish();
  }

  /** Leaves the bodies of the last build as they were. */
  abandon(): void {
    this.#bodies.abandon();
  }
}
