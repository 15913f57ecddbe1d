import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { toDayOf } from '../dispatch/dates.ts';
import { fromWire } from '../dispatch/from-wire.ts';
import { dayFolder } from '../dispatch/paths.ts';
import { sketchOf } from '../dispatch/resend.ts';
import type { Dispatch } from '../dispatch/schema.ts';
import { freeSlug, toSlug } from '../dispatch/slug.ts';
import { toMdx } from '../dispatch/to-mdx.ts';
import type { ContainerFormat } from '../wire/container/container.ts';
import { parseWire } from '../wire/parse-wire.ts';
import { type Problem, WireError } from '../wire/problem.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { refuseTooManySigns } from './dense-copy.ts';
import { Ledger } from './ledger.ts';
import { listFiles } from './list-files.ts';
import { loadGazetteer } from './load-gazetteer.ts';
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

interface Refused {
  readonly kind: 'refused';
  readonly file: string;
  readonly problem: Problem;
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

/** How many files are imported before the process attends to anything else: some hundredths of a second. */
const FILES_IN_A_TURN = 32;

/** Imports wire files one behind the other; a bad one does not stop the rest. */
export async function* importWire(
  folder: ContentFolder,
  files: Iterable<string | ArrivedBytes>,
  options: ImportOptions = {},
): AsyncGenerator<ImportOutcome> {
  if (!options.dryRun) {
    for (const name of ['wire', 'dispatches']) removeCutShort(join(folder.root, name));
  }
  const ledger = await Ledger.open(folder);
  const recent = new RecentCopy(folder, ledger);
  let taken = 0;
  for (const path of files) {
    yield await importFile({ folder, ledger, recent, ...options }, path);
    taken += 1;
    // Files are read and written without waiting; a server that imports must not be deaf for as long as that takes.
    if (taken % FILES_IN_A_TURN === 0) await setImmediate();
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
}

async function importFile(context: Import, arrived: string | ArrivedBytes): Promise<ImportOutcome> {
  try {
    const wireFile = openWireFile(context.folder, arrived);
    const dispatch = context.ledger.publishedAs(wireFile.sha256, wireFile.ownPath);
    return dispatch === undefined
      ? await publish(context, wireFile)
      : { kind: 'already-published', file: wireFile.file, dispatch };
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return { kind: 'refused', file: error.problem.file, problem: error.problem };
  }
}

async function publish(context: Import, arrived: WireFile): Promise<Imported> {
  const { folder, ledger, encoding, format, dryRun = false } = context;
  const { root, settings } = folder;
  const { ownPath, file, bytes, sha256 } = arrived;
  const wire = parseWire(bytes, file, { maxBytes: settings.maxWireBytes, encoding, format });
  refuseTooManySigns(wire);
  const day = dayFolder(toDayOf(wire.instant ?? wire.day, settings.timeZone));
  const wirePath = ownPath ?? findWirePath(folder, ledger, day, arrived);
  const gazetteer = await loadGazetteer();
  const { dispatch, warnings } = fromWire(wire, {
    ...settings,
    sha256,
    wirePath,
    gazetteer,
    encoding,
    format,
  });
  const date = toDayOf(dispatch.date, settings.timeZone);
  const sketch = sketchOf(wire.text);
  const earlier = sketch && context.recent.findEarlier(date, sketch);
  const slug = toSlug(dispatch.headline) || `dispatch-${sha256.slice(0, 8)}`;
  const dispatchPath = freeDispatchPath(ledger, day, slug);
  const mdx = toMdx(offered(dispatch, earlier), wire.blocks);
  if (sketch) context.recent.enter(date, sketch, { id: dispatch.id, dispatch: dispatchPath });
  ledger.enter(dispatchPath, wirePath, sha256);
  if (!dryRun) {
    // The wire file first: where this is cut short, the next import finds it without a dispatch and goes on.
    if (ownPath === undefined) writeWhole(join(root, wirePath), bytes);
    writeWhole(join(root, dispatchPath), mdx);
  }
  const shown = shownPath(join(root, dispatchPath));
  return {
    kind: 'imported',
    file,
    dispatch: shown,
    warnings: [
      ...wire.warnings,
      ...warnings,
      ...(earlier ? [isNearly(file, earlier, shownPath(join(root, earlier.dispatch)))] : []),
    ],
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
