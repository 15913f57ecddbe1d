import type { EditionOutcome } from './edition-outcome.ts';

/** A file that a site is to have, or a folder that is made as a whole: its name ends with a slash. */
export interface PlannedFile {
  /** Relative to the folder of the site, with forward slashes. */
  readonly file: string;
  /** A digest of all that it shows (`ViewDigests`). */
  readonly key: string;
  /** A digest of all that its view is made from, if that is quicker to work out (`SitePage`). */
  readonly source?: string | undefined;
}

/** The keys of files that have a source, by that. */
export type KnownKeys = ReadonlyMap<string, string>;

/** What a site is to have, before any of it is made. */
export interface SitePlan {
  readonly files: readonly PlannedFile[];
  readonly outcome: EditionOutcome;
}
