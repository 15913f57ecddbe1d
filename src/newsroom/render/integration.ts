import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type ContentFolder, settingsPath } from '#desk/content-folder.ts';
import { SEARCH_PATH } from '#dispatch/paths.ts';
import { withExport } from './prerenderer.ts';

// Editors write a file in several steps, a copy brings many files at once, and a slow one must not be imported by half.
const QUIET_MILLISECONDS = 1000;

/**
 * Has all that is no page written beside the pages, and makes the dev server follow the content folder: settings restart it,
 * other files are loaded as they change. The page of the search is there where the site has one.
 */
export function newsroom(folder: ContentFolder): AstroIntegration {
  const { root } = folder;
  const settingsFile = settingsPath(root);
  let place = { root, out: '', base: '' };
  return {
    name: 'slugline',
    hooks: {
      'astro:config:setup': ({ addWatchFile, injectRoute }) => {
        addWatchFile(pathToFileURL(settingsFile));
        if (folder.settings.search) {
          injectRoute({ pattern: SEARCH_PATH, entrypoint: './src/pages/_search.astro' });
        }
      },
      'astro:config:done': ({ config }) => {
        place = { root, out: fileURLToPath(config.outDir), base: config.base };
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => withExport(place, prerenderer)),
      // Not by the watcher that loaders are given: it is closed when the server restarts.
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
