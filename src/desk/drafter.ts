import { Worker } from 'node:worker_threads';
import { DeskError } from './desk-error.ts';
import type { Copy, Draft, DraftSettings, Refused } from './draft.ts';

interface Waiting {
  readonly copies: readonly Copy[];
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
  /** Why the thread is no more. */
  #ended: string | undefined;

  constructor(settings: DraftSettings) {
    this.#settings = settings;
  }

  /**
   * The drafts of all copy that is given, in its order; the thread is begun where there is any.
   *
   * @throws DeskError where the thread ends before it gives them
   */
  draft(copies: readonly Copy[]): Promise<readonly (Draft | Refused)[]> {
    if (copies.length === 0) return Promise.resolve([]);
    this.#worker ??= this.#begin();
    const drafts = new Promise<readonly (Draft | Refused)[]>((resolve, reject) => {
      this.#waiting.push({ copies, resolve, reject });
    });
    if (this.#ended === undefined) this.#worker.postMessage(copies);
    else this.#end(this.#ended);
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
    worker.on('error', (error) => this.#end(error.message));
    worker.on('exit', (code) => this.#end(`exit code ${code}`));
    return worker;
  }

  /** The first reason counts: an error is followed by an exit. */
  #end(reason: string): void {
    this.#ended ??= reason;
    for (const { copies, reject } of this.#waiting.splice(0)) {
      reject(threadEnded(copies, this.#ended));
    }
  }
}

function threadEnded(copies: readonly Copy[], reason: string): DeskError {
  const others = copies.length > 1 ? ` or the ${copies.length - 1} behind it` : '';
  return new DeskError(copies[0]?.file ?? '', {
    code: 'desk/thread-ended',
    found: `the thread that reads copy ended at this file${others}: ${reason}`,
    expected: 'memory for the thread, and a Slugline without fault',
    remedy:
      'run the command again: it goes on where it was; if it ends here again, import these files one by one',
  });
}
