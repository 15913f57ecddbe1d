import type { BuiltSite } from './built-site.ts';
import type { Figure } from './report.ts';

/** The dispatches in the newsrooms that are compared. */
export const SIZES = { few: 250, many: 1000 } as const;

/** Sites built one after another. */
export interface Compared {
  readonly few: BuiltSite;
  readonly many: BuiltSite;
  readonly eleventy: BuiltSite;
}

/** A build with one more wire file, after a cold one. */
export interface Addition {
  readonly cold: BuiltSite;
  readonly added: BuiltSite;
}

/** The bounds of the ratios: half as much again as measured, so that only a change of the code can exceed one. */
export const BOUNDS = { cpuByEleventy: 24, memoryByEleventy: 6, cpuGrowth: 2.6 } as const;

/** What one wire file more may cost at `SIZES.many`: processor time, by that of a cold build; and files made anew. */
export const ADDITION = { cpu: 0.35, files: 150 } as const;

/** The size of a site of `SIZES.many` dispatches. After an intended change, write the new size here. */
export const SITE = {
  files: { expected: 6604, tolerance: 0 },
  // A new style adds a little to each of a thousand pages.
  bytes: { expected: 96_209_292, tolerance: 0.01 },
} as const;

/** What one wire file more costs, with its bounds. */
export function additionFigures({ cold, added }: Addition): readonly Figure[] {
  const many = SIZES.many.toLocaleString('en');
  return [
    {
      ...{ name: `processor time of one wire file more, by that of ${many}`, unit: '×' },
      value: added.usage.cpuSeconds / cold.usage.cpuSeconds,
      atMost: ADDITION.cpu,
    },
    {
      ...{ name: `one wire file more at ${many}: files made anew`, unit: 'files' },
      value: added.made ?? Number.NaN,
      atMost: ADDITION.files,
    },
  ];
}

/** The middle ratios of the rounds, with their bounds; and the size of each site. */
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
    ...(['files', 'bytes'] as const).map((unit) => {
      const { expected, tolerance } = SITE[unit];
      return {
        name: `site of ${many}, held in ratio-figures.ts`,
        unit,
        atLeast: Math.ceil(expected * (1 - tolerance)),
        atMost: Math.floor(expected * (1 + tolerance)),
        value: farthest(
          rounds.map(({ many: { size } }) => size[unit]),
          expected,
        ),
      };
    }),
  ];
}

// Every round counts, since one that differs must not be outvoted.
function farthest(values: readonly number[], expected: number): number {
  const distance = (value: number) => Math.abs(value - expected);
  return values.toSorted((one, other) => distance(other) - distance(one))[0] ?? Number.NaN;
}

/** The middle value of an odd number of values. */
export function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
