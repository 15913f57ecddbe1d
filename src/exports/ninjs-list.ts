import { ninjsListPath, type SiteAddress, type SitePath, toUrl } from '#dispatch/paths.ts';
import type { FeedSubject } from '#feeds/feed.ts';

/**
 * The list of a document of the archive, with which a program can fetch all of it: `title`, `url`, `previous` and `next`
 * (URLs of the lists before and after, absent at the ends), and `items`, the ninjs objects of its dispatches, newest first: without bodies, unless `ninjsBodies` of the settings asks for them.
 *
 * @param subject of `feedSubjects`
 * @param objects of the month's items, in their order, by `toNinjsEntry` or `toNinjs`
 */
export function toNinjsList(
  { title, home, previous, next }: FeedSubject,
  objects: readonly object[],
  address: SiteAddress,
): object {
  const urlOf = (one: SitePath) => toUrl(address, ninjsListPath(one));
  return {
    title,
    url: urlOf(home),
    ...(previous && { previous: urlOf(previous) }),
    ...(next && { next: urlOf(next) }),
    items: objects,
  };
}
