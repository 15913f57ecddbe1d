import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { Thread } from '#desk/thread.ts';
import { writeNew } from '#desk/write-file.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import type { Exported } from '#newsroom/publish/export-worker.ts';
import { keepPublished } from '#newsroom/publish/keep-published.ts';

/** The content folder and the output folder of a build, as absolute paths, and the base path of the site. */
export interface BuildPlace {
  readonly root: string;
  readonly out: string;
  /** As Astro has it: `/` or `/sub`. */
  readonly base: string;
}

/**
 * Renders pages as Astro does, writes them, and reports each. Meanwhile a thread writes the other files: through Astro,
 * 40,000 small files would take as long as the pages, with a core idle.
 */
export function withExport(
  { root, out, base }: BuildPlace,
  prerenderer: AstroPrerenderer,
): AstroPrerenderer {
  let exporter: Thread<string, Exported> | undefined;
  let exported: Promise<Exported> | undefined;
  let isExported = false;
  let isWhole = true;
  const render: AstroPrerenderer['render'] = async (request, options) => {
    const result = await prerenderer.render(request, options);
    reportBuild({ kind: 'step' });
    const response = 'response' in result ? result.response : result;
    const file = pageFile(request.url, base);
    if (response.status !== 200 || file === undefined) return result;
    const page = new Uint8Array(await response.arrayBuffer());
    // An existing file is the publisher's, and Astro says so.
    return new Response(writeNew(join(out, file), page) ? null : page, response);
  };
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      // The edition is in order by now, and the bodies that the thread cannot render are rendered.
      exporter = new Thread(new URL('../publish/export-worker.ts', import.meta.url), root);
      exported = exporter.ask(out).finally(() => {
        isExported = true;
      });
      // If it fails, the teardown says so.
      exported.catch(() => undefined);
      reportBuild({ kind: 'begin', stage: 'render', total: paths.length });
      return paths;
    },
    async render(request, options) {
      try {
        return await render(request, options);
      } catch (error) {
        isWhole = false;
        throw error;
      }
    },
    async teardown() {
      if (!isExported) reportBuild({ kind: 'wait' });
      try {
        // After a page that failed, what others lack is no news.
        if (exported && isWhole) keepPublished(root, out, await exported);
      } finally {
        await exporter?.close();
        await prerenderer.teardown?.();
      }
    },
  };
}

/**
 * The file of a page by its address, as Astro names it (`build.format: 'directory'`); undefined if the address is not a
 * folder. Astro waits for each step of writing a file in turn, which takes a fifth of the time of its pages
 * (https://github.com/withastro/astro/pull/1395); it does not write a response without a body.
 */
function pageFile(address: string, base: string): string | undefined {
  const path = decodeURI(new URL(address).pathname.slice(base.replace(/\/$/u, '').length));
  return path.endsWith('/') ? `${path}index.html` : undefined;
}
