import { parentPort } from 'node:worker_threads';
import { makeDraft } from '#drafting/make-draft.ts';
import type { DraftRequest } from './drafter.ts';
import { loadGazetteer } from './load-gazetteer.ts';

// `Drafter` is the other end of this thread, and types the messages.
const gazetteer = await loadGazetteer();

parentPort?.on('message', ({ settings, copies }: DraftRequest) => {
  parentPort?.postMessage(copies.map((copy) => makeDraft(copy, settings, gazetteer)));
});
