import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import type { ContentFolder } from '#desk/content-folder.ts';
import { listFiles } from '#desk/list-files.ts';
import { copiedFiles } from '#newsroom/publish/copied-files.ts';

/**
 * A digest of everything that a build reads of the publisher's, by the names, sizes and times of the files. Whoever changes
 * a file changes one of these times.
 *
 * @param engine a digest of what makes the site
 */
export async function inputsDigest({ root }: ContentFolder, engine: string): Promise<string> {
  const hash = createHash('sha256').update(engine);
  for (const path of await listFiles(root)) {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    hash.update(`${relative(root, path)}\0${ino} ${size} ${mtimeMs} ${ctimeMs}\0`);
  }
  for (const { file, key } of copiedFiles(['public'])) hash.update(`${file}\0${key}\0`);
  return hash.digest('base64url');
}
