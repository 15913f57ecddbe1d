import type { OwnAgencies } from '#wire/agencies.ts';
import type { Day } from '#wire/calendar.ts';

/** What is known about copy beside its words. */
export interface Clues {
  /** The day it was sent, by its header or its container: that of its dateline, or the day before or after. */
  readonly sent?: Day | undefined;
  /** Whether a gazetteer has a name, where there is one. */
  readonly isPlace?: ((name: string) => boolean) | undefined;
  /** The agencies that the publisher declares. */
  readonly ownAgencies?: OwnAgencies | undefined;
  /** The dateline that was read when the copy was imported, on one line, in place of any other; empty for none. */
  readonly imported?: string | undefined;
  /** Whether to read as the first versions did, which knew no releases, date lines and unclear datelines. */
  readonly isEarlier?: boolean | undefined;
}
