import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { type Draft, type Refused, refusalOf } from '#drafting/make-draft.ts';
import type { Drafter } from './drafter.ts';
import type { AlreadyPublished } from './import-outcome.ts';
import type { Ledger } from './ledger.ts';
import { type ArrivedBytes, openWireFile, type WireFile } from './wire-file.ts';

/** Files read and drafted at a time, so that few messages pass between the threads. */
const FILES_IN_A_BATCH = 32;
/** Batches read while earlier ones are drafted, so that no thread waits for another. */
const BATCHES_AHEAD = 5;

/** Copy and the draft of its dispatch, not yet filed. */
export interface Drafted {
  readonly kind: 'drafted';
  readonly arrived: WireFile;
  readonly draft: Draft;
}

/** What is to be imported: a file, copy that did not come from a file, or something known not to be copy. */
export type Arrival = string | ArrivedBytes | Refused;

interface Desk {
  readonly folder: ContentFolder;
  readonly ledger: Ledger;
  readonly drafter: Drafter;
}

/** Reads files and drafts their copy, in order, a few batches ahead of the caller. */
export async function* draftFiles(
  desk: Desk,
  files: readonly Arrival[],
): AsyncGenerator<Drafted | AlreadyPublished | Refused> {
  for await (const batch of ahead(draftBatches(desk, files), BATCHES_AHEAD)) yield* batch;
}

/** Yields what is promised, in order, and starts a few promises ahead. */
async function* ahead<T>(promises: Iterator<Promise<T>>, count: number): AsyncGenerator<T> {
  const begun: Promise<T>[] = [];
  for (;;) {
    while (begun.length < count) {
      const next = promises.next();
      if (next.done) break;
      // A failure is reported when its turn comes.
      next.value.catch(() => undefined);
      begun.push(next.value);
    }
    const first = begun.shift();
    if (!first) return;
    yield await first;
  }
}

function* draftBatches(
  desk: Desk,
  files: readonly Arrival[],
): Generator<Promise<readonly (Drafted | AlreadyPublished | Refused)[]>> {
  for (let start = 0; start < files.length; start += FILES_IN_A_BATCH) {
    yield draftBatch(desk, files.slice(start, start + FILES_IN_A_BATCH));
  }
}

async function draftBatch(
  { folder, ledger, drafter }: Desk,
  files: readonly Arrival[],
): Promise<readonly (Drafted | AlreadyPublished | Refused)[]> {
  const opened = files.map((file) => open(folder, ledger, file));
  const arrived = opened.filter((file): file is WireFile => !('kind' in file));
  const drafts = (await drafter.draft(arrived)).values();
  return opened.map((file) => {
    if ('kind' in file) return file;
    const { value: draft } = drafts.next();
    if (!draft) throw new Error(`no draft came of ${file.file}`);
    return draft.kind === 'draft' ? { kind: 'drafted', arrived: file, draft } : draft;
  });
}

function open(
  folder: ContentFolder,
  ledger: Ledger,
  file: Arrival,
): WireFile | AlreadyPublished | Refused {
  if (typeof file === 'object' && 'kind' in file) return file;
  try {
    const filed = typeof file === 'string' ? ledger.findFiled(file) : undefined;
    if (filed) return filed;
    const arrived = openWireFile(folder, file);
    return ledger.findPublished(arrived) ?? arrived;
  } catch (error) {
    return refusalOf(error, typeof file === 'string' ? shownPath(file) : file.file);
  }
}
