import {
  closeSync,
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { toDeskError } from './desk-error.ts';
import { isMissing, isThere } from './missing-file.ts';

/** The prefix of files that are still being written. They are not content. */
export const TEMPORARY_PREFIX = '.writing-';

// Synchronous, since waiting for each step takes longer than the step: thousands of small files take half the time.
/**
 * Writes a file whole or not at all: to a temporary file beside it, which is then renamed. Makes folders as needed.
 *
 * @throws DeskError if the file system refuses
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeBeside(path, content, (temporary) => renameSync(temporary, path));
}

/**
 * Writes a file whole, if there is none of its name. Nothing is ever overwritten, however the path leads to it.
 *
 * @throws DeskError if there is one, or the file system refuses
 */
export function writeWholeNew(path: string, content: string | Uint8Array): void {
  writeBeside(path, content, (temporary) => {
    try {
      linkSync(temporary, path);
      rmSync(temporary);
    } catch (error) {
      if (isThere(error)) throw error;
      // This file system has no hard links, so the name is claimed first.
      closeSync(openSync(path, 'wx'));
      renameSync(temporary, path);
    }
  });
}

/** Writes a temporary file and moves it into place; if that fails, nothing of it is left. */
function writeBeside(
  path: string,
  content: string | Uint8Array,
  put: (temporary: string) => void,
): void {
  const temporary = join(dirname(path), `${TEMPORARY_PREFIX}${process.pid}-${shortName(path)}`);
  try {
    writeBelow(temporary, content);
    put(temporary);
  } catch (error) {
    // Checked first: if the folder is in fact a file, even a forced removal would fail.
    if (existsSync(temporary)) rmSync(temporary);
    throw toDeskError(error, path);
  }
}

/**
 * Writes a file of a site that is not served yet. Makes folders as needed. Keeps a file that is already there, and
 * returns false.
 */
export function writeNew(path: string, content: string | Uint8Array): boolean {
  try {
    writeBelow(path, content, 'wx');
    return true;
  } catch (error) {
    if (!isThere(error)) throw error;
    return false;
  }
}

// Makes the folder before writing, not after a failure: each page has its own folder, and the error would take longer.
function writeBelow(path: string, content: string | Uint8Array, flag = 'w'): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    // A file is in the folder's place. Opening reports that better: this error would read as if the target existed.
    if (!isThere(error)) throw error;
  }
  writeFileSync(path, typeof content === 'string' ? encode(content) : content, { flag });
}

const MOST_BYTES_OF_A_UNIT = 3;
/** Bytes. Few texts need more, and the buffer is kept. */
const MOST_KEPT = 1 << 24;

let encoded = Buffer.alloc(1 << 16);

/** The text as UTF-8, valid until the next call: memory of its own for each text would take longer than writing it. */
function encode(text: string): Uint8Array {
  const most = text.length * MOST_BYTES_OF_A_UNIT;
  if (most > MOST_KEPT) return Buffer.from(text);
  if (encoded.length < most) encoded = Buffer.alloc(2 * most);
  return encoded.subarray(0, encoded.write(text));
}

// The name may already fill the 255 bytes that a file system allows.
function shortName(path: string): string {
  return [...basename(path)].slice(0, 20).join('');
}

/**
 * Removes the temporary files that killed writers left below a folder. Those of running processes stay.
 *
 * @throws DeskError if a folder cannot be read
 */
export function removeAbandoned(folder: string): void {
  // Not with `recursive`: Node would ask the file system about each file again.
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeAbandoned(path);
    const writer = CUT_SHORT.exec(entry.name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(path);
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw toDeskError(error, folder);
  }
}

const CUT_SHORT = new RegExp(`^\\${TEMPORARY_PREFIX}(\\d+)-`, 'u');

/** Whether there is a process with this id. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // The process may be another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
