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

/** What names of files that are being written begin with. They are not content. */
export const TEMPORARY_PREFIX = '.writing-';

// Waiting for each step costs more than the steps: thousands of small files are written in half the time.
/**
 * Writes a file whole or not at all: to a temporary file beside it, which is then renamed. Folders are made.
 *
 * @throws DeskError where the file system does not let it
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeBeside(path, content, (temporary) => renameSync(temporary, path));
}

/**
 * Writes a file whole, where there is none of its name: nothing is ever written over, however the path leads to it.
 *
 * @throws DeskError where there is one, or the file system does not let it
 */
export function writeWholeNew(path: string, content: string | Uint8Array): void {
  writeBeside(path, content, (temporary) => {
    try {
      linkSync(temporary, path);
      rmSync(temporary);
    } catch (error) {
      if (isThere(error)) throw error;
      // A file system without such links: the name is taken first.
      closeSync(openSync(path, 'wx'));
      renameSync(temporary, path);
    }
  });
}

/** Writes a temporary file and has it put in its place; where that fails, nothing is left of it. */
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
    // Where the folder is none, even removing nothing would fail.
    if (existsSync(temporary)) rmSync(temporary);
    throw toDeskError(error, path);
  }
}

/**
 * Writes a file of a site that is not served yet. Folders are made; a file that is there stays as it is, and it is false.
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

// A folder that is there is asked for in less time than an error takes that says that it is not: each page has its own.
function writeBelow(path: string, content: string | Uint8Array, flag = 'w'): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    // A file stands in its place, as opening says better: here it would read as if the file to write were there.
    if (!isThere(error)) throw error;
  }
  writeFileSync(path, typeof content === 'string' ? encode(content) : content, { flag });
}

const MOST_BYTES_OF_A_UNIT = 3;
/** Bytes. Few texts need so much, and it would be kept. */
const MOST_KEPT = 1 << 24;

let encoded = Buffer.alloc(1 << 16);

/** The text in UTF-8, until the next is encoded: memory of its own for each would take longer than writing it. */
function encode(text: string): Uint8Array {
  const most = text.length * MOST_BYTES_OF_A_UNIT;
  if (most > MOST_KEPT) return Buffer.from(text);
  if (encoded.length < most) encoded = Buffer.alloc(2 * most);
  return encoded.subarray(0, encoded.write(text));
}

// The name may fill the 255 bytes that a file system allows.
function shortName(path: string): string {
  return [...basename(path)].slice(0, 20).join('');
}

/**
 * Removes what writers below a folder left that were ended in the middle of a file. Those that still run are let be.
 *
 * @throws DeskError where a folder cannot be read
 */
export function removeCutShort(folder: string): void {
  // Not with `recursive`, by which Node asks the file system about each file again.
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeCutShort(path);
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

/** Whether there is a process of this number. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It may be another's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
