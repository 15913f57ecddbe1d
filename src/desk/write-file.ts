import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What names of files that are being written begin with. They are not content. */
export const TEMPORARY_PREFIX = '.writing-';

/** Writes a file whole or not at all: to a temporary file beside it, which is then renamed. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `${TEMPORARY_PREFIX}${process.pid}-${shortName(path)}`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

// The name may fill the 255 bytes that a file system allows.
function shortName(path: string): string {
  return [...basename(path)].slice(0, 20).join('');
}
