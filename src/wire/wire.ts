import type { Block } from '#wire/body/blocks.ts';
import type { ContainerFormat } from '#wire/container/container.ts';
import type { Dateline } from '#wire/dateline/dateline.ts';
import type { Embargo } from '#wire/head/embargo.ts';
import type { Day } from './calendar.ts';
import type { Header } from './header.ts';
import type { Span } from './position.ts';
import type { Problem } from './problem.ts';

/** What a stretch of a wire file is. */
export type PartKind =
  | 'byte-order-mark'
  | 'header'
  /** What a container of the teleprinter age puts before and behind the copy. */
  | 'frame'
  /** What is no copy in a container of XML or JSON. */
  | 'markup'
  | 'label'
  | 'slug'
  | 'headline'
  | 'byline'
  | 'editors-note'
  | 'embargo'
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
  /** The container it came in; absent for plain copy. */
  readonly format?: ContainerFormat;
  /** All of it, decoded; of a file in UTF-8, encoded again, the file's bytes. */
  readonly text: string;
  /** The file from its first character to its last: put together they are `text`. */
  readonly parts: readonly Part[];
  readonly header?: Header;
  /** As filed above the copy or in a field, on one line and without its label. */
  readonly headline?: string;
  /** Whom the copy says it is by. */
  readonly byline?: string;
  /** `CORRECTED`, `UPDATE 1`: what kind of copy it says it is. */
  readonly labels: readonly string[];
  /** Notes to editors, whole. */
  readonly editorsNotes: readonly string[];
  /** Until when it says it is held; `unclear` where it says so in words that give no moment. */
  readonly embargo?: Embargo | 'unclear';
  /** What a container says it is written in, a language tag. */
  readonly language?: string;
  /** What a container says may be done with it (ninjs `pubstatus`); withheld where a label takes back other copy. */
  readonly status?: 'usable' | 'withheld' | 'canceled';
  /** Names of the agencies it is to be credited to: the dateline's, else the container's. */
  readonly agencies: readonly string[];
  /** At the head of the first paragraph, or of the one below a summary, of which it stays a part. */
  readonly dateline?: Dateline;
  /** The copy itself, in order; none of an alert that is a headline only. */
  readonly blocks: readonly Block[];
  /** The day the copy is dated by: the dateline's where the header does not contradict it, else the header's. */
  readonly day: Day;
  /** The moment, where the header gives one that falls to that day. */
  readonly instant?: string;
  readonly warnings: readonly Problem[];
}
