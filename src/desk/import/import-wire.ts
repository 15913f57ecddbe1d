import { join } from 'node:path';
import type { ContentFolder } from '#desk/content-folder.ts';
import { DeskError, toDeskError } from '#desk/desk-error.ts';
import { listFiles } from '#desk/list-files.ts';
import { removeAbandoned } from '#desk/write-file.ts';
import { type Refused, refusalOf } from '#drafting/make-draft.ts';
import type { ContainerFormat } from '#wire/container/container.ts';
import type { DispatchOrigin } from './dispatch-origin.ts';
import { type Arrival, type Drafted, draftFiles } from './draft-batches.ts';
import { Drafter } from './drafter.ts';
import { FilingIndex } from './filing-index.ts';
import type { Deleted, Imported, ImportOutcome } from './import-outcome.ts';
import { type FilingFolder, publish } from './publish.ts';
import { RecentCopy } from './recent-copy.ts';
import { placedIn } from './wire-file.ts';

/** How to import. */
export interface ImportOptions {
  /** Say what would be done, and write nothing. */
  readonly dryRun?: boolean;
  /** The encoding of the files, if not UTF-8. */
  readonly encoding?: string | undefined;
  /** The container of the files, if their first characters do not show it. */
  readonly format?: ContainerFormat | undefined;
  /** A headline by the desk, in place of those of the copy. */
  readonly headline?: string | undefined;
  /** Import copy again whose dispatch was published and deleted. */
  readonly again?: boolean;
  /** What dispatches were made from whose files need not be read, by their paths below `dispatches/`. */
  readonly known?: ReadonlyMap<string, DispatchOrigin>;
}

/**
 * Imports wire files one after another; a bad one does not stop the rest.
 *
 * @throws DeskError if the file system or the drafting thread fails; what is published by then is whole
 */
export async function* importWire(
  folder: ContentFolder,
  files: readonly Arrival[],
  options: ImportOptions = {},
): AsyncGenerator<ImportOutcome> {
  const { dryRun = false, encoding, format, headline, again = false } = options;
  if (!dryRun) {
    for (const name of ['wire', 'dispatches']) removeAbandoned(join(folder.root, name));
  }
  const drafter = new Drafter({ ...folder.settings, encoding, format }, files.length);
  try {
    const filed = await FilingIndex.open(folder, options.known);
    const recent = new RecentCopy(folder, filed);
    const filing = { folder, filed, recent, headline, again, dryRun };
    for await (const file of draftFiles({ folder, filed, drafter, again }, files)) {
      yield file.kind === 'drafted' ? publishOrRefuse(filing, file) : file;
    }
  } finally {
    await drafter.close();
  }
}

function publishOrRefuse(filing: FilingFolder, drafted: Drafted): ImportOutcome {
  try {
    return publish(filing, drafted);
  } catch (error) {
    const known = toDeskError(error);
    if (known instanceof DeskError) throw known;
    const refused = refusalOf(error, drafted.arrived.file);
    return { ...refused, problem: placedIn(drafted.arrived, refused.problem) };
  }
}

/** Imports the files in `wire/` that have no dispatch yet. */
export async function* importPending(
  folder: ContentFolder,
  options: ImportOptions = {},
): AsyncGenerator<Imported | Deleted | Refused> {
  const files = await listFiles(join(folder.root, 'wire'), folder.root);
  for await (const outcome of importWire(folder, files, options)) {
    if (outcome.kind !== 'already-published') yield outcome;
  }
}
