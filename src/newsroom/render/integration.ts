import { renameSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { FSWatcher, Plugin } from 'vite';
import {
  type ContentFolder,
  openContentFolder,
  settingsPath,
  timeOf,
} from '#desk/content-folder.ts';
import { SEARCH_PATH } from '#dispatch/paths.ts';
import { keepComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { holdEdition } from '#newsroom/load/hold-edition.ts';
import { isLoaded } from '#newsroom/load/report-problems.ts';
import { keepPublished } from '#newsroom/publish/keep-published.ts';
import { PROGRAM_NAME, programIn, serverFolder } from './kept-program.ts';
import { renderSite } from './render-site.ts';
import { RenderThreads } from './render-threads.ts';
import type { SiteProgram } from './site-program.ts';

// Editors save a file in several steps, and a copy brings many files at once. None may be imported half-written.
const QUIET_MILLISECONDS = 1000;

/**
 * Has Astro compile the program of the site, which then writes it; makes the dev server follow the content folder: a
 * change of settings restarts it, other files are reloaded. Adds the search page if the settings ask for it.
 *
 * To Astro this is an adapter with a prerenderer of its own (Adapter API of Astro 7). What it relies on beyond that, and what
 * another release may change: Astro bundles the module that the environment `prerender` names as its input, and removes the
 * folder of the bundle after the prerenderer has ended.
 */
export function newsroom(folder: ContentFolder): AstroIntegration {
  const { root } = folder;
  const settingsFile = settingsPath(root);
  const compiled = new CompiledProgram();
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
        // Otherwise the environment could turn a build into one for editors, with what is held.
        process.env['NODE_ENV'] = 'production';
        updateConfig({ vite: { plugins: [compiled.plugin] } });
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
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer(programWriter(folder, compiled, out)),
      // Astro says that it has built no page.
      'astro:build:done': ({ logger }) => {
        if (!isLoaded()) logger.info(`The program of the site has written it to ${out}`);
      },
      // Not the watcher that loaders receive: it is closed when the server restarts.
      'astro:server:setup': ({ server, refreshContent }) => {
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(root);
        server.watcher.on('all', (_event, path) => {
          if (path === settingsFile) tellSettingsUntilTaken(folder, server.watcher);
          if (!path.startsWith(root + sep) || path === settingsFile) return;
          clearTimeout(timer);
          timer = setTimeout(() => refreshContent?.({}), QUIET_MILLISECONDS);
        });
      },
    },
  };
}

/** Milliseconds until a restart of the dev server has ended, as a rule. */
const RESTART_MILLISECONDS = 3000;

/**
 * Tells Astro of a change of the settings until it has restarted with them: it drops a change that comes while it restarts,
 * such as the mending of settings that could not be read.
 */
function tellSettingsUntilTaken(folder: ContentFolder, watcher: FSWatcher): void {
  setTimeout(() => {
    // Nobody listens to one that is closed.
    if (watcher.listenerCount('change') === 0 || !hasOtherSettings(folder)) return;
    watcher.emit('change', settingsPath(folder.root));
    tellSettingsUntilTaken(folder, watcher);
  }, RESTART_MILLISECONDS).unref();
}

/** Whether the settings can be read, and are not those that a server was started with. */
function hasOtherSettings(folder: ContentFolder): boolean {
  try {
    return !isDeepStrictEqual(openContentFolder().settings, folder.settings);
  } catch {
    return false;
  }
}

/** Where Astro has put the program that it has compiled. */
class CompiledProgram {
  #folder: string | undefined;

  /** Has Vite compile the program, too. */
  readonly plugin: Plugin = {
    name: 'slugline:program',
    configEnvironment: (name) =>
      name === PRERENDER ? { build: { rolldownOptions: { input: PROGRAM } } } : undefined,
    writeBundle: {
      order: 'post',
      handler: ({ dir }, bundle) => {
        const isProgram = Object.values(bundle).some(
          (file) => file.type === 'chunk' && file.isEntry && file.name === PROGRAM_NAME,
        );
        if (isProgram) this.#folder = dir;
      },
    },
  };

  /** @throws Error if it is not compiled yet */
  get folder(): string {
    if (this.#folder === undefined) throw new Error('Astro has compiled no program');
    return this.#folder;
  }
}

/** Astro's name for what renders pages while it builds. */
const PRERENDER = 'prerender';
const PROGRAM = { [PROGRAM_NAME]: './src/newsroom/render/program.ts' };

/**
 * A prerenderer that leaves no page to Astro. It renders the bodies with components, so that Astro publishes their
 * pictures. Then it keeps the program for the build that asked for it, or, in `npx astro build`, has it write the site.
 */
function programWriter(
  folder: ContentFolder,
  compiled: CompiledProgram,
  out: string,
): AstroPrerenderer {
  return {
    name: 'slugline',
    async getStaticPaths() {
      const program = programIn(compiled.folder, out);
      const { program: running }: { program: SiteProgram } = await import(program.entry);
      keepComponentBodies(program.bodies, await running.renderBodies());
      if (isLoaded()) renameSync(compiled.folder, serverFolder(out));
      else {
        const { path: edition, release } = holdEdition(folder);
        const threads = new RenderThreads(program, folder);
        const sources = { edition, out, now: timeOf(folder) };
        const outcome = await renderSite(threads, sources).finally(release);
        await threads.close();
        keepPublished(folder.root, out, outcome);
      }
      return [];
    },
    render: () => Promise.reject(new Error('Astro has no page to render')),
  };
}
