import { ARCHIVES, SITES, type Site } from './sites.ts';

/** Sites that the laws of feeds are held to. Nobody needs to serve them. */
export const FEED_SITES: readonly Omit<Site, 'port'>[] = [...SITES, ...ARCHIVES];

/** The file that an address of the site leads to, from its root, decoded; undefined where it is of another site. */
export function fileOf({ url }: Pick<Site, 'url'>, address: string): string | undefined {
  if (address !== url && !address.startsWith(`${url}/`)) return undefined;
  const path = decodeURI(new URL(address).pathname.slice(new URL(`${url}/`).pathname.length - 1));
  return path.endsWith('/') ? `${path}index.html` : path;
}
