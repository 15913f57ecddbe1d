import type { PublishedSize } from '#newsroom/plan/published-files.ts';

/** The size of a built site. */
export interface SiteSize {
  readonly pages: number;
  readonly feeds: number;
  /** All files, including pages and feeds. */
  readonly files: number;
  readonly bytes: number;
  /** Of the largest file. */
  readonly largestBytes: number;
}

/** Counts the files of a site. */
export function measureSite(all: readonly PublishedSize[]): SiteSize {
  // Hidden files are not for readers.
  const sizes = all.filter(({ file }) => !file.startsWith('.'));
  return {
    pages: sizes.filter(({ file }) => file.endsWith('.html')).length,
    feeds: sizes.filter(({ file }) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/u.test(file))
      .length,
    files: sizes.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    largestBytes: sizes.reduce((largest, { bytes }) => Math.max(largest, bytes), 0),
  };
}
