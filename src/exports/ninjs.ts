import { type EditionItem, itemPath, toReference } from '#dispatch/edition-item.ts';
import { type SiteAddress, type SitePath, toUrl, twinOf } from '#dispatch/paths.ts';
import type { Dispatch, Place } from '#dispatch/schema.ts';
import { changedAt, publishedAt } from '#edition/changes.ts';
import { namesOf } from '#edition/facets.ts';
import { summaryOf } from '#edition/summary.ts';
import { isOriginal } from '#edition/translations.ts';
import type { FeedBody } from '#feeds/plain-body.ts';
import type { SiteContext } from '#words/site-context.ts';

/** The standard that every object names; the properties used here are the same in 3.0 to 3.3. */
export const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#',
};

const TEXT = 'text/plain';
const HTML = 'text/html';
const JSON_DATA = 'application/json';

/**
 * A dispatch as an object of IPTC ninjs 3. `firstCreated` and `versionCreated` are when it was published and last changed;
 * `descriptions` hold its dateline, label, first paragraph and corrections, by role; `places` say whether it was filed
 * there or is about it; `altIds` name the wire file and the SHA-256 of its bytes; `associations` are the same dispatch
 * in other languages. The body is HTML, and plain text too if `ninjsText` of the settings asks for it: the rendition `text`
 * has the same words. A canceled dispatch has no body. Notes to editors are left out.
 *
 * @param body of the dispatch by `toFeedBody`
 * @param alternates the dispatches that tell the same story, by `translationsOf`; the dispatch itself may be among them
 */
export function toNinjs(
  item: EditionItem,
  body: FeedBody,
  alternates: readonly EditionItem[],
  context: SiteContext,
): object {
  const isShown = item.dispatch.status === 'usable';
  const { address } = context;
  return toObject(item, alternates, context, {
    representationType: isShown ? 'full' : 'partial',
    ...(isShown && { bodies: bodiesOf(body, context) }),
    renditions: renditionsOf(itemPath(item), address),
  });
}

/**
 * The same of a dispatch in a list: all but the bodies, which are in the twin. `renditions` names that too, as `ninjs`;
 * it is the property by which the standard leads to other forms of the same content, where `associations` lead to other
 * content.
 */
export function toNinjsEntry(
  item: EditionItem,
  alternates: readonly EditionItem[],
  context: SiteContext,
): object {
  const { address } = context;
  const path = itemPath(item);
  const twin = {
    name: 'ninjs',
    contentType: JSON_DATA,
    href: toUrl(address, twinOf(path, 'json')),
  };
  return toObject(item, alternates, context, {
    representationType: 'partial',
    renditions: [...renditionsOf(path, address), twin],
  });
}

/** What depends on how much of a dispatch an object holds. */
interface Extent {
  readonly representationType: 'full' | 'partial';
  readonly bodies?: readonly object[];
  readonly renditions: readonly object[];
}

function toObject(
  item: EditionItem,
  alternates: readonly EditionItem[],
  context: SiteContext,
  { representationType, bodies, renditions }: Extent,
): object {
  const { dispatch } = item;
  const { timeZone } = context.settings;
  const isShown = dispatch.status === 'usable';
  return {
    standard: STANDARD,
    uri: dispatch.id,
    type: 'text',
    representationType,
    firstCreated: publishedAt(item, timeZone),
    versionCreated: changedAt(item, timeZone),
    pubStatus: dispatch.status,
    language: dispatch.language,
    ...(isShown && { slugline: item.slug }),
    headlines: headlinesOf(dispatch.headline),
    ...(dispatch.byline !== undefined && { by: dispatch.byline }),
    infoSources: dispatch.agency.map((name) => ({ name, role: 'agency' })),
    ...locationOf(dispatch),
    descriptions: descriptionsOf(item, context),
    ...(bodies && { bodies }),
    subjects: dispatch.topics.map(toNamed),
    people: namesOf('people', dispatch).map(toNamed),
    organisations: namesOf('organisations', dispatch).map(toNamed),
    places: placesOf(dispatch),
    altIds: [
      ...(isShown ? [{ role: 'wire', value: dispatch.wire.split('/').at(-1) }] : []),
      { role: 'sha256', value: dispatch.sha256 },
    ],
    renditions,
    ...evolvedFrom(item),
    ...associationsOf(item, alternates, context),
  };
}

function locationOf({ located }: Dispatch): { located?: string } {
  return located.length > 0 ? { located: located.map(({ name }) => name).join(', ') } : {};
}

function descriptionsOf(item: EditionItem, { words }: SiteContext): readonly object[] {
  const { dateline, label, corrections } = item.dispatch;
  const described = (role: string, value: string | undefined) =>
    value === undefined ? [] : [{ role, contentType: TEXT, value }];
  return [
    ...described('dateline', dateline),
    ...described('label', label),
    ...described('summary', summaryOf(item, words)),
    ...corrections.flatMap(({ date, note }) => described('correction', `${date}: ${note}`)),
  ];
}

function bodiesOf({ html, text }: FeedBody, { settings }: SiteContext): readonly object[] {
  return [
    { role: 'main', contentType: HTML, value: html },
    ...(settings.ninjsText ? [{ role: 'main', contentType: TEXT, value: text }] : []),
  ];
}

function placesOf({ located, places }: Dispatch): readonly object[] {
  return [
    ...located.map((place) => ({ rel: 'located', ...toPlace(place) })),
    ...places.map((name) => ({ rel: 'mentions', name })),
  ];
}

function toPlace({ name, country, latitude, longitude }: Place): object {
  return {
    name,
    ...(country !== undefined && { contactInfo: [{ address: { country } }] }),
    // RFC 7946, section 3.1.1: longitude first.
    ...(latitude !== undefined && {
      geoJSON: { type: 'Point', coordinates: [longitude, latitude] },
    }),
  };
}

function renditionsOf(path: SitePath, address: SiteAddress): readonly object[] {
  return [
    { name: 'web', contentType: HTML, href: toUrl(address, path) },
    { name: 'text', contentType: TEXT, href: toUrl(address, twinOf(path, 'txt')) },
  ];
}

/** The first of the dispatches that it replaces: ninjs has room for one, and `associations` have all. */
function evolvedFrom({ succession }: EditionItem): { evolvedFrom?: string } {
  const [replaced] = succession?.replaces ?? [];
  return replaced ? { evolvedFrom: replaced.id } : {};
}

function associationsOf(
  { dispatch, succession }: EditionItem,
  alternates: readonly EditionItem[],
  { address }: SiteContext,
): { associations?: readonly object[] } {
  const others = alternates.filter((other) => other.dispatch.id !== dispatch.id);
  const associations = [
    ...others.map((other) => ({
      rel: isOriginal(other) ? 'original' : 'translation',
      to: toReference(other),
    })),
    ...(succession?.newest ? [{ rel: 'newer', to: succession.newest }] : []),
    ...(succession?.replaces ?? []).map((to) => ({ rel: 'replaced', to })),
  ];
  if (associations.length === 0) return {};
  return {
    associations: associations.map(({ rel, to: { id, headline, language, path } }) => ({
      name: headline,
      rel,
      uri: id,
      type: 'text',
      representationType: 'partial',
      language,
      headlines: headlinesOf(headline),
      renditions: renditionsOf(path, address),
    })),
  };
}

function headlinesOf(headline: string): readonly object[] {
  return [{ role: 'main', contentType: TEXT, value: headline }];
}

function toNamed(name: string): object {
  return { name };
}
