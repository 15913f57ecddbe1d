import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { readLedger } from '#desk/ledger-file.ts';
import { isMissing } from '#desk/missing-file.ts';
import { SEARCH_INDEX_PATH } from '#dispatch/paths.ts';
import type { Problem } from '#wire/problem.ts';

/**
 * Files that a build would copy to where it needs the place: a file `2021/11/14/minsk-talks`, so that the page below it
 * would be lost, or one among those of the search index.
 *
 * @param publicFolder what a build copies as it is
 */
export function checkPublic(
  folder: Pick<ContentFolder, 'root' | 'settings'>,
  publicFolder = 'public',
): readonly Problem[] {
  const files = filesIn(publicFolder);
  if (files.length === 0) return [];
  const published = readLedger(folder).lines.filter(({ state }) => state !== 'unpublished');
  const addresses = published.map(({ path }) => decodeURI(path));
  return files.flatMap((file): readonly Problem[] => {
    const place = `/${relative(publicFolder, file).replaceAll('\\', '/').normalize('NFC')}/`;
    const isOfSearch = folder.settings.search && place.startsWith(SEARCH_INDEX_PATH);
    if (isOfSearch) return [amongSearch(shownPath(file))];
    const lost = addresses.find((address) => address.startsWith(place));
    if (lost === undefined) return [];
    return [
      {
        severity: 'error',
        code: 'ledger/lost-address',
        file: shownPath(file),
        line: 1,
        column: 1,
        found: `a file where the site needs a folder: it has published ${lost}`,
        expected: 'a page, a redirect or a notice at every address in the ledger',
        remedy: 'give the file another name, or take it out',
      },
    ];
  });
}

function amongSearch(file: string): Problem {
  return {
    severity: 'error',
    code: 'desk/among-search',
    ...{ file, line: 1, column: 1 },
    found: 'a file in the folder of the search index',
    expected: 'only what a build puts there',
    remedy: 'put the file into another folder',
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
