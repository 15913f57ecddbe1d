import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { ContentFolder } from '../desk/content-folder.ts';
import { Thread } from '../desk/thread.ts';
import { tellBuild } from './build-events.ts';

// Editors write a file in several steps, a copy brings many files at once, and a slow one must not be imported by half.
const QUIET_MILLISECONDS = 1000;

/**
 * Has all that is no page written beside the pages, and makes the dev server follow the content folder: settings restart it,
 * other files are loaded as they change.
 */
export function newsroom({ root }: ContentFolder): AstroIntegration {
  const settingsFile = join(root, 'site.yaml');
  let out = '';
  return {
    name: 'slugline',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => addWatchFile(pathToFileURL(settingsFile)),
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => withExport(root, prerenderer, out)),
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

/**
 * Renders as Astro does, and tells of each page. Meanwhile a thread writes all that is no page: through Astro, 40,000
 * small files would take as long as the pages, and one core would have nothing to do.
 */
function withExport(root: string, prerenderer: AstroPrerenderer, out: string): AstroPrerenderer {
  let exporter: Thread<string, true> | undefined;
  let exported: Promise<true> | undefined;
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      // The pages have put the edition in order by now, and rendered what the thread cannot.
      exporter = new Thread(new URL('export-worker.ts', import.meta.url), root);
      exported = exporter.ask(out);
      tellBuild({ kind: 'begin', stage: 'render', total: paths.length });
      return paths;
    },
    async render(request, options) {
      const result = await prerenderer.render(request, options);
      tellBuild({ kind: 'step' });
      return result;
    },
    async teardown() {
      try {
        await exported;
      } finally {
        await exporter?.close();
        await prerenderer.teardown?.();
      }
    },
  };
}
