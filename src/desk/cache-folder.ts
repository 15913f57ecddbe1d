import { createHash } from 'node:crypto';

/** The cache of a content folder. Each content folder has its own, so that no two share entries. */
export function cacheFolder(contentRoot: string): string {
  const name = createHash('sha256').update(contentRoot).digest('hex').slice(0, 12);
  return `./node_modules/.astro/${name}`;
}
