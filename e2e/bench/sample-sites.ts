import type { BuiltSite } from './built-site.ts';

/** Invented sites for the tests of tables, figures and charts. Nobody has measured them. */
export const SAMPLE_SITES: readonly BuiltSite[] = [
  sampleSite('Slugline', 'cold', 5000, 12.04),
  sampleSite('Slugline', 'cold', 20_000, 48),
  sampleSite('Slugline', 'warm', 20_000, 30),
  { ...sampleSite('Slugline', 'added', 20_000, 9), made: 31 },
  sampleSite('Slugline', 'searched', 20_000, 54),
  sampleSite('Slugline', 'searchedAdded', 20_000, 12),
  sampleSite('Slugline', 'importing', 20_000, 75.5),
  sampleSite('Slugline', 'imported', 20_000, 45.5),
  sampleSite('Eleventy 3', 'cold', 20_000, 24),
  sampleSite('Hugo <1> & "co"', 'cold', 20_000, 6),
];

export function sampleSite(
  generator: string,
  kind: BuiltSite['kind'],
  dispatches: number,
  seconds: number,
): BuiltSite {
  return {
    ...{ generator, kind, dispatches },
    usage: { seconds, cpuSeconds: seconds * 1.5, peakBytes: seconds * 20_000_000 },
    size: {
      ...{ pages: dispatches + 1, feeds: 1, files: dispatches + 2 },
      ...{ bytes: dispatches * 4321, largestBytes: 98_765 },
    },
  };
}
