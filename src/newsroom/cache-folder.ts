import { cacheFolder } from '../desk/cache-folder.ts';

/** The file of the edition as it was loaded last (`KeptEdition`). */
export function keptEditionPath(contentRoot: string): string {
  return `${cacheFolder(contentRoot)}/edition`;
}

/** The file of bodies that Astro has rendered (`keepComponentBodies`). */
export function componentBodiesPath(contentRoot: string): string {
  return `${cacheFolder(contentRoot)}/component-bodies.json`;
}
