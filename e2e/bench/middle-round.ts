import { type BuiltSite, SLUGLINE } from './built-site.ts';

/** Cold builds of the same entries, one right after another: Slugline’s, and those of others. */
export type Round = readonly BuiltSite[];

/**
 * The round in which Slugline, divided by Eleventy, has the middle value: the speed of shared cores varies by a third
 * from minute to minute.
 */
export function middleRound(rounds: readonly Round[]): Round {
  const sorted = rounds.toSorted((a, b) => byEleventy(a) - byEleventy(b));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? [];
}

function byEleventy(round: Round): number {
  const secondsOf = (name: string) =>
    round.find(({ generator }) => generator.startsWith(name))?.usage.seconds ?? 1;
  return secondsOf(SLUGLINE) / secondsOf('Eleventy');
}
