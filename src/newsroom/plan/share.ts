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
