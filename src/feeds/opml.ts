import type { Element } from 'xast';
import { toRfc822 } from '#dispatch/dates.ts';
import { FACET_KINDS, FEED_STYLESHEET_PATH, toHref, toUrl } from '#dispatch/paths.ts';
import { changedAt, newestOf } from '#edition/changes.ts';
import type { SiteContext } from '#words/site-context.ts';
import type { Words } from '#words/words.ts';
import type { FeedKind, FeedSubject } from './feed.ts';
import { feedPlaces } from './feed-subjects.ts';
import { emptyElement, parentElement, textElement, toXmlDocument } from './xml.ts';

export const OPML_MEDIA_TYPE = 'text/x-opml';

/**
 * The feeds of a site as OPML 2.0, a subscription list that readers import. Each subject is in it once, in the format
 * that suits most readers, so that an import brings no duplicates. Months are not, since they no longer change.
 */
export function renderOpml(subjects: readonly FeedSubject[], context: SiteContext): string {
  const { settings, address, words } = context;
  const bySubject = Map.groupBy(subjects, ({ kind }) => kind);
  const outlines = groupsIn(words).flatMap(([kind, text]) => {
    const feeds = (bySubject.get(kind) ?? []).map((subject) => feedOutline(subject, context));
    return feeds.length > 0 ? [parentElement('outline', { text }, feeds)] : [];
  });
  const latest = bySubject.get('latest')?.flatMap(({ items }) => items) ?? [];
  const modified = newestOf(latest.map((item) => changedAt(item, settings.timeZone)));
  const head = parentElement('head', {}, [
    textElement('title', settings.name),
    modified === undefined ? undefined : textElement('dateModified', toRfc822(modified)),
  ]);
  const body = parentElement('body', {}, outlines);
  const root = parentElement('opml', { version: '2.0' }, [head, body]);
  return toXmlDocument(root, toHref(address, FEED_STYLESHEET_PATH));
}

/** Feeds listed together, under the heading of their index. */
function groupsIn({ feeds, corrections, facets }: Words): readonly (readonly [FeedKind, string])[] {
  return [
    ['latest', feeds.latest],
    ['corrections', corrections.title],
    ...FACET_KINDS.map((kind) => [kind, facets[kind]] as const),
  ];
}

// Every feed has the type `rss`, whatever its format (OPML 2.0, “Subscription lists”).
function feedOutline(subject: FeedSubject, context: SiteContext): Element | undefined {
  const { settings, address } = context;
  const [place] = feedPlaces(subject, context);
  return (
    place &&
    emptyElement('outline', {
      type: 'rss',
      text: subject.title,
      title: subject.title,
      description: subject.description,
      language: settings.language,
      xmlUrl: toUrl(address, place.path),
      htmlUrl: toUrl(address, subject.home),
    })
  );
}
