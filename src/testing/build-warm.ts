import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { editionCachePath } from '#desk/cache-folder.ts';
import { type ContentFolder, openContentFolder, timeOf } from '#desk/content-folder.ts';
import { writeNew } from '#desk/write-file.ts';
import { siteDigest } from '#newsroom/load/digests.ts';
import { keepAsPublished } from '#newsroom/load/keep-as-published.ts';
import { BuildInputs } from '#newsroom/plan/build-inputs.ts';
import { PublishedFiles } from '#newsroom/plan/published-files.ts';
import { WHOLE } from '#newsroom/plan/share.ts';
import { SiteWork } from '#newsroom/plan/site-work.ts';
import { keepPublished } from '#newsroom/publish/keep-published.ts';
import { publishSite } from '#newsroom/publish/publish-site.ts';
import { openProgram } from '#newsroom/render/compile.ts';
import { renderSite } from '#newsroom/render/render-site.ts';
import { RenderThreads } from '#newsroom/render/render-threads.ts';
import type { MadeFile, SiteProgram } from '#newsroom/render/site-program.ts';
import { loadFiles } from './build-files.ts';

interface OpenProgram {
  readonly program: SiteProgram;
  readonly engine: string;
}

const programs = new Map<string, Promise<OpenProgram>>();

/** A program reads its content folder and its settings once, so each has its own. */
function programOf(folder: ContentFolder): Promise<OpenProgram> {
  const name = JSON.stringify([folder.root, folder.settings]);
  const known = programs.get(name);
  if (known) return known;
  const opened = compiledProgram(folder);
  programs.set(name, opened);
  return opened;
}

async function compiledProgram(folder: ContentFolder): Promise<OpenProgram> {
  process.env['CONTENT_DIR'] = folder.root;
  const { entry } = await openProgram(folder);
  const { program }: { program: SiteProgram } = await import(entry);
  return { program, engine: await siteDigest(folder) };
}

/**
 * Builds a site as `npm run build` does, without threads: only what has changed since the last build. Then reads and makes
 * everything again, and compares.
 *
 * @returns how many files were made
 */
export async function buildWarm({ root }: ContentFolder, out: string): Promise<number> {
  const folder = openContentFolder({ ...process.env, CONTENT_DIR: root });
  const { program, engine } = await programOf(folder);
  const published = new PublishedFiles(folder, out, engine);
  const inputs = await BuildInputs.read(folder, engine);
  const now = timeOf(folder);
  const isUnchanged = published.unchanged(inputs.digest, now) !== undefined;
  const isComplete = await loadFiles(folder);
  const site = await program.open({ edition: editionCachePath(root), bodies: new Map(), now });
  const work = new SiteWork(published);
  const staging = `${out}.staging`;
  mkdirSync(staging, { recursive: true });
  const { files, outcome } = site.plan(WHOLE, published.known);
  let made = 0;
  for (const [index, planned] of files.entries()) {
    if (!work.add(planned)) continue;
    writeNew(join(staging, planned.file), contentOf(await site.make(index)));
    made += 1;
  }
  keepPublished(root, staging, outcome, (file) => work.has(file));
  publishSite(staging, out, work.kept);
  keepAsPublished(folder);
  if (isUnchanged) assert.equal(made, 0, 'a build would have left the site as it was');
  const last = { inputs: inputs.digest, from: now, told: [] };
  published.keep(work.files, work.kept, isComplete ? last : undefined);
  await assertCold(folder, program, out);
  rmSync(staging, { recursive: true, force: true });
  return made;
}

/** Asserts that a site is what comes of reading every file again, and of making every file. */
async function assertCold(folder: ContentFolder, program: SiteProgram, out: string): Promise<void> {
  const edition = editionCachePath(folder.root);
  const before = `${edition}.before`;
  renameSync(edition, before);
  await loadFiles(folder);
  const site = await program.open({ edition, bodies: new Map(), now: timeOf(folder) });
  const { files } = site.plan(WHOLE, new Map());
  for (const [index, { file }] of files.entries()) {
    const cold = Buffer.from(contentOf(await site.make(index)));
    assert.ok(readFileSync(join(out, file)).equals(cold), `${file} is not what a cold build makes`);
  }
  const made = files.map(({ file }) => file).filter(isOfSite);
  assert.deepEqual(filesIn(out).filter(isOfSite).sort(), made.sort());
  // The next build finds what this one has left.
  renameSync(before, edition);
}

/** Asserts that a site is what threads of their own make of it, which know nothing of the builds before. */
export async function assertColdElsewhere({ root }: ContentFolder, out: string): Promise<void> {
  const folder = openContentFolder({ ...process.env, CONTENT_DIR: root });
  const cold = `${out}.cold`;
  rmSync(cold, { recursive: true, force: true });
  const program = await openProgram(folder);
  const edition = editionCachePath(root);
  const bodies = `${edition}.bodies`;
  const threads = new RenderThreads({ ...program, bodies }, folder);
  await renderSite(threads, { edition, out: cold, now: timeOf(folder) });
  await threads.close();
  const files = filesIn(cold);
  assert.deepEqual(filesIn(out).filter(isOfSite).sort(), files.filter(isOfSite).sort());
  for (const file of files) {
    const [ours, theirs] = [out, cold].map((place) => readFileSync(join(place, file), 'utf8'));
    assert.equal(ours, theirs, `${file} is not what other threads make`);
  }
  for (const made of [cold, bodies]) rmSync(made, { recursive: true, force: true });
}

function isOfSite(file: string): boolean {
  return !file.startsWith('.');
}

function contentOf({ content }: MadeFile): string | Uint8Array {
  if (typeof content === 'string' || content instanceof Uint8Array) return content;
  throw new Error('a search index takes long');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((file) => file.replaceAll('\\', '/'));
}
