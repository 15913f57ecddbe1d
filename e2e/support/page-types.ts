import { answersOf, pagesOf, SEARCH_PAGE } from './site-files.ts';
import type { Site } from './sites.ts';

const DAY = '\\d{4}/\\d{2}/\\d{2}';
const DISPATCH = '[year]/[month]/[day]/[slug].astro';

/** A type of page: its name, the file of `src/pages` that makes it, and a pattern; the first page that matches is used. */
export const PAGE_TYPES: readonly (readonly [name: string, route: string, form: RegExp])[] = [
  ['front', 'index.astro', /^\/$/u],
  ['dispatch', DISPATCH, new RegExp(`^/${DAY}/[^/]*no-lives-lost`, 'u')],
  ['dispatch with components', DISPATCH, new RegExp(`^/${DAY}/[^/]*storm-breaks`, 'u')],
  ['dispatch written from right to left', DISPATCH, new RegExp(`^/${DAY}/%D8`, 'u')],
  ['dispatch with few words', DISPATCH, new RegExp(`^/${DAY}/storm-osric`, 'u')],
  ['year', '[year]/index.astro', /^\/\d{4}\/$/u],
  ['month', '[year]/[month]/index.astro', /^\/\d{4}\/\d{2}\/$/u],
  ['day', '[year]/[month]/[day]/index.astro', new RegExp(`^/${DAY}/$`, 'u')],
  ['places', '[kind]/index.astro', /^\/places\/$/u],
  ['topics', '[kind]/index.astro', /^\/topics\/$/u],
  ['place', '[kind]/[name].astro', /^\/places\/karsholm\/$/u],
  ['topic', '[kind]/[name].astro', /^\/topics\/[^/]+\/$/u],
  ['person', '[kind]/[name].astro', /^\/people\/[^/]+\/$/u],
  ['corrections', 'corrections.astro', /^\/corrections\/$/u],
  [
    'comparison',
    '[year]/[month]/[day]/[slug]/wire.astro',
    new RegExp(`^/${DAY}/sorrel[^/]*/wire/$`, 'u'),
  ],
  ['feeds', 'feeds.astro', /^\/feeds\/$/u],
  ['about', '[page].astro', /^\/about\/$/u],
  ['not available', '[...answer].astro', new RegExp(`^/${DAY}/a-dispatch-that-was-deleted`, 'u')],
  ['missing', '404.astro', /^\/404\.html$/u],
];

/**
 * A page of each type from the demonstration newsroom, and a search with results.
 *
 * @throws Error if there is no page of a type
 */
export function pageOfEachType(site: Pick<Site, 'out'>): readonly (readonly [string, string])[] {
  const paths = [...pagesOf(site), ...answersOf(site)];
  const found = PAGE_TYPES.map(([name, , form]): readonly [string, string] => {
    const path = paths.find((one) => form.test(one));
    if (path === undefined) throw new Error(`There is no page of the type “${name}”.`);
    return [name, path];
  });
  return [...found, ['search', `${SEARCH_PAGE}?q=varnia`]];
}
