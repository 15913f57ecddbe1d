import { dayOf, formatDay, formatMonth, isDay, toInstant } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import {
  archivePath,
  CORRECTIONS_PATH,
  FACET_KINDS,
  FRONT_PATH,
  facetPath,
  feedPath,
  type SitePath,
} from '#dispatch/paths.ts';
import { publishedAt } from '#edition/changes.ts';
import type { Edition } from '#edition/edition.ts';
import type { Facet } from '#edition/facets.ts';
import { inPlural } from '#words/plural.ts';
import type { SiteContext } from '#words/site-context.ts';
import { localeOf } from '#words/words-of.ts';
import { type ArchiveDocument, archiveDocuments } from './archive-documents.ts';
import type { FeedSubject } from './feed.ts';
import { type FeedFormat, formatsOf } from './formats.ts';

/**
 * Everything in an edition that has feeds: the newest dispatches; the corrections; each facet, by kind and name; the
 * documents of the archive, newest first. Routes, links, the outline, the page of feeds and the tests are made from this list.
 */
export function feedSubjects(edition: Edition, context: SubjectContext): readonly FeedSubject[] {
  const archive = archiveDocuments(edition.items, context.inDays ?? new Set());
  const facets = FACET_KINDS.flatMap((kind) => edition.facets[kind]);
  const namesakes = Map.groupBy(facets, ({ name }) => name);
  return [
    latestSubject(edition, archive, context),
    correctionsSubject(edition, context),
    ...facets.map((facet) =>
      facetSubject(facet, (namesakes.get(facet.name)?.length ?? 0) > 1, context),
    ),
    ...archive.map((document, index) => archiveSubject(document, archive, index, context)),
  ];
}

/**
 * The months, the days and the facets that have no dispatch any more, by the addresses of their pages: their feeds stay, empty and
 * without a name, for those who follow them.
 */
export function emptySubjects(
  paths: readonly SitePath[],
  { settings, words, inDays }: SubjectContext,
): readonly FeedSubject[] {
  return paths.flatMap((home) => {
    const [first = '', second, third, ...others] = home.split('/').slice(1, -1);
    if (second === undefined || others.length > 0) return [];
    const isArchive =
      /^\d{4}$/u.test(first) && (third === undefined || inDays?.has(`${first}-${second}`));
    const facet = third === undefined ? FACET_KINDS.find((one) => one === first) : undefined;
    const kind = facet ?? (isArchive ? 'archive' : undefined);
    if (!kind) return [];
    const { name } = settings;
    return [{ kind, name, title: name, description: words.gone.text, home, items: [] }];
  });
}

/** What subjects need from the site. */
export interface SubjectContext extends Pick<SiteContext, 'settings' | 'words'> {
  /** The months whose days have documents of their own (`monthsInDays`). */
  readonly inDays?: ReadonlySet<string>;
}

/** A feed that can be followed or read. */
export interface FeedPlace {
  readonly subject: FeedSubject;
  readonly format: FeedFormat;
  readonly path: SitePath;
}

/** The feeds of a subject, one per format, the one that suits most readers first. */
export function feedPlaces(
  subject: FeedSubject,
  { settings }: Pick<SiteContext, 'settings'>,
): readonly FeedPlace[] {
  return formatsOf(subject.kind, settings).map((format) => ({
    subject,
    format,
    path: feedPath(subject.home, format.fileName),
  }));
}

/**
 * Items in the order in which they were published. Those whose embargo ended after their date come later than the others
 * of their day.
 */
function byPublication(items: readonly EditionItem[], timeZone: string): readonly EditionItem[] {
  if (items.every(({ dispatch }) => dispatch.embargoed === undefined)) return items;
  const keyed = items.map((item) => {
    const { date } = item.dispatch;
    const published = publishedAt(item, timeZone);
    const isLate = published > toInstant(date, timeZone);
    return { item, key: `${isLate ? dayOf(published, timeZone) : item.day} ${published}` };
  });
  return keyed
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1))
    .map(({ item }) => item);
}

function latestSubject(
  { items }: Edition,
  [newest]: readonly ArchiveDocument[],
  { settings }: SubjectContext,
): FeedSubject {
  const { name, description, feedItems } = settings;
  return {
    kind: 'latest',
    name,
    title: name,
    description,
    home: FRONT_PATH,
    items: byPublication(items, settings.timeZone).slice(0, feedItems),
    ...(newest && { previous: archivePath(newest.period) }),
  };
}

// It is there before there is a correction, so that readers can follow it from the first one on.
function correctionsSubject(
  { corrections }: Edition,
  { settings, words }: SubjectContext,
): FeedSubject {
  const { name, feedItems } = settings;
  const { title } = words.corrections;
  return {
    kind: 'corrections',
    name: title,
    title: `${name}: ${title}`,
    description: words.descriptions.corrections(name),
    home: CORRECTIONS_PATH,
    items: [],
    corrections: corrections.slice(0, feedItems),
  };
}

function archiveSubject(
  { period, items, isWhole }: ArchiveDocument,
  archive: readonly ArchiveDocument[],
  index: number,
  { settings, words }: SubjectContext,
): FeedSubject {
  const [next, previous] = [archive[index - 1], archive[index + 1]];
  const isOfDay = isDay(period);
  const name = isOfDay
    ? formatDay(period, settings.language)
    : formatMonth(period, settings.language);
  return {
    kind: 'archive',
    name,
    title: `${settings.name}: ${name}`,
    description: isOfDay
      ? words.descriptions.day(name)
      : isWhole
        ? words.feeds.descriptions.month(name)
        : `${name}: ${inPlural(words.dispatches, items.length, localeOf(words, settings.language))}`,
    home: archivePath(period),
    items,
    ...(previous && { previous: archivePath(previous.period) }),
    ...(next && { next: archivePath(next.period) }),
  };
}

// Readers list feeds by title, so a place and a topic of the same name need titles that tell them apart.
function facetSubject(
  { kind, name, slug, items }: Facet,
  hasNamesake: boolean,
  { settings, words }: SubjectContext,
): FeedSubject {
  const title = `${settings.name}: ${name}`;
  return {
    kind,
    name,
    title: hasNamesake ? `${title} (${words.facets[kind]})` : title,
    description: words.feeds.descriptions[kind](name),
    home: facetPath(kind, slug),
    items: byPublication(items, settings.timeZone).slice(0, settings.facetFeedItems),
  };
}
