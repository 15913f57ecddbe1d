import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './sites.ts';

/** The paths of the files of a built site, relative to its root, sorted. */
export function filesOf({ out }: Pick<Site, 'out'>): readonly string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length))
    .sort();
}

/** The paths of the pages of a built site, as a browser requests them but without the base path: `/`, `/2021/`. */
export function pagesOf(site: Pick<Site, 'out'>): readonly string[] {
  return htmlOf(site).filter((path) => !isAnswer(site, path));
}

/** The paths that were published and have no page of their own any more: they lead on, or have a notice. */
export function answersOf(site: Pick<Site, 'out'>): readonly string[] {
  return htmlOf(site).filter((path) => isAnswer(site, path));
}

/** Tells whether a file lies beside such a page. */
export function belowAnswers(site: Pick<Site, 'out'>): (file: string) => boolean {
  const answers = new Set(answersOf(site).map(decodeURI));
  return (file) => answers.has(file.slice(0, file.lastIndexOf('/') + 1));
}

function htmlOf(site: Pick<Site, 'out'>): readonly string[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => encodeURI(file.replace(/index\.html$/u, '')));
}

/** Whether a page compares a dispatch with its wire copy: `/2021/11/14/SLUG/wire/`. */
export function isComparison(site: Pick<Site, 'out'>, path: string): boolean {
  return path.endsWith('/wire/') && pageAt(site, path).includes('class="dispatch comparison"');
}

function isAnswer(site: Pick<Site, 'out'>, path: string): boolean {
  // A search must not find a comparison either.
  const isHidden = pageAt(site, path).includes('<meta name="robots" content="noindex">');
  return isHidden && !isComparison(site, path);
}

function pageAt({ out }: Pick<Site, 'out'>, path: string): string {
  return readFileSync(
    join(out, decodeURI(path.endsWith('/') ? `${path}index.html` : path)),
    'utf8',
  );
}

/** Whether a page is a dispatch: `/2021/11/14/SLUG/`. */
export function isDispatchPage(path: string): boolean {
  return /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/u.test(path);
}

/** Whether a page is that of a place, topic, agency, person or organisation: `/places/minsk/`. */
export function isFacetPage(path: string): boolean {
  return /^\/(?:places|topics|agencies|people|organisations)\/[^/]+\/$/u.test(path);
}

/** Whether a page is that of a year of such a facet with many dispatches: `/places/minsk/2021/`. */
export function isFacetYearPage(path: string): boolean {
  return /^\/(?:places|topics|agencies|people|organisations)\/[^/]+\/\d{4}\/$/u.test(path);
}

/** The page of all corrections. */
export const CORRECTIONS_PAGE = '/corrections/';

/** The search page, the only one with a script. */
export const SEARCH_PAGE = '/search/';
