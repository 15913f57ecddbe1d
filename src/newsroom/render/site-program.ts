import type { SearchRecord } from '#exports/search-record.ts';
import type { ComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import type { Sources } from '#newsroom/index/edition.ts';
import type { Share } from '#newsroom/plan/share.ts';
import type { KnownKeys, SitePlan } from '#newsroom/plan/site-plan.ts';

/** The program of a site, as Astro bundles it (`program.ts`). What it depends on is in its key (`programKey`). */
export interface SiteProgram {
  /** The bodies with components. Only within Astro's build, since only that publishes the pictures in them. */
  readonly renderBodies: () => Promise<ComponentBodies>;
  /** Opens an edition, once or again and again. */
  readonly open: (sources: Sources) => Promise<Site>;
}

/** A site that can be written. */
export interface Site {
  /**
   * Plans a share of the files (`inShare`).
   *
   * @param known how the same code has planned files before
   */
  readonly plan: (share: Share, known: KnownKeys) => SitePlan;
  /** Makes a planned file or folder, by its index. */
  readonly make: (index: number) => Promise<MadeFile>;
  /** All bodies with components. */
  readonly bodies: ComponentBodies;
}

export interface MadeFile {
  /** As it was planned. */
  readonly file: string;
  /** Of a file; or what the folder of a year's search index is made from. */
  readonly content: string | Uint8Array | SearchSource;
}

/** What the search index of a year is made from. */
export interface SearchSource {
  readonly records: Iterable<SearchRecord>;
  /** Of the site. */
  readonly language: string;
}
