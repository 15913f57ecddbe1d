import type { SiteSize } from '#newsroom/publish/site-size.ts';
import type { Usage } from './measure.ts';

/** What a build found of the builds before it. */
export const BUILD_KINDS = {
  cold: 'cold',
  searched: 'cold, with its search',
  warm: 'warm, nothing changed',
  changed: 'warm, one dispatch changed',
  importing: 'cold, importing all wire files',
  imported: 'cold, without that import',
} as const;

/** A site that was built while it was measured. */
export interface BuiltSite {
  /** With its version. */
  readonly generator: string;
  readonly kind: keyof typeof BUILD_KINDS;
  readonly dispatches: number;
  readonly usage: Usage;
  readonly size: SiteSize;
}

/** What the generator of this project is called in a table. */
export const SLUGLINE = 'Slugline';
