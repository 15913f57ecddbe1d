/** A part of a work that several do, counted from 0. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** The whole of it. */
export const WHOLE: Share = { part: 0, of: 1 };

/** `3/8` as the third share of eight; undefined if it is none. */
export function parseShare(text: string): Share | undefined {
  const [, number = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? [];
  const share = { part: Number(number) - 1, of: Number(of) };
  return share.part >= 0 && share.part < share.of ? share : undefined;
}

/** Whether the share has what has this place in the whole. */
export function isIn({ part, of }: Share, index: number): boolean {
  return index % of === part;
}

/** Neighbours that a share has together: they lie near one another in the edition, and are read at once. */
const BLOCK = 100;

/** What a share has of a list: every so many blocks, since the work is not the same everywhere. */
export function inShare<T>(all: readonly T[], share: Share): readonly T[] {
  return all.filter((_one, index) => isIn(share, Math.floor(index / BLOCK)));
}

/** The list that shares were taken from (`inShare`), given all of them in order. */
export function joinShares<T>(shares: readonly (readonly T[])[]): readonly T[] {
  const turns = Math.ceil((shares[0]?.length ?? 0) / BLOCK);
  return Array.from({ length: turns }, (_none, turn) =>
    shares.flatMap((share) => share.slice(turn * BLOCK, (turn + 1) * BLOCK)),
  ).flat();
}
