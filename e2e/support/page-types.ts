import { SEARCH_PAGE } from './site-files.ts';

const DAY = '\\d{4}/\\d{2}/\\d{2}';

/** Each type of page, with a pattern; the first page that matches is used. */
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['front', /^\/$/u],
  ['dispatch', new RegExp(`^/${DAY}/[^/]*no-lives-lost`, 'u')],
  ['dispatch with components', new RegExp(`^/${DAY}/[^/]*storm-breaks`, 'u')],
  ['dispatch written from right to left', new RegExp(`^/${DAY}/%D8`, 'u')],
  ['dispatch with few words', new RegExp(`^/${DAY}/storm-osric`, 'u')],
  ['year', /^\/\d{4}\/$/u],
  ['month', /^\/\d{4}\/\d{2}\/$/u],
  ['day', new RegExp(`^/${DAY}/$`, 'u')],
  ['places', /^\/places\/$/u],
  ['topics', /^\/topics\/$/u],
  ['place', /^\/places\/karsholm\/$/u],
  ['topic', /^\/topics\/[^/]+\/$/u],
  ['person', /^\/people\/[^/]+\/$/u],
  ['feeds', /^\/feeds\/$/u],
  ['about', /^\/about\/$/u],
  ['missing', /^\/404\.html$/u],
];

/**
 * A page of each type from the demonstration newsroom, and a search with results.
 *
 * @throws Error if there is no page of a type
 */
export function pageOfEachType(paths: readonly string[]): readonly (readonly [string, string])[] {
  const found = TYPES.map(([name, form]): readonly [string, string] => {
    const path = paths.find((one) => form.test(one));
    if (path === undefined) throw new Error(`There is no page of the type “${name}”.`);
    return [name, path];
  });
  return [...found, ['search', `${SEARCH_PAGE}?q=storm`]];
}
