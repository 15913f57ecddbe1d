import type { Block } from '#wire/body/blocks.ts';
import type { ContainerFormat } from '#wire/container/container.ts';
import type { Dateline } from '#wire/dateline/dateline.ts';
import type { UnclearDateline } from '#wire/dateline/unclear-dateline.ts';
import type { Embargo } from '#wire/head/embargo.ts';
import type { Day } from './calendar.ts';
import type { Header } from './header.ts';
import type { Span } from './position.ts';
import type { Problem } from './problem.ts';

/** The kind of a stretch of a wire file. */
export type PartKind =
  | 'byte-order-mark'
  | 'header'
  /** What a container of the teleprinter age puts before and after the copy. */
  | 'frame'
  /** Whatever in an XML or JSON container is not copy. */
  | 'markup'
  | 'label'
  | 'slug'
  | 'headline'
  | 'byline'
  | 'editors-note'
  /** `FOR IMMEDIATE RELEASE`, the date below it, and the names that editors may turn to. */
  | 'release-line'
  | 'date-line'
  | 'contacts'
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
  /** The whole text, decoded; for a UTF-8 file, encoding it again gives the file's bytes. */
  readonly text: string;
  /** The file from its first character to its last: joined, they are `text`. */
  readonly parts: readonly Part[];
  readonly header?: Header;
  /** As filed above the copy or in a field, on one line and without its label. */
  readonly headline?: string;
  /** Who the copy says wrote it. */
  readonly byline?: string;
  /** `CORRECTED`, `UPDATE 1`: the kind of copy it says it is. */
  readonly labels: readonly string[];
  /** Notes to editors, whole. */
  readonly editorsNotes: readonly string[];
  /** Until when it says it is held; `unclear` where its words give no moment. */
  readonly embargo?: Embargo | 'unclear';
  /** The language its container names, as a language tag. */
  readonly language?: string;
  /** The status its container gives (ninjs `pubstatus`); withheld where a label takes back other copy. */
  readonly status?: 'usable' | 'withheld' | 'canceled';
  /** What its container says it is about, and the places that it mentions. */
  readonly keywords: readonly string[];
  readonly places: readonly string[];
  /** What an earlier system knew it by, and feed readers with it. */
  readonly guid?: string;
  /** Its address in an earlier system, whole. */
  readonly link?: string;
  /** The agencies to credit: the dateline's, else the container's. */
  readonly agencies: readonly string[];
  /** At the start of the first paragraph, or of the one below a summary; it stays part of it. */
  readonly dateline?: Dateline;
  /** What stands in its place and looks like a dateline in part. */
  readonly unclearDateline?: UnclearDateline;
  /** The copy itself, in order; empty for an alert that is only a headline. */
  readonly blocks: readonly Block[];
  /** The day the copy is dated: the dateline's where the header does not contradict it, else the header's. */
  readonly day: Day;
  /** The moment, where the header gives one on that day. */
  readonly instant?: string;
  readonly warnings: readonly Problem[];
}
