import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { ContentFolder } from '#desk/content-folder.ts';
import { listFiles } from '#desk/list-files.ts';

const RENDERING = [
  ...['src/wire', 'src/dispatch', 'src/mdx', 'src/proof', 'src/drafting', 'src/desk'],
  ...['src/newsroom/load', 'src/newsroom/bodies'],
];

/**
 * A digest of all code that turns an entry into HTML, and of the settings and the address that it reads. Astro keeps
 * entries between builds and checks its configuration only, so without this a warm build could differ from a cold one.
 */
export async function engineDigest(folder: ContentFolder): Promise<string> {
  return withSettings(await codeDigest(RENDERING), folder);
}

/** A digest of all code that makes a site, and of the settings and the address that it reads. */
export async function siteDigest(folder: ContentFolder): Promise<string> {
  return withSettings(await programDigest(), folder);
}

/** A digest of all code that makes a site. */
export async function programDigest(): Promise<string> {
  return codeDigest(['src']);
}

function withSettings(code: string, { settings, address }: ContentFolder): string {
  const read = JSON.stringify([code, settings, address]);
  return createHash('sha256').update(read).digest('base64url');
}

async function codeDigest(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const listed = await Promise.all(folders.map((folder) => listFiles(resolve(folder))));
  const code = listed.flat().filter((path) => !path.endsWith('.test.ts'));
  for (const path of [
    ...code,
    resolve('astro.config.mjs'),
    resolve('package.json'),
    resolve('package-lock.json'),
  ]) {
    const bytes = await readFile(path);
    hash.update(`${JSON.stringify([relative('.', path), bytes.length])}\n`).update(bytes);
  }
  return hash.digest('base64url');
}

/** The digest that an entry is kept under. It changes with the source, the engine, the settings and the address. */
export function entryDigest(engine: string, source: string): string {
  return createHash('sha256').update(engine).update(source).digest('base64url');
}
