import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { DeskError, systemReason } from '#desk/desk-error.ts';
import { isLeftBehind } from '#desk/list-files.ts';
import { isBelow } from '#desk/within.ts';
import type { Instant } from '#dispatch/dates.ts';
import { WatchedFolders } from './watched-folders.ts';

/** Milliseconds without a change after which a file counts as whole. */
const QUIET = 500;
/** Milliseconds after which the clock is looked at again: timers stand still while a machine sleeps. */
const LONGEST_WAIT = 60_000;
/** Milliseconds in which the same signal may come twice: from the terminal, and from npm. */
const SAME_SIGNAL = 1000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** What others change in the content, and in the files that are copied, while a build stays. */
export class FolderChanges {
  readonly #watched: WatchedFolders;
  readonly #changed = new Set<string>();
  #failure: unknown;
  #isQuiet = true;
  /** When the process was told to end, in milliseconds. */
  #ended: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #wake: () => void = () => undefined;

  /** The first signal to end the process ends the waiting only; a later one ends the process. */
  constructor(content: string, copied: string) {
    const isLeftOut = (path: string) => isBelow(content, path) && isLeftBehind(basename(path));
    this.#watched = new WatchedFolders(
      [content, resolve(copied)],
      isLeftOut,
      (path) => this.#take(path),
      (error) => {
        this.#failure ??= toWatchError(error, content);
        this.#wake();
      },
    );
    for (const signal of SIGNALS) process.on(signal, this.#end);
  }

  /** Whether the process was told to end. */
  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /**
   * Waits for a change since it was asked last, for a time, or for a signal. While files are being written it waits on.
   *
   * @param written the stamps (`stampOf`) of files as the last build has written them, which are no changes
   * @returns the files that were changed
   * @throws DeskError if the folders cannot be followed
   */
  async next(
    until: Instant | undefined,
    written: ReadonlyMap<string, string>,
  ): Promise<readonly string[]> {
    const ofOthers = () => [...this.#changed].filter((path) => written.get(path) !== stampOf(path));
    const due = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
    const isTime = () => this.#isQuiet && (Date.now() >= due || ofOthers().length > 0);
    while (!this.hasEnded && this.#failure === undefined && !isTime()) {
      await this.#sleep(Math.min(Math.max(due - Date.now(), QUIET), LONGEST_WAIT));
    }
    if (this.#failure !== undefined) throw this.#failure;
    const changed = ofOthers();
    this.#changed.clear();
    return changed;
  }

  close(): void {
    for (const signal of SIGNALS) process.off(signal, this.#end);
    clearTimeout(this.#timer);
    this.#watched.close();
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
    const now = Date.now();
    if (this.#ended !== undefined && now - this.#ended > SAME_SIGNAL) process.exit(130);
    this.#ended ??= now;
    this.#wake();
  };
}

/** What tells whether a file has been changed. */
export function stampOf(path: string): string {
  const { ino, size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return `${ino} ${size} ${mtimeMs}`;
}

function toWatchError(error: unknown, content: string): unknown {
  const reason = systemReason(error);
  if (reason === undefined) return error;
  return new DeskError(content, {
    code: 'desk/file-system',
    found: `no way to follow the content: ${reason}`,
    expected: 'a system that follows each folder of the content',
    remedy:
      'on Linux, raise fs.inotify.max_user_watches above the number of folders; or build without --watch, by a timer',
  });
}
