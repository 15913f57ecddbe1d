import type { SiteSize } from './site-size.ts';

/** What a host takes at most, as it publishes it. */
interface HostLimit {
  readonly host: string;
  readonly most: number;
  readonly sizeOf: (size: SiteSize) => number;
  /** What a site is that passes it. */
  readonly fault: string;
  /** The limit as messages say it. */
  readonly said: string;
}

/**
 * The limits that a newsroom may come to, by
 * https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits and
 * https://developers.cloudflare.com/pages/platform/limits/ (those of the free plan). Netlify’s is left out: 54,000 files in
 * one folder (https://docs.netlify.com/site-deploys/overview/), and a folder of a site has three for each dispatch of a day.
 */
const LIMITS: readonly HostLimit[] = [
  {
    host: 'GitHub Pages',
    // It does not say which gigabyte it means: this is the smaller one.
    most: 1_000_000_000,
    sizeOf: ({ bytes }) => bytes,
    fault: 'too large',
    said: '1 GB',
  },
  {
    host: 'Cloudflare Pages',
    most: 20_000,
    sizeOf: ({ files }) => files,
    fault: 'too many files',
    said: '20,000',
  },
  {
    host: 'Cloudflare Pages',
    most: 25 * 1024 * 1024,
    sizeOf: ({ largestBytes }) => largestBytes,
    fault: 'too large a file',
    said: '25 MiB',
  },
];

/** A site that is as near to a limit as this will soon pass it. */
const NEAR = 0.9;

/** A line for each limit that a site passes, or is about to. */
export function passedLimits(size: SiteSize): readonly string[] {
  return LIMITS.flatMap(({ host, most, sizeOf, fault, said }) => {
    const share = sizeOf(size) / most;
    if (share < NEAR) return [];
    return [`${share > 1 ? '' : 'nearly '}${fault} for ${host}, which takes ${said}`];
  });
}
