import type { Block } from './blocks.ts';
import type { Day } from './calendar.ts';
import type { Dateline } from './dateline.ts';
import type { Header } from './header.ts';
import type { Span } from './position.ts';
import type { Problem } from './problem.ts';

/** What a stretch of a wire file is. */
export type PartKind =
  | 'byte-order-mark'
  | 'header'
  | 'paragraph'
  | 'preformatted'
  | 'end-mark'
  | 'white-space';

/** A stretch of a wire file. */
export interface Part extends Span {
  readonly kind: PartKind;
}

/** A wire file, read. */
export interface Wire {
  /** The path it was read from, for messages. */
  readonly file: string;
  /** All of it, decoded; encoded as UTF-8 again it is the file's bytes. */
  readonly text: string;
  /** The file from its first character to its last: put together they are `text`. */
  readonly parts: readonly Part[];
  readonly header?: Header;
  /** At the head of the first paragraph, of which it stays a part. */
  readonly dateline?: Dateline;
  /** The copy itself, in order. */
  readonly blocks: readonly Block[];
  /** The day the copy is dated by: the dateline's where the header does not contradict it, else the header's. */
  readonly day: Day;
  /** The moment, where the header gives one that falls to that day. */
  readonly instant?: string;
  readonly warnings: readonly Problem[];
}
