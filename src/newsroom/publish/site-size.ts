import type { PublishedSize } from '#newsroom/plan/published-files.ts';

/** The size of a built site. */
export interface SiteSize {
  readonly pages: number;
  readonly feeds: number;
  /** All files, including pages and feeds. */
  readonly files: number;
  readonly bytes: number;
}

/** Counts the files of a site. */
export function measureSite(sizes: readonly PublishedSize[]): SiteSize {
  return {
    pages: sizes.filter(({ file }) => file.endsWith('.html')).length,
    feeds: sizes.filter(({ file }) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/u.test(file))
      .length,
    files: sizes.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
