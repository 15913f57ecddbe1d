import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ContentFolder } from '../desk/content-folder.ts';

// Editors write a file in several steps, a copy brings many files at once, and a slow one must not be imported by half.
const QUIET_MILLISECONDS = 1000;

/** Makes the dev server follow the content folder: settings restart it, other files are loaded as they change. */
export function newsroom({ root }: ContentFolder): AstroIntegration {
  const settingsFile = join(root, 'site.yaml');
  return {
    name: 'slugline',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => addWatchFile(pathToFileURL(settingsFile)),
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
