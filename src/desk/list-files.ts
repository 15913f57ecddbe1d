import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a file is a picture: it may lie beside the text that shows it. */
export function isPicture(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu.test(path);
}

/** The files below a folder as sorted absolute paths; hidden ones are passed over. Empty where there is no folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files: string[] = [];
  for (const entry of entries) {
    if (!entry.name.startsWith('.') && (await isFile(entry))) {
      files.push(join(entry.parentPath, entry.name));
    }
  }
  return files.sort();
}

// A link to a file is one; a link to a folder is not followed, since it might lead round in a circle.
async function isFile(entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(join(entry.parentPath, entry.name)).catch(() => undefined);
  return target?.isFile() ?? false;
}
