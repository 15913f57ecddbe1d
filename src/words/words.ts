import type { FacetKind } from '#dispatch/paths.ts';
import type { PluralForms } from './plural.ts';

/** Words on either side of something that is marked up. */
export type Around = readonly [before: string, after: string];

/**
 * All that a reader sees and no publisher has written, in one language. What a function is given is inserted as it is:
 * a name cannot be inflected, and a date or a period is in words of the same language (`dates.ts`). A label has its colon.
 */
export interface Words {
  /** The language they are in, as BCP 47 names it, without a region. */
  readonly language: string;
  /** A link past the navigation. */
  readonly skip: string;
  /** The navigation at the head, and the one at the foot of a page. */
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
  readonly editorial: EditorialWords;
  readonly pictures: PictureWords;
  readonly noPage: NoPageWords;
  /** What search engines are told of a page. */
  readonly descriptions: PageDescriptions;
  readonly search: SearchWords;
  readonly feeds: FeedWords;
}

/** Of a dispatch, on its page, in feeds and in its text twin. */
export interface DispatchWords {
  /** The names a dispatch is found by. */
  readonly about: string;
  /** Around the date of a correction, before its note. */
  readonly correction: Around;
  /** In place of a dispatch that was withdrawn after it had been published; a sentence. */
  readonly canceled: string;
  /** The same in a list, before whom it is credited to. */
  readonly canceledMark: string;
  readonly credit: string;
  readonly permanentLink: string;
  readonly otherLanguages: string;
  /** Links to the twins, and what stands before and between them. */
  readonly twins: Readonly<Record<'before' | 'text' | 'between' | 'json', string>>;
  /** What opens a message with the link. */
  readonly byMail: string;
  /** What unfolds the citations. */
  readonly cite: string;
  /** The heading of dispatches that share names with it. */
  readonly related: string;
  /** The navigation to the neighbours in time. */
  readonly neighbours: Readonly<Record<'both' | 'earlier' | 'later', string>>;
}

/** Of the components that editors use. */
export interface EditorialWords {
  /** The heading of a note that has none of its own. */
  readonly note: string;
  /** What a map of where a place is shows. */
  readonly mapOf: (place: string) => string;
}

/** Of maps and charts. */
export interface PictureWords {
  /** What the map of the world shows. */
  readonly world: string;
  /** Below it: how to read it. */
  readonly worldLegend: string;
  /** A link past it, to the list of places. */
  readonly skipMap: string;
  /** What the chart of a place, topic, agency or person shows. */
  readonly overTime: string;
  /** Around the month or year that has the most, behind all of them and before how many they are. */
  readonly most: Around;
}

/** Of the page for an address that has none. */
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
  readonly feeds: (site: string) => string;
}

/** Of the page that searches the site. */
export interface SearchWords {
  readonly title: string;
  /** The labels of the form: what is looked for, a filter that is not set, the year, the order. */
  readonly words: string;
  readonly all: string;
  readonly year: string;
  readonly order: string;
  readonly bestFirst: string;
  readonly newestFirst: string;
  /** What came of a search; sentences, but for the number. */
  readonly found: PluralForms;
  readonly nothing: string;
  readonly unavailable: string;
  readonly more: string;
  /** What a reader is told whose browser runs no scripts; the indexes follow under their heading. */
  readonly needsScript: string;
  readonly indexes: string;
}

/** Of feeds and the page that teaches to subscribe. */
export interface FeedWords {
  readonly title: string;
  readonly whatTheyAre: string;
  readonly howToRead: string;
  readonly latest: string;
  /** What is in the feeds of the newest, and that it does not matter which one takes. */
  readonly newest: PluralForms;
  readonly anyOfThem: string;
  readonly allAtOnce: string;
  readonly importList: string;
  readonly archive: string;
  readonly everyMonth: string;
  /** What each feed says that it is of. */
  readonly descriptions: Readonly<Record<FacetKind | 'month', (name: string) => string>>;
  /** Above a feed, and above the list of feeds, that is opened in a browser. */
  readonly notice: string;
  readonly listNotice: string;
}
