import type { Loader } from 'astro/loaders';
import { openContentFolder } from '#desk/content-folder.ts';
import { loadNewsroom } from './load-newsroom.ts';
import { isLoaded, reportProblems } from './report-problems.ts';
import { storePictures } from './store-pictures.ts';

/** Loads the newsroom, unless the build has loaded it already, and tells Astro which pictures dispatches show. */
export function dispatchLoader(): Loader {
  return {
    name: 'slugline-dispatches',
    async load(context) {
      const folder = openContentFolder();
      if (!isLoaded()) {
        const isFollowed = context.watcher !== undefined;
        reportProblems(await loadNewsroom(folder, { isFollowed }), context);
      }
      await storePictures(folder, context);
    },
  };
}
