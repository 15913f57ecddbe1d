import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFolder } from '#desk/content-folder.ts';

/**
 * Milliseconds. A file that was changed so shortly before it was read may change again within the same tick of the clock of
 * its file system, and show nothing of it.
 */
const QUIET = 2000;

/**
 * Stamps of the sources of entries: a file with the same stamp as before is the same, and need not be read. Whoever changes
 * a file changes one of its times.
 */
export class FileStamps {
  readonly #root: string;
  readonly #engine: string;
  readonly #latest: number;

  /**
   * @param engine a digest of all that makes entries (`engineDigest`)
   * @param now in milliseconds since 1970
   */
  constructor({ root }: Pick<ContentFolder, 'root'>, engine: string, now: number) {
    this.#root = root;
    this.#engine = engine;
    this.#latest = now - QUIET;
  }

  /**
   * The stamp of a dispatch and its wire file; empty if one of them is missing, or has changed too shortly before.
   *
   * @param path of the dispatch, relative to the folder of dispatches
   * @param wire relative to the content folder
   */
  of(path: string, wire: string): string {
    const stats = [join('dispatches', path), wire].map((file) =>
      statSync(join(this.#root, file), { throwIfNoEntry: false }),
    );
    const known = stats.flatMap((one) => (one && one.ctimeMs < this.#latest ? [one] : []));
    if (known.length < stats.length) return '';
    const times = known.map(({ ino, size, mtimeMs, ctimeMs }) => [ino, size, mtimeMs, ctimeMs]);
    return hash('sha256', JSON.stringify([this.#engine, times]), 'base64url');
  }
}
