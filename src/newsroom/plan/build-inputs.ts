import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import type { ContentFolder } from '#desk/content-folder.ts';
import { listFilesAndLocked } from '#desk/list-files.ts';
import { copiedFiles } from '#newsroom/publish/copied-files.ts';

/**
 * A digest of everything that a build reads of the publisher's, by the names, sizes and times of the files. Whoever changes
 * a file changes one of these times.
 *
 * @param engine a digest of what makes the site
 */
export async function inputsDigest({ root }: ContentFolder, engine: string): Promise<string> {
  const hash = createHash('sha256').update(engine);
  for (const path of await listFilesAndLocked(root)) {
    // A link that leads nowhere has no times; whoever reads it says so.
    const stat = statSync(path, { throwIfNoEntry: false });
    const times = stat && [stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs];
    hash.update(`${JSON.stringify([relative(root, path), times])}\n`);
  }
  for (const { file, key } of copiedFiles(['public']))
    hash.update(`${JSON.stringify([file, key])}\n`);
  return hash.digest('base64url');
}
