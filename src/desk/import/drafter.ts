import { DeskError } from '#desk/desk-error.ts';
import { Thread } from '#desk/thread.ts';
import type { Copy, Draft, DraftSettings, Refused } from '#drafting/make-draft.ts';

/** Copy of one import, sent to a thread. */
export interface DraftRequest {
  readonly settings: DraftSettings;
  readonly copies: readonly Copy[];
}

type DraftThread = Thread<DraftRequest, readonly (Draft | Refused)[]>;

/**
 * Drafting a file takes twice as long as reading and filing it, so one filing thread keeps two drafting threads busy.
 */
const MOST_THREADS = 2;
/** With fewer files per thread, reading the gazetteer takes longer than the thread saves. */
const LEAST_FILES_PER_THREAD = 1000;

/** Threads kept for the next import, because reading the gazetteer takes a second. */
const idle: DraftThread[] = [];

/** Ends the idle threads, for a process that will import no more and wants their memory back. */
export async function endIdleDrafting(): Promise<void> {
  await Promise.all(idle.splice(0).map((thread) => thread.close()));
}

/**
 * Makes drafts in threads of their own while another thread reads and writes files. All heaps obey the flags that `npm
 * run import` hands to Node; without them they grow with the number of files.
 */
export class Drafter {
  readonly #settings: DraftSettings;
  readonly #most: number;
  readonly #threads: DraftThread[] = [];
  #asked = 0;

  /** @param files the most that will be drafted */
  constructor(settings: DraftSettings, files: number) {
    this.#settings = settings;
    this.#most = Math.max(1, Math.min(MOST_THREADS, Math.floor(files / LEAST_FILES_PER_THREAD)));
  }

  /**
   * Drafts all the copy given, in order. Threads start when they are needed, and take turns.
   *
   * @throws DeskError if a thread ends before it has answered
   */
  async draft(copies: readonly Copy[]): Promise<readonly (Draft | Refused)[]> {
    if (copies.length === 0) return [];
    try {
      return await this.#nextThread().ask({ settings: this.#settings, copies });
    } catch (error) {
      throw threadEnded(copies, error instanceof Error ? error.message : String(error));
    }
  }

  /** Hands the threads back; drafts still awaited are never made. */
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
  // An idle thread may have ended since.
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
