import type { AstroPrerenderer } from 'astro';
import { Thread } from '../desk/thread.ts';
import { tellBuild } from './build-events.ts';

/**
 * Renders pages as Astro does, and tells of each. Meanwhile a thread writes all that is no page: through Astro, 40,000
 * small files would take as long as the pages, while a core has nothing to do.
 *
 * @param root absolute path of the content folder
 * @param out where the site is built
 */
export function withExport(
  root: string,
  out: string,
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
      exporter = new Thread(new URL('export-worker.ts', import.meta.url), root);
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
      return result;
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
