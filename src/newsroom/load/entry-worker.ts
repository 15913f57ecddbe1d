import { parentPort, workerData } from 'node:worker_threads';
import { openContentFolder } from '#desk/content-folder.ts';
import { createBodyRenderer } from '#newsroom/bodies/render-body.ts';
import { type EntryReply, type EntryRequest, readEntry } from './read-entry.ts';

// `readEntries` is the other end of this thread, and types the messages.
const { root, engine }: { root: string; engine: string } = workerData;
const folder = openContentFolder({ ...process.env, CONTENT_DIR: root });
const context = { folder, engine, renderBody: createBodyRenderer(folder) };

// A picture takes time to read, and replies must go out in the order of the requests.
let answered = Promise.resolve();
parentPort?.on('message', (requests: readonly EntryRequest[]) => {
  answered = answered.then(async () => {
    const replies: EntryReply[] = [];
    for (const request of requests) replies.push(await readEntry(context, request));
    parentPort?.postMessage(replies);
  });
});
