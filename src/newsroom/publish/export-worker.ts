import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type ContentFolder, openContentFolder } from '#desk/content-folder.ts';
import { writeNew } from '#desk/write-file.ts';
import { type Instant, instantOf } from '#dispatch/dates.ts';
import { itemPath } from '#dispatch/edition-item.ts';
import { SEARCH_INDEX_PATH, toUrl } from '#dispatch/paths.ts';
import { searchRecords } from '#exports/search-record.ts';
import { toFeedBody } from '#feeds/body.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import { readComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { indexEdition } from '#newsroom/index/index-edition.ts';
import { listSiteFiles, shownHtml } from './list-site-files.ts';
import { writeSearchIndex } from './search-index.ts';

// The integration is the other end of this thread: it asks once, for a folder.
const root: string = workerData;

parentPort?.on('message', async (out: string) => {
  const folder = openContentFolder({ ...process.env, CONTENT_DIR: root });
  parentPort?.postMessage(await exportFiles(folder, out));
});

/** What the rest of a build needs of the edition. */
export interface Exported {
  /** The ledger after this build. */
  readonly lines: readonly LedgerLine[];
  /** When the next dispatch that waits is to be published. */
  readonly nextRelease: Instant | undefined;
  /** Whether the build was told a time that has not come: it shows what is not published yet. */
  readonly isAhead: boolean;
}

/**
 * Writes every file of the site that is not a page. They need no Astro, so a thread writes them while the pages are
 * rendered. Existing files come from the publisher's `public/`, and stay.
 *
 * @throws Error if the search index cannot be made
 */
export async function exportFiles(folder: ContentFolder, out: string): Promise<Exported> {
  const indexed = await indexEdition(folder);
  const components = readComponentBodies(folder);
  const files = await listSiteFiles(folder, indexed, components);
  for (const { path, content } of files) writeNew(join(out, decodeURI(path)), await content());
  const { settings, address } = folder;
  const { ledger, edition } = indexed;
  const exported = {
    lines: ledger.lines,
    nextRelease: edition.nextRelease,
    isAhead: indexed.now > instantOf(Date.now()),
  };
  if (!settings.search) return exported;
  const htmlOf = shownHtml(indexed, components);
  const records = searchRecords(
    indexed.edition,
    (item) => toFeedBody(htmlOf(item), toUrl(address, itemPath(item))).text,
    folder,
  );
  await writeSearchIndex(records, settings.language, join(out, SEARCH_INDEX_PATH));
  return exported;
}
