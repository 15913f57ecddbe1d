import { readdirSync, renameSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { type ContentFolder, settingsPath } from '#desk/content-folder.ts';
import { SEARCH_PATH } from '#dispatch/paths.ts';
import { keepComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { isLoaded } from '#newsroom/load/report-problems.ts';
import { keepPublished } from '#newsroom/publish/keep-published.ts';
import { programIn, SERVER } from './kept-program.ts';
import { renderSite } from './render-site.ts';
import type { SiteProgram } from './site-program.ts';

// Editors save a file in several steps, and a copy brings many files at once. None may be imported half-written.
const QUIET_MILLISECONDS = 1000;

/** The module of the program, which Astro gives this name and a digest. */
const PROGRAM = { 'prerender-entry': './src/newsroom/render/program.ts' };

/**
 * Has Astro compile the program of the site, which then writes it; makes the dev server follow the content folder: a
 * change of settings restarts it, other files are reloaded. Adds the search page if the settings ask for it.
 *
 * To Astro this is an adapter with a prerenderer of its own (Adapter API of Astro 7). What it relies on beyond that: Astro
 * bundles the module that `environments.prerender` names, into a folder `.prerender` in the output folder, and removes the
 * folder after the prerenderer has ended.
 */
export function newsroom(folder: ContentFolder): AstroIntegration {
  const { root } = folder;
  const settingsFile = settingsPath(root);
  let out = '';
  let isBuild = false;
  return {
    name: 'slugline',
    hooks: {
      'astro:config:setup': ({ addWatchFile, injectRoute, updateConfig, command }) => {
        addWatchFile(pathToFileURL(settingsFile));
        if (folder.settings.search) {
          injectRoute({ pattern: SEARCH_PATH, entrypoint: 'src/pages/_search.astro' });
        }
        if (command === 'dev') {
          const entrypoint = './src/components/preview/RefusedPage.astro';
          injectRoute({ pattern: '/[...refused]', entrypoint });
        }
        isBuild = command === 'build';
        if (!isBuild) return;
        const input = { build: { rolldownOptions: { input: PROGRAM } } };
        const configEnvironment = (name: string) => (name === 'prerender' ? input : undefined);
        updateConfig({ vite: { plugins: [{ name: 'slugline:program', configEnvironment }] } });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        out = fileURLToPath(config.outDir);
        if (!isBuild) return;
        setAdapter({
          name: 'slugline',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(programWriter(folder, out)),
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

/**
 * A prerenderer that leaves no page to Astro. It renders the bodies with components, so that Astro publishes their
 * pictures. Then it keeps the program for the build that asked for it, or, in `npx astro build`, has it write the site.
 */
function programWriter(folder: ContentFolder, out: string): AstroPrerenderer {
  const server = join(out, '.prerender');
  return {
    name: 'slugline',
    async getStaticPaths() {
      const program = programIn(out, server);
      if (!program)
        throw new Error(`Astro has compiled no program to ${server}: ${readdirSync(out)}`);
      const compiled: { program: SiteProgram } = await import(program.entry);
      keepComponentBodies(program.bodies, await compiled.program.renderBodies());
      if (isLoaded()) renameSync(server, join(out, '..', SERVER));
      else keepPublished(folder.root, out, await renderSite(folder, program, out));
      return [];
    },
    render: () => Promise.reject(new Error('Astro has no page to render')),
  };
}
