import { join } from 'node:path';
import type { ContentFolder } from '../desk/content-folder.ts';
import { writeNew } from '../desk/write-file.ts';
import { readComponentBodies } from './component-bodies.ts';
import { indexEdition } from './index-edition.ts';
import { listSiteFiles } from './list-site-files.ts';

/**
 * Writes every file of the site that is no page: they need no Astro, so a thread writes them while it renders the
 * pages. What lies there already is the publisher's, from `public/`, and stays.
 */
export async function exportFiles(folder: ContentFolder, out: string): Promise<void> {
  const files = await listSiteFiles(folder, indexEdition(folder), readComponentBodies(folder));
  for (const { path, content } of files) writeNew(join(out, decodeURI(path)), await content());
}
