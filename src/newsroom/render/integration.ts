import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type ContentFolder, settingsPath } from '#desk/content-folder.ts';
import { SEARCH_PATH } from '#dispatch/paths.ts';
import { withExport } from './prerenderer.ts';

// Editors save a file in several steps, and a copy brings many files at once. None may be imported half-written.
const QUIET_MILLISECONDS = 1000;

/**
 * Has the files that are not pages written beside the pages, and makes the dev server follow the content folder: a
 * change of settings restarts it, other files are reloaded. Adds the search page if the settings ask for it.
 */
export function newsroom(folder: ContentFolder): AstroIntegration {
  const { root } = folder;
  const settingsFile = settingsPath(root);
  let place = { root, out: '', base: '' };
  return {
    name: 'slugline',
    hooks: {
      'astro:config:setup': ({ addWatchFile, injectRoute, command }) => {
        addWatchFile(pathToFileURL(settingsFile));
        if (folder.settings.search) {
          injectRoute({ pattern: SEARCH_PATH, entrypoint: './src/pages/_search.astro' });
        }
        if (command === 'dev') {
          const entrypoint = './src/components/preview/RefusedPage.astro';
          injectRoute({ pattern: '/[...refused]', entrypoint });
        }
      },
      'astro:config:done': ({ config }) => {
        place = { root, out: fileURLToPath(config.outDir), base: config.base };
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => withExport(place, prerenderer)),
      // Not the watcher that loaders receive: it is closed when the server restarts.
      'astro:server:setup': ({ server, refreshContent }) => {
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(root);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(root + sep) || path === settingsFile) return;
          clearTimeout(timer);
          timer = setTimeout(() => refreshContent?.({}), QUIET_MILLISECONDS);
        });
      },
    },
  };
}
