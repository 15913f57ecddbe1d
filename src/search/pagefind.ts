import type { SearchFilter } from '#exports/search-filters.ts';
import type { SearchMeta } from '#exports/search-record.ts';
import type { Query } from './query.ts';
import { queryWords } from './split-words.ts';

/** A dispatch that was found, as the index describes it. */
export interface FoundDispatch {
  /** With the base path. */
  readonly url: string;
  /** HTML of text and `<mark>`. */
  readonly excerpt: string;
  readonly meta: SearchMeta;
  readonly filters: Readonly<Partial<Record<SearchFilter, readonly string[]>>>;
}

/** The results, best or newest first; each is loaded on demand. */
export type Results = readonly { readonly data: () => Promise<FoundDispatch> }[];

/** The part of Pagefind's browser API that is used here (https://pagefind.app/docs/api/). */
interface PagefindModule {
  createInstance(
    options: ShowOptions & { readonly basePath: string; readonly noWorker: true },
  ): Pagefind;
}

interface Pagefind {
  mergeIndex(folder: string, options: ShowOptions): Promise<void>;
  search(
    words: string | null,
    options?: { readonly filters: Query['filters']; readonly sort?: { readonly date: 'desc' } },
  ): Promise<{ readonly results: Results }>;
}

/** How an index shows what it finds. */
interface ShowOptions {
  readonly baseUrl: string;
  readonly excerptLength: number;
  readonly excerptEllipsis: string;
}

const WORDS_IN_EXCERPT = 30;
const TYPING_MILLISECONDS = 200;

let searches = 0;

/**
 * Searches the indexes of some years; undefined if a later search has replaced this one.
 *
 * @param folder of the indexes, one for each year
 * @param years newest first; all of the site's from the newest on, or the one that the query names
 */
export async function search(
  folder: string,
  years: readonly string[],
  query: Query,
): Promise<Results | undefined> {
  searches += 1;
  const own = searches;
  const [pagefind] = await Promise.all([open(folder, years, query), pause(TYPING_MILLISECONDS)]);
  if (own !== searches) return undefined;
  const results = pagefind ? await find(pagefind, years, query) : [];
  return own === searches ? results : undefined;
}

async function find(
  pagefind: Pagefind,
  years: readonly string[],
  { words, filters: { year: _, ...filters }, isNewestFirst }: Query,
): Promise<Results> {
  const wanted = words === undefined ? null : queryWords(words);
  if (!isNewestFirst) return (await pagefind.search(wanted, { filters })).results;
  // Pagefind puts what several indexes have found in order of its marks, whatever order was asked for.
  const found = await Promise.all(
    years.map((year) =>
      pagefind.search(wanted, { filters: { ...filters, year }, sort: { date: 'desc' } }),
    ),
  );
  return found.flatMap(({ results }) => results);
}

/** Pagefind with the indexes of some years, newest first. */
interface Opened {
  readonly pagefind: Pagefind;
  readonly years: readonly string[];
}

/** By the year that was chosen. Pagefind asks all indexes that it has, so such a year is opened by itself. */
const opened = new Map<string | undefined, Opened>();
let lastOpening: Promise<unknown> = Promise.resolve();

// Loaded with the first search, not with the page. One after another: Pagefind begins its program anew if two are opened
// at once, and forgets what the first has loaded.
function open(
  folder: string,
  years: readonly string[],
  { filters: { year } }: Query,
): Promise<Pagefind | undefined> {
  const opening = lastOpening.then(() => openNow(folder, years, year));
  lastOpening = opening.catch(() => undefined);
  return opening;
}

async function openNow(
  folder: string,
  years: readonly string[],
  chosen: string | undefined,
): Promise<Pagefind | undefined> {
  const [newest] = years;
  if (newest === undefined) return undefined;
  const shown = {
    baseUrl: new URL('..', new URL(folder, location.href)).pathname,
    excerptLength: WORDS_IN_EXCERPT,
    excerptEllipsis: '…',
  };
  const { pagefind, years: known } =
    opened.get(chosen) ?? (await create(`${folder}${newest}/`, newest, shown));
  // Pagefind keeps an index that it failed to load, and no later search would succeed.
  opened.delete(chosen);
  const more = years.slice(known.length);
  await Promise.all(more.map((year) => pagefind.mergeIndex(`${folder}${year}/`, shown)));
  opened.set(chosen, { pagefind, years: [...known, ...more] });
  return pagefind;
}

async function create(basePath: string, year: string, shown: ShowOptions): Promise<Opened> {
  const { createInstance }: PagefindModule = await import(
    /* @vite-ignore */ `${basePath}pagefind.js`
  );
  // The worker is the same program again: 43 kB more to wait for, when thousands of dispatches are searched in a few
  // milliseconds.
  const pagefind = createInstance({ ...shown, basePath, noWorker: true });
  // Waits until it has loaded, or fails if it cannot: `mergeIndex` would wait for ever.
  await pagefind.search('');
  return { pagefind, years: [year] };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
