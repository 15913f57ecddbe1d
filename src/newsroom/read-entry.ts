import type { ContentFolder } from '../desk/content-folder.ts';
import { openEditionFile, readProven } from '../desk/edition-files.ts';
import { findWireProblem, type Origin } from '../desk/prove-words.ts';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import type { EditionItem } from '../dispatch/edition-item.ts';
import type { Problem } from '../wire/problem.ts';
import type { BodyRenderer } from './body.ts';
import { entryDigest } from './entry-digest.ts';

/** A file of the edition that is to be read, and what is kept of it from an earlier build. */
export interface EntryRequest {
  readonly path: string;
  readonly kept?: { readonly digest: string; readonly origin: Origin } | undefined;
}

/** What became of it. `file` is its path as messages show it. */
export type EntryReply = { readonly path: string; readonly file: string } & (
  | {
      /** Nothing that it was made from has changed. */
      readonly kind: 'kept';
    }
  | { readonly kind: 'read'; readonly entry: ReadEntry }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
);

/** A dispatch, proven and rendered. */
export interface ReadEntry {
  readonly digest: string;
  readonly item: EditionItem;
  /** Its body as HTML; undefined where it uses components, which Astro has to render. */
  readonly html: string | undefined;
}

/** What is needed to read entries. */
export interface EntryContext {
  readonly folder: ContentFolder;
  /** Of all that entries are made by (`engineDigest`). */
  readonly engine: string;
  readonly renderBody: BodyRenderer;
}

/**
 * Reads, proves and renders a file of the edition; one that is kept and unchanged only has its wire file looked at,
 * since that may have changed. It is all that a build does for a single dispatch before there are pages.
 */
export function readEntry(context: EntryContext, { path, kept }: EntryRequest): EntryReply {
  const { folder, engine, renderBody } = context;
  const edition = openEditionFile(folder, path);
  const { file } = edition;
  const digest = entryDigest(engine, edition.source);
  if (kept?.digest === digest) {
    const problem = findWireProblem(folder, file, kept.origin);
    return problem
      ? { path, file, kind: 'refused', problems: [problem] }
      : { path, file, kind: 'kept' };
  }
  try {
    const { item, mdx } = readProven(folder, edition);
    return { path, file, kind: 'read', entry: { digest, item, html: renderBody(mdx) } };
  } catch (error) {
    if (!(error instanceof DispatchError)) throw error;
    return { path, file, kind: 'refused', problems: error.problems };
  }
}
