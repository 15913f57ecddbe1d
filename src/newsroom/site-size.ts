import { stat } from 'node:fs/promises';
import { listFiles } from '../desk/list-files.ts';

/** How much a built site is. */
export interface SiteSize {
  readonly pages: number;
  readonly feeds: number;
  /** All files, pages and feeds among them. */
  readonly files: number;
  readonly bytes: number;
}

/** Counts what is in the folder of a built site. */
export async function measureSite(out: string): Promise<SiteSize> {
  const files = await listFiles(out);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    feeds: files.filter((file) => /\/(?:rss\.xml|atom\.xml|feed\.json)$/u.test(file)).length,
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
