import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { Thread } from '#desk/thread.ts';
import { writeNew } from '#desk/write-file.ts';
import { tellBuild } from '#newsroom/publish/build-events.ts';

/** Where a site is built: its content folder and the folder it is written to, absolute, and the path it is served below. */
export interface BuildPlace {
  readonly root: string;
  readonly out: string;
  /** As Astro has it: `/` or `/sub`. */
  readonly base: string;
}

/**
 * Renders pages as Astro does, writes them, and tells of each. Meanwhile a thread writes all that is no page: through
 * Astro, 40,000 small files would take as long as the pages, while a core has nothing to do.
 */
export function withExport(
  { root, out, base }: BuildPlace,
  prerenderer: AstroPrerenderer,
): AstroPrerenderer {
  let exporter: Thread<string, true> | undefined;
  let exported: Promise<true> | undefined;
  let isExported = false;
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      // The pages have put the edition in order by now, and have rendered what the thread cannot.
      exporter = new Thread(new URL('../publish/export-worker.ts', import.meta.url), root);
      exported = exporter.ask(out).finally(() => {
        isExported = true;
      });
      // Where it fails, the teardown says so.
      exported.catch(() => undefined);
      tellBuild({ kind: 'begin', stage: 'render', total: paths.length });
      return paths;
    },
    async render(request, options) {
      const result = await prerenderer.render(request, options);
      tellBuild({ kind: 'step' });
      const response = 'response' in result ? result.response : result;
      const file = pageFile(request.url, base);
      if (response.status !== 200 || file === undefined) return result;
      const page = new Uint8Array(await response.arrayBuffer());
      // What is there already is the publisher's, and Astro says so.
      return new Response(writeNew(join(out, file), page) ? null : page, response);
    },
    async teardown() {
      if (!isExported) tellBuild({ kind: 'wait' });
      try {
        await exported;
      } finally {
        await exporter?.close();
        await prerenderer.teardown?.();
      }
    },
  };
}

/**
 * The file of a page by its address, as Astro names it (`build.format: 'directory'`); undefined where that is no folder.
 * Astro waits for each step of writing a file, one behind the other, which takes a fifth of the time of all its pages.
 * A response without a body is one that it does not write.
 */
function pageFile(address: string, base: string): string | undefined {
  const path = decodeURI(new URL(address).pathname.slice(base.replace(/\/$/u, '').length));
  return path.endsWith('/') ? `${path}index.html` : undefined;
}
