import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { ContentFolder } from '../desk/content-folder.ts';
import { tellBuild } from './build-events.ts';

// Editors write a file in several steps, a copy brings many files at once, and a slow one must not be imported by half.
const QUIET_MILLISECONDS = 1000;

/**
 * Tells how many pages a build has written, and makes the dev server follow the content folder: settings restart it,
 * other files are loaded as they change.
 */
export function newsroom({ root }: ContentFolder): AstroIntegration {
  const settingsFile = join(root, 'site.yaml');
  return {
    name: 'slugline',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => addWatchFile(pathToFileURL(settingsFile)),
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(tellPages),
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

/** Renders as Astro does, and tells of each page. */
function tellPages(prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      tellBuild({ kind: 'begin', stage: 'render', total: paths.length });
      return paths;
    },
    async render(request, options) {
      const result = await prerenderer.render(request, options);
      tellBuild({ kind: 'step' });
      return result;
    },
  };
}
