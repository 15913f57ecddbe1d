import { join } from 'node:path';
import { canShow } from '#desk/body-pictures.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { readOrigin } from '#desk/import/dispatch-origin.ts';
import { readLedger } from '#desk/ledger-file.ts';
import { findBadLink } from '#desk/within.ts';
import { toId } from '#dispatch/dispatch-id.ts';
import { dispatchPath } from '#dispatch/paths.ts';
import type { KeptFile } from '#edition/settle-edition.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import { picturesOf } from '#newsroom/bodies/body.ts';
import type { CachedEntry, EditionCache } from './edition-cache.ts';

/** What is kept of a file, with the entry that the site shows in its place. */
export type LastForm = KeptFile & { readonly entry?: CachedEntry };

/** What was last published of each file, as far as earlier builds on this machine have kept it. */
export class LastPublished {
  readonly #folder: ContentFolder;
  readonly #kept: EditionCache | undefined;
  readonly #lines: readonly LedgerLine[];
  readonly #paths: ReadonlySet<string>;
  readonly #pathById = new Map<string, string>();

  /** @param paths of the files that there are now, relative to the folder of dispatches */
  constructor(folder: ContentFolder, kept: EditionCache | undefined, paths: Iterable<string>) {
    this.#folder = folder;
    this.#kept = kept;
    this.#paths = new Set(paths);
    this.#lines = readLedger(folder).lines;
    for (const path of kept?.paths ?? []) {
      const id = kept?.item(path)?.dispatch.id;
      if (id !== undefined) this.#pathById.set(id, path);
    }
  }

  /** @param path of the file, relative to the folder of dispatches */
  async of(path: string): Promise<LastForm> {
    const id = this.#idOf(path);
    if (id === undefined) return { aside: 'left-out' };
    const keptPath = this.#pathById.get(id) ?? path;
    // A copy of a dispatch has its id, but not its history.
    if (keptPath !== path && this.#paths.has(keptPath)) return { aside: 'left-out' };
    const shown = this.#lines.find((line) => line.id === id && SHOWN.has(line.state));
    const entry = this.#kept?.entry(keptPath);
    if (!entry || entry.item.dispatch.id !== id) return { aside: shown ? 'lost' : 'left-out' };
    if (!shown) return heldBack(entry);
    // A cache may be older than the ledger, and what was withdrawn since must not come back.
    if ((shown.state === 'canceled') !== (entry.item.dispatch.status === 'canceled')) return LOST;
    const { root } = this.#folder;
    const file = join(root, 'dispatches', path);
    for (const picture of picturesOf(entry.body)) {
      if (!(await canShow(root, file, picture))) return LOST;
    }
    return { aside: 'as-published', item: entry.item, entry };
  }

  /** The id of a dispatch that may be unreadable: from its front matter, the cache, or the ledger. */
  #idOf(path: string): string | undefined {
    const written = this.#idWritten(path);
    if (written !== undefined) return written;
    const id = this.#kept?.item(path)?.dispatch.id;
    if (id !== undefined) return id;
    const [, day = '', slug = ''] = /^(\d{4}\/\d{2}\/\d{2})\/(.+)\.mdx$/u.exec(path) ?? [];
    const address = dispatchPath(day.replaceAll('/', '-'), slug);
    return this.#lines.find((line) => line.path === address && SHOWN.has(line.state))?.id;
  }

  #idWritten(path: string): string | undefined {
    const { root } = this.#folder;
    const file = join(root, 'dispatches', path);
    if (findBadLink(root, file)) return undefined;
    const { sha256 } = readOrigin(file);
    return sha256 === undefined ? undefined : toId(sha256);
  }
}

const LOST: LastForm = { aside: 'lost' };
const SHOWN: ReadonlySet<LedgerLine['state']> = new Set(['published', 'canceled']);

// Its new form may say that it waits longer. No digest, so that it is read again when its file is mended.
function heldBack({ item, body }: CachedEntry): LastForm {
  const held = { ...item, dispatch: { ...item.dispatch, status: 'withheld' as const } };
  return { aside: 'left-out', item: held, entry: { digest: '', item: held, body } };
}
