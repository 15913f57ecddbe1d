import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import type { Problem } from '#wire/problem.ts';

/**
 * The years that have lost all their dispatches. That is seldom intended: a folder was moved, or its disk is not
 * mounted. Ask before an import, which would take their wire files for new ones.
 *
 * @param before the edition's earlier paths, relative to the folder of dispatches
 */
export function findGoneYears(
  { root }: Pick<ContentFolder, 'root'>,
  before: readonly string[],
): readonly Problem[] {
  const folder = join(root, 'dispatches');
  return [...Map.groupBy(before, yearOf)]
    .filter(([, paths]) => !paths.some((path) => existsSync(join(folder, path))))
    .map(([year, { length }]) => ({
      severity: 'warning',
      code: 'edition/year-gone',
      file: shownPath(join(folder, year)),
      line: 1,
      column: 1,
      found: `none of the dispatches of ${year} that the last build published: ${length}`,
      expected: 'dispatches that stay, since others link to them',
      remedy: 'put the folder back; nothing, where you took it out on purpose',
    }));
}

function yearOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}
