import type { SearchFilter } from '#exports/search-filters.ts';
import type { SearchMeta } from '#exports/search-record.ts';
import type { Query } from './query.ts';

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
interface Pagefind {
  options(options: {
    readonly noWorker: boolean;
    readonly baseUrl: string;
    readonly excerptLength: number;
    readonly excerptEllipsis: string;
  }): Promise<void>;
  /** Null if another search has begun since. */
  debouncedSearch(
    words: string | null,
    options: { readonly filters: Query['filters']; readonly sort?: { readonly date: 'desc' } },
    milliseconds: number,
  ): Promise<{ readonly results: Results } | null>;
}

const WORDS_IN_EXCERPT = 30;
const TYPING_MILLISECONDS = 200;

/** Searches the index in a folder of the site; undefined if a later search has replaced this one. */
export async function search(
  index: string,
  { words, filters, isNewestFirst }: Query,
): Promise<Results | undefined> {
  const pagefind = await open(index);
  const order = isNewestFirst && { sort: { date: 'desc' } as const };
  const found = await pagefind.debouncedSearch(
    words ?? null,
    { filters, ...order },
    TYPING_MILLISECONDS,
  );
  return found?.results;
}

let opened: Promise<Pagefind> | undefined;

// Loaded with the first search, not with the page.
function open(index: string): Promise<Pagefind> {
  opened ??= load(index).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function load(index: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${index}pagefind.js`);
  await pagefind.options({
    // The worker is the same program again: 43 kB more to wait for, when thousands of dispatches are searched in a few
    // milliseconds.
    noWorker: true,
    baseUrl: new URL('..', new URL(index, location.href)).pathname,
    excerptLength: WORDS_IN_EXCERPT,
    excerptEllipsis: '…',
  });
  return pagefind;
}
