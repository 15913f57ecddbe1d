import type { SitePath } from '#dispatch/paths.ts';
import type { FeedSubject } from '#feeds/feed.ts';
import { feedPlaces, feedSubjects } from '#feeds/feed-subjects.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import { remember } from '#wire/remember.ts';

/** A feed as programs discover it. */
export interface FeedLink {
  readonly title: string;
  readonly mediaType: string;
  readonly path: SitePath;
}

/** Every subject that has feeds. */
export const subjectsOf: (newsroom: Newsroom) => readonly FeedSubject[] = remember(
  (newsroom) => feedSubjects(newsroom.edition, newsroom),
  1,
);

/**
 * The feeds of a page, the one that suits most readers first; most pages have none. Those of the archive never grow, and
 * nobody follows them.
 */
export function feedsAt(newsroom: Newsroom, page: SitePath): readonly FeedLink[] {
  return followedAt(newsroom).get(page) ?? [];
}

const followedAt = remember(
  (newsroom: Newsroom): ReadonlyMap<SitePath, readonly FeedLink[]> =>
    new Map(
      subjectsOf(newsroom)
        .filter(({ kind }) => kind !== 'archive')
        .map((subject) => [subject.home, linksTo(subject, newsroom)]),
    ),
  1,
);

function linksTo(subject: FeedSubject, newsroom: Newsroom): readonly FeedLink[] {
  return feedPlaces(subject, newsroom).map(({ format, path }) => ({
    title: `${subject.title} (${format.name})`,
    mediaType: format.mediaType,
    path,
  }));
}
