import { DeskError } from './desk-error.ts';
import type { Copy, Draft, DraftSettings, Refused } from './draft.ts';
import { Thread } from './thread.ts';

/**
 * Makes drafts in a thread of their own while files are read and written in the other, which takes about as long.
 * More threads would not pay: each would have to read the gazetteer, and the writing could not keep up. Both heaps
 * obey the flags that `npm run import` hands to Node; without them they grow with the number of files.
 */
export class Drafter {
  readonly #settings: DraftSettings;
  #thread: Thread<readonly Copy[], readonly (Draft | Refused)[]> | undefined;

  constructor(settings: DraftSettings) {
    this.#settings = settings;
  }

  /**
   * The drafts of all copy that is given, in its order; the thread is begun where there is any.
   *
   * @throws DeskError where the thread ends before it gives them
   */
  async draft(copies: readonly Copy[]): Promise<readonly (Draft | Refused)[]> {
    if (copies.length === 0) return [];
    this.#thread ??= new Thread(new URL('draft-worker.ts', import.meta.url), this.#settings);
    try {
      return await this.#thread.ask(copies);
    } catch (error) {
      throw threadEnded(copies, error instanceof Error ? error.message : String(error));
    }
  }

  /** Ends the thread; drafts that are waited for then are never made. */
  async close(): Promise<void> {
    await this.#thread?.close();
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
