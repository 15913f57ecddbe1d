import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { writeNew } from '#desk/write-file.ts';
import {
  type ComponentBodies,
  keepComponentBodies,
  readComponentBodies,
} from '#newsroom/bodies/component-bodies.ts';
import { writeSearchIndex } from '#newsroom/render/search-index.ts';
import type { RenderReply, RenderRequest, RenderThreadData } from './render-threads.ts';
import type { Site, SiteProgram } from './site-program.ts';

// `RenderThreads` is the other end of this thread, and types the messages. Each waits for the one before.
const { entry, bodies, root }: RenderThreadData = workerData;
// The program opens the content folder by itself.
process.env['CONTENT_DIR'] = root;
const { program }: { program: SiteProgram } = await import(entry);
let kept: ComponentBodies = readComponentBodies(bodies) ?? new Map();
let opened: OpenedSite | undefined;

interface OpenedSite {
  readonly site: Site;
  readonly out: string;
  /** Whether it has bodies with components that no build has rendered before. */
  readonly hasNewBodies: boolean;
}

let answered = Promise.resolve();
parentPort?.on('message', (request: RenderRequest) => {
  answered = answered.then(async () => parentPort?.postMessage(await answer(request)));
});

async function answer(request: RenderRequest): Promise<RenderReply> {
  if (request.kind === 'open') {
    const { edition, out, now } = request;
    const site = await program.open({ edition, bodies: kept, now });
    opened = { site, out, hasNewBodies: [...site.bodies.keys()].some((key) => !kept.has(key)) };
    kept = site.bodies;
    return { kind: 'opened' };
  }
  if (!opened) throw new Error('no edition was opened');
  const { site, out, hasNewBodies } = opened;
  if (request.kind === 'plan') {
    if (request.share.part === 0 && hasNewBodies) keepComponentBodies(bodies, kept);
    return { kind: 'plan', plan: site.plan(request.share, request.known) };
  }
  for (const index of request.indexes) {
    const { file, content } = await site.make(index);
    const path = join(out, file);
    if (typeof content === 'string' || content instanceof Uint8Array) writeNew(path, content);
    else await writeSearchIndex(content, path);
  }
  return { kind: 'made' };
}
