import type { SiteSize } from '#newsroom/publish/site-size.ts';
import type { Usage } from './measure.ts';

/** What a build finds from earlier builds. */
export const BUILD_KINDS = {
  cold: 'cold',
  searched: 'cold, with its search',
  searchedAdded: 'warm, with its search, one wire file added',
  warm: 'warm, nothing changed',
  changed: 'warm, one dispatch changed',
  added: 'warm, one wire file added',
  importing: 'cold, importing all wire files',
  imported: 'cold, without that import',
} as const;

/** A site whose build was measured. */
export interface BuiltSite {
  /** With its version. */
  readonly generator: string;
  readonly kind: keyof typeof BUILD_KINDS;
  readonly dispatches: number;
  readonly usage: Usage;
  readonly size: SiteSize;
  /** How many files were made anew, where a generator says so. */
  readonly made?: number;
}

/** This project's name in tables. */
export const SLUGLINE = 'Slugline';
