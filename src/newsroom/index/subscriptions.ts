import type { SitePath } from '#dispatch/paths.ts';
import type { Edition } from '#edition/edition.ts';
import type { FeedSubject } from '#feeds/feed.ts';
import { type FeedPlace, feedPlaces, feedSubjects } from '#feeds/feed-subjects.ts';
import { remember } from '#wire/remember.ts';
import { loadEdition } from './edition.ts';
import { settings, words } from './site.ts';

/** Every subject that has feeds. */
export async function loadSubjects(): Promise<readonly FeedSubject[]> {
  return subjectsOf(await loadEdition());
}

/**
 * The feeds of a page, the one that suits most readers first; most pages have none. The feeds of a month are archive
 * documents, which never grow.
 */
export async function loadFeedsOf(page: SitePath): Promise<readonly FeedPlace[]> {
  return followedAt(await loadEdition()).get(page) ?? [];
}

// Every page asks for them.
const subjectsOf = remember((edition: Edition) => feedSubjects(edition, { settings, words }), 1);
const followedAt = remember(
  (edition: Edition) =>
    new Map(
      subjectsOf(edition)
        .filter(({ kind }) => kind !== 'month')
        .map((subject) => [subject.home, feedPlaces(subject)]),
    ),
  1,
);
