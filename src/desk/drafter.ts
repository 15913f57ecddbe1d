import { DeskError } from './desk-error.ts';
import type { Copy, Draft, DraftSettings, Refused } from './draft.ts';
import { Thread } from './thread.ts';

type DraftThread = Thread<readonly Copy[], readonly (Draft | Refused)[]>;

/** To draft a file takes twice as long as to read and file it, so that the thread that does that serves as many. */
const MOST_THREADS = 2;
/** With fewer files a thread, reading the gazetteer takes longer than what is won. */
const FILES_OF_A_THREAD = 1000;

/**
 * Makes drafts in threads of their own while files are read and written in another. All heaps obey the flags that
 * `npm run import` hands to Node; without them they grow with the number of files.
 */
export class Drafter {
  readonly #settings: DraftSettings;
  readonly #most: number;
  readonly #threads: DraftThread[] = [];
  #asked = 0;

  /** @param files how many will be drafted at most */
  constructor(settings: DraftSettings, files: number) {
    this.#settings = settings;
    this.#most = Math.max(1, Math.min(MOST_THREADS, Math.floor(files / FILES_OF_A_THREAD)));
  }

  /**
   * The drafts of all copy that is given, in its order; threads are begun where there is any, and take turns.
   *
   * @throws DeskError where a thread ends before it gives them
   */
  async draft(copies: readonly Copy[]): Promise<readonly (Draft | Refused)[]> {
    if (copies.length === 0) return [];
    try {
      return await this.#nextThread().ask(copies);
    } catch (error) {
      throw threadEnded(copies, error instanceof Error ? error.message : String(error));
    }
  }

  /** Ends the threads; drafts that are waited for then are never made. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #nextThread(): DraftThread {
    const turn = this.#asked % this.#most;
    this.#asked += 1;
    const thread =
      this.#threads[turn] ??
      new Thread(new URL('draft-worker.ts', import.meta.url), this.#settings);
    this.#threads[turn] = thread;
    return thread;
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
