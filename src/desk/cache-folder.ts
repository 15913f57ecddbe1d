import { createHash } from 'node:crypto';

/** A folder for what is kept between builds, one for each content folder, so that no two share entries. */
export function cacheFolder(contentRoot: string): string {
  const name = createHash('sha256').update(contentRoot).digest('hex').slice(0, 12);
  return `./node_modules/.astro/${name}`;
}
