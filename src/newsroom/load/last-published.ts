import { join } from 'node:path';
import { canShow } from '#desk/body-pictures.ts';
import { publishedEditionPath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { readLedger } from '#desk/ledger-file.ts';
import { idOfUnread, readUnread } from '#desk/unread-dispatch.ts';
import type { Instant } from '#dispatch/dates.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import type { KeptFile } from '#edition/settle-edition.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import { picturesOf } from '#newsroom/bodies/body.ts';
import { type CachedEntry, EditionCache } from './edition-cache.ts';

/** What is kept of a file, with the entry that the site shows in its place. */
export type LastForm = KeptFile & { readonly entry?: CachedEntry };

/** What was last published of each file, as far as earlier builds on this machine have kept it. */
export class LastPublished {
  readonly #folder: ContentFolder;
  readonly #lines: readonly LedgerLine[];
  readonly #paths: ReadonlySet<string>;
  readonly #kept: EditionCache | undefined;
  readonly #pathById: ReadonlyMap<string, string>;

  /**
   * @param paths of the files that there are now, relative to the folder of dispatches
   * @param edition the file of what was published; a dev server goes by what it has read last
   */
  constructor(
    folder: ContentFolder,
    paths: Iterable<string>,
    edition = publishedEditionPath(folder.root),
  ) {
    this.#folder = folder;
    this.#paths = new Set(paths);
    this.#lines = readLedger(folder).lines;
    this.#kept = EditionCache.open(edition);
    this.#pathById = new Map(
      (this.#kept?.paths ?? []).map((path) => [this.#kept?.item(path)?.dispatch.id ?? '', path]),
    );
  }

  /** @param path of the file, relative to the folder of dispatches */
  async of(path: string): Promise<LastForm> {
    const id = this.idOf(path);
    if (id === undefined) return { aside: 'left-out' };
    const keptPath = this.#pathById.get(id) ?? path;
    // A copy of a dispatch has its id, but not its history.
    if (keptPath !== path && this.#paths.has(keptPath)) return { aside: 'left-out' };
    const shown = this.#lines.find((line) => line.id === id && SHOWN.has(line.state));
    const entry = this.#kept?.entry(keptPath);
    const isIts = entry?.item.dispatch.id === id;
    const isToBeHeld = this.#asksForHold(path, isIts ? entry.item.dispatch : undefined);
    if (shown && isToBeHeld)
      return isIts ? { ...heldBack(entry), aside: 'held' } : { aside: 'held' };
    if (!isIts) return { aside: shown ? 'lost' : 'left-out' };
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

  /** The id of a dispatch that may be unreadable. */
  idOf(path: string): string | undefined {
    return idOfUnread(this.#folder, path, this.#lines) ?? this.#kept?.item(path)?.dispatch.id;
  }

  /** Whether a file says that the dispatch is held or withdrawn, and what was published of it does not. */
  #asksForHold(path: string, before: Dispatch | undefined): boolean {
    const { status = 'usable', embargoed } = readUnread(this.#folder, path);
    if (status !== 'usable' && status !== before?.status) return true;
    if (embargoed === undefined) return false;
    return !before?.embargoed || !isSameInstant(embargoed, before.embargoed);
  }
}

/** Whether a date as it is written in a file, which may be none, is an instant. */
function isSameInstant(written: string, instant: Instant): boolean {
  const parsed = Date.parse(written);
  return parsed === Date.parse(instant);
}

const LOST: LastForm = { aside: 'lost' };
const SHOWN: ReadonlySet<LedgerLine['state']> = new Set(['published', 'canceled']);

// Its new form may say that it waits longer. No digest, so that it is read again when its file is mended.
function heldBack({ item, body }: CachedEntry): LastForm {
  const held = { ...item, dispatch: { ...item.dispatch, status: 'withheld' as const } };
  return { aside: 'left-out', item: held, entry: { digest: '', item: held, body } };
}
