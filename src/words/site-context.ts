import type { SiteAddress } from '#dispatch/paths.ts';
import type { Settings } from '#dispatch/settings.ts';
import type { Words } from './words.ts';

/** The site as a whole, for all that is made of its dispatches: pages, feeds and exports. */
export interface SiteContext {
  readonly settings: Settings;
  readonly address: SiteAddress;
  readonly words: Words;
}
