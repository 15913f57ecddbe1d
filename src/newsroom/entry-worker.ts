import { parentPort, workerData } from 'node:worker_threads';
import { openContentFolder } from '../desk/content-folder.ts';
import { createBodyRenderer } from './body.ts';
import { type EntryRequest, readEntry } from './read-entry.ts';

// The other end of the thread is `readEntries`, which types what goes between them.
const { root, engine }: { root: string; engine: string } = workerData;
const folder = openContentFolder({ ...process.env, CONTENT_DIR: root });
const context = { folder, engine, renderBody: createBodyRenderer(folder) };

parentPort?.on('message', (requests: readonly EntryRequest[]) => {
  parentPort?.postMessage(requests.map((request) => readEntry(context, request)));
});
