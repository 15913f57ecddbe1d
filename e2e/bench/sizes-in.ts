import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { listFiles } from '#desk/list-files.ts';
import type { PublishedSize } from '#newsroom/plan/published-files.ts';

/** The sizes of the files in the folder of a site, whoever built it. */
export async function sizesIn(folder: string): Promise<readonly PublishedSize[]> {
  const files = await listFiles(folder);
  return files.map((path) => ({ file: relative(folder, path), bytes: statSync(path).size }));
}
