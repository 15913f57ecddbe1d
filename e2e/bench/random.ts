/** A source of numbers that look random and are always the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and not including, `end`. */
  readonly below: (end: number) => number;
  /** A whole number from `first` to `last`, both included. */
  readonly between: (first: number, last: number) => number;
  /** True in `share` (0 to 1) of all cases. */
  readonly chance: (share: number) => boolean;
  /** One of these. */
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
  /** One of these, the first more often than the last, as with names in the news. */
  readonly pickEarly: <T>(choices: readonly [T, ...T[]]) => T;
}

/** Numbers from a seed (any whole number): SplitMix32, which has no weak seeds, so that neighbours differ. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    chance: (share) => next() < share,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    pickEarly: (choices) => choices[Math.floor(next() ** 2 * choices.length)] ?? choices[0],
  };
}
