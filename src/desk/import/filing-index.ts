import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { readLedger } from '#desk/ledger-file.ts';
import { listFiles, listWithLinks } from '#desk/list-files.ts';
import { findBadLink } from '#desk/within.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { toId } from '#dispatch/dispatch-id.ts';
import { filedPlace } from '#dispatch/filed-place.ts';
import { dispatchPath } from '#dispatch/paths.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import type { Day } from '#wire/calendar.ts';
import type { Problem } from '#wire/problem.ts';
import { type DispatchOrigin, readOrigin } from './dispatch-origin.ts';
import type { AlreadyPublished, Deleted } from './import-outcome.ts';
import type { WireFile } from './wire-file.ts';

/** A dispatch and its wire file, by their paths relative to the content folder. */
export interface PublishedFile {
  readonly dispatch: string;
  readonly wire: string;
  readonly sha256: string;
}

const DISPATCHES = 'dispatches/';

/**
 * What the edition already holds, so that the same bytes are never published twice and no file is overwritten. Paths
 * are relative to the content folder, with forward slashes.
 */
export class FilingIndex {
  readonly #folder: string;
  readonly #dispatchBySha256 = new Map<string, string>();
  readonly #dispatchByWire = new Map<string, string>();
  readonly #byGuid = new Map<string, Omit<PublishedFile, 'sha256'>>();
  readonly #wires: string[] = [];
  #ofDeleted: readonly { readonly wire: string; readonly address: string }[] | undefined;
  readonly #byDay = new Map<Day, PublishedFile[]>();
  /** As `foldedPath` has them. */
  readonly #paths = new Set<string>();
  /** The dispatches that the site has published, by id. */
  readonly #published: ReadonlyMap<string, readonly LedgerLine[]>;
  /** The ids of the dispatches that were published at an address, percent-encoded. */
  readonly #idsByAddress: ReadonlyMap<string, readonly LedgerLine[]>;

  private constructor(folder: string, published: readonly LedgerLine[]) {
    this.#folder = folder;
    this.#published = Map.groupBy(published, ({ id = '' }) => id);
    this.#idsByAddress = Map.groupBy(
      published.filter(({ state }) => state !== 'unpublished'),
      ({ path }) => path,
    );
  }

  /**
   * Reads the edition.
   *
   * @param known what dispatches were made from whose files need not be read, by their paths below `dispatches/`
   * @throws DispatchError if a dispatch does not say what it was made from, and the ledger does not either, or a link
   *   leads out of the content folder: what cannot be read might be published again
   */
  static async open(
    { root }: ContentFolder,
    known: ReadonlyMap<string, DispatchOrigin> = new Map(),
  ): Promise<FilingIndex> {
    const ledger = readLedger({ root });
    const filed = new FilingIndex(root, ledger.lines);
    const problems: Problem[] = [...ledger.problems];
    for (const path of await listFiles(join(root, 'wire'), root)) {
      const name = filed.#name(path);
      filed.#wires.push(name);
      filed.#take(name);
    }
    for (const { path, isPlain } of await listWithLinks(join(root, 'dispatches'), root)) {
      const name = filed.#name(path);
      filed.#take(name);
      const badLink = isPlain ? undefined : findBadLink(root, path);
      if (badLink)
        problems.push({ severity: 'error', file: shownPath(path), line: 1, column: 1, ...badLink });
      if (badLink || !path.endsWith('.mdx')) continue;
      const { sha256, wire, slug, guid } =
        known.get(name.slice(DISPATCHES.length)) ?? readOrigin(path);
      if (slug !== undefined) filed.#take(filed.#name(join(dirname(path), `${slug}.mdx`)));
      // Either tells it apart; a check says that the other is missing.
      if (sha256 !== undefined || wire !== undefined) filed.enter(name, wire, sha256, guid);
      else if (!filed.#isInLedger(name)) problems.push(noOrigin(shownPath(path)));
    }
    if (problems.length > 0) throw new DispatchError(problems);
    return filed;
  }

  /** The dispatch made from these bytes, or from this wire file before it was edited. */
  findPublished({ file, sha256, ownPath }: WireFile): AlreadyPublished | undefined {
    const path =
      this.#dispatchBySha256.get(sha256) ??
      (ownPath === undefined ? undefined : this.#dispatchByWire.get(ownPath));
    if (path === undefined) return undefined;
    return { kind: 'already-published', file, dispatch: shownPath(join(this.#folder, path)) };
  }

  /** The dispatch that was made from these bytes, published, and then deleted: it does not come back by itself. */
  findDeleted({ file, sha256 }: WireFile): Deleted | undefined {
    if (this.#dispatchBySha256.has(sha256)) return undefined;
    const [line] = this.#published.get(toId(sha256)) ?? [];
    return line && { kind: 'deleted', file, address: decodeURI(line.path) };
  }

  /** The dispatch that an item with this guid has become. */
  findGuid(guid: string): Omit<PublishedFile, 'sha256'> | undefined {
    return this.#byGuid.get(guid);
  }

  /** The wire files whose dispatches were published and then deleted, each with the address that it had. */
  wiresOfDeleted(): readonly { readonly wire: string; readonly address: string }[] {
    this.#ofDeleted ??= this.#wires
      .filter((wire) => !this.#dispatchByWire.has(wire))
      .flatMap((wire) => {
        const digest = createHash('sha256').update(readFileSync(join(this.#folder, wire)));
        const [line] = this.#published.get(toId(digest.digest('hex'))) ?? [];
        return line ? [{ wire, address: decodeURI(line.path) }] : [];
      });
    return this.#ofDeleted;
  }

  /** The dispatch made from a file in `wire/`, whatever the file holds now. The file is not read. */
  findFiled(path: string): AlreadyPublished | undefined {
    const dispatch = this.#dispatchByWire.get(this.#name(resolve(path)));
    if (dispatch === undefined) return undefined;
    const file = shownPath(resolve(path));
    return { kind: 'already-published', file, dispatch: shownPath(join(this.#folder, dispatch)) };
  }

  /** Whether a dispatch would be at an address that another dispatch has had, where links to that one lead. */
  wasOfAnother(day: Day, slug: string, id: string): boolean {
    const lines = this.#idsByAddress.get(dispatchPath(day, slug)) ?? [];
    return lines.some((line) => line.id !== id) && !lines.some((line) => line.id === id);
  }

  /** Whether a path is in use, by an entry of the index or by anything else on the disk. */
  has(path: string): boolean {
    if (this.#paths.has(foldedPath(path))) return true;
    return lstatSync(join(this.#folder, path), { throwIfNoEntry: false }) !== undefined;
  }

  /** The dispatches in the folder of a day. */
  dispatchesOf(day: Day): readonly PublishedFile[] {
    return this.#byDay.get(day) ?? [];
  }

  /** Enters a dispatch and what is known of its wire file. */
  enter(
    dispatch: string,
    wire: string | undefined,
    sha256: string | undefined,
    guid: string | undefined,
  ): void {
    if (guid !== undefined && wire !== undefined) this.#byGuid.set(guid, { dispatch, wire });
    if (wire !== undefined && sha256 !== undefined) {
      const day = dispatch.split('/').slice(1, 4).join('-');
      const others = this.#byDay.get(day);
      const published = { dispatch, wire, sha256 };
      if (others) others.push(published);
      else this.#byDay.set(day, [published]);
    }
    if (sha256 !== undefined) this.#dispatchBySha256.set(sha256, dispatch);
    if (wire !== undefined) {
      this.#dispatchByWire.set(wire, dispatch);
      this.#take(wire);
    }
    this.#take(dispatch);
  }

  /** Whether the ledger knows the dispatch at a path, so that its wire file is not imported again. */
  #isInLedger(name: string): boolean {
    const place = filedPlace(name.slice(DISPATCHES.length));
    const address = place && dispatchPath(place.day, place.slug);
    return [...this.#published.values()].flat().some(({ path }) => path === address);
  }

  #take(path: string): void {
    this.#paths.add(foldedPath(path));
  }

  #name(path: string): string {
    return relative(this.#folder, path).replaceAll('\\', '/');
  }
}

// Some file systems take `A.txt` for `a.txt`, and `é` in one character for `é` in two.
function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

function noOrigin(file: string): Problem {
  return {
    severity: 'error',
    code: 'dispatch/no-origin',
    file,
    line: 1,
    column: 1,
    found: 'no “wire:” and “sha256:” in the front matter',
    expected: 'the wire file that the dispatch was made from',
    remedy:
      'put the front matter back; nothing is imported before, since it might be published twice',
  };
}
