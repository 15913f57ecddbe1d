import { createHash } from 'node:crypto';

/** The cache of a content folder. Each content folder has its own, so that no two share entries. */
export function cacheFolder(contentRoot: string): string {
  const name = createHash('sha256').update(contentRoot).digest('hex').slice(0, 12);
  return `./node_modules/.astro/${name}`;
}

/** The file of the edition as it was last loaded (`EditionCache`). */
export function editionCachePath(contentRoot: string): string {
  return `${cacheFolder(contentRoot)}/edition`;
}

/** The file of what a dev server found wrong in a collection (`keepProblems`). */
export function keptProblemsPath(contentRoot: string, collection: string): string {
  return `${cacheFolder(contentRoot)}/problems-${collection}.json`;
}

/** The file of the edition as it was last published (`keepAsPublished`). */
export function publishedEditionPath(contentRoot: string): string {
  return `${cacheFolder(contentRoot)}/published`;
}

/** The file that lists what a build has published in a folder (`PublishedFiles`). */
export function publishedFilesPath(contentRoot: string, out: string): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 12);
  return `${cacheFolder(contentRoot)}/site-${name}.json`;
}

/** The folder of cards (`CardCache`). */
export function cardFolder(contentRoot: string): string {
  return `${cacheFolder(contentRoot)}/cards`;
}

/** The folder of the programs that Astro has compiled (`keepProgram`). Sites that need the same one share it. */
export const PROGRAMS_FOLDER = './node_modules/.astro/programs';
