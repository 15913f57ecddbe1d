import { parentPort } from 'node:worker_threads';
import { type Draft, makeDraft, type Refused } from '#drafting/make-draft.ts';
import type { DraftRequest } from './drafter.ts';
import { loadGazetteer } from './load-gazetteer.ts';

// `Drafter` is the other end of this thread, and types the messages.
const gazetteer = await loadGazetteer();

// Requests are answered in their order, one after another.
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: DraftRequest) => {
  last = last.then(() => answer(request));
});

async function answer({ settings, copies }: DraftRequest): Promise<void> {
  const drafts: (Draft | Refused)[] = [];
  for (const copy of copies) drafts.push(await makeDraft(copy, settings, gazetteer));
  parentPort?.postMessage(drafts);
}
