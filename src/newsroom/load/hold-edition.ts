import { copyFileSync, linkSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editionCachePath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { isRunning } from '#desk/write-file.ts';

/** The edition that a build has loaded. */
export interface HeldEdition {
  readonly path: string;
  readonly release: () => void;
}

/**
 * Holds the edition that was loaded last under a name of its own: a dev server or another build may load the next one
 * while this build renders.
 */
export function holdEdition({ root }: Pick<ContentFolder, 'root'>): HeldEdition {
  removeAbandonedEditions(root);
  const path = `${editionCachePath(root)}.held.${process.pid}`;
  nameTwice(editionCachePath(root), path);
  return { path, release: () => rmSync(path, { force: true }) };
}

/** Editions that killed builds have left, each as large as the newsroom. */
function removeAbandonedEditions(root: string): void {
  const folder = dirname(editionCachePath(root));
  for (const name of readdirSync(folder)) {
    const writer = /^edition\.(?:held\.)?(\d+)$/u.exec(name)?.[1];
    if (writer && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true });
  }
}

/** Gives a file a second name. The next load replaces its file and does not write to it, so that is as good as a copy. */
export function nameTwice(path: string, second: string): void {
  rmSync(second, { force: true });
  try {
    linkSync(path, second);
  } catch {
    // Some file systems have no second names.
    copyFileSync(path, second);
  }
}
