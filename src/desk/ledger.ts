import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { listFiles } from './list-files.ts';

/**
 * What the edition holds already, so that the same bytes are never published twice and no file is overwritten.
 * Paths are from the content folder, with forward slashes.
 */
export class Ledger {
  readonly #folder: string;
  readonly #dispatchBySha256 = new Map<string, string>();
  /** In small letters. */
  readonly #paths = new Set<string>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads what is there. */
  static async open({ root }: ContentFolder): Promise<Ledger> {
    const ledger = new Ledger(root);
    const dispatches = await listFiles(join(root, 'dispatches'));
    for (const path of await listFiles(join(root, 'wire'))) ledger.#take(ledger.#name(path));
    for (const path of dispatches) {
      const sha256 = sha256Of(await readFile(path, 'utf8'));
      ledger.#take(ledger.#name(path));
      if (sha256) ledger.#dispatchBySha256.set(sha256, ledger.#name(path));
    }
    return ledger;
  }

  /** The dispatch that was made from these bytes, as messages show its path. */
  publishedAs(sha256: string): string | undefined {
    const path = this.#dispatchBySha256.get(sha256);
    return path && shownPath(join(this.#folder, path));
  }

  /** Whether a path is in use. Some file systems take `A.txt` for `a.txt`, so case does not count. */
  has(path: string): boolean {
    return this.#paths.has(path.toLowerCase());
  }

  /** Enters a dispatch and its wire file. */
  enter(dispatchPath: string, wirePath: string, sha256: string): void {
    this.#dispatchBySha256.set(sha256, dispatchPath);
    this.#take(dispatchPath);
    this.#take(wirePath);
  }

  #take(path: string): void {
    this.#paths.add(path.toLowerCase());
  }

  #name(path: string): string {
    return relative(this.#folder, path).replaceAll('\\', '/');
  }
}

// Reading the front matter whole would make every import wait for the whole archive.
function sha256Of(mdx: string): string | undefined {
  return /^sha256:[ \t]*["']?([0-9a-f]{64})["']?[ \t]*$/mu.exec(mdx)?.[1];
}
