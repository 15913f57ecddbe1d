import { type Day, parseDay } from '#wire/calendar.ts';
import { isSlug } from './slug.ts';

/** The day and the slug that the path of a file says. */
export interface FiledPlace {
  readonly day: Day;
  readonly slug: string;
}

/**
 * Where the file of a dispatch puts it: `2021/11/14/minsk-talks.mdx`, relative to the folder of dispatches. Undefined if
 * the path is no address. A key `slug` in the file may say otherwise.
 */
export function filedPlace(path: string): FiledPlace | undefined {
  const [, folder = '', name = ''] = /^(\d{4}\/\d{2}\/\d{2})\/([^/]*)\.mdx$/u.exec(path) ?? [];
  const day = parseDay(folder.replaceAll('/', '-'));
  // Some file systems hand names on in another form.
  const slug = name.normalize('NFC');
  return day !== undefined && isSlug(slug) ? { day, slug } : undefined;
}
