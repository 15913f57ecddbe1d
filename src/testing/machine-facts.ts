import { z } from 'zod';
import { toInstant } from '#dispatch/dates.ts';
import { dayOrInstant } from '#dispatch/schema.ts';
import type { ninjsSchema } from './ninjs-schema.ts';

// The facts that tests compare between formats for machines: the structured data of a page, and ninjs.

const named = z.object({ '@type': z.string(), name: z.string() });

const place = z.object({
  name: z.string(),
  address: z.object({ addressCountry: z.string() }).optional(),
  geo: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
});

const articleSchema = z.object({
  identifier: z.string(),
  url: z.string(),
  headline: z.string(),
  inLanguage: z.string(),
  creativeWorkStatus: z.string().optional(),
  datePublished: dayOrInstant,
  dateModified: dayOrInstant,
  dateline: z.string().optional(),
  locationCreated: manyOf(place),
  author: manyOf(named),
  creditText: z.string().default(''),
  correction: manyOf(z.object({ text: z.string(), datePublished: z.string() })),
  keywords: z.array(z.string()).default([]),
  mentions: manyOf(named),
  // The wire file, and the dispatches that it replaces.
  isBasedOn: z.preprocess(
    (all) => [all].flat()[0],
    z.object({ name: z.string().optional(), sha256: z.string() }),
  ),
});

function manyOf<T extends z.ZodType>(one: T) {
  return z.preprocess((all) => (Array.isArray(all) ? all : [all].filter(Boolean)), z.array(one));
}

/** The facts in a `NewsArticle`. */
export function factsOfArticle(json: unknown, timeZone: string) {
  const article = articleSchema.parse(json);
  const mentioned = (type: string) =>
    namesOf(article.mentions.filter((one) => one['@type'] === type));
  return {
    id: article.identifier,
    url: article.url,
    headline: article.headline,
    language: article.inLanguage,
    isCanceled: article.creativeWorkStatus === 'Canceled',
    published: toInstant(article.datePublished, timeZone),
    updated: toInstant(article.dateModified, timeZone),
    dateline: article.dateline,
    located: article.locationCreated.map(({ name, address, geo }) => ({
      name,
      country: address?.addressCountry,
      coordinates: geo && [geo.longitude, geo.latitude],
    })),
    authors: namesOf(article.author),
    credit: article.creditText,
    topics: article.keywords,
    people: mentioned('Person'),
    organisations: mentioned('Organization'),
    places: mentioned('Place'),
    corrections: article.correction.map((one) => `${one.datePublished}: ${one.text}`),
    wire: [article.isBasedOn.name, article.isBasedOn.sha256].filter((value) => value !== undefined),
  };
}

/** The facts in a ninjs object. */
export function factsOfNinjs(
  ninjs: z.infer<typeof ninjsSchema>,
): ReturnType<typeof factsOfArticle> {
  const described = (wanted: string) =>
    ninjs.descriptions.flatMap(({ role, value }) => (role === wanted ? [value] : []));
  const placesOf = (wanted: string) => ninjs.places.filter(({ rel }) => rel === wanted);
  const agencies = namesOf(ninjs.infoSources);
  return {
    id: ninjs.uri,
    url: ninjs.renditions.find(({ name }) => name === 'web')?.href ?? '',
    headline: ninjs.headlines[0]?.value ?? '',
    language: ninjs.language,
    isCanceled: ninjs.pubStatus === 'canceled',
    published: ninjs.firstCreated,
    updated: ninjs.versionCreated,
    dateline: described('dateline')[0],
    located: placesOf('located').map(({ name, contactInfo, geoJSON }) => ({
      name,
      country: contactInfo?.[0]?.address.country,
      coordinates: geoJSON?.coordinates,
    })),
    authors: ninjs.by === undefined ? agencies : [ninjs.by],
    credit: agencies.join(', '),
    topics: namesOf(ninjs.subjects),
    people: namesOf(ninjs.people),
    organisations: namesOf(ninjs.organisations),
    places: namesOf(placesOf('mentions')),
    corrections: described('correction'),
    wire: ninjs.altIds.map(({ value }) => value),
  };
}

function namesOf(all: readonly { readonly name: string }[]): string[] {
  return all.map(({ name }) => name);
}
