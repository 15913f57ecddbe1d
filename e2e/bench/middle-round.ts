import { type BuiltSite, SLUGLINE } from './built-site.ts';

/** Cold builds of the same entries, one right behind the other: Slugline’s, and those of others. */
export type Round = readonly BuiltSite[];

/**
 * Of some rounds the one in which Slugline, by Eleventy, is neither at its best nor at its worst: shared cores differ by a
 * third from minute to minute.
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
