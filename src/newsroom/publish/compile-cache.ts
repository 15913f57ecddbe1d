import { readdirSync, rmSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Bytes. A build compiles 16 MB; when a site's modules change, Node keeps the old ones beside the new. */
const MOST_KEPT = 64e6;

/**
 * Keeps what this process compiles in a folder, for the next process; empties the folder first if it has grown too
 * large.
 */
export function keepCompiled(folder: string, most = MOST_KEPT): void {
  if (sizeOf(folder) > most) rmSync(folder, { recursive: true, force: true });
  enableCompileCache(folder);
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => statSync(join(folder, path)).size)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    // The folder does not exist, or another build is changing it.
    return 0;
  }
}
