import { parentPort, workerData } from 'node:worker_threads';
import { type Copy, type DraftSettings, makeDraft } from './draft.ts';
import { loadGazetteer } from './load-gazetteer.ts';

// The other end of the thread is `Drafter`, which types what goes between them.
const settings: DraftSettings = workerData;
const gazetteer = await loadGazetteer();

parentPort?.on('message', (copies: readonly Copy[]) => {
  parentPort?.postMessage(copies.map((copy) => makeDraft(copy, settings, gazetteer)));
});
