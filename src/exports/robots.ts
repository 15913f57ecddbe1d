import { NEWS_SITEMAP_PATH, SITEMAP_INDEX_PATH, type SiteAddress, toUrl } from '#dispatch/paths.ts';

/** `robots.txt` (RFC 9309): everything may be read, and the sitemaps are named. */
export function renderRobots(address: SiteAddress): string {
  return [
    'User-agent: *',
    'Disallow:',
    '',
    `Sitemap: ${toUrl(address, SITEMAP_INDEX_PATH)}`,
    `Sitemap: ${toUrl(address, NEWS_SITEMAP_PATH)}`,
    '',
  ].join('\n');
}
