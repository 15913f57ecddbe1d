import type { ContentFolder } from '#desk/content-folder.ts';
import { Thread } from '#desk/thread.ts';
import { createBodyRenderer } from '#newsroom/bodies/render-body.ts';
import { buildThreads } from './build-threads.ts';
import { type EntryReply, type EntryRequest, readEntry } from './read-entry.ts';

/** Entries in a request, so that few messages pass between the threads. */
const ENTRIES_IN_A_BATCH = 50;
/** Requests sent to a thread before it has answered, so that it never waits. */
const BATCHES_AHEAD = 2;
/** With fewer entries per thread, starting the thread takes longer than its work. */
const LEAST_ENTRIES_PER_THREAD = 400;
/** More threads do not read faster, and each needs memory of its own. */
const MOST_THREADS = 4;

/** The number of threads worth starting for so many entries; none if the main thread is faster. */
function threadsFor(entries: number): number {
  return Math.min(Math.floor(entries / LEAST_ENTRIES_PER_THREAD), buildThreads(), MOST_THREADS);
}

/** Reads entries, in the order given, in as many threads as are worth starting. */
export async function* readEntries(
  folder: ContentFolder,
  engine: string,
  requests: readonly EntryRequest[],
  threads = threadsFor(requests.length),
): AsyncGenerator<EntryReply> {
  if (threads > 0) {
    yield* readInThreads(threads, { root: folder.root, engine }, requests);
  } else {
    const context = { folder, engine, renderBody: createBodyRenderer(folder) };
    for (const request of requests) yield await readEntry(context, request);
  }
}

async function* readInThreads(
  count: number,
  workerData: { readonly root: string; readonly engine: string },
  requests: readonly EntryRequest[],
): AsyncGenerator<EntryReply> {
  const module = new URL('entry-worker.ts', import.meta.url);
  const threads = Array.from(
    { length: count },
    () => new Thread<readonly EntryRequest[], readonly EntryReply[]>(module, workerData),
  );
  const asked: Promise<readonly EntryReply[]>[] = [];
  try {
    for (let start = 0; start < requests.length || asked.length > 0; ) {
      while (start < requests.length && asked.length < count * BATCHES_AHEAD) {
        const [next] = threads;
        if (!next) break;
        asked.push(next.ask(requests.slice(start, start + ENTRIES_IN_A_BATCH)));
        threads.push(...threads.splice(0, 1));
        start += ENTRIES_IN_A_BATCH;
      }
      yield* (await asked.shift()) ?? [];
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}
