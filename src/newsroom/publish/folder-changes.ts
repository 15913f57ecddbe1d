import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isLeftBehind } from '#desk/list-files.ts';
import { isBelow } from '#desk/within.ts';
import type { Instant } from '#dispatch/dates.ts';

/** Milliseconds without a change after which a file counts as whole. */
const QUIET = 500;
/** Milliseconds. Timers take no more than 25 days. */
const LONGEST_WAIT = 86_400_000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** What others change in folders while a build stays. */
export class FolderChanges {
  readonly #watcher: FSWatcher;
  /** Settles when the folders are followed. */
  readonly ready: Promise<void>;
  readonly #changed = new Set<string>();
  /** Files as the last build has written them. */
  #own: ReadonlyMap<string, string> = new Map();
  #isQuiet = true;
  #hasEnded = false;
  #timer: NodeJS.Timeout | undefined;
  #wake: () => void = () => undefined;

  /**
   * Follows the content and the files that are copied, and what is made there later. The first signal to end the process
   * ends the waiting only.
   */
  constructor(content: string, copied: string) {
    const ignored = (path: string) =>
      isBelow(content, path) && path !== content && isLeftBehind(basename(path));
    this.#watcher = watch([content, copied], { ignored, ignoreInitial: true });
    // A folder alone is nothing that a build reads.
    for (const event of ['add', 'change', 'unlink'] as const) {
      this.#watcher.on(event, (path) => this.#take(resolve(path)));
    }
    this.ready = new Promise((resolved) => this.#watcher.once('ready', resolved));
    for (const signal of SIGNALS) process.once(signal, this.#end);
  }

  /** Whether the process was told to end. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /**
   * Waits for a change since it was asked last, for a time, or for a signal.
   *
   * @param written files that the last build has written, which are no changes
   * @returns the files that were changed
   */
  async next(until: Instant | undefined, written: Iterable<string>): Promise<readonly string[]> {
    this.#own = new Map(Array.from(written, (path) => [path, stampOf(path)]));
    const due = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
    const hasChanged = () => this.#isQuiet && this.#ofOthers().length > 0;
    while (!this.#hasEnded && !hasChanged() && Date.now() < due) {
      await this.#sleep(Math.min(due - Date.now(), LONGEST_WAIT));
    }
    const changed = this.#ofOthers();
    this.#changed.clear();
    return changed;
  }

  async close(): Promise<void> {
    for (const signal of SIGNALS) process.off(signal, this.#end);
    clearTimeout(this.#timer);
    await this.#watcher.close();
  }

  #take(path: string): void {
    this.#changed.add(path);
    this.#isQuiet = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isQuiet = true;
      this.#wake();
    }, QUIET);
  }

  /** The files that others have changed. */
  #ofOthers(): readonly string[] {
    return [...this.#changed].filter((path) => this.#own.get(path) !== stampOf(path));
  }

  async #sleep(milliseconds: number): Promise<void> {
    await new Promise<void>((wake) => {
      const timer = setTimeout(wake, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        wake();
      };
    });
  }

  readonly #end = (): void => {
    this.#hasEnded = true;
    this.#wake();
  };
}

function stampOf(path: string): string {
  const { ino, size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return `${ino} ${size} ${mtimeMs}`;
}
