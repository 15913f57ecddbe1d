import { formatMonth } from '../dispatch/dates.ts';
import { type Edition, type Period, periods } from '../dispatch/edition.ts';
import type { Facet } from '../dispatch/facets.ts';
import {
  archivePath,
  FACET_KINDS,
  type FacetKind,
  FRONT_PATH,
  facetPath,
  feedPath,
  type SitePath,
} from '../dispatch/paths.ts';
import type { Settings } from '../dispatch/settings.ts';
import type { FeedSubject } from './feed.ts';
import { type FeedFormat, formatsOf } from './formats.ts';

/**
 * All of an edition that has feeds: the newest dispatches; each facet, by kind and name; each month, newest first.
 * Routes, links, the outline, the page of feeds and the tests are made from this list.
 */
export function feedSubjects(edition: Edition, settings: Settings): readonly FeedSubject[] {
  const months = periods(edition.items, 'month');
  return [
    latestSubject(edition, months, settings),
    ...FACET_KINDS.flatMap((kind) =>
      edition.facets[kind].map((facet) => facetSubject(facet, settings)),
    ),
    ...months.map((month, index) => monthSubject(month, months, index, settings)),
  ];
}

/** A feed that can be followed or read. */
export interface FeedPlace {
  readonly subject: FeedSubject;
  readonly format: FeedFormat;
  readonly path: SitePath;
}

/** Where the feeds of a subject are, one a format, the one that suits most readers first. */
export function feedPlaces(subject: FeedSubject): readonly FeedPlace[] {
  return formatsOf(subject.kind).map((format) => ({
    subject,
    format,
    path: feedPath(subject.home, format.fileName),
  }));
}

function latestSubject(
  { items }: Edition,
  [newest]: readonly Period[],
  { name, description, feedItems }: Settings,
): FeedSubject {
  return {
    kind: 'latest',
    name,
    title: name,
    description,
    home: FRONT_PATH,
    items: items.slice(0, feedItems),
    ...(newest && { previous: archivePath(newest.period) }),
  };
}

function monthSubject(
  { period, items }: Period,
  months: readonly Period[],
  index: number,
  { name, language }: Settings,
): FeedSubject {
  const [next, previous] = [months[index - 1], months[index + 1]];
  const month = formatMonth(period, language);
  return {
    kind: 'month',
    name: month,
    title: `${name}: ${month}`,
    description: `Every dispatch of ${month}.`,
    home: archivePath(period),
    items,
    ...(previous && { previous: archivePath(previous.period) }),
    ...(next && { next: archivePath(next.period) }),
  };
}

const DESCRIPTIONS: Readonly<Record<FacetKind, (name: string) => string>> = {
  places: (name) => `Dispatches from and about ${name}.`,
  topics: (name) => `Dispatches on ${name}.`,
  agencies: (name) => `Dispatches credited to ${name}.`,
  people: (name) => `Dispatches that name ${name}.`,
  organisations: (name) => `Dispatches that name ${name}.`,
};

function facetSubject({ kind, name, slug, items }: Facet, settings: Settings): FeedSubject {
  return {
    kind,
    name,
    title: `${settings.name}: ${name}`,
    description: DESCRIPTIONS[kind](name),
    home: facetPath(kind, slug),
    items: items.slice(0, settings.feedItems),
  };
}
