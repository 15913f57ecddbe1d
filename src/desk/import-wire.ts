import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { toDayOf } from '../dispatch/dates.ts';
import { fromWire } from '../dispatch/from-wire.ts';
import { dayFolder } from '../dispatch/paths.ts';
import { sketchOf } from '../dispatch/resend.ts';
import { type Dispatch, lineOfText } from '../dispatch/schema.ts';
import { freeSlug, toSlug } from '../dispatch/slug.ts';
import { toMdx } from '../dispatch/to-mdx.ts';
import type { ContainerFormat } from '../wire/container/container.ts';
import { tooLarge } from '../wire/decode.ts';
import { parseWire } from '../wire/parse-wire.ts';
import { type Problem, WireError, wireError } from '../wire/problem.ts';
import type { Wire } from '../wire/wire.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { Ledger } from './ledger.ts';
import { listFiles } from './list-files.ts';
import { loadGazetteer } from './load-gazetteer.ts';
import { isMissing } from './missing-file.ts';
import { type EarlierDispatch, RecentCopy } from './recent-copy.ts';
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

/** Copy that came by another way than a file. */
export interface ArrivedBytes {
  /** What its wire file is called. */
  readonly name: string;
  /** As messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

async function importFile(context: Import, arrived: string | ArrivedBytes): Promise<ImportOutcome> {
  const isPath = typeof arrived === 'string';
  const file = isPath ? shownPath(resolve(arrived)) : arrived.file;
  const name = isPath ? basename(arrived) : arrived.name;
  const { root, settings } = context.folder;
  try {
    const ownPath = isPath ? pathInWire(root, arrived, file) : undefined;
    const bytes = isPath ? readWire(arrived, file, settings.maxWireBytes) : arrived.bytes;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const dispatch = context.ledger.publishedAs(sha256, ownPath);
    return dispatch === undefined
      ? await publish(context, { name, ownPath, file, bytes, sha256 })
      : { kind: 'already-published', file, dispatch };
  } catch (error) {
    if (error instanceof WireError) return { kind: 'refused', file, problem: error.problem };
    throw error;
  }
}

interface WireFile {
  readonly name: string;
  /** Its path from the content folder, where it lies in `wire/` already. */
  readonly ownPath: string | undefined;
  /** As messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

async function publish(context: Import, arrived: WireFile): Promise<Imported> {
  const { folder, ledger, encoding, format, dryRun = false } = context;
  const { root, settings } = folder;
  const { name, ownPath, file, bytes, sha256 } = arrived;
  const wire = parseWire(bytes, file, { maxBytes: settings.maxWireBytes, encoding, format });
  refuseTooManySigns(wire);
  const day = dayFolder(toDayOf(wire.instant ?? wire.day, settings.timeZone));
  const wirePath = ownPath ?? (await findWirePath(folder, ledger, day, name, bytes));
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

/** So many signs in one paragraph no copy has; Markdown's parser takes the square of their number. */
const MOST_SIGNS = 20_000;

function refuseTooManySigns({ file, text, blocks }: Wire): void {
  const dense = blocks.find(
    (block) => (block.text.match(/[\\`*_{}[\]<>#|~^!$&@]/gu)?.length ?? 0) > MOST_SIGNS,
  );
  if (!dense) return;
  throw wireError(file, text, dense.start, {
    code: 'wire/too-many-signs',
    found: `a paragraph with more than ${MOST_SIGNS} brackets, stars and the like`,
    expected: 'copy, which has a few',
    remedy:
      'split the paragraph with blank lines; if the file is no plain text, keep it out of content/wire',
  });
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

function readWire(path: string, file: string, maxBytes: number): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > maxBytes) throw tooLarge(file, size, maxBytes);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof WireError) throw error;
    throw wireError(file, '', 0, {
      code: 'wire/unreadable',
      found: isMissing(error) ? 'no such file' : String(error),
      expected: 'a file that can be read',
      remedy: 'correct the path, or the permissions of the file',
    });
  }
}

/** The path from the content folder of a file that lies in `wire/` already; undefined for one that lies elsewhere. */
function pathInWire(root: string, path: string, file: string): string | undefined {
  const fromRoot = relative(root, resolve(path)).replaceAll('\\', '/');
  if (!fromRoot.startsWith('wire/')) return undefined;
  if (lineOfText.safeParse(fromRoot).success) return fromRoot;
  throw wireError(file, '', 0, {
    code: 'wire/file-name',
    found: 'a file name with line breaks or control characters',
    expected: 'a name of letters, figures, spaces and marks',
    remedy: 'rename the file',
  });
}

/** A path for a file of this name: a free one, or one that an import which was cut short has given these bytes. */
async function findWirePath(
  { root }: ContentFolder,
  ledger: Ledger,
  day: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const extension = /\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? '';
  const stem = safeFileName(name.slice(0, name.length - extension.length));
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? stem : `${stem}-${number}`;
    const path = `wire/${day}/${numbered}${extension || '.txt'}`;
    if (!ledger.has(path)) return path;
    const others = await readFile(join(root, path)).catch(() => undefined);
    if (others?.equals(bytes)) return path;
  }
}

function freeDispatchPath(ledger: Ledger, day: string, slug: string): string {
  const pathOf = (candidate: string) => `dispatches/${day}/${candidate}.mdx`;
  return pathOf(freeSlug(slug, (candidate) => ledger.has(pathOf(candidate))));
}

// File names are hostile too: a name may hold line breaks, quotes or a leading full stop.
function safeFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._ -]+/gu, '-')
    .replace(/^[. -]+/u, '');
  return [...safe].slice(0, 60).join('') || 'wire';
}
