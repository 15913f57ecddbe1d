import { cacheFolder } from '#desk/cache-folder.ts';

/** The file of the edition as it was last loaded (`EditionCache`). */
export function editionCachePath(contentRoot: string): string {
  return `${cacheFolder(contentRoot)}/edition`;
}

/** The folder of cards (`CardCache`). */
export function cardFolder(contentRoot: string): string {
  return `${cacheFolder(contentRoot)}/cards`;
}

/** The file of bodies that Astro has rendered (`keepComponentBodies`). */
export function componentBodiesPath(contentRoot: string): string {
  return `${cacheFolder(contentRoot)}/component-bodies.json`;
}
