import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { systemReason } from '#desk/desk-error.ts';
import { isMissing } from '#desk/missing-file.ts';
import { findBadLink } from '#desk/within.ts';
import { lineOfText } from '#dispatch/schema.ts';
import type { Position } from '#wire/position.ts';
import { type Problem, WireError, wireError } from '#wire/problem.ts';
import { tooLarge } from '#wire/text/decode.ts';

/** Copy that did not come from a file. */
export interface ArrivedBytes {
  /** The name for its wire file. */
  readonly name: string;
  /** As messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** For an item of a file of several: where it begins there. In its own bytes it begins on the second line. */
  readonly begins?: Position;
  /** What is to be told with it. */
  readonly told?: readonly Problem[];
}

/** Copy that has arrived, from a file or otherwise. */
export interface WireFile {
  /** The name for its wire file. */
  readonly name: string;
  /** Its path relative to the content folder, if it is already in `wire/`. */
  readonly ownPath: string | undefined;
  /** As messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly begins?: Position;
  readonly told?: readonly Problem[];
}

/**
 * Reads copy that has arrived.
 *
 * @param arrived a path, or copy that did not come from a file
 * @throws WireError if the file cannot be read, is too large, is not copy, or has a name that no message can show
 */
export function openWireFile(
  { root, settings }: ContentFolder,
  arrived: string | ArrivedBytes,
): WireFile {
  if (typeof arrived !== 'string') {
    return { ...arrived, ownPath: undefined, sha256: digestOf(arrived.bytes) };
  }
  const file = shownPath(resolve(arrived));
  const ownPath = pathInWire(root, arrived, file);
  const badLink = ownPath === undefined ? undefined : findBadLink(root, arrived);
  if (badLink) throw wireError(file, '', 0, badLink);
  const bytes = readWire(arrived, file, settings.maxWireBytes);
  return { name: basename(arrived), file, ownPath, bytes, sha256: digestOf(bytes) };
}

/** The problem of an item of a file of several, where the item stands in that file. */
export function placedIn({ begins }: WireFile, problem: Problem): Problem {
  if (!begins) return problem;
  const { line, column } = problem;
  if (line > 2) return { ...problem, line: begins.line + line - 2 };
  return { ...problem, line: begins.line, column: begins.column + (line < 2 ? 0 : column - 1) };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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
      found: isMissing(error) ? missing(path) : (systemReason(error) ?? String(error)),
      expected: 'a file that can be read',
      remedy: 'correct the path, or the permissions of the file',
    });
  }
}

function missing(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? 'a link that leads nowhere' : 'no such file';
}

/** Files of a content folder that are not copy. */
const NO_COPY = /^(?:dispatches|pages)\/|^[^/]+\.yaml$/u;

/** The path of a file relative to the content folder, if it is in `wire/`; otherwise undefined. */
function pathInWire(root: string, path: string, file: string): string | undefined {
  const fromRoot = relative(root, resolve(path)).replaceAll('\\', '/');
  if (NO_COPY.test(fromRoot)) {
    throw wireError(file, '', 0, {
      code: 'wire/not-copy',
      found: 'a dispatch, a page or the settings of this content folder',
      expected: 'copy as it arrived',
      remedy: 'name the files that arrived, or content/wire',
    });
  }
  if (!/^wire(?:\/|$)/u.test(fromRoot)) return undefined;
  if (lineOfText.safeParse(fromRoot).success) return fromRoot;
  throw wireError(file, '', 0, {
    code: 'wire/file-name',
    found: 'a file name with line breaks or control characters',
    expected: 'a name of letters, figures, spaces and marks',
    remedy: 'rename the file',
  });
}
