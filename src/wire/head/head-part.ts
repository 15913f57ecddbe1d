import type { Span } from '#wire/position.ts';

/** The kind of a line above or below the copy, by its form alone. */
export type HeadLineKind = 'embargo' | 'editors-note' | 'label' | 'slug' | 'byline';

/** A stretch above, between or below the copy that is about the copy, and what it says without its trappings. */
export interface HeadPart extends Span {
  readonly kind: HeadLineKind | 'headline' | 'release-line' | 'date-line' | 'contacts';
  /** `Mara Quill` of `By Mara Quill`; notes and embargoes are whole. */
  readonly text: string;
}

/** Parts read from lines. */
export interface Taken {
  readonly parts: readonly HeadPart[];
  /** Index of the line after them. */
  readonly next: number;
}
