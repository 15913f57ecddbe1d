import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { type Draft, type Refused, refusalOf } from '#drafting/make-draft.ts';
import type { Drafter } from './drafter.ts';
import type { FilingIndex } from './filing-index.ts';
import type { AlreadyPublished, Deleted } from './import-outcome.ts';
import { type ArrivedBytes, openWireFile, placedIn, type WireFile } from './wire-file.ts';

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
  readonly filed: FilingIndex;
  /** Whether copy is imported again whose dispatch was published and deleted. */
  readonly again: boolean;
  readonly drafter: Drafter;
}

/** Reads files and drafts their copy, in order, a few batches ahead of the caller. */
export async function* draftFiles(
  desk: Desk,
  files: readonly Arrival[],
): AsyncGenerator<Drafted | AlreadyPublished | Deleted | Refused> {
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
): Generator<Promise<readonly (Drafted | AlreadyPublished | Deleted | Refused)[]>> {
  for (let start = 0; start < files.length; start += FILES_IN_A_BATCH) {
    yield draftBatch(desk, files.slice(start, start + FILES_IN_A_BATCH));
  }
}

async function draftBatch(
  desk: Desk,
  files: readonly Arrival[],
): Promise<readonly (Drafted | AlreadyPublished | Deleted | Refused)[]> {
  const opened = files.map((file) => open(desk, file));
  const arrived = opened.filter((file): file is WireFile => !('kind' in file));
  const drafts = (await desk.drafter.draft(arrived)).values();
  return opened.map((file) => {
    if ('kind' in file) return file;
    const { value: draft } = drafts.next();
    if (!draft) throw new Error(`no draft came of ${file.file}`);
    return draft.kind === 'draft'
      ? { kind: 'drafted', arrived: file, draft: withTold(draft, file) }
      : { ...draft, problem: placedIn(file, draft.problem) };
  });
}

function withTold(draft: Draft, file: WireFile): Draft {
  const warnings = draft.warnings.map((problem) => placedIn(file, problem));
  return { ...draft, warnings: [...(file.told ?? []), ...warnings] };
}

function open(
  { folder, filed, again }: Desk,
  file: Arrival,
): WireFile | AlreadyPublished | Deleted | Refused {
  if (typeof file === 'object' && 'kind' in file) return file;
  try {
    const known = typeof file === 'string' ? filed.findFiled(file) : undefined;
    if (known) return known;
    const arrived = openWireFile(folder, file);
    const deleted = again ? undefined : filed.findDeleted(arrived);
    return filed.findPublished(arrived) ?? deleted ?? arrived;
  } catch (error) {
    return refusalOf(error, typeof file === 'string' ? shownPath(file) : file.file);
  }
}
