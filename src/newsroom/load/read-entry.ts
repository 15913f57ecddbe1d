import { join } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { openEditionFile, readProven } from '#desk/edition-files.ts';
import { isWireFileIntact } from '#desk/filed-copy.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { withoutNotes } from '#dispatch/edition-item.ts';
import type { BodyRenderer } from '#newsroom/bodies/render-body.ts';
import type { Problem } from '#wire/problem.ts';
import { entryDigest } from './digests.ts';
import type { CachedEntry, CachedOrigin } from './edition-cache.ts';

/** A file of the edition to be read, and what is kept of it from an earlier build. */
export interface EntryRequest {
  readonly path: string;
  readonly kept?: CachedOrigin | undefined;
}

/** What became of an entry. `file` is its path as messages show it. */
export type EntryReply = { readonly path: string; readonly file: string } & (
  | {
      /** None of its sources has changed. */
      readonly kind: 'kept';
    }
  | { readonly kind: 'read'; readonly entry: CachedEntry }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
);

/** What is needed to read entries. */
export interface EntryContext {
  readonly folder: ContentFolder;
  /** The digest of all that makes entries (`engineDigest`). */
  readonly engine: string;
  readonly renderBody: BodyRenderer;
}

/**
 * Reads, proves and renders a file of the edition. For an unchanged file that is kept, only the wire file is checked,
 * since that may have changed. A build does no more than this for a single dispatch before there are pages.
 */
export async function readEntry(
  context: EntryContext,
  { path, kept }: EntryRequest,
): Promise<EntryReply> {
  const { folder, engine, renderBody } = context;
  const file = shownPath(join(folder.root, 'dispatches', path));
  try {
    const edition = openEditionFile(folder, path);
    const digest = entryDigest(engine, edition.source);
    // Where the wire file is wrong, the dispatch is read again: that finds the place of the key that says otherwise.
    if (kept?.digest === digest && isWireFileIntact(folder, kept.origin)) {
      return { path, file, kind: 'kept' };
    }
    const { item, mdx } = await readProven(folder, edition);
    const entry = { digest, item: withoutNotes(item), body: renderBody(mdx) };
    return { path, file, kind: 'read', entry };
  } catch (error) {
    if (!(error instanceof DispatchError)) throw error;
    return { path, file, kind: 'refused', problems: error.problems };
  }
}
