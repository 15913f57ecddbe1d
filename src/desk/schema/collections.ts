import { pathToFileURL } from 'node:url';

/** No collection of Astro's, which would write a schema of its own. */
export const COLLECTION = 'front-matter';

/**
 * The list by which the language server of Astro's extension finds the schema of a file, `.astro/collections/
 * collections.json`. It looks a file up by its address, decoded and in small letters (`@astrojs/language-server`,
 * `core/frontmatterHolders`).
 *
 * @param files absolute paths
 */
export function collectionsOf(files: readonly string[]): string {
  const entries = files.map((file) => [
    decodeURIComponent(pathToFileURL(file).href).toLowerCase(),
    COLLECTION,
  ]);
  const collections = [{ name: COLLECTION, hasSchema: true }];
  return JSON.stringify({ collections, entries: Object.fromEntries(entries) });
}
