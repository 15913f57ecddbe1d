import { join } from 'node:path';
import { dayFolder } from '../dispatch/paths.ts';
import type { Dispatch } from '../dispatch/schema.ts';
import { freeSlug, toSlug } from '../dispatch/slug.ts';
import { toMdx } from '../dispatch/to-mdx.ts';
import type { ContainerFormat } from '../wire/container/container.ts';
import type { Problem } from '../wire/problem.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { type Draft, type Refused, refusalOf } from './draft.ts';
import { Drafter } from './drafter.ts';
import { Ledger } from './ledger.ts';
import { listFiles } from './list-files.ts';
import { type EarlierDispatch, RecentCopy } from './recent-copy.ts';
import { type ArrivedBytes, findWirePath, openWireFile, type WireFile } from './wire-file.ts';
import { removeCutShort, writeWhole } from './write-file.ts';

/** What became of one wire file. Paths are as messages show them. */
export type ImportOutcome = Imported | AlreadyPublished | Refused;

/** A file that became a dispatch. */
export interface Imported {
  readonly kind: 'imported';
  readonly file: string;
  readonly dispatch: string;
  readonly warnings: readonly Problem[];
}

interface AlreadyPublished {
  readonly kind: 'already-published';
  readonly file: string;
  readonly dispatch: string;
}

/** How to import. */
export interface ImportOptions {
  /** Say what would be done, and write nothing. */
  readonly dryRun?: boolean;
  /** What the files are encoded in, where that is not UTF-8. */
  readonly encoding?: string | undefined;
  /** The container they are in, where their first characters do not tell. */
  readonly format?: ContainerFormat | undefined;
}

/** Read and drafted at a time, so that few messages go between the threads. */
const FILES_IN_A_BATCH = 32;
/** Read while the one before is drafted, so that neither thread waits for the other. */
const BATCHES_AHEAD = 3;

/** Imports wire files one behind the other; a bad one does not stop the rest. */
export async function* importWire(
  folder: ContentFolder,
  files: readonly (string | ArrivedBytes)[],
  options: ImportOptions = {},
): AsyncGenerator<ImportOutcome> {
  if (!options.dryRun) {
    for (const name of ['wire', 'dispatches']) removeCutShort(join(folder.root, name));
  }
  const ledger = await Ledger.open(folder);
  const recent = new RecentCopy(folder, ledger);
  const { encoding, format } = options;
  const drafter = new Drafter({ ...folder.settings, encoding, format });
  const context = { folder, ledger, recent, drafter, ...options };
  try {
    for await (const batch of ahead(draftBatches(context, files), BATCHES_AHEAD)) {
      for (const file of batch) yield file.kind === 'drafted' ? publish(context, file) : file;
    }
  } finally {
    await drafter.close();
  }
}

/** Imports what lies in `wire/` and has no dispatch yet. */
export async function* importPending(
  folder: ContentFolder,
  options: ImportOptions = {},
): AsyncGenerator<Imported | Refused> {
  const files = await listFiles(join(folder.root, 'wire'));
  for await (const outcome of importWire(folder, files, options)) {
    if (outcome.kind !== 'already-published') yield outcome;
  }
}

interface Import extends ImportOptions {
  readonly folder: ContentFolder;
  readonly ledger: Ledger;
  readonly recent: RecentCopy;
  readonly drafter: Drafter;
}

interface Drafted {
  readonly kind: 'drafted';
  readonly arrived: WireFile;
  readonly draft: Draft;
}

/** What is promised, in order, with some of it begun before the first is taken. */
async function* ahead<T>(promises: Iterator<Promise<T>>, count: number): AsyncGenerator<T> {
  const begun: Promise<T>[] = [];
  for (;;) {
    while (begun.length < count) {
      const next = promises.next();
      if (next.done) break;
      begun.push(next.value);
    }
    const first = begun.shift();
    if (!first) return;
    yield await first;
  }
}

function* draftBatches(
  context: Import,
  files: readonly (string | ArrivedBytes)[],
): Generator<Promise<readonly (Drafted | AlreadyPublished | Refused)[]>> {
  for (let start = 0; start < files.length; start += FILES_IN_A_BATCH) {
    yield draftBatch(context, files.slice(start, start + FILES_IN_A_BATCH));
  }
}

async function draftBatch(
  { folder, ledger, drafter }: Import,
  files: readonly (string | ArrivedBytes)[],
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
  file: string | ArrivedBytes,
): WireFile | AlreadyPublished | Refused {
  try {
    const arrived = openWireFile(folder, file);
    return alreadyPublished(ledger, arrived) ?? arrived;
  } catch (error) {
    return refusalOf(error);
  }
}

function alreadyPublished(
  ledger: Ledger,
  { file, sha256, ownPath }: WireFile,
): AlreadyPublished | undefined {
  const dispatch = ledger.publishedAs(sha256, ownPath);
  return dispatch === undefined ? undefined : { kind: 'already-published', file, dispatch };
}

/** Files a draft. Each file is filed before the next is looked at: what one is called depends on those before. */
function publish(context: Import, { arrived, draft }: Drafted): Imported | AlreadyPublished {
  const { folder, ledger, recent, dryRun = false } = context;
  const { root } = folder;
  const { ownPath, file, bytes, sha256 } = arrived;
  // The same bytes may have come twice in a batch.
  const published = alreadyPublished(ledger, arrived);
  if (published) return published;
  const { day, sketch, body, warnings } = draft;
  const date = dayFolder(day);
  const wire = ownPath ?? findWirePath(folder, ledger, date, arrived);
  const earlier = sketch && recent.findEarlier(day, sketch);
  const dispatch = offered({ ...draft.dispatch, wire }, earlier);
  const slug = toSlug(dispatch.headline) || `dispatch-${sha256.slice(0, 8)}`;
  const path = freeDispatchPath(ledger, date, slug);
  if (sketch) recent.enter(day, sketch, { id: dispatch.id, dispatch: path });
  ledger.enter(path, wire, sha256);
  if (!dryRun) {
    // The wire file first: where this is cut short, the next import finds it without a dispatch and goes on.
    if (ownPath === undefined) writeWhole(join(root, wire), bytes);
    writeWhole(join(root, path), toMdx(dispatch, body));
  }
  const doubts = earlier ? [isNearly(file, earlier, shownPath(join(root, earlier.dispatch)))] : [];
  return {
    kind: 'imported',
    file,
    dispatch: shownPath(join(root, path)),
    warnings: [...warnings, ...doubts],
  };
}

/** A re-send is a dispatch of its own; that it replaces another is offered to the editor. */
function offered(dispatch: Dispatch, earlier: EarlierDispatch | undefined): Dispatch {
  return earlier
    ? { ...dispatch, suggested: { supersedes: earlier.id, ...dispatch.suggested } }
    : dispatch;
}

function isNearly(file: string, { id }: EarlierDispatch, shown: string): Problem {
  return {
    severity: 'warning',
    code: 'wire/near-duplicate',
    file,
    line: 1,
    column: 1,
    found: `nearly the copy of ${shown}`,
    expected: 'copy of its own',
    remedy: `both are published; if it replaces the other, set “supersedes: ${id}” in its front matter`,
  };
}

function freeDispatchPath(ledger: Ledger, day: string, slug: string): string {
  const pathOf = (candidate: string) => `dispatches/${day}/${candidate}.mdx`;
  return pathOf(freeSlug(slug, (candidate) => ledger.has(pathOf(candidate))));
}
