import { Worker } from 'node:worker_threads';
import type { Copy, Draft, DraftSettings, Refused } from './draft.ts';

interface Waiting {
  readonly resolve: (drafts: readonly (Draft | Refused)[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes drafts in a thread of their own while files are read and written in the other, which takes about as long.
 * More threads would not pay: each would have to read the gazetteer, and the writing could not keep up. Both heaps
 * obey the flags that `npm run import` hands to Node; without them they grow with the number of files.
 */
export class Drafter {
  readonly #settings: DraftSettings;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;

  constructor(settings: DraftSettings) {
    this.#settings = settings;
  }

  /** The drafts of all copy that is given, in its order; the thread is begun where there is any. */
  draft(copies: readonly Copy[]): Promise<readonly (Draft | Refused)[]> {
    if (copies.length === 0) return Promise.resolve([]);
    this.#worker ??= this.#begin();
    this.#worker.postMessage(copies);
    const drafts = new Promise<readonly (Draft | Refused)[]>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
    // Where the thread fails, the first that is awaited says so.
    drafts.catch(() => undefined);
    return drafts;
  }

  /** Ends the thread; drafts that are waited for then are never made. */
  async close(): Promise<void> {
    this.#waiting.splice(0);
    await this.#worker?.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(new URL('draft-worker.ts', import.meta.url), {
      workerData: this.#settings,
      // Flags of the command are not for this thread.
      execArgv: [],
    });
    worker.on('message', (drafts: readonly (Draft | Refused)[]) =>
      this.#waiting.shift()?.resolve(drafts),
    );
    worker.on('error', (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
    return worker;
  }
}
