import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cacheFolder, PROGRAMS_FOLDER } from '#desk/cache-folder.ts';
import { stagingFolder } from '#newsroom/publish/output-folder.ts';
import { measureSite } from '#newsroom/publish/site-size.ts';
import { type BuiltSite, SLUGLINE } from './built-site.ts';
import { type Entry, readEntries } from './entries.ts';
import { measureNode, ROOT } from './measure.ts';
import { editNewsroom, openNewsroom } from './newsroom.ts';
import { nodeArguments } from './npm-script.ts';
import { sizesIn } from './sizes-in.ts';

/** A content folder of the bench, and its parent folder, which also holds the built site. */
export interface Newsroom {
  readonly folder: string;
  readonly content: string;
  readonly dispatches: number;
}

/**
 * Works with a new newsroom, whose wire files are not imported yet, and then removes it and everything its builds kept.
 */
export async function withNewsroom<T>(
  dispatches: number,
  work: (newsroom: Newsroom) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'slugline-bench-'));
  const newsroom = { folder, content: join(folder, 'content'), dispatches };
  try {
    openNewsroom(newsroom.content, dispatches);
    return await work(newsroom);
  } finally {
    forgetBuilds(newsroom);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Imports the files in the newsroom's `wire/`, as `npm run import` does, and edits the dispatches. Returns the
 * edition's entries.
 */
export async function makeEdition(newsroom: Newsroom): Promise<readonly Entry[]> {
  const wires = join(newsroom.content, 'wire');
  await measureNode([...nodeArguments('import'), wires], surroundingsOf(newsroom));
  await editNewsroom(newsroom.content);
  return readEntries(newsroom.content);
}

/**
 * Builds a newsroom's site as `npm run build` does.
 *
 * @throws Error if the build fails, or a dispatch has no page
 */
export async function buildSlugline(
  newsroom: Newsroom,
  kind: BuiltSite['kind'],
): Promise<BuiltSite> {
  const { usage, output } = await measureNode(nodeArguments('build'), surroundingsOf(newsroom));
  const size = measureSite(await sizesIn(siteOf(newsroom.folder)));
  if (size.pages <= newsroom.dispatches) {
    throw new Error(`${size.pages} pages of ${newsroom.dispatches} dispatches:\n${output}`);
  }
  const { dispatches } = newsroom;
  const made = Number(/([\d,]+) made anew/u.exec(output)?.[1]?.replaceAll(',', ''));
  return { generator: SLUGLINE, kind, dispatches, usage, size, made };
}

/**
 * Removes everything that builds of a newsroom made: the site, what they kept for the next build, and the remains of a
 * stopped one. Otherwise a measured build would include the removal of the last site.
 */
export function forgetBuilds({ folder, content }: Newsroom): void {
  const site = siteOf(folder);
  const compiled = join(ROOT, 'node_modules', '.cache', 'compiled-build');
  const programs = resolve(ROOT, PROGRAMS_FOLDER);
  const cache = resolve(ROOT, cacheFolder(content));
  for (const made of [site, cache, programs, stagingFolder(site), compiled]) {
    rmSync(made, { recursive: true, force: true });
  }
}

function surroundingsOf({ folder, content }: Newsroom) {
  const environment = {
    ...{ CONTENT_DIR: content, OUT_DIR: siteOf(folder) },
    ...{ SITE_URL: '', BASE_PATH: '' },
  };
  return { notes: folder, environment };
}

function siteOf(folder: string): string {
  return join(folder, 'dist');
}
