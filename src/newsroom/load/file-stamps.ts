import { hash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFolder } from '#desk/content-folder.ts';
import { isWithin } from '#desk/within.ts';
import { remember } from '#wire/remember.ts';

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
  // Many files share a folder.
  readonly #isInside = remember((folder: string) => isWithin(this.#root, join(this.#root, folder)));

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
   * The stamp of a dispatch and its wire file; empty if one of them is missing or a link, has changed too shortly before, or
   * lies behind a link that leads out of the content folder.
   *
   * @param path of the dispatch, relative to the folder of dispatches
   * @param wire relative to the content folder
   */
  of(path: string, wire: string): string {
    const files = [join('dispatches', path), wire];
    const stats = files.map((file) => lstatSync(join(this.#root, file), { throwIfNoEntry: false }));
    if (!files.every((file) => this.#isInside(dirname(file)))) return '';
    const known = stats.flatMap((one) =>
      one?.isFile() && one.ctimeMs < this.#latest ? [one] : [],
    );
    if (known.length < stats.length) return '';
    const times = known.map(({ ino, size, mtimeMs, ctimeMs }) => [ino, size, mtimeMs, ctimeMs]);
    return hash('sha256', JSON.stringify([this.#engine, times]), 'base64url');
  }
}
