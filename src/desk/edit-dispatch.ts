import { existsSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { dayOf, toInstant, withOffset } from '#dispatch/dates.ts';
import { lineOfText } from '#dispatch/schema.ts';
import { changedAt } from '#edition/changes.ts';
import type { DispatchFile } from '#mdx/read-dispatch.ts';
import type { Day } from '#wire/calendar.ts';
import { printable } from '#wire/problem.ts';
import { UsageError } from './command.ts';
import { type ContentFolder, shownPath, timeOf } from './content-folder.ts';
import { DeskError, toDeskError } from './desk-error.ts';
import { type EditionFile, openEditionFile, readProven } from './edition-files.ts';
import { realPath } from './within.ts';
import { writeWhole, writeWholeNew } from './write-file.ts';

/** How the help of a command that changes a dispatch ends. */
export const EDIT_HELP_END = `CONTENT_DIR names another content folder. To undo it, let git restore the file.

Exit code 0: it is done. 1: it was refused, and nothing was written. 2: the command line was not
understood.
`;

/** A dispatch that a command changes, proven as it stands. */
export interface OpenDispatch extends EditionFile {
  readonly read: DispatchFile;
}

/**
 * Opens the one dispatch that a command line names, by its path from the working folder.
 *
 * @throws UsageError if it names none, or several
 * @throws DeskError if the file is no dispatch of the content folder
 * @throws DispatchError with what is wrong in it
 */
export async function openDispatch(
  folder: ContentFolder,
  positionals: readonly string[],
): Promise<OpenDispatch> {
  const [name = '', ...others] = positionals;
  if (name === '' || others.length > 0) throw new UsageError('Name one dispatch.');
  const path = relative(join(folder.root, 'dispatches'), resolve(name)).replaceAll('\\', '/');
  if (path.startsWith('../') || !path.endsWith('.mdx') || !existsSync(name)) {
    throw new DeskError(shownPath(resolve(name)), {
      code: 'desk/no-dispatch',
      found: existsSync(name) ? 'a file that is no dispatch of the content folder' : 'no such file',
      expected: `a dispatch, ${shownPath(folder.root)}/dispatches/YYYY/MM/DD/SLUG.mdx`,
      remedy: 'correct the path, or set CONTENT_DIR to the folder that has the dispatch',
    });
  }
  const edition = openEditionFile(folder, path);
  return { ...edition, read: await readProven(folder, edition) };
}

/**
 * Proves a dispatch as it is changed, shows the changed lines, and files it; at another path, the file moves.
 *
 * @returns the dispatch as it is filed, or would be
 * @throws DispatchError if the changed dispatch is not right; nothing is written then
 * @throws DeskError if the file system refuses
 */
export async function fileChange(
  folder: ContentFolder,
  before: EditionFile,
  after: Pick<EditionFile, 'path' | 'source'>,
  dryRun: boolean,
): Promise<DispatchFile> {
  const whole = join(folder.root, 'dispatches', after.path);
  const file = shownPath(whole);
  const read = await readProven(folder, { ...after, file });
  process.stdout.write(changedLines(before, { file, source: after.source }));
  const isMoved = after.path !== before.path;
  const told = isMoved ? `${before.file} → ${file}` : file;
  if (dryRun) {
    process.stdout.write(`would ${isMoved ? 'move' : 'change'} ${printable(told)}\n`);
    return read;
  }
  if (isMoved) {
    writeWholeNew(whole, after.source);
    remove(join(folder.root, 'dispatches', before.path));
  } else {
    // A link within the content folder stays one.
    writeWhole(realPath(whole) ?? whole, after.source);
  }
  process.stdout.write(`${isMoved ? 'moved' : 'changed'} ${printable(told)}\n`);
  return read;
}

function remove(path: string): void {
  try {
    rmSync(path);
  } catch (error) {
    throw toDeskError(error, path);
  }
}

/** The lines that differ, as a unified diff. */
export function changedLines(
  before: Pick<EditionFile, 'file' | 'source'>,
  after: Pick<EditionFile, 'file' | 'source'>,
): string {
  const options = { context: 0, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch('', '', before.source, after.source, '', '', options);
  // The library writes names with letters beyond ASCII as numbers.
  const [, , ...changes] = patch.split(/\r?\n/u);
  return [`--- ${before.file}`, `+++ ${after.file}`, ...changes].map(printable).join('\n');
}

/**
 * The date of a correction made now, in the zone of the site: today, or the moment where today alone would not show in
 * feeds that anything has changed.
 */
export function correctionDate(folder: ContentFolder, { item }: DispatchFile): string {
  const { timeZone } = folder.settings;
  const day = today(folder);
  return toInstant(day, timeZone) > changedAt(item, timeZone)
    ? day
    : withOffset(timeOf(folder), timeZone);
}

/** Today in the zone of the site. */
export function today(folder: ContentFolder): Day {
  return dayOf(timeOf(folder), folder.settings.timeZone);
}

/**
 * The value of an option that readers see.
 *
 * @throws UsageError if it is missing, or is not one line of text
 */
export function lineOf(option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`${option} is missing.`);
  const { success, error } = lineOfText.safeParse(value);
  if (success) return value;
  throw new UsageError(`${option} takes ${error.issues[0]?.message}, not “${printable(value)}”.`);
}
