import type { FacetKind } from '#dispatch/paths.ts';
import type { PluralForms } from './plural.ts';

/** Words on either side of something that is marked up. */
export type Around = readonly [before: string, after: string];

/**
 * Everything a reader sees that no publisher has written, in one language. Arguments are inserted as they are: a name
 * cannot be inflected, and a date or a period is already in words of the same language (`dates.ts`). A label includes
 * its colon.
 */
export interface Words {
  /** The language of the words, a BCP 47 tag without a region. */
  readonly language: string;
  /** A link that skips the navigation. */
  readonly skip: string;
  /** The navigation at the top of a page, and the one at its foot. */
  readonly sections: string;
  readonly aboutAndArchive: string;
  /** The heading of each index. */
  readonly facets: Readonly<Record<FacetKind, string>>;
  readonly dispatches: PluralForms;
  /** The navigation from a year, a month or a day to the next ones that have dispatches. */
  readonly periods: Readonly<Record<'both' | 'earlier' | 'later', string>>;
  readonly nothingPublished: string;
  readonly readWhole: string;
  readonly dispatch: DispatchWords;
  readonly corrections: CorrectionWords;
  readonly comparison: ComparisonWords;
  readonly editorial: EditorialWords;
  readonly pictures: PictureWords;
  readonly noPage: NoPageWords;
  /** The notice at an address whose dispatches are no longer published: its title, and a sentence. */
  readonly gone: Readonly<Record<'title' | 'text', string>>;
  /** The page at an address that leads to another: its title, and what stands around the link. */
  readonly moved: { readonly title: string; readonly link: Around };
  /** Descriptions of pages for search engines. */
  readonly descriptions: PageDescriptions;
  readonly search: SearchWords;
  readonly feeds: FeedWords;
}

/** Words for a dispatch: on its page, in feeds and in its text twin. */
export interface DispatchWords {
  /** The heading of the names a dispatch is found by. */
  readonly about: string;
  /** Around the date of a correction, before its note. */
  readonly correction: Around;
  /** In place of a dispatch that was withdrawn after it was published; a sentence. */
  readonly canceled: string;
  /** The headline of such a notice, unless an editor wrote one. */
  readonly withdrawn: string;
  /** Before the link to the dispatch that replaces it, and before those that it replaces. */
  readonly newer: string;
  readonly replaces: string;
  /** The same in a list, before the credit. */
  readonly canceledMark: string;
  readonly credit: string;
  readonly permanentLink: string;
  readonly otherLanguages: string;
  /** Links to the twins, and the words before and between them. */
  readonly twins: Readonly<Record<'before' | 'text' | 'between' | 'json', string>>;
  /** The opening of a message with the link. */
  readonly byMail: string;
  /** The control that unfolds the citations. */
  readonly cite: string;
  /** The heading of dispatches that share names with it. */
  readonly related: string;
  /** The navigation to the dispatches before and after it. */
  readonly neighbours: Readonly<Record<'both' | 'earlier' | 'later', string>>;
}

/** Words for corrections: on the page of all of them, in their feeds, and above a dispatch. */
export interface CorrectionWords {
  readonly title: string;
  /** What is on the page; sentences. */
  readonly about: string;
  /** In place of them. */
  readonly none: string;
  /** The title of a correction among others. */
  readonly of: (headline: string) => string;
  /** Before the words filed, and before those published. */
  readonly was: string;
  readonly now: string;
  /** The link to the comparison. */
  readonly compare: string;
}

/** Words for the page that compares a dispatch with its wire copy. */
export interface ComparisonWords {
  readonly title: string;
  readonly description: (headline: string) => string;
  /** The key to the marks: its name, and what each mark means. */
  readonly key: string;
  readonly filed: string;
  readonly published: string;
  /** Around marked words, for those who hear them. */
  readonly deleted: Around;
  readonly inserted: Around;
  /** The link to the dispatch. */
  readonly back: string;
}

/** Words for the components that editors use. */
export interface EditorialWords {
  /** The heading of a note that has none of its own. */
  readonly note: string;
  /** The description of a map that shows where a place is. */
  readonly mapOf: (place: string) => string;
}

/** Words for maps and charts. */
export interface PictureWords {
  /** The description of the map of the world. */
  readonly world: string;
  /** Below it: how to read it. */
  readonly worldLegend: string;
  /** A link that skips the map, to the list of places. */
  readonly skipMap: string;
  /** The description of the chart of a place, topic, agency or person. */
  readonly overTime: string;
  /** Around the month or year with the most: after the total, before its count. */
  readonly most: Around;
}

/** Words for the page of an address that does not exist. */
export interface NoPageWords {
  readonly title: string;
  readonly description: string;
  /** A paragraph around a link to the front page; the newest dispatches follow. */
  readonly advice: Around;
  readonly frontPage: string;
}

export interface PageDescriptions {
  readonly index: (title: string, site: string) => string;
  readonly facet: (name: string, site: string) => string;
  readonly year: (year: string) => string;
  readonly month: (month: string) => string;
  readonly day: (day: string) => string;
  readonly search: (site: string) => string;
  readonly corrections: (site: string) => string;
  readonly feeds: (site: string) => string;
}

/** Words for the page that searches the site. */
export interface SearchWords {
  readonly title: string;
  /** The labels of the form: the words to find, an unset filter, the year, the order. */
  readonly words: string;
  readonly all: string;
  readonly year: string;
  readonly order: string;
  readonly bestFirst: string;
  readonly newestFirst: string;
  /** The result of a search; sentences, except for the number. */
  readonly found: PluralForms;
  readonly nothing: string;
  /** The same if earlier years were not asked; `#` stands for the first that was. */
  readonly since: string;
  readonly nothingSince: string;
  readonly earlier: string;
  readonly unavailable: string;
  readonly more: string;
  /** For a reader whose browser runs no scripts; the indexes follow under their heading. */
  readonly needsScript: string;
  readonly indexes: string;
}

/** Words for feeds, and for the page that explains how to subscribe. */
export interface FeedWords {
  readonly title: string;
  readonly whatTheyAre: string;
  readonly howToRead: string;
  readonly latest: string;
  /** What the feeds of the newest dispatches contain; any of them will do. */
  readonly newest: PluralForms;
  readonly anyOfThem: string;
  readonly allAtOnce: string;
  readonly importList: string;
  readonly archive: string;
  readonly everyMonth: string;
  /** Each feed's description of its content. */
  readonly descriptions: Readonly<Record<FacetKind | 'month', (name: string) => string>>;
  /** Above a feed, and above the list of feeds, when opened in a browser. */
  readonly notice: string;
  readonly listNotice: string;
}
