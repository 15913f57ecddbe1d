import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { writeNew } from '#desk/write-file.ts';
import { keepComponentBodies, readComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { writeSearchIndex } from '#newsroom/render/search-index.ts';
import type { RenderReply, RenderRequest, RenderThreadData } from './render-site.ts';
import type { SiteProgram } from './site-program.ts';

// `renderSite` is the other end of this thread, and types the messages.
const { entry, bodies, edition, root, out }: RenderThreadData = workerData;
// The program opens the content folder by itself.
process.env['CONTENT_DIR'] = root;
const { program }: { program: SiteProgram } = await import(entry);
const kept = readComponentBodies(bodies) ?? new Map();
const site = await program.open({ edition, bodies: kept });

parentPort?.on('message', async (request: RenderRequest) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(request: RenderRequest): Promise<RenderReply> {
  if (request.kind === 'plan') {
    if (request.share.part === 0 && [...site.bodies.keys()].some((digest) => !kept.has(digest))) {
      keepComponentBodies(bodies, site.bodies);
    }
    return { kind: 'plan', plan: site.plan(request.share) };
  }
  for (const index of request.indexes) {
    const { file, content } = await site.make(index);
    const path = join(out, file);
    if (typeof content === 'string' || content instanceof Uint8Array) writeNew(path, content);
    else await writeSearchIndex(content, path);
  }
  return { kind: 'made' };
}
