import { createHash, hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import type { ContentFolder } from '#desk/content-folder.ts';
import { ledgerPath } from '#desk/ledger-file.ts';
import { listFilesAndLocked } from '#desk/list-files.ts';
import { copiedFiles } from '#newsroom/plan/copied-files.ts';

/** What a build is about to read of the publisher's, by the names, sizes and times of the files. */
export class BuildInputs {
  readonly #ledger: string;
  readonly #others: string;

  private constructor(ledger: string, others: string) {
    this.#ledger = ledger;
    this.#others = others;
  }

  /** @param maker a digest of what makes the site */
  static async read({ root }: Pick<ContentFolder, 'root'>, maker: string): Promise<BuildInputs> {
    const others = createHash('sha256').update(maker);
    const ledger = ledgerPath({ root });
    for (const path of await listFilesAndLocked(root)) {
      if (path === ledger) continue;
      others.update(`${JSON.stringify([relative(root, path), timesOf(path)])}\n`);
    }
    for (const { file, key } of copiedFiles(['public'])) {
      others.update(`${JSON.stringify([file, key])}\n`);
    }
    return new BuildInputs(ledger, others.digest('base64url'));
  }

  /**
   * A digest of them. A build writes the ledger, and the next one reads what it has written, so the ledger counts as it is
   * when it is asked for.
   */
  get digest(): string {
    return hash('sha256', JSON.stringify([this.#others, timesOf(this.#ledger)]), 'base64url');
  }
}

// Whoever changes a file changes one of its times. A link that leads nowhere has none; whoever reads it says so.
function timesOf(path: string): readonly number[] | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && [stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs];
}
