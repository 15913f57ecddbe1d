import { z } from 'zod';

// The properties of https://schema.org/NewsArticle and its parts that a dispatch uses, with the types that schema.org
// expects. Objects are closed: any other property is an error.

const text = z.string().min(1);
const url = z.url({ protocol: /^https?$/u });
const date = z.iso.date();
const dateTime = z.iso.datetime({ offset: true });
/** A language as BCP 47 names it. */
const language = z.string().refine((tag) => Intl.getCanonicalLocales(tag).length === 1);
/** A property with one value or several. */
const some = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value).min(2)]);

const person = z.strictObject({ '@type': z.literal('Person'), name: text });
const organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: text,
  url: url.optional(),
});
const place = z.strictObject({
  '@type': z.literal('Place'),
  name: text,
  address: z.strictObject({ '@type': z.literal('PostalAddress'), addressCountry: text }).optional(),
  geo: z
    .strictObject({
      '@type': z.literal('GeoCoordinates'),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    })
    .optional(),
});
const mediaObject = z.strictObject({
  '@type': z.literal('MediaObject'),
  // The name of a wire file of a notice is not shown.
  name: text.optional(),
  encodingFormat: z.string().regex(/^\w+\/\w/u),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});
const correctionComment = z.strictObject({
  '@type': z.literal('CorrectionComment'),
  datePublished: z.union([date, dateTime]),
  text,
});
const work = z.strictObject({
  '@type': z.literal('NewsArticle'),
  url,
  headline: text,
  inLanguage: language,
});

/** The schema for the structured data of a dispatch. */
export const newsArticleSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('NewsArticle'),
  // Of Thing.
  identifier: z.union([text, url]),
  url,
  image: url,
  // Of CreativeWork.
  headline: text,
  inLanguage: language,
  creativeWorkStatus: text.optional(),
  datePublished: z.union([date, dateTime]),
  dateModified: z.union([date, dateTime]),
  locationCreated: some(place).optional(),
  author: some(z.union([person, organization])).optional(),
  creditText: text.optional(),
  publisher: z.union([person, organization]),
  correction: some(correctionComment).optional(),
  keywords: z.union([text, z.array(text)]).optional(),
  mentions: some(z.union([person, organization, place])).optional(),
  translationOfWork: work.optional(),
  workTranslation: some(work).optional(),
  isBasedOn: some(z.union([mediaObject, work])),
  citation: work.optional(),
  // Of NewsArticle.
  dateline: text.optional(),
});
