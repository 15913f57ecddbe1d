import { formatDate, toInstant } from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { formatList } from '#dispatch/language.ts';
import type { SitePath } from '#dispatch/paths.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import { type Edition, type Period, periods } from '#edition/edition.ts';
import { facetSlug, namesOf } from '#edition/facets.ts';
import { isCurrent } from '#edition/succession.ts';
import type { SiteContext } from '#words/site-context.ts';
import type { SearchFilter } from './search-filters.ts';

/** A dispatch as the search finds and shows it. */
export interface SearchRecord {
  /** Relative to the root of the site, without the base path. */
  readonly url: SitePath;
  /** The words that are searched: headline and text. */
  readonly content: string;
  readonly meta: SearchMeta;
  readonly filters: Readonly<Record<SearchFilter, readonly string[]>>;
  /** An instant, which sorts in order of time as text. */
  readonly date: string;
}

/** What a result shows beside the excerpt. */
export interface SearchMeta {
  readonly title: string;
  /** Of the dispatch, as BCP 47 names it. */
  readonly language: string;
  /** In words of the site's language. */
  readonly date: string;
  /** The agencies, as a list in words; may be empty. */
  readonly credit: string;
}

/** The years that a search has an index of, newest first, with the dispatches that it finds. */
export function searchedYears({ items }: Pick<Edition, 'items'>): readonly Period[] {
  return periods(items.filter(isFound), 'year');
}

function isFound(item: EditionItem): boolean {
  return item.dispatch.status === 'usable' && isCurrent(item);
}

/** The kinds whose names a search can be narrowed to. */
const NAMED_KINDS = ['places', 'topics', 'agencies'] as const;
type NamedKind = (typeof NAMED_KINDS)[number];

/** The names by which records call facets, by their slugs. */
export function facetNames(
  facets: Edition['facets'],
): readonly (readonly [NamedKind, readonly (readonly [slug: string, name: string])[]])[] {
  return NAMED_KINDS.map((kind) => [kind, facets[kind].map(({ slug, name }) => [slug, name])]);
}

/**
 * The records of a search: the readable dispatches, oldest first, so that a new one changes the least of an index. A
 * filter names a facet as its page does.
 *
 * @param textOf the plain text of a dispatch
 */
export function* searchRecords(
  { items, facets }: Pick<Edition, 'items' | 'facets'>,
  textOf: (item: EditionItem) => string,
  { settings }: Pick<SiteContext, 'settings'>,
): Generator<SearchRecord> {
  const names = new Map(facetNames(facets).map(([kind, all]) => [kind, new Map(all)]));
  for (const item of items.toReversed()) {
    const { day, dispatch } = item;
    if (!isFound(item)) continue;
    const called = (kind: NamedKind) =>
      namesOf(kind, dispatch).map((name) => names.get(kind)?.get(facetSlug(name)) ?? name);
    yield {
      url: itemPath(item),
      content: contentOf(dispatch, textOf(item)),
      meta: {
        title: dispatch.headline,
        language: dispatch.language,
        date: formatDate(dispatch.date, settings),
        credit: formatList(dispatch.agency, settings.language),
      },
      filters: {
        places: called('places'),
        topics: called('topics'),
        agencies: called('agencies'),
        year: [day.slice(0, 4)],
      },
      date: toInstant(dispatch.date, settings.timeZone),
    };
  }
}

// A headline taken from the first words is not indexed twice. The marks of quotations are not words.
function contentOf({ headline, headlineSource }: Dispatch, text: string): string {
  const words = text.replace(/^(?:> ?)+/gmu, '');
  return headlineSource === 'lead' ? words : `${headline}\n\n${words}`;
}
