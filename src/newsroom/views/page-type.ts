import type { SitePath } from '#dispatch/paths.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import type { PageView } from './site-view.ts';

/** A page of the site. */
export interface SitePage<View extends PageView = PageView> {
  readonly path: SitePath;
  /** The parts of its address that the route in `src/pages` names. */
  readonly params: Readonly<Record<string, string>>;
  /** Everything that the page shows, beside what is constant for a site. Plain data: a page is as new as its view. */
  readonly view: () => View;
  /**
   * All that the view is made from, as plain data: while it stays the same, so does the view, which need not be made to
   * know its digest. Only pages that are many have it.
   */
  readonly source?: () => unknown;
}

/** Pages that a route in `src/pages` makes. */
export interface PageType<View extends PageView = PageView> {
  /** Every page of this type in a newsroom. */
  readonly list: (newsroom: Newsroom) => readonly SitePage<View>[];
}

/** A type with one page, whose route names nothing. */
export interface SinglePageType<View extends PageView> extends PageType<View> {
  readonly view: (newsroom: Newsroom) => View;
}

/** The type of a page that every newsroom has. */
export function singlePage<View extends PageView>(
  path: SitePath,
  view: (newsroom: Newsroom) => View,
): SinglePageType<View> {
  return { view, list: (newsroom) => [{ path, params: {}, view: () => view(newsroom) }] };
}

/** The parts of an address that name a year, a month or a day, as routes in `src/pages` name them. */
export function periodParams(period: string): Readonly<Record<string, string>> {
  const parts = period.split('-');
  const names = ['year', 'month', 'day'].slice(0, parts.length);
  return Object.fromEntries(names.map((name, at) => [name, parts[at] ?? '']));
}
