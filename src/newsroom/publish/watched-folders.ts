import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMissing } from '#desk/missing-file.ts';
import { isBelow, realPath } from '#desk/within.ts';

/** What Linux does not do by itself: follow all folders below one. */
const IS_RECURSIVE = process.platform !== 'linux';

/**
 * Folders, and those in them, whose changes are told by the paths that have changed. Each folder is followed, not each file: a
 * system follows some ten thousand places, and an archive may have more files.
 */
export class WatchedFolders {
  readonly #tell: (path: string) => void;
  readonly #fail: (error: unknown) => void;
  readonly #isLeftOut: (path: string) => boolean;
  readonly #watchers = new Map<string, FSWatcher>();

  /**
   * @param isLeftOut whether a file or folder is none of anybody's
   * @param tell is called with each file that was written, made or removed, at least once; with a folder only if it is gone
   * @param fail is called when a folder can be followed no more
   */
  constructor(
    folders: readonly string[],
    isLeftOut: (path: string) => boolean,
    tell: (path: string) => void,
    fail: (error: unknown) => void,
  ) {
    this.#isLeftOut = isLeftOut;
    this.#tell = tell;
    this.#fail = fail;
    for (const folder of folders) this.#follow(folder);
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #follow(folder: string): void {
    if (!this.#start(folder) || IS_RECURSIVE) return;
    for (const path of this.#entriesOf(folder)) if (isFolder(path)) this.#follow(path);
  }

  #start(folder: string): boolean {
    try {
      const options = { recursive: IS_RECURSIVE };
      const watcher = watch(folder, options, (_event, name) => {
        this.#change(name === null ? folder : join(folder, name));
      });
      watcher.on('error', (error) => this.#drop(folder, error));
      this.#watchers.set(folder, watcher);
      return true;
    } catch (error) {
      if (!isMissing(error)) this.#fail(error);
      return false;
    }
  }

  #change(path: string): void {
    if (this.#isLeftOut(path)) return;
    if (this.#watchers.has(path)) {
      // It is gone, and another folder may have taken its place.
      this.#drop(path);
      this.#tell(path);
    }
    if (isFolder(path)) this.#meet(path);
    else this.#tell(path);
  }

  /** Follows a new folder, and tells what lies in it: that may have come before it was followed. */
  #meet(folder: string): void {
    if (!IS_RECURSIVE && !this.#start(folder)) return;
    for (const path of this.#entriesOf(folder)) {
      if (isFolder(path)) this.#meet(path);
      else this.#tell(path);
    }
  }

  #drop(folder: string, error?: unknown): void {
    for (const [path, watcher] of this.#watchers) {
      if (!isBelow(folder, path)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
    // One that is gone was told of by the folder above it.
    if (error !== undefined && isFolder(folder)) this.#fail(error);
  }

  #entriesOf(folder: string): readonly string[] {
    try {
      const paths = readdirSync(folder).map((name) => join(folder, name));
      return paths.filter((path) => !this.#isLeftOut(path));
    } catch (error) {
      if (!isMissing(error)) this.#fail(error);
      return [];
    }
  }
}

/** Whether a path is a folder, or a link to one that the link does not lie in. */
function isFolder(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  const [real, above] = [realPath(path), realPath(dirname(path))];
  return real !== undefined && above !== undefined && !isBelow(real, above);
}
