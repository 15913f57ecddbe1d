import { renameSync, rmSync } from 'node:fs';
import { editionCachePath, publishedEditionPath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { nameTwice } from './hold-edition.ts';

/**
 * Keeps the edition that a build has published, to show a dispatch from it whose file is wrong later (`LastPublished`).
 * What a dev server has loaded since, or a build that failed, was never published.
 *
 * @param edition the file of the edition
 */
export function keepAsPublished(
  { root }: Pick<ContentFolder, 'root'>,
  edition = editionCachePath(root),
): void {
  const published = publishedEditionPath(root);
  const temporary = `${published}.${process.pid}`;
  nameTwice(edition, temporary);
  renameSync(temporary, published);
  // Two names of one file both stay.
  rmSync(temporary, { force: true });
}
