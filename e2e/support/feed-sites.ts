import { ARCHIVES, SITES, type Site } from './sites.ts';

/** The sites on which the laws of feeds are checked. They need no server. */
export const FEED_SITES: readonly Omit<Site, 'port'>[] = [...SITES, ...ARCHIVES];

/**
 * The file behind an address of the site, relative to its root, decoded; undefined if the address is on another site.
 */
export function fileOf({ url }: Pick<Site, 'url'>, address: string): string | undefined {
  if (address !== url && !address.startsWith(`${url}/`)) return undefined;
  const path = decodeURI(new URL(address).pathname.slice(new URL(`${url}/`).pathname.length - 1));
  return path.endsWith('/') ? `${path}index.html` : path;
}
