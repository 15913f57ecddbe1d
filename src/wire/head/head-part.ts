import type { Span } from '#wire/position.ts';

/** What a line above or below the copy is, by its form alone. */
export type HeadLineKind = 'embargo' | 'editors-note' | 'label' | 'slug' | 'byline';

/** A stretch above, between or below the copy that is about it: what it is, and what it says without its trappings. */
export interface HeadPart extends Span {
  readonly kind: HeadLineKind | 'headline';
  /** `Mara Quill` of `By Mara Quill`; a note and an embargo are whole. */
  readonly text: string;
}

/** Parts that were read off lines. */
export interface Taken {
  readonly parts: readonly HeadPart[];
  /** Index of the line behind them. */
  readonly next: number;
}
