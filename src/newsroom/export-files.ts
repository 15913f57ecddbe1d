import { join } from 'node:path';
import type { ContentFolder } from '../desk/content-folder.ts';
import { writeNew } from '../desk/write-file.ts';
import { siteFiles } from '../feeds/site-files.ts';
import { bodiesOf, readComponentBodies } from './component-bodies.ts';
import { indexEdition } from './index-edition.ts';

/**
 * Writes every file of the site that is no page: they need no Astro, so a thread writes them while it renders the
 * pages. What lies there already is the publisher's, from `public/`, and stays.
 */
export function exportFiles(folder: ContentFolder, out: string): void {
  const indexed = indexEdition(folder);
  const htmlOf = bodiesOf(indexed, readComponentBodies(folder));
  for (const { path, text } of siteFiles(indexed.edition, htmlOf, folder)) {
    writeNew(join(out, decodeURI(path)), text());
  }
}
