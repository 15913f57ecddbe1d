import { type EditionItem, itemPath, type Reference, toReference } from '#dispatch/edition-item.ts';
import { formatList } from '#dispatch/language.ts';
import { FRONT_PATH, type SiteAddress, type SitePath, toUrl } from '#dispatch/paths.ts';
import type { Place } from '#dispatch/schema.ts';
import { lastChange, publicationDate } from '#edition/changes.ts';
import { namesOf } from '#edition/facets.ts';
import type { SiteContext } from '#words/site-context.ts';

/** The sources of structured data. */
export interface ArticleSource {
  readonly item: EditionItem;
  /** The dispatches that tell the same story, by `translationsOf`; the dispatch itself may be among them. */
  readonly alternates: readonly EditionItem[];
  /** The picture for links to it. */
  readonly card: SitePath;
}

/** A dispatch as structured data: schema.org `NewsArticle`, as an object for JSON-LD. */
export function toNewsArticle(
  { item, alternates, card }: ArticleSource,
  { settings, address }: SiteContext,
): object {
  const { dispatch } = item;
  const { dateline, located, agency, byline } = dispatch;
  const publisher = {
    '@type': 'Organization',
    name: settings.name,
    url: toUrl(address, FRONT_PATH),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: dispatch.id,
    url: toUrl(address, itemPath(item)),
    headline: dispatch.headline,
    image: toUrl(address, card),
    inLanguage: dispatch.language,
    creativeWorkStatus: statusOf(item),
    datePublished: publicationDate(item, settings.timeZone),
    dateModified: lastChange(item, settings.timeZone) ?? publicationDate(item, settings.timeZone),
    dateline,
    locationCreated: oneOrMany(located.map(toPlace)),
    author: byline ? { '@type': 'Person', name: byline } : oneOrMany(agency.map(toOrganization)),
    creditText: agency.length > 0 ? formatList(agency, settings.language) : undefined,
    publisher,
    correction: oneOrMany(
      dispatch.corrections.map(({ date, note }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: note,
      })),
    ),
    keywords: dispatch.topics.length > 0 ? dispatch.topics : undefined,
    mentions: oneOrMany(mentions(item)),
    translationOfWork: alternates
      .filter((other) => other.dispatch.id === dispatch.translates)
      .map((other) => toOther(toReference(other), address))[0],
    workTranslation: oneOrMany(
      alternates
        .filter((other) => other.dispatch.translates === dispatch.id)
        .map((other) => toOther(toReference(other), address)),
    ),
    // A newer version is a modification of the older one, which leads to it. schema.org has no closer words.
    isBasedOn: oneOrMany([
      {
        '@type': 'MediaObject',
        name: dispatch.status === 'usable' ? dispatch.wire.split('/').at(-1) : undefined,
        encodingFormat: 'text/plain',
        sha256: dispatch.sha256,
      },
      ...(item.succession?.replaces ?? []).map((one) => toOther(one, address)),
    ]),
    citation: item.succession?.newest && toOther(item.succession.newest, address),
  };
}

/** JSON for a `<script>`: nothing in it can end the element (HTML, section 4.12.1.3). */
export function toInlineJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function mentions({ dispatch }: EditionItem): readonly object[] {
  return [
    ...namesOf('people', dispatch).map((name) => ({ '@type': 'Person', name })),
    ...namesOf('organisations', dispatch).map(toOrganization),
    ...dispatch.places.map((name) => ({ '@type': 'Place', name })),
  ];
}

function statusOf({ dispatch, succession }: EditionItem): string | undefined {
  if (dispatch.status === 'canceled') return 'Canceled';
  return succession?.newest ? 'Superseded' : undefined;
}

function toOther({ headline, language, path }: Reference, address: SiteAddress): object {
  return { '@type': 'NewsArticle', url: toUrl(address, path), headline, inLanguage: language };
}

function toOrganization(name: string): object {
  return { '@type': 'Organization', name };
}

function toPlace({ name, country, latitude, longitude }: Place): object {
  return {
    '@type': 'Place',
    name,
    ...(country !== undefined && {
      address: { '@type': 'PostalAddress', addressCountry: country },
    }),
    ...(latitude !== undefined && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
}

/** Structured data has a list only where there are several. */
function oneOrMany(values: readonly object[]): object | readonly object[] | undefined {
  return values.length > 1 ? values : values[0];
}
