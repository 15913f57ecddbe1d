import { DeskError } from '#desk/desk-error.ts';
import { Thread } from '#desk/thread.ts';
import type { Copy, Draft, DraftSettings, Refused } from '#drafting/make-draft.ts';

/** Copy of one import, for a thread. */
export interface DraftRequest {
  readonly settings: DraftSettings;
  readonly copies: readonly Copy[];
}

type DraftThread = Thread<DraftRequest, readonly (Draft | Refused)[]>;

/** To draft a file takes twice as long as to read and file it, so that the thread that does that serves as many. */
const MOST_THREADS = 2;
/** With fewer files a thread, reading the gazetteer takes longer than what is won. */
const FILES_OF_A_THREAD = 1000;

/** Threads that have done their work, for the next import: reading the gazetteer takes a second. */
const idle: DraftThread[] = [];

/** Ends the threads that wait for another import, for a process that makes none and wants their memory. */
export async function endIdleDrafting(): Promise<void> {
  await Promise.all(idle.splice(0).map((thread) => thread.close()));
}

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
      return await this.#nextThread().ask({ settings: this.#settings, copies });
    } catch (error) {
      throw threadEnded(copies, error instanceof Error ? error.message : String(error));
    }
  }

  /** Gives the threads back; drafts that are waited for then are never made. */
  async close(): Promise<void> {
    for (const thread of this.#threads) {
      if (thread.rest()) idle.push(thread);
      else await thread.close();
    }
  }

  #nextThread(): DraftThread {
    const turn = this.#asked % this.#most;
    this.#asked += 1;
    const thread =
      this.#threads[turn] ??
      takeIdle() ??
      new Thread(new URL('draft-worker.ts', import.meta.url), undefined);
    this.#threads[turn] = thread;
    return thread;
  }
}

function takeIdle(): DraftThread | undefined {
  const thread = idle.pop();
  // One may have ended since.
  return thread === undefined || thread.rest() ? thread : takeIdle();
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
