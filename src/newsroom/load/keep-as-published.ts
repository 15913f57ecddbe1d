import { copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';
import { editionCachePath, publishedEditionPath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';

/**
 * Keeps the edition that a build has published, to show a dispatch from it whose file is wrong later (`LastPublished`).
 * What a dev server has loaded since, or a build that failed, was never published.
 */
export function keepAsPublished({ root }: Pick<ContentFolder, 'root'>): void {
  const [edition, published] = [editionCachePath(root), publishedEditionPath(root)];
  const temporary = `${published}.${process.pid}`;
  rmSync(temporary, { force: true });
  try {
    // The next load replaces its file and does not write to it, so a second name is as good as a copy.
    linkSync(edition, temporary);
  } catch {
    // Some file systems have no second names.
    copyFileSync(edition, temporary);
  }
  renameSync(temporary, published);
  // Two names of one file both stay.
  rmSync(temporary, { force: true });
}
