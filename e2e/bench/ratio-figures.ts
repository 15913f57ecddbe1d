import type { BuiltSite } from './built-site.ts';
import type { Figure } from './report.ts';

/** Dispatches of the newsrooms that are compared. */
export const SIZES = { few: 250, many: 1000 } as const;

/** Sites that were built one after the other. */
export interface Compared {
  readonly few: BuiltSite;
  readonly many: BuiltSite;
  readonly eleventy: BuiltSite;
}

/** What the ratios may be: half as much again as they are, so that only a change of the code moves one over it. */
export const BOUNDS = { cpuByEleventy: 24, memoryByEleventy: 6, cpuGrowth: 2.6 } as const;

/** What a site of `SIZES.many` dispatches is. A change that is meant to make it another writes what it has become. */
export const SITE = { files: 6606, bytes: 109_488_607 } as const;

/** The ratios of the rounds, each the one in the middle, with their bounds; and what each site must come to exactly. */
export function ratioFigures(rounds: readonly Compared[]): readonly Figure[] {
  const ofMiddle = (value: (round: Compared) => number) => middle(rounds.map(value));
  const { few, many } = { few: SIZES.few, many: SIZES.many.toLocaleString('en') };
  return [
    {
      ...{ name: `processor time of ${many}, by Eleventy’s`, unit: '×' },
      value: ofMiddle((round) => round.many.usage.cpuSeconds / round.eleventy.usage.cpuSeconds),
      atMost: BOUNDS.cpuByEleventy,
    },
    {
      ...{ name: `peak of memory of ${many}, by Eleventy’s`, unit: '×' },
      value: ofMiddle((round) => round.many.usage.peakBytes / round.eleventy.usage.peakBytes),
      atMost: BOUNDS.memoryByEleventy,
    },
    {
      ...{ name: `processor time of ${many}, by that of ${few}`, unit: '×' },
      value: ofMiddle((round) => round.many.usage.cpuSeconds / round.few.usage.cpuSeconds),
      atMost: BOUNDS.cpuGrowth,
    },
    ...(['files', 'bytes'] as const).map((unit) => ({
      ...{
        name: `site of ${many}, held in ratio-figures.ts`,
        unit,
        atLeast: SITE[unit],
        atMost: SITE[unit],
      },
      value: strangest(
        rounds.map(({ many: { size } }) => size[unit]),
        SITE[unit],
      ),
    })),
  ];
}

// Every round is to give it: one that does not is not to be outvoted.
function strangest(values: readonly number[], expected: number): number {
  return values.find((value) => value !== expected) ?? expected;
}

/** The value in the middle of an odd number of values. */
export function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
